import type { Knowledge } from "../knowledge/knowledge.ts";
import { isHeldByOne, shareOffice } from "../knowledge/names/context.ts";
import { lexiconOf, type NameLexicon } from "../knowledge/names/lexicon.ts";
import { soundOf } from "../knowledge/names/sound.ts";
import { sorted } from "./fold.ts";
import type { Identities } from "./identities.ts";
import type { Named } from "./naming.ts";
import { bothKnown, comparison, peopleIn, type Someone } from "./someone.ts";

/** Joins people of different documents: by equal names, by spelling under one office of one state; notes who is only alike. */
export function joinPeople(named: readonly Named[], knowledge: Knowledge, identities: Identities): void {
  const lexicon = lexiconOf(knowledge);
  const grouped = (keys: (one: Someone) => readonly string[]) => groupBy(peopleIn(named, knowledge, identities), keys);
  joinGroups(grouped(exactKeys), identities, lexicon);
  joinSpellings(grouped(spellingKeys), identities, lexicon);
  joinShort(grouped(countryKeys), identities, lexicon);
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

function joinGroups(groups: readonly (readonly Someone[])[], identities: Identities, lexicon: NameLexicon): void {
  for (const group of groups) {
    const countries = sorted(group.flatMap(({ country }) => country ?? []));
    const byCountry = Map.groupBy(group, ({ country }) => (countries.length < 2 ? "" : (country ?? "")));
    for (const key of sorted(byCountry.keys())) {
      // "Li Wei" of no state may be the one of China or the one of Singapore
      if (key === "" && countries.length > 1) continue;
      joinNamesakes(byCountry.get(key)!, identities, lexicon);
    }
  }
}

function joinNamesakes(people: readonly Someone[], identities: Identities, lexicon: NameLexicon): void {
  const known = new Set(people.flatMap((one) => one.known ?? []));
  for (const [i, a] of people.entries()) {
    for (const b of people.slice(i + 1)) {
      if (bothKnown(a, b)) continue;
      if (!areOneKnown(a, b) && comparison(a, b, lexicon).verdict === "different") continue;
      // "George Bush" may be either of two whom the knowledge has
      const doubt = known.size > 1 ? "more than one known person bears the name" : contradiction(a, b);
      if (doubt !== null) identities.unsure(a.item, b.item, `same name; ${doubt}`, 0.5);
      else if (identities.same(a.item, b.item, "same name", a.country === b.country ? 0.95 : 0.85)) break;
    }
  }
}

function areOneKnown(a: Someone, b: Someone): boolean {
  return a.known !== null && a.known === b.known;
}

/** Two parts of a name, other offices, and no state: "John Smith". A longer name is seldom borne by two. */
function contradiction(a: Someone, b: Someone): string | null {
  const oneState = a.country !== null && a.country === b.country;
  const offices = a.offices.size > 0 && b.offices.size > 0 && !areAkin(a.offices, b.offices);
  const isLong = [a, b].every(({ said }) => said.some(({ words }) => words.length > 2));
  return offices && !oneState && !isLong ? "other offices, and the state is not known of both" : null;
}

/** "secretary" and "secretary of state", "leader" and "president": one may be short for the other. */
function areAkin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const akin = (x: string, y: string) => x.includes(y) || SHORT.test(x);
  return [...a].some((x) => [...b].some((y) => akin(x, y) || akin(y, x)));
}

const SHORT =
  /^(secretary|minister|director|chair\w*|leader|head|chief|official|representative|party[ _]leader|other[ _]official)$/;

/** All parts but one, in one state. */
function spellingKeys({ names, country }: Someone): readonly string[] {
  if (country === null) return [];
  const sounds = names.filter(({ length }) => length > 1).map((name) => name.map(soundOf));
  return sounds.flatMap((name) => name.map((_, i) => `${country} ${name.toSpliced(i, 1).toSorted().join(" ")}`));
}

/** Two ways of writing each word alike in one state are one name; a slip only in one office. */
const WRITTEN_OTHERWISE = 0.9;

function joinSpellings(groups: readonly (readonly Someone[])[], identities: Identities, lexicon: NameLexicon): void {
  for (const group of groups) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        if (bothKnown(a, b)) continue;
        const { verdict, score, reasons } = comparison(a, b, lexicon);
        if (verdict === "different") continue;
        const why = `spelling (${reasons.join("; ")})`;
        if (verdict === "same" && (score > WRITTEN_OTHERWISE || sharesOffice(a, b)))
          identities.same(a.item, b.item, why, 0.8);
        else identities.unsure(a.item, b.item, `similar names, same state`, 0.4);
      }
    }
  }
}

function sharesOffice(a: Someone, b: Someone): boolean {
  return a.said.some((x) => b.said.some((y) => shareOffice(x, y)));
}

function countryKeys({ names, country, offices }: Someone): readonly string[] {
  if (country === null || ![...offices].some(isHeldByOne)) return [];
  return names.flatMap((name) => name.map((part) => `${country} ${part}`));
}

/** A surname alone is joined to the one full name that holds it in the same office of the same state. */
function joinShort(groups: readonly (readonly Someone[])[], identities: Identities, lexicon: NameLexicon): void {
  const fits = (a: Someone, b: Someone) =>
    !bothKnown(a, b) && sharesOffice(a, b) && comparison(a, b, lexicon).verdict === "same";
  for (const group of groups) {
    const short = group.filter(({ names }) => names.every((name) => name.length === 1));
    const full = group.filter(({ names }) => names.some((name) => name.length > 1));
    for (const a of short) {
      const fitting = full.filter((b) => fits(a, b));
      const persons = new Set(fitting.map(({ item }) => identities.clusters.find(item)));
      if (persons.size === 1) identities.same(fitting[0]!.item, a.item, "short form, same office and state", 0.8);
    }
    for (const [i, a] of short.entries()) {
      const b = short.slice(i + 1).find((other) => fits(a, other));
      if (b !== undefined) identities.same(a.item, b.item, "short form, same office and state", 0.75);
    }
  }
}
