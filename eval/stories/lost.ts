import type { Count } from "../../src/extract/counts/counts.ts";
import type { Act } from "../../src/merge/act.ts";
import { shareDays } from "../../src/merge/days.ts";
import { areAlike, countReader, mayAgree } from "../../src/merge/discrepancies/counted.ts";
import { seatReader } from "../../src/merge/discrepancies/seats.ts";
import type { DiscrepancyKind } from "../../src/merge/merged.ts";
import { overlap } from "../scorer-text.ts";
import { type Differences, type OpposedDisagreement, type Placed, type Shown, shows } from "./disagreements.ts";
import type { Joining } from "./joining.ts";
import type { Pages } from "./pages.ts";
import { tellingsOf } from "./tellings.ts";

/** Where a planted disagreement was lost: the first of these that failed, in order. */
export const STAGES = [
  "no story pair",
  "no claim on a side",
  "no count on a side",
  "claims of other types",
  "counts of other things",
  "value not read",
  "values may agree",
  "not compared",
  "other words quoted",
] as const;
export type LostAt = (typeof STAGES)[number];

/** A planted disagreement that is not shown. */
export interface Lost {
  readonly story: string;
  readonly kind: DiscrepancyKind;
  readonly what: string;
  readonly at: LostAt;
}

/** What was read on the words of a side. */
interface Read {
  readonly document: string;
  readonly acts: readonly Act[];
  readonly counts: readonly Count[];
}

/** The stage at which each planted disagreement that is not shown was lost. */
export function lostOf(differences: Differences, joining: Joining, pages: Pages): readonly Lost[] {
  const { disagreements, shown } = differences;
  const readAt = readerOf(joining, pages);
  const missed = disagreements.filter((one) => !shown.some((other) => shows(other, one)));
  return missed.map((one) => {
    const sides = one.sides.map((side) => side.filter(({ spot }) => spot !== null).map(readAt));
    const { kind, what } = one.disagreement;
    return { story: one.story, kind, what, at: lostAt(one, sides, joining, shown) };
  });
}

function readerOf({ acts, documents }: Joining, pages: Pages): (place: Placed) => Read {
  const byClaim = new Map(acts.map((act) => [act.claim.id, act]));
  const prints = new Map(documents.map(({ id, print }) => [id, print?.counts ?? []]));
  return ({ document, spot }) => {
    const page = pages.withId(document);
    const told = tellingsOf(page, page.claims).filter(
      (one) => overlap(one.spot, spot) >= 0.5 || overlap(one.trigger, spot) === 1,
    );
    const counts = prints.get(document)!.filter((count) => overlap(page.spot(count), spot) >= 0.5);
    return { document, counts, acts: told.flatMap(({ claim }) => byClaim.get(claim.id) ?? []) };
  };
}

type Sides = readonly (readonly Read[])[];
type Two = readonly [Read, Read];

function lostAt(
  { disagreement, ...opposed }: OpposedDisagreement,
  sides: Sides,
  joining: Joining,
  shown: readonly Shown[],
): LostAt {
  const { kind } = disagreement;
  const pairs = sides.flatMap((a, i) => sides.slice(i + 1).flatMap((b) => a.flatMap((x) => b.map((y): Two => [x, y]))));
  const isTold = ([x, y]: Two) => x.document === y.document || joining.stories.besides(x.document).has(y.document);
  const told = pairs.filter(isTold);
  if (told.length === 0) return "no story pair";
  const lost = told.map((pair) => (kind === "number" ? countsLostAt(pair, joining) : actsLostAt(pair, kind, joining)));
  const furthest = lost.reduce((best, one) => (STAGES.indexOf(one) > STAGES.indexOf(best) ? one : best));
  const isShown = shown.some(({ discrepancy, words }) => discrepancy.kind === kind && onAll(words, opposed.sides));
  return furthest === "not compared" && isShown ? "other words quoted" : furthest;
}

/** Whether a discrepancy has words of the documents of two sides. */
function onAll(words: readonly Placed[], sides: OpposedDisagreement["sides"]): boolean {
  const own = sides.map((side) => words.some(({ document }) => side.some((place) => place.document === document)));
  return own.filter((one) => one).length >= 2;
}

function countsLostAt([x, y]: Two, { knowledge }: Joining): LostAt {
  if (x.counts.length === 0 || y.counts.length === 0) return "no count on a side";
  const { thing } = countReader(knowledge);
  const both = x.counts.flatMap((a) => y.counts.map((b) => [a, b] as const));
  const alike = both.filter(([a, b]) => thing(a).name === thing(b).name && areAlike(a, b));
  if (alike.length === 0) return "counts of other things";
  return alike.every(([a, b]) => mayAgree(a, b)) ? "values may agree" : "not compared";
}

type Value = (act: Act) => unknown;

function actsLostAt([x, y]: Two, kind: DiscrepancyKind, joining: Joining): LostAt {
  if (x.acts.length === 0 || y.acts.length === 0) return "no claim on a side";
  const both = x.acts.flatMap((a) => y.acts.map((b) => [a, b] as const));
  const alike = both.filter(([a, b]) => a.family === b.family);
  if (alike.length === 0) return "claims of other types";
  const read = alike.filter((pair) => pair.every((act) => valueIn(act, kind, joining) !== null));
  if (read.length === 0) return "value not read";
  return read.every(([a, b]) => mayBeSame(a, b, kind, joining)) ? "values may agree" : "not compared";
}

function valueIn(act: Act, kind: DiscrepancyKind, joining: Joining): unknown {
  const values: Partial<Record<DiscrepancyKind, Value>> = {
    date: ({ days }) => days,
    place: (one) => seatReader(joining)(one)?.place.id ?? null,
    participant: ({ people, states }) => (people.size + states.size > 0 ? true : null),
  };
  return (values[kind] ?? (() => true))(act);
}

function mayBeSame(a: Act, b: Act, kind: DiscrepancyKind, joining: Joining): boolean {
  if (kind === "date") return shareDays(a.days!, b.days!);
  if (kind === "status" || kind === "occurrence") return a.claim.status === b.claim.status;
  if (kind === "place") return valueIn(a, kind, joining) === valueIn(b, kind, joining);
  return false;
}

/** How many were lost where, by kind. */
export function lostTable(lost: readonly Lost[]): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const byStage = STAGES.map((stage) => [stage, lost.filter(({ at }) => at === stage)] as const);
  return Object.fromEntries(
    byStage
      .filter(([, own]) => own.length > 0)
      .map(([stage, own]) => {
        const kinds = [...Map.groupBy(own, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
        return [stage, Object.fromEntries(kinds.map(([kind, some]) => [kind, some.length]))];
      }),
  );
}
