import { contentId } from "../document/ids.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { lexiconOf } from "../knowledge/names/lexicon.ts";
import { onceOf } from "../knowledge/once.ts";
import { joinBodies } from "./bodies.ts";
import { companies } from "./company.ts";
import { byText, sorted } from "./fold.ts";
import { type Identities, makeIdentities } from "./identities.ts";
import type { Entity, Judgement, Testimony } from "./merged.ts";
import { isOfUnknownOwner, type Named, namedIn, referenceTo } from "./naming.ts";
import { joinOtherwiseNamed } from "./otherwise.ts";
import { joinPeople } from "./people.ts";
import { joinShortened } from "./shortened.ts";
import { joinSurnames } from "./surnames.ts";

/** The entities of all documents, and which of them a local key means. */
export interface Entities {
  readonly list: readonly Entity[];
  /** The entity of a local key, null for the unnamed or unknown key. */
  of(document: string, key: string | null): Entity | null;
  readonly judgements: readonly Judgement[];
}

/** Joins the local entities of all documents (sorted by id) into entities; what people decided holds. */
export function joinEntities(
  testimonies: readonly Testimony[],
  knowledge: Knowledge,
  decided: readonly Judgement[],
): Entities {
  const named = namedIn(testimonies, knowledge);
  const references = named.map(({ reference }) => reference);
  const identities = makeIdentities("entity", references, decided);
  joinByName(named, knowledge, identities);
  joinByCompany(named, knowledge, identities);
  const list = describeAll(named, knowledge, identities);
  const byReference = new Map(
    list.flatMap((entity) => entity.members.map(({ document, key }) => [referenceTo(document, key), entity] as const)),
  );
  const of = (document: string, key: string | null) =>
    key === null ? null : (byReference.get(referenceTo(document, key)) ?? null);
  return { list, of, judgements: identities.judgements() };
}

/** By ids of the knowledge and by names, whatever else the documents tell. */
export function joinByName(named: readonly Named[], knowledge: Knowledge, identities: Identities): void {
  joinKnown(named, identities);
  joinPeople(named, knowledge, identities);
  joinBodies(named, knowledge, identities);
}

/** Short and other forms of names, where the documents speak of the same people, things and states as far as these were joined by name. */
function joinByCompany(named: readonly Named[], knowledge: Knowledge, identities: Identities): void {
  const leaders = named.map((_, item) => named[identities.clusters.find(item)]!.reference);
  const nameOf = (item: number) => leaders[item]!;
  const scene = { knowledge, lexicon: lexiconOf(knowledge), companyOf: companies(named, knowledge, nameOf), nameOf };
  joinShortened(named, knowledge, identities, scene);
  joinOtherwiseNamed(named, knowledge, identities, scene);
  joinSurnames(named, knowledge, identities, scene);
}

/** One id of the knowledge is one entity, unless a person split it. These joins need no judgement: the id is the reason. */
function joinKnown(named: readonly Named[], { clusters }: Identities): void {
  const leaders = new Map<string, number[]>();
  for (const [item, { local }] of named.entries()) {
    if (local.known === null || isOfUnknownOwner(local)) continue;
    const known = leaders.get(local.known) ?? [];
    if (!known.some((leader) => clusters.join(leader, item))) known.push(item);
    leaders.set(local.known, known);
  }
}

function describeAll(named: readonly Named[], knowledge: Knowledge, { clusters }: Identities): readonly Entity[] {
  const known = namesOfKnown(knowledge);
  const mentions = mentionsByReference(named);
  const taken = new Set<string>();
  const list = clusters.all().map((group): Entity => {
    const members = group.map((item) => named[item]!);
    const entity = describe(
      members.map((one) => ({ ...one, when: whenOf(one.doc), count: 1 })),
      known,
    );
    // one id of the knowledge that a person split: the later part is named by its member
    const clash = taken.has(entity.id);
    taken.add(entity.id);
    return {
      ...entity,
      id: clash ? contentId("ent", members[0]!.reference) : entity.id,
      members: members.map(({ doc, local }) => ({ document: doc.id, key: local.key })),
      mentions: members.flatMap(({ reference }) => mentions.get(reference) ?? []),
    };
  });
  return list.sort((a, b) => byText(a.id, b.id));
}

