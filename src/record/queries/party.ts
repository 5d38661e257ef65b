import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Entity } from "../../merge/merged.ts";
import { fold, foldedWords } from "../fold.ts";
import type { KeptClaim, NamedEntity } from "../kept.ts";

/** Someone asked for: a state or an organisation by code or name, or whoever bears these words in a name. */
export interface Wanted {
  readonly input: string;
  /** ISO alpha-3 when the words name a state. */
  readonly country: string | null;
  /** Id in the knowledge files when the words name an organisation. */
  readonly known: string | null;
  /** Folded words of the input, and of the organisation's other names where it names one. */
  readonly words: readonly (readonly string[])[];
}

/** Someone who stands in a claim or event. */
export interface Named {
  readonly name: string;
  readonly names: readonly string[];
  readonly country: string | null;
  readonly known: string | null;
}

/** What the user's words mean: "JPN", "Japan", "ASEAN", "Suga". `knowledge` may be null: then codes and words alone count. */
export function wantedParty(input: string, knowledge: Knowledge | null): Wanted {
  const base: Wanted = { input, country: null, known: null, words: [wordsOf(input)] };
  const name = fold(input.trim());
  if (knowledge === null) return /^[A-Z]{3}$/.test(input) ? { ...base, country: input } : base;
  const state =
    knowledge.states.find((row) => row.id === input.trim().toUpperCase() && input.trim().length === 3) ??
    knowledge.states.find((row) =>
      [row.name, row.official, ...row.names].some((other) => other !== null && fold(other) === name),
    );
  if (state !== undefined) return { ...base, country: state.id };
  const organisation = knowledge.organisations.find((row) =>
    [row.id, row.name, ...row.names].some((other) => fold(other) === name),
  );
  if (organisation === undefined) return base;
  const others = [organisation.name, ...organisation.names].map(wordsOf);
  return { ...base, known: organisation.id, words: [...base.words, ...others] };
}

function wordsOf(name: string): string[] {
  return foldedWords(name).map((found) => found.word);
}

/** Whether `named` is who is wanted: of that state, that organisation, or with all the words in one of the names. */
export function isWanted(named: Named, wanted: Wanted): boolean {
  if (wanted.country !== null) return named.country === wanted.country;
  if (wanted.known !== null && named.known === wanted.known) return true;
  return [named.name, ...named.names].some((name) => hasWords(name, wanted));
}

/** Whether all the words that are asked for (or all of another of the names) stand in `name`. */
export function hasWords(name: string, wanted: Wanted): boolean {
  const has = new Set(wordsOf(name));
  return wanted.words.some((words) => words.length > 0 && words.every((word) => has.has(word)));
}

/** Everybody whom a claim names, as local entity with the names of the merged one. */
export function partiesOf(kept: KeptClaim, merged: ReadonlyMap<string, Entity>): Named[] {
  const { claim } = kept;
  if (claim.kind === "position") {
    return [named(claim.actor, claim.actorEntity, kept, merged), named(claim.object, claim.objectEntity, kept, merged)];
  }
  const people = claim.participants.map(({ name, entity }) => named(name, entity, kept, merged));
  return claim.place === null ? people : [...people, named(claim.place.name, claim.place.entity, kept, merged)];
}

/** Everybody to whom a claim is ascribed; the publisher where it is the document's own word. */
export function speakersOf(kept: KeptClaim, merged: ReadonlyMap<string, Entity>): Named[] {
  const said = kept.claim.attribution.map(({ speaker, entity }) => named(speaker, entity, kept, merged));
  const own = kept.claim.attribution.every((attribution) => attribution.kind === "author");
  const publisher = own ? [kept.document.publisher, kept.document.author] : [];
  return [
    ...said,
    ...publisher.filter((name) => name !== null).map((name) => ({ name, names: [], country: null, known: null })),
  ];
}

function named(name: string, key: string | null, kept: KeptClaim, merged: ReadonlyMap<string, Entity>): Named {
  const local: NamedEntity | undefined = key === null ? undefined : kept.entities.get(key);
  const entity = local?.entity == null ? undefined : merged.get(local.entity);
  return {
    name,
    names: [
      ...(local === undefined ? [] : [local.name, ...local.names]),
      ...(entity === undefined ? [] : [entity.name, ...entity.names]),
    ],
    country: entity?.country ?? local?.country ?? null,
    known: entity?.known ?? local?.known ?? null,
  };
}
