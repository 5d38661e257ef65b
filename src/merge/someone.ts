import { isKnowledgeDate } from "../knowledge/dates.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { compareRead } from "../knowledge/names/compare.ts";
import { lexiconOf, type NameLexicon } from "../knowledge/names/lexicon.ts";
import { partsOf as readName } from "../knowledge/names/parts.ts";
import type { PersonRead } from "../knowledge/names/said.ts";
import type { PersonComparison } from "../knowledge/names/verdict.ts";
import { onceOf, remembering } from "../knowledge/once.ts";
import { sorted } from "./fold.ts";
import type { Identities } from "./identities.ts";
import type { Testimony } from "./merged.ts";
import { isUnnamed, type Named, partsOf } from "./naming.ts";

/** What is known of a cluster of local people while they are being joined. */
export interface Someone {
  readonly item: number;
  /** The least of its references. */
  readonly reference: string;
  /** The local entities of which it is made. */
  readonly items: readonly number[];
  readonly known: string | null;
  readonly country: string | null;
  readonly offices: ReadonlySet<string>;
  readonly names: readonly (readonly string[])[];
  /** The documents that name it. */
  readonly docs: readonly Testimony[];
  /** The names that stand in the texts, read. */
  readonly said: readonly PersonRead[];
}

/** The clusters that the named people are in by now. */
export function peopleIn(named: readonly Named[], knowledge: Knowledge, identities: Identities): readonly Someone[] {
  const items = named.flatMap((one, i) => (one.local.kind === "person" && !isUnnamed(one.local) ? [i] : []));
  return someones(items, named, knowledge, identities);
}

/** Names of known people, by id: their own, their aliases. */
export const readingsOf = onceOf((knowledge: Knowledge): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const person of knowledge.people) names.set(person.id, [person.name, ...person.names]);
  for (const alias of knowledge.aliases) names.get(alias.of)?.push(alias.name);
  return names;
});

function someones(
  items: readonly number[],
  named: readonly Named[],
  knowledge: Knowledge,
  { clusters }: Identities,
): readonly Someone[] {
  const readings = readingsOf(knowledge);
  const { majorOf, wordsOf } = nameReader(knowledge);
  const groups = Map.groupBy(items, (item) => clusters.find(item));
  return [...groups].map(([item, members]) => {
    const locals = members.map((member) => named[member]!);
    const known = sorted(locals.flatMap(({ local }) => local.known ?? []))[0] ?? null;
    const own = sorted(locals.map(({ local }) => local.name));
    const names = sorted([...own, ...((known && readings.get(known)) || [])]).map(majorOf);
    const country = sorted(locals.flatMap(({ local }) => local.country ?? []))[0] ?? null;
    const offices = new Set(locals.flatMap(({ office }) => office ?? []));
    const said = { offices: [...offices], state: country, date: whenOf(locals) };
    return {
      ...{ item, reference: named[item]!.reference, items: members, known, country, offices },
      docs: [...new Set(locals.map(({ doc }) => doc))],
      names: distinct(names.filter(({ length }) => length > 0)),
      said: own.map((name) => ({ ...wordsOf(name), name, ...said })),
    };
  });
}

const nameReader = onceOf((knowledge: Knowledge) => {
  const { peel } = lexiconOf(knowledge);
  return {
    majorOf: remembering((name) => partsOf(name).major),
    wordsOf: remembering((name) => readName(name, peel)),
  };
});

/** From the first to the last date of their documents. */
function whenOf(locals: readonly Named[]): string | null {
  const dates = locals.map(({ doc }) => (doc.published ?? doc.written.edtf ?? "").slice(0, 10));
  const days = sorted(dates.filter((date) => isKnowledgeDate(date) && !date.includes("/")));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || days.length === 1) return first ?? null;
  return isKnowledgeDate(`${first}/${last}`) ? `${first}/${last}` : null;
}

function distinct(names: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(names.map((name) => [name.join(" "), name])).values()];
}

/** The comparison of all names of the two: one that parts them decides ("John A. Smith", "John B. Smith"), else the likest. */
export function comparison(a: Someone, b: Someone, lexicon: NameLexicon): PersonComparison {
  const all = a.said.flatMap((x) => b.said.map((y) => compareRead(x, y, lexicon)));
  const apart = all.find(({ verdict }) => verdict === "different");
  return apart ?? all.reduce((best, one) => (one.score > best.score ? one : best));
}

export function bothKnown(a: Someone, b: Someone): boolean {
  return a.known !== null && b.known !== null && a.known !== b.known;
}
