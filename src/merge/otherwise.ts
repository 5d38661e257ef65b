import type { Knowledge } from "../knowledge/knowledge.ts";
import { strong } from "../knowledge/names/conflicts.ts";
import { bearersOf } from "../knowledge/names/known.ts";
import type { NameLexicon } from "../knowledge/names/lexicon.ts";
import { soundOf } from "../knowledge/names/sound.ts";
import { sorted } from "./fold.ts";
import type { Identities } from "./identities.ts";
import type { Named } from "./naming.ts";
import { bothKnown, comparison, peopleIn, type Someone } from "./someone.ts";
import { ENOUGH, mayBe, type Scene, SURELY, sharedBest } from "./surnames.ts";

/** More than so many who have all words of a name but one in common are not compared. */
export const MANY = 12;

/**
 * "Iván Gil", of whom no state is told, and "Yván Gil" of Venezuela; "Raúl Castro Ruz", whom the knowledge has as Raúl Castro: full names written
 * otherwise, in documents that speak of his state and share people, papers or states.
 */
export function joinOtherwiseNamed(
  named: readonly Named[],
  knowledge: Knowledge,
  identities: Identities,
  scene: Scene,
): void {
  const people = peopleIn(named, knowledge, identities);
  const near = candidatesAmong(people, scene.lexicon);
  const found = people.flatMap((one) => {
    const other = meantOtherwise(one, near(one), scene);
    return other === null ? [] : [{ one, other }];
  });
  for (const { one, other } of found) identities.meant(other.item, one.item, WRITTEN_OTHERWISE, 0.75);
}

/** Why such names are one. */
export const WRITTEN_OTHERWISE = "name written otherwise; the documents speak of the same";

/** Above this nothing is a slip: only another way of writing, or a word left out. */
const SPELT = 0.9;

/** The only one of the candidates who may be meant; null where none or several may. */
export function meantOtherwise(one: Someone, candidates: readonly Someone[], scene: Scene): Someone | null {
  const fits = candidates
    .filter((other) => other !== one && !bothKnown(one, other) && mayBe(one, other))
    .filter((other) => {
      const { verdict, score } = comparison(one, other, scene.lexicon);
      const shared = verdict === "same" ? sharedBest(one, other, scene) : null;
      return shared !== null && shared >= (score > SPELT ? SURELY : ENOUGH);
    });
  return fits.length === 1 ? fits[0]! : null;
}

/** For one of no known id: those whom the knowledge has by such a name, and those with all words but one, by sound. */
function candidatesAmong(people: readonly Someone[], lexicon: NameLexicon) {
  const known = new Map(people.flatMap((one) => (one.known === null ? [] : [[one.known, one] as const])));
  const keys = new Map(people.map((one) => [one, otherwiseKeys(one)]));
  const keyed = new Map<string, Someone[]>();
  for (const one of people) {
    for (const key of keys.get(one)!) {
      const list = keyed.get(key);
      if (list === undefined) keyed.set(key, [one]);
      else list.push(one);
    }
  }
  return (one: Someone): readonly Someone[] => {
    if (!asksOtherwise(one)) return [];
    const alike = keys.get(one)!.flatMap((key) => (keyed.get(key)!.length > MANY ? [] : keyed.get(key)!));
    return [...new Set([...knownSo(one, lexicon).flatMap((id) => known.get(id) ?? []), ...alike])];
  };
}

/** Whether another name may be meant: of a full name that the knowledge does not have. */
export function asksOtherwise({ known, said }: Someone): boolean {
  return known === null && said.some(({ words }) => strong(words).length > 1);
}

/** Ids of those whom the knowledge has by such a name, where it has one alone by each name. */
export function knownSo({ said }: Someone, lexicon: NameLexicon): readonly string[] {
  const meant = said.map((one) => bearersOf(one, lexicon).people);
  return meant.every((some) => some.length === 1) ? sorted(meant.flatMap((some) => some[0]!.id)) : [];
}

/** All words of a full name but one, by sound. */
export function otherwiseKeys({ said }: Someone): readonly string[] {
  const names = said.map(({ words }) => strong(words).map(({ text }) => soundOf(text)));
  return sorted(
    names.flatMap((name) => (name.length < 2 ? [] : name.map((_, i) => name.toSpliced(i, 1).toSorted().join(" ")))),
  );
}
