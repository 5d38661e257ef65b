import type { Basis, Knowledge } from "../knowledge.ts";
import { type Check, type Finding, findingAt } from "./finding.ts";

/** What rows point to is there. */
export const checkReferences: Check = ({ knowledge }) => {
  const ids = idsOf(knowledge);
  return CHECKS.flatMap((check) => check(knowledge, ids));
};

interface Ids {
  readonly states: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
  /** States by code and organisations by id in upper case. */
  readonly holds: (id: string) => boolean;
}

function idsOf({ states, organisations, offices, people, places }: Knowledge): Ids {
  const stateIds = new Set(states.map(({ id }) => id));
  const organisationIds = new Set(organisations.map(({ id }) => id));
  return {
    states: stateIds,
    organisations: organisationIds,
    offices: new Set(offices.map(({ id }) => id)),
    named: new Set([...people, ...states, ...organisations, ...places].map(({ id }) => id)),
    holds: (id) => stateIds.has(id) || organisationIds.has(id.toLowerCase()),
  };
}

const CHECKS: readonly ((knowledge: Knowledge, ids: Ids) => Finding[])[] = [
  ({ places, organisations, people }, { states }) =>
    [...places, ...organisations, ...people].flatMap(({ country, rows }) =>
      wanted(country === null || states.has(country), rows, "a state of states.tsv as country", country),
    ),
  ({ aliases }, { named }) =>
    aliases.flatMap(({ of, rows }) =>
      wanted(named.has(of), rows, "the id of a person, state, body, organisation or place", of),
    ),
  ({ people }, { offices, holds }) =>
    people.flatMap(({ tenures }) =>
      tenures.flatMap(({ office, of, rows }) => [
        ...wanted(offices.has(office), rows, "an office of offices.tsv", office),
        ...wanted(holds(of), rows, "a state's code or an organisation's id in upper case as \"of\"", of),
      ]),
    ),
  ({ memberships }, { organisations, holds }) =>
    memberships.flatMap(({ organisation, member, rows }) => [
      ...wanted(organisations.has(organisation), rows, "an organisation of organisations.tsv", organisation),
      ...wanted(holds(member), rows, "a state's code or an organisation's id as member", member),
    ]),
  ({ partnerships = [] }, { states }) =>
    partnerships.flatMap(({ parties, rows }) =>
      wanted(parties.length === 2 && parties.every((id) => states.has(id)), rows, "two states", parties.join("|")),
    ),
  ({ families }, { organisations }) =>
    (families ?? []).flatMap(({ outlets, rows }) =>
      outlets.flatMap((outlet) => wanted(organisations.has(outlet), rows, "an outlet of outlets.tsv", outlet)),
    ),
  ({ summits, places, states }, { organisations, states: codes }) => {
    const names = new Set([...places, ...states].map(({ name }) => name));
    return summits.flatMap(({ series, place, country, rows }) => [
      ...wanted(organisations.has(series), rows, "a series of organisations.tsv", series),
      ...wanted(place === null || names.has(place), rows, "the name of a place or state", place),
      ...wanted(country === null || codes.has(country), rows, "a state of states.tsv as country", country),
    ]);
  },
  ({ states, places }) => {
    const there = new Set(places.map(({ kind, country, name }) => `${kind} ${country} ${name}`));
    return states.flatMap(({ id, capital, rows }) =>
      wanted(
        capital === null || there.has(`capital ${id} ${capital}`),
        rows,
        "a capital that is in capitals.tsv",
        capital,
      ),
    );
  },
  ({ offices }, { holds }) =>
    offices.flatMap(({ forms, rows }) =>
      forms.flatMap((form) => {
        const [words = "", ...of] = form.split(/[@~+]/);
        return wanted(
          words === words.toLowerCase() && of.every(holds),
          rows,
          "forms in lower case, with a state or organisation after @",
          form,
        );
      }),
    ),
];

function wanted(holds: boolean, rows: readonly Basis[] | undefined, what: string, found: string | null): Finding[] {
  return holds ? [] : [findingAt("references", "error", rows, what, `"${found}"`)];
}
