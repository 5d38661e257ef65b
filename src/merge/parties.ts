import type { Role } from "../document/vocabulary.ts";
import type { Entity } from "./merged.ts";

/** A participant of a claim, seen across documents. */
export interface Actor {
  readonly role: Role;
  readonly name: string;
  readonly entity: Entity | null;
  /** Equal for the same actor in all documents: entity id, or the words for the unnamed. */
  readonly key: string;
  readonly isPerson: boolean;
  /** ISO alpha-3 of the state it is or belongs to. */
  readonly country: string | null;
}

/** Who takes part in an act, looked at from the sides that the rules of joining ask for. Sets hold entity ids of people and ISO codes of states. */
export interface Parties {
  readonly actors: readonly Actor[];
  readonly people: ReadonlySet<string>;
  /** States of all actors, and keys of organisations that belong to none. */
  readonly states: ReadonlySet<string>;
  /** The people of each state. */
  readonly sides: ReadonlyMap<string, ReadonlySet<string>>;
  readonly speakers: ReadonlySet<string>;
  readonly forums: ReadonlySet<string>;
  /** People who travel: the parties where no visitor is marked. */
  readonly visitors: ReadonlySet<string>;
  readonly visitorStates: ReadonlySet<string>;
  /** States (or organisations) visited: the hosts, else where it is. */
  readonly hosts: ReadonlySet<string>;
}

/** Whether the key is of someone told by office alone ("defence minister of Japan (unnamed)"). */
export function isUnnamed(key: string): boolean {
  return key.startsWith("unnamed ");
}

/** The parties of a claim with these actors, which is in the state `placeCountry`. */
export function partiesOf(actors: readonly Actor[], placeCountry: string | null): Parties {
  const travellers: readonly Role[] = actors.some(({ role }) => role === "visitor")
    ? ["visitor"]
    : ["party", "attendee"];
  const visitorStates = statesIn(actors, travellers);
  const hosts = [...statesIn(actors.filter(isHost), ["host"])].filter((state) => !visitorStates.has(state));
  return {
    actors,
    people: peopleIn(actors),
    states: statesIn(actors),
    sides: sidesIn(actors),
    speakers: new Set(actors.flatMap(({ role, key }) => (role === "speaker" ? [key] : []))),
    forums: new Set(actors.flatMap(forumOf)),
    visitors: peopleIn(actors, travellers),
    visitorStates,
    hosts: new Set(hosts.length > 0 || placeCountry === null ? hosts : [placeCountry]),
  };
}

/** A guest house or an airport is where the visitor comes to, not whom. */
function isHost({ entity, country }: Actor): boolean {
  return entity?.kind !== "place" || country !== null;
}

/** "the BRICS", "the BRICS summit": the forum or organisation by the words that name it. */
function forumOf({ entity, key }: Actor): readonly string[] {
  if (entity?.kind === "forum") return [key];
  return [];
}

function sidesIn(actors: readonly Actor[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sides = new Map<string, Set<string>>();
  for (const { isPerson, country, key } of actors) {
    if (!isPerson) continue;
    const side = country ?? key;
    sides.set(side, (sides.get(side) ?? new Set()).add(key));
  }
  return sides;
}

/** Keys of the people among the actors, of the given roles or of all. */
export function peopleIn(actors: readonly Actor[], roles?: readonly Role[]): ReadonlySet<string> {
  return new Set(pick(actors, roles).flatMap((actor) => (actor.isPerson ? [actor.key] : [])));
}

/** States of the actors, and keys of organisations that belong to no state, of the given roles or of all. */
export function statesIn(actors: readonly Actor[], roles?: readonly Role[]): ReadonlySet<string> {
  return new Set(
    pick(actors, roles).flatMap(({ country, isPerson, key }) => (country !== null ? [country] : isPerson ? [] : [key])),
  );
}

function pick(actors: readonly Actor[], roles?: readonly Role[]): readonly Actor[] {
  return roles === undefined ? actors : actors.filter(({ role }) => roles.includes(role));
}