/** An entity by itself. */
export type Described = Omit<Entity, "members" | "mentions">;

/** Local entities that are called and said to be alike: how many, the least reference of them, and of when its document is, as `whenOf` has it. */
export interface Member {
  readonly reference: string;
  readonly when: string | null;
  readonly local: Omit<Named["local"], "key">;
  readonly count: number;
}

/** Of when a document is, published or written: EDTF, cut to the day; null when that is not told. */
export function whenOf({ published, written }: Pick<Testimony, "published" | "written">): string | null {
  return (published ?? written.edtf ?? "").slice(0, 10) || null;
}

/** The reference of the earliest text, which stays the same while later texts come in. */
function earliest(members: readonly Member[]): string {
  const inTime = members.toSorted((a, b) => byText(a.when ?? LAST, b.when ?? LAST) || byText(a.reference, b.reference));
  return inTime[0]!.reference;
}

/** Behind every day. */
const LAST = "~";

/** What the members of an entity, by reference, make of it. */
export function describe(members: readonly Member[], known: ReadonlyMap<string, string>): Described {
  const id = sorted(members.flatMap(({ local }) => local.known ?? []))[0] ?? null;
  const name = (id !== null ? known.get(id) : undefined) ?? fullestName(members);
  const settled = members.filter(({ local }) => local.known === id && id !== null);
  const all = <T>(of: (local: Member["local"]) => T | null) =>
    members.flatMap(({ local, count }) => {
      const value = of(local);
      return value === null ? [] : [{ value, count }];
    });
  return {
    id: contentId(
      "ent",
      members.every(({ local }) => isOfUnknownOwner(local)) ? earliest(members) : (id ?? earliest(members)),
    ),
    kind: settled[0]?.local.kind ?? commonest(all(({ kind }) => kind))!,
    name,
    names: sorted(members.flatMap(({ local }) => [local.name, ...local.names])).filter((other) => other !== name),
    country: commonest(all(({ country }) => country)) ?? null,
    known: id,
  };
}

/** The names of the knowledge by id. */
export const namesOfKnown = onceOf((knowledge: Knowledge): ReadonlyMap<string, string> => {
  const rows = [...knowledge.states, ...knowledge.people, ...knowledge.organisations, ...knowledge.places];
  return new Map(rows.map(({ id, name }) => [id, name]));
});

/** The name with the most words that occurs most often: "Le Thi Thu Hang" rather than "Hang". */
function fullestName(members: readonly Member[]): string {
  const counts = countsOf(members.map(({ local, count }) => ({ value: local.name, count })));
  const words = (name: string) => name.split(/\s+/).length;
  return [...counts.keys()].sort(
    (a, b) => words(b) - words(a) || counts.get(b)! - counts.get(a)! || b.length - a.length || byText(a, b),
  )[0]!;
}

interface Counted<T> {
  readonly value: T;
  readonly count: number;
}

function countsOf<T>(values: readonly Counted<T>[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const { value, count } of values) counts.set(value, (counts.get(value) ?? 0) + count);
  return counts;
}

/** The value that occurs most often, the first in order among equals. */
function commonest<T extends string>(values: readonly Counted<T>[]): T | undefined {
  const counts = countsOf(values);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || byText(a, b))[0];
}

/** The value that occurs most often, the first in order among equals. */
export function mostFrequent<T extends string>(values: readonly T[]): T {
  return commonest(values.map((value) => ({ value, count: 1 }))) as T;
}

function mentionsByReference(named: readonly Named[]): ReadonlyMap<string, Entity["mentions"]> {
  const found = new Map<string, Entity["mentions"][number][]>();
  for (const doc of new Set(named.map((one) => one.doc))) {
    for (const { start, end, exact, entities } of doc.mentions) {
      for (const key of new Set(entities)) {
        const reference = referenceTo(doc.id, key);
        const list = found.get(reference) ?? [];
        list.push({ document: doc.id, start, end, exact });
        found.set(reference, list);
      }
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  return found;
}
