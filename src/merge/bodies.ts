import type { Knowledge } from "../knowledge/knowledge.ts";
import { onceOf } from "../knowledge/once.ts";
import { fold, sorted } from "./fold.ts";
import type { Identities } from "./identities.ts";
import { type Called, classOf, isOfUnknownOwner, isUnnamed, type Named } from "./naming.ts";

/** The keys by which things of different documents are joined: the words of their names, and acronyms. None for what is no named thing. */
export function thingKeys(one: Called, adjectives: Adjectives): readonly string[] {
  if (!isNamedThing(one)) return [];
  return [...fullKeys(one, adjectives), ...acronymsOf(one).map((acronym) => acronymKey(one, acronym))];
}

/** Joins organisations, bodies, places, instruments … that the knowledge does not have: by folded name and state, or by an acronym that a document explains. */
export function joinBodies(named: readonly Named[], knowledge: Knowledge, identities: Identities): void {
  const items = differentlyNamed(named, identities);
  const adjectives = demonymsOf(knowledge);
  joinBy(items, named, (one) => fullKeys(one, adjectives), "same name", identities);
  joinAcronyms(items, named, adjectives, identities);
}

/** One local entity for each name that a cluster goes by: the thousandth "United States" adds nothing. */
function differentlyNamed(named: readonly Named[], { clusters }: Identities): readonly number[] {
  const seen = new Set<string>();
  return named.flatMap((one, i) => {
    if (!isNamedThing(one)) return [];
    const key = [clusters.find(i), one.local.kind, one.local.country, one.local.name, ...one.names].join("\u0000");
    if (one.local.known !== null && seen.has(key)) return [];
    seen.add(key);
    return [i];
  });
}

/** "the two sides" or "media analysts" of one text are not those of another. */
function isNamedThing({ local, names }: Called): boolean {
  if (local.kind === "person" || isUnnamed(local) || isOfUnknownOwner(local)) return false;
  return names.length > 0 && /\p{Lu}|\p{Lo}/u.test(local.name);
}

type Adjectives = ReadonlyMap<string, ReadonlySet<string>>;

/** The words for each state and its people, folded, by its id. */
export const demonymsOf = onceOf((knowledge: Knowledge): Adjectives => {
  return new Map(
    knowledge.states.map((state) => [
      state.id,
      new Set([state.name, ...state.names, ...state.demonyms].flatMap((name) => fold(name))),
    ]),
  );
});

const SMALL = new Set(["the", "of", "for", "and", "on", "in", "a", "an", "s"]);

/** "Vietnam's Ministry of Defence", "Vietnamese Defence Ministry": the words in any order, without those of the state. */
function fullKeys({ local, names }: Called, adjectives: Adjectives): readonly string[] {
  const own = local.country === null ? undefined : adjectives.get(local.country);
  const kind = classOf(local.kind);
  return [local.name, ...names.filter((name) => !isAcronym(name))].flatMap((name) => {
    const words = fold(name).filter((word) => !SMALL.has(word));
    const rest = words.filter((word) => !own?.has(word));
    const key = (rest.length > 0 ? rest : words).map((word) => (word === "defense" ? "defence" : word)).toSorted();
    // a bare "ministry" or "committee" names nothing
    return key.length === 0 || (key.length === 1 && /^[a-z]/.test(name))
      ? []
      : [`${kind} ${local.country ?? ""} ${key.join(" ")}`];
  });
}

function acronymsOf({ local, names }: Called): readonly string[] {
  return sorted([local.name, ...names].filter(isAcronym));
}

function acronymKey({ local }: Called, acronym: string): string {
  return `${classOf(local.kind)} ${acronym.replaceAll(".", "")}`;
}

function isAcronym(name: string): boolean {
  return /^[A-Z][A-Za-z]?[A-Z.&-]*[A-Z]s?$/.test(name.trim()) && name.length <= 10;
}

function joinBy(
  items: readonly number[],
  named: readonly Named[],
  keys: (one: Named) => readonly string[],
  why: string,
  identities: Identities,
): void {
  const first = new Map<string, number[]>();
  for (const item of items) {
    for (const key of new Set(keys(named[item]!))) {
      const leaders = first.get(key) ?? [];
      const leader = leaders.find((other) => !differ(named[item]!, named[other]!));
      if (leader === undefined || !identities.same(leader, item, why, 0.9)) leaders.push(item);
      first.set(key, leaders);
    }
  }
}

function differ(a: Named, b: Named): boolean {
  return a.local.known !== null && b.local.known !== null && a.local.known !== b.local.known;
}

/** "AOIP" alone is the one that other documents explain, when all explain it alike. */
function joinAcronyms(
  items: readonly number[],
  named: readonly Named[],
  adjectives: Adjectives,
  identities: Identities,
): void {
  const explained = new Map<string, number[]>();
  const bare = new Map<string, number[]>();
  for (const item of items) {
    const one = named[item]!;
    const acronyms = acronymsOf(one);
    const alone = fullKeys(one, adjectives).every((key) =>
      acronyms.some((acronym) => key.endsWith(` ${fold(acronym).join(" ")}`)),
    );
    for (const acronym of acronyms) {
      const key = acronymKey(one, acronym);
      const table = alone ? bare : explained;
      table.set(key, [...(table.get(key) ?? []), item]);
    }
  }
  for (const key of sorted(bare.keys())) {
    const long = explained.get(key) ?? [];
    const meanings = new Set(long.map((item) => identities.clusters.find(item)));
    if (meanings.size !== 1) continue;
    for (const item of bare.get(key)!) {
      if (!differ(named[item]!, named[long[0]!]!))
        identities.same(long[0]!, item, "acronym, explained in a document", 0.85);
    }
  }
}
