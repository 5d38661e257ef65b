import { alike, overlap, type Spot } from "../scorer-text.ts";
import { occurrences } from "./entities.ts";
import type { Disagreement, Quote, StoryEntity } from "./gold.ts";
import { shareOf } from "./joined.ts";
import { documentsOf, type Pages, spotOf } from "./pages.ts";
import type { ToldStory } from "./read.ts";
import type { JoinedRecord, ShownDiscrepancy } from "./record.ts";
import { tellingsOf } from "./tellings.ts";

/** Words of a document of the record. */
export interface Placed {
  readonly document: string;
  readonly spot: Spot | null;
}

/** What gold sets against each other; a side stands wherever its words stand in the story, since a reprint says the same. */
interface Opposed {
  readonly story: string;
  readonly sides: readonly (readonly Placed[])[];
}

export interface OpposedDisagreement extends Opposed {
  readonly disagreement: Disagreement;
}

interface OpposedDevelopment extends Opposed {
  readonly what: string;
}

/** A discrepancy of the record with all its words. */
export interface Shown {
  readonly discrepancy: ShownDiscrepancy;
  readonly words: readonly Placed[];
  readonly isBetween: boolean;
}

/** All that is compared. */
export interface Differences {
  readonly disagreements: readonly OpposedDisagreement[];
  readonly developments: readonly OpposedDevelopment[];
  readonly shown: readonly Shown[];
  /** All forms of each gold entity, made alike. */
  readonly names: readonly ReadonlySet<string>[];
}

/** Places what gold and what the record set against each other. */
export function differencesOf(stories: readonly ToldStory[], record: JoinedRecord, pages: Pages): Differences {
  return {
    disagreements: stories.flatMap((story) =>
      story.gold.disagreements.map((disagreement) => ({ disagreement, ...opposed(story, disagreement.quotes, pages) })),
    ),
    developments: stories.flatMap((story) =>
      story.gold.developments.map(({ what, quotes }) => ({ what, ...opposed(story, quotes, pages) })),
    ),
    shown: shownOf(record, pages),
    names: stories.flatMap(({ gold }) => gold.entities.map(formsOf)),
  };
}

function formsOf({ name, names }: StoryEntity): ReadonlySet<string> {
  return new Set([name, ...names.flatMap(({ exact }) => exact)].map(alike));
}

function opposed(story: ToldStory, quotes: readonly Quote[], pages: Pages): Opposed {
  const documents = documentsOf(story, pages);
  const sides = quotes.map((quote) => {
    const own = pages.of(story.name, quote.doc);
    const others = documents.filter((page) => page !== own && spotOf(page, quote) !== null);
    return [own, ...others].map((page) => ({ document: page.document, spot: spotOf(page, quote) }));
  });
  return { story: story.name, sides };
}

/** The words of a discrepancy: those it shows, and wherever else its claims are told. */
function shownOf(record: JoinedRecord, pages: Pages): readonly Shown[] {
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
  return record.discrepancies.map((discrepancy) => {
    const words = discrepancy.evidence.flatMap((one) => wordsOf(one, discrepancy.kind === "identity", pages));
    const told = discrepancy.claims.flatMap((id) => {
      const claim = claims.get(id);
      if (claim === undefined) return [];
      const { document } = claim;
      return tellingsOf(pages.withId(document), [claim]).map(({ spot }) => ({ document, spot }));
    });
    const isBetween = new Set(discrepancy.evidence.map(({ document }) => document)).size > 1;
    return { discrepancy, words: [...words, ...told], isBetween };
  });
}

/** A name stands for all its places in the document: the one quoted is only the first. */
function wordsOf(quoted: ShownDiscrepancy["evidence"][number], isName: boolean, pages: Pages): readonly Placed[] {
  const { document } = quoted;
  const page = pages.withId(document);
  const spots = isName ? occurrences(page.text, alike(quoted.exact)) : [page.spot(quoted)];
  return spots.map((spot) => ({ document, spot }));
}

/** Whether a discrepancy shows what gold sets against each other: words of two of its sides, each by words of its own; of one, where gold has one. */
export function shows({ words }: Pick<Shown, "words">, { sides }: Pick<Opposed, "sides">): boolean {
  const touched = sides.map((side) => words.filter((one) => side.some((place) => isOn(one, place))));
  if (sides.length < 2) return (touched[0]?.length ?? 0) > 0;
  return touched.some((some, i) =>
    touched.some((others, j) => i < j && some.some((one) => others.some((other) => !isSame(one, other)))),
  );
}

function isOn(one: Placed, place: Placed): boolean {
  return one.document === place.document && overlap(one.spot, place.spot) >= 0.5;
}

function isSame(a: Placed, b: Placed): boolean {
  return a.document === b.document && a.spot?.[0] === b.spot?.[0] && a.spot?.[1] === b.spot?.[1];
}

/** Whether a discrepancy of the record is one: planted; or two names that gold too has for one. */
export function isReal(one: Shown, { disagreements, names }: Pick<Differences, "disagreements" | "names">): boolean {
  const { kind, evidence } = one.discrepancy;
  if (disagreements.some((other) => shows(one, other))) return true;
  const forms = evidence.map(({ exact }) => alike(exact));
  return kind === "identity" && names.some((known) => forms.every((form) => known.has(form)));
}

/** Which planted disagreements are shown, which shown are planted, and which developments are taken for disagreements. */
export function scoreDifferences(differences: Differences) {
  const { disagreements, developments, shown } = differences;
  const isFound = (one: OpposedDisagreement) => shown.some((other) => shows(other, one));
  const isStrict = (one: OpposedDisagreement) =>
    shown.some((other) => other.discrepancy.kind === one.disagreement.kind && shows(other, one));
  const kinds = Map.groupBy(disagreements, ({ disagreement }) => disagreement.kind);
  return {
    found: shareOf(disagreements, isFound),
    foundOfKind: shareOf(disagreements, isStrict),
    byKind: Object.fromEntries(
      [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, own]) => [kind, shareOf(own, isFound)]),
    ),
    explained: shareOf(
      disagreements.filter((one) => one.disagreement.explained !== null && isFound(one)),
      (one) => shown.some((other) => other.discrepancy.state === "explained" && shows(other, one)),
    ),
    shownBetween: shareOf(
      shown.filter(({ isBetween }) => isBetween),
      (one) => isReal(one, differences),
    ),
    shownWithin: shareOf(
      shown.filter(({ isBetween }) => !isBetween),
      (one) => isReal(one, differences),
    ),
    developmentsShown: shareOf(developments, (one) => shown.some((other) => shows(other, one))),
  };
}
