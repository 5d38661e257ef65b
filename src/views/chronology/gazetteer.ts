import type { Knowledge } from "../../knowledge/knowledge.ts";

/** What the writing of a chronology needs to know of states and people. */
export interface Gazetteer {
  /** "Vietnamese", "U.S."; null when unknown. */
  demonym(country: string): string | null;
  /** "Vietnam"; null when unknown. */
  stateName(country: string): string | null;
  /** ISO alpha-3 of the state whose capital is called so. */
  capitalOf(place: string): string | null;
  /** ISO alpha-3 of the state called so. */
  stateCalled(place: string): string | null;
  /** Family name of a person of the knowledge files. */
  family(known: string): string | null;
}

/** House style where it is not the first demonym of the files. */
const ADJECTIVES: Readonly<Record<string, string>> = {
  USA: "U.S.",
  GBR: "UK",
  ARE: "UAE",
  NZL: "New Zealand",
  PHL: "Philippine",
  COD: "DR Congo",
  CAF: "Central African",
};

/** The gazetteer of the knowledge files. */
export function gazetteerOf(knowledge: Pick<Knowledge, "states" | "people" | "places">): Gazetteer {
  const states = new Map(knowledge.states.map((state) => [state.id, state]));
  const called = new Map(
    knowledge.states.flatMap((state) => [state.name, ...state.names].map((name) => [name, state.id] as const)),
  );
  for (const state of knowledge.states) called.set(state.name, state.id);
  const capitals = new Map<string, string>();
  for (const place of knowledge.places) {
    if (place.kind === "capital" && place.country !== null)
      for (const name of [place.name, ...place.names]) capitals.set(name, place.country);
  }
  for (const state of knowledge.states) if (state.capital !== null) capitals.set(state.capital, state.id);
  const families = new Map(knowledge.people.map((person) => [person.id, person.family]));
  return {
    demonym: (country) => ADJECTIVES[country] ?? states.get(country)?.demonyms[0] ?? null,
    stateName: (country) => states.get(country)?.name ?? null,
    capitalOf: (place) => capitals.get(place) ?? null,
    stateCalled: (place) => called.get(place) ?? null,
    family: (known) => families.get(known) ?? null,
  };
}
