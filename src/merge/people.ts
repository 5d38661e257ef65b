import { distance } from "fastest-levenshtein";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { sorted } from "./fold.ts";
import type { Identities } from "./identities.ts";
import { isUnnamed, type Named, partsOf } from "./naming.ts";

/** What is known of a cluster of local people while they are being joined. */
interface Someone {
  readonly item: number;
  readonly known: string | null;
  readonly country: string | null;
  readonly offices: ReadonlySet<string>;
  readonly names: readonly (readonly string[])[];
  readonly minor: readonly string[];
}

/** Joins people of different documents: by equal names, by spelling under one office of one state; notes who is only alike. */
export function joinPeople(named: readonly Named[], knowledge: Knowledge, identities: Identities): void {
  const items = named.flatMap((one, i) => (one.local.kind === "person" && !isUnnamed(one.local) ? [i] : []));
  const readings = readingsOf(knowledge);
  joinGroups(groupBy(someones(items, named, readings, identities), exactKeys), identities);
  const joined = someones(items, named, readings, identities);
  joinSpellings(groupBy(joined, spellingKeys), identities);
  joinShort(groupBy(someones(items, named, readings, identities), countryKeys), identities);
}

/** Names of known people, by id: their own, their aliases. */
function readingsOf(knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const person of knowledge.people) names.set(person.id, [person.name, ...person.names]);
  for (const alias of knowledge.aliases) names.get(alias.of)?.push(alias.name);
  return names;
}

function someones(
  items: readonly number[],
  named: readonly Named[],
  readings: ReadonlyMap<string, readonly string[]>,
  { clusters }: Identities,
): readonly Someone[] {
  const groups = Map.groupBy(items, (item) => clusters.find(item));
  return [...groups].map(([item, members]) => {
    const locals = members.map((member) => named[member]!);
    const known = sorted(locals.flatMap(({ local }) => local.known ?? []))[0] ?? null;
    const names = sorted([...locals.map(({ local }) => local.name), ...((known && readings.get(known)) || [])]);
    const parts = names.map(partsOf).filter(({ major }) => major.length > 0);
    return {
      item,
      known,
      country: sorted(locals.flatMap(({ local }) => local.country ?? []))[0] ?? null,
      offices: new Set(locals.flatMap(({ office }) => office ?? [])),
      names: distinct(parts.map(({ major }) => major)),
      minor: sorted(parts.flatMap(({ minor }) => minor)),
    };
  });
}

function distinct(names: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(names.map((name) => [name.join(" "), name])).values()];
}

