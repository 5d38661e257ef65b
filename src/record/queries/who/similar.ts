import { distance } from "fastest-levenshtein";
import { folded } from "../../../knowledge/fold.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { Entity } from "../../../merge/merged.ts";

const PROPOSED = 5;

/** Names of the knowledge files and the record that are spelt nearly so, nearest first. They propose, nothing more. */
export function similarNames(words: string, knowledge: Knowledge, entities: readonly Entity[]): string[] {
  const { people, aliases, states, organisations } = knowledge;
  const names = [
    ...people.flatMap(({ name, family, names: others }) => [name, family, ...others]),
    ...aliases.map(({ name }) => name),
    ...states.flatMap(({ name, names: others, demonyms }) => [name, ...others, ...demonyms]),
    ...organisations.filter(({ kind }) => kind !== "equipment").flatMap(({ name, names: others }) => [name, ...others]),
    ...entities.flatMap(({ name, names: others }) => [name, ...others]),
  ];
  return nearest(words, names);
}

/** States and organisations that are spelt nearly so. */
export function similarPlaces(words: string, { states, organisations }: Knowledge): string[] {
  const own = organisations.filter(({ kind }) => kind === "organisation" || kind === "forum");
  return nearest(words, [
    ...states.flatMap(({ name, demonyms }) => [name, ...demonyms]),
    ...own.map(({ name }) => name),
  ]);
}

function nearest(words: string, names: readonly string[]): string[] {
  const asked = folded(words);
  if (asked.length < 3) return [];
  const limit = Math.max(1, Math.floor(asked.length / 4));
  const found = [...new Set(names)].flatMap((name) => {
    const other = folded(name);
    if (Math.abs(other.length - asked.length) > limit) return [];
    const apart = distance(asked, other);
    return apart <= limit ? [{ name, apart }] : [];
  });
  found.sort((a, b) => a.apart - b.apart || (a.name < b.name ? -1 : 1));
  return found.slice(0, PROPOSED).map(({ name }) => name);
}
