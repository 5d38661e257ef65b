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
  /** Whether an office is of an organisation ("UN Secretary-General"): no state's adjective stands before it. */
  isOfOrganisation(office: string): boolean;
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
export function gazetteerOf(knowledge: Pick<Knowledge, "states" | "people" | "places" | "organisations">): Gazetteer {
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
  const organisations = new Set(
    knowledge.organisations
      .filter(({ country, kind }) => country === null && /^(organisation|forum)$/.test(kind))
      .flatMap(({ name, names }) => [name, ...names])
      .filter((name) => /^\p{Lu}/u.test(name)),
  );
  const families = new Map(knowledge.people.map((person) => [person.id, person.family]));
  return {
    demonym: (country) => ADJECTIVES[country] ?? states.get(country)?.demonyms[0] ?? null,
    stateName: (country) => states.get(country)?.name ?? null,
    capitalOf: (place) => capitals.get(place) ?? null,
    stateCalled: (place) => called.get(place) ?? null,
    isOfOrganisation: (office) => ownersOf(office).some((words) => organisations.has(words)),
    family: (known) => families.get(known) ?? null,
  };
}

/** What an office may be of: its first words, and those behind "of": "UN" and "UN Secretary-General", "NATO" of "Secretary General of NATO". */
function ownersOf(office: string): readonly string[] {
  const words = office.split(/\s+/);
  const of = / of (?:the )?(.*)$/.exec(office)?.[1];
  return [...words.map((_, last) => words.slice(0, last + 1).join(" ")), ...(of === undefined ? [] : [of])];
}