function groupBy(
  people: readonly Someone[],
  keys: (one: Someone) => readonly string[],
): readonly (readonly Someone[])[] {
  const groups = new Map<string, Someone[]>();
  for (const one of people) {
    for (const key of new Set(keys(one))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return sorted(groups.keys()).flatMap((key) => (groups.get(key)!.length > 1 ? [groups.get(key)!] : []));
}

/** The words in any order, and run together ("Kim Jong-un", "Kim Jongun"). A single word is no full name. */
function exactKeys({ names }: Someone): readonly string[] {
  return names.flatMap((name) =>
    name.length < 2 ? [] : [`words ${name.toSorted().join(" ")}`, `run ${name.join("")}`],
  );
}

function joinGroups(groups: readonly (readonly Someone[])[], identities: Identities): void {
  for (const group of groups) {
    const countries = sorted(group.flatMap(({ country }) => country ?? []));
    const byCountry = Map.groupBy(group, ({ country }) => (countries.length < 2 ? "" : (country ?? "")));
    for (const key of sorted(byCountry.keys())) {
      // "Li Wei" of no state may be the one of China or the one of Singapore
      if (key === "" && countries.length > 1) continue;
      joinNamesakes(byCountry.get(key)!, identities);
    }
  }
}

function joinNamesakes(people: readonly Someone[], identities: Identities): void {
  const known = new Set(people.flatMap((one) => one.known ?? []));
  for (const [i, a] of people.entries()) {
    for (const b of people.slice(i + 1)) {
      if (bothKnown(a, b)) continue;
      if (initialsDiffer(a, b)) continue;
      // "George Bush" may be either of two whom the knowledge has
      const doubt = known.size > 1 ? "more than one known person bears the name" : contradiction(a, b);
      if (doubt !== null) identities.unsure(a.item, b.item, `same name; ${doubt}`, 0.5);
      else if (identities.same(a.item, b.item, "same name", a.country === b.country ? 0.95 : 0.85)) break;
    }
  }
}

function bothKnown(a: Someone, b: Someone): boolean {
  return a.known !== null && b.known !== null && a.known !== b.known;
}

/** George W. Bush, George H. W. Bush: initials told of both must be the same. "Jr." is often left out. */
function initialsDiffer(a: Someone, b: Someone): boolean {
  return (
    isOther(a.minor.filter(isInitial), b.minor.filter(isInitial)) ||
    isOther(a.minor.filter(isSuffix), b.minor.filter(isSuffix))
  );
}

const isInitial = (part: string) => part.length === 1;
const isSuffix = (part: string) => part.length > 1;

function isOther(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && a.join(" ") !== b.join(" ");
}

/** Two parts of a name, other offices, and no state: "John Smith". A longer name is seldom borne by two. */
function contradiction(a: Someone, b: Someone): string | null {
  const oneState = a.country !== null && a.country === b.country;
  const offices = a.offices.size > 0 && b.offices.size > 0 && !areAkin(a.offices, b.offices);
  const isLong = [a, b].every(({ names, minor }) => names.some((name) => name.length + minor.length > 2));
  return offices && !oneState && !isLong ? "other offices, and the state is not known of both" : null;
}

/** "secretary" and "secretary of state", "leader" and "president": one may be short for the other. */
function areAkin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const akin = (x: string, y: string) => x.includes(y) || SHORT.test(x);
  return [...a].some((x) => [...b].some((y) => akin(x, y) || akin(y, x)));
}

const SHORT =
  /^(secretary|minister|director|chair\w*|leader|head|chief|official|representative|party[ _]leader|other[ _]official)$/;

/** Both hold one office that only one person holds at a time. */
function shareOffice(a: Someone, b: Someone): boolean {
  return [...a.offices].some((office) => b.offices.has(office) && !HELD_BY_MANY.test(office.replaceAll("_", " ")));
}

/** A state has many ambassadors and deputy ministers: one of them is no other for that. */
const HELD_BY_MANY =
  /\b(deputy|vice (?!president|premier)|ambassador|consul|member|officials?|envoy|diplomat|lawmaker|legislator|senator|advis[eo]r|assistant|under|officer|analyst|professor|researcher|expert|economist|journalist|general|admiral|colonel)\b/;

/** All parts but one, in one state. */
function spellingKeys({ names, country }: Someone): readonly string[] {
  if (country === null) return [];
  return names.flatMap((name) =>
    name.length < 2 ? [] : name.map((_, i) => `${country} ${name.toSpliced(i, 1).toSorted().join(" ")}`),
  );
}

function joinSpellings(groups: readonly (readonly Someone[])[], identities: Identities): void {
  for (const group of groups) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        if (bothKnown(a, b) || !a.names.some((x) => b.names.some((y) => isRespelling(x, y)))) continue;
        if (shareOffice(a, b)) identities.same(a.item, b.item, "spelling, same office and state", 0.8);
        else identities.unsure(a.item, b.item, "similar names, same state", 0.4);
      }
    }
  }
}

/**
 * Whether one part of the name is a small edit of the part at the same place of the other, the rest equal: Chang and Hang, but not
 * Pham Minh Chinh and Pham Binh Minh (other places), nor Kim Jong Un and Kim Jong Il (half of the part). The family name may stand first or last.
 */
export function isRespelling(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const orders = [b, [...b.slice(1), b[0]!], [b.at(-1)!, ...b.slice(0, -1)]];
  return orders.some((order) => {
    const other = a.flatMap((part, i) => (part === order[i] ? [] : [[part, order[i]!] as const]));
    return other.length === 1 && isSmallEdit(...other[0]!);
  });
}

function isSmallEdit(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length >= 3 && Math.max(a.length, b.length) >= 4 && distance(a, b) <= (length >= 8 ? 2 : 1);
}

function countryKeys({ names, country, offices }: Someone): readonly string[] {
  if (country === null || offices.size === 0) return [];
  return names.flatMap((name) => name.map((part) => `${country} ${part}`));
}

/** A surname alone is joined to the one full name that holds it in the same office of the same state. */
function joinShort(groups: readonly (readonly Someone[])[], identities: Identities): void {
  for (const group of groups) {
    const short = group.filter(({ names }) => names.every((name) => name.length === 1));
    const full = group.filter(({ names }) => names.some((name) => name.length > 1));
    for (const a of short) {
      const fitting = full.filter((b) => shareOffice(a, b) && !bothKnown(a, b));
      const persons = new Set(fitting.map(({ item }) => identities.clusters.find(item)));
      if (persons.size === 1) identities.same(fitting[0]!.item, a.item, "short form, same office and state", 0.8);
    }
    for (const [i, a] of short.entries()) {
      const b = short.slice(i + 1).find((other) => shareOffice(a, other) && !bothKnown(a, other));
      if (b !== undefined) identities.same(a.item, b.item, "short form, same office and state", 0.75);
    }
  }
}
