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
const MANY = 12;

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
  const { lexicon } = scene;
  const near = candidatesAmong(people, lexicon);
  const found = people.flatMap((one) => {
    const fits = near(one).flatMap((other) => {
      const { verdict, score } = comparison(one, other, lexicon);
      const shared = verdict === "same" ? sharedBest(one, other, scene) : null;
      return shared !== null && shared >= (score > SPELT ? SURELY : ENOUGH) ? [other] : [];
    });
    return fits.length === 1 ? [{ one, other: fits[0]! }] : [];
  });
  for (const { one, other } of found)
    identities.same(other.item, one.item, "name written otherwise; the documents speak of the same", 0.75);
}

/** Above this nothing is a slip: only another way of writing, or a word left out. */
const SPELT = 0.9;

/** For one of no known id: those whom the knowledge has by such a name, and those with all words but one, by sound. */
function candidatesAmong(people: readonly Someone[], lexicon: NameLexicon) {
  const known = new Map(people.flatMap((one) => (one.known === null ? [] : [[one.known, one] as const])));
  const keys = new Map(people.map((one) => [one, keysOf(one)]));
  const keyed = new Map<string, Someone[]>();
  for (const one of people) {
    for (const key of keys.get(one)!) {
      const list = keyed.get(key);
      if (list === undefined) keyed.set(key, [one]);
      else list.push(one);
    }
  }
  return (one: Someone): readonly Someone[] => {
    if (one.known !== null || !isFull(one)) return [];
    const meant = one.said.map((said) => bearersOf(said, lexicon).people);
    const ids = meant.every((some) => some.length === 1) ? sorted(meant.flatMap((some) => some[0]!.id)) : [];
    const alike = keys.get(one)!.flatMap((key) => (keyed.get(key)!.length > MANY ? [] : keyed.get(key)!));
    const all = new Set([...ids.flatMap((id) => known.get(id) ?? []), ...alike]);
    return [...all].filter((other) => other !== one && !bothKnown(one, other) && mayBe(one, other));
  };
}

function isFull({ said }: Someone): boolean {
  return said.some(({ words }) => strong(words).length > 1);
}

function keysOf({ said }: Someone): readonly string[] {
  const names = said.map(({ words }) => strong(words).map(({ text }) => soundOf(text)));
  return sorted(
    names.flatMap((name) => (name.length < 2 ? [] : name.map((_, i) => name.toSpliced(i, 1).toSorted().join(" ")))),
  );
}
