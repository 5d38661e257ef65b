import type { Partition } from "../coreference/partition.ts";
import { alike, likeness, overlap, type Spot } from "../scorer-text.ts";
import type { StoryEntity } from "./gold.ts";
import { type JoinedScores, scoreJoined } from "./joined.ts";
import type { Page, Pages } from "./pages.ts";
import type { ToldStory } from "./read.ts";
import type { JoinedRecord } from "./record.ts";

/** A surface form of a gold entity in one document. */
export interface NamedForm {
  readonly story: string;
  readonly doc: string;
  readonly entity: StoryEntity;
  readonly form: string;
}

/**
 * The gold forms by name, the gold entity of each, and the entity of the record of those that it has. Gold knows each story alone: the Turkey of one is
 * rightly the Turkey of another. So each story is compared by itself, and the response tells an entity of the record in two stories as two.
 */
export interface MatchedForms {
  readonly forms: ReadonlyMap<string, NamedForm>;
  readonly key: Partition;
  readonly response: Partition;
}

/**
 * Which entity of the record each surface form means: of its places in the document, those that are no piece of a longer form; at each the mention
 * that is most like it, of a person where gold has one; the entity that has most of them.
 */
export function matchForms(stories: readonly ToldStory[], record: JoinedRecord, pages: Pages): MatchedForms {
  const forms = new Map(stories.flatMap(formsOf));
  const mentions = mentionsByDocument(record, pages);
  const response = [...Map.groupBy(forms, ([, { story, doc }]) => `${story}/${doc}`).values()].flatMap((own) => {
    const page = pages.of(own[0]![1].story, own[0]![1].doc);
    const all = own.map(([, { form }]) => form);
    return own.flatMap(([name, { form, entity }]) => {
      const id = entityAt(placesOf(page, form, all), mentionsFor(entity.kind, mentions.get(page.document) ?? []));
      return id === null ? [] : [[name, inStory(own[0]![1].story, id)] as const];
    });
  });
  const key = [...forms].map(([name, { story, entity }]) => [name, `${story} ${entity.id}`] as const);
  return { forms, key: new Map(key), response: new Map(response) };
}

function formsOf({ name, gold }: ToldStory): readonly (readonly [string, NamedForm])[] {
  return gold.entities.flatMap((entity) =>
    entity.names.flatMap(({ doc, exact }) =>
      exact.map((form) => [`${name} ${entity.id} ${doc} ${form}`, { story: name, doc, entity, form }] as const),
    ),
  );
}

/** A person is a mention of a person, whatever else is none. */
function mentionsFor(kind: string, mentions: readonly Mentioned[]): readonly Mentioned[] {
  return mentions.filter(({ isPerson }) => isPerson === (kind === "person"));
}

/** A mention of an entity of the record, in one document. */
export interface Mentioned {
  readonly entity: string;
  readonly isPerson: boolean;
  readonly spot: Spot | null;
}

/** The mentions of the record by document. */
export function mentionsByDocument(record: JoinedRecord, pages: Pages): ReadonlyMap<string, readonly Mentioned[]> {
  const all = record.entities.flatMap(({ id, kind, mentions }) =>
    mentions.map((words) => ({
      document: words.document,
      mention: { entity: id, isPerson: kind === "person", spot: pages.withId(words.document).spot(words) },
    })),
  );
  const grouped = Map.groupBy(all, ({ document }) => document);
  return new Map([...grouped].map(([document, own]) => [document, own.map(({ mention }) => mention)]));
}

/** All places of a form between other than letters and figures; without those inside a longer form, if others are left. */
export function placesOf(page: Page, form: string, all: readonly string[]): readonly Spot[] {
  const places = occurrences(page.text, alike(form));
  const longer = all.filter((other) => other.length > form.length && alike(other).includes(alike(form)));
  const covered = longer.flatMap((other) => occurrences(page.text, alike(other)));
  const free = places.filter(([start, end]) => !covered.some(([from, to]) => from <= start && end <= to));
  return free.length > 0 ? free : places;
}

const IN_WORD = /[\p{L}\p{N}]/u;

/** All places of words in a text, where no letter or figure goes on. */
export function occurrences(text: string, wanted: string): readonly Spot[] {
  const spots: Spot[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!IN_WORD.test(text.charAt(at - 1)) && !IN_WORD.test(text.charAt(end))) spots.push([at, end]);
  }
  return spots;
}

/** The entity that has most of some places, each by the mention most like it; null where none is mentioned. */
export function entityAt(places: readonly Spot[], mentions: readonly Mentioned[]): string | null {
  const votes = new Map<string, number>();
  for (const place of places) {
    const near = mentions.filter(({ spot }) => overlap(place, spot) >= 0.5);
    const best = near.sort((a, b) => likeness(place, b.spot!) - likeness(place, a.spot!))[0];
    if (best !== undefined) votes.set(best.entity, (votes.get(best.entity) ?? 0) + likeness(place, best.spot!));
  }
  return [...votes].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

function inStory(story: string, entity: string): string {
  return `${entity} in ${story}`;
}

/** Joining of the entities, and how many of the record are of several stories under names that have no word in common. */
export function scoreEntities(matched: MatchedForms): JoinedScores & { readonly mixed: number } {
  return { ...scoreJoined(matched.key, matched.response), mixed: mixedNames(matched).length };
}

/** Entities of the record that are of several stories whose gold gives them no word in common: the words of each. */
export function mixedNames({ forms, response }: MatchedForms): readonly (readonly string[])[] {
  const byEntity = Map.groupBy(response.keys(), (name) => response.get(name)!.split(" in ")[0]!);
  return [...byEntity.values()].flatMap((names) => {
    const byStory = Map.groupBy(names, (name) => forms.get(name)!.story);
    const called = [...byStory.values()].map((own) => own.map((name) => forms.get(name)!));
    const isMixed = called.some((one, i) => called.slice(i + 1).some((other) => !haveCommonWord(one, other)));
    return isMixed ? [called.map((own) => [...new Set(own.map(({ form }) => form))].join(", "))] : [];
  });
}

function haveCommonWord(one: readonly NamedForm[], other: readonly NamedForm[]): boolean {
  const words = wordsOf(other);
  return [...wordsOf(one)].some((word) => words.has(word));
}

function wordsOf(forms: readonly NamedForm[]): ReadonlySet<string> {
  const said = forms.flatMap(({ form, entity }) => [form, entity.name]).join(" ");
  return new Set(alike(said.normalize("NFD").replace(/\p{M}/gu, "")).match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}
