import { isKnowledgeDate } from "../dates.ts";
import type { NameLexicon } from "./lexicon.ts";
import { type NameParts, partsOf } from "./parts.ts";
import { isOfOrganisation, officesIn, stateIn } from "./titles.ts";

/** A person as a text names one. */
export interface PersonSaid {
  readonly name: string;
  /** "Prime Minister", "Foreign Minister of Japan", or the id of an office. */
  readonly role?: string | null;
  /** Code, name or adjective of a state; organisations say nothing. */
  readonly state?: string | null;
  /** When it was said (EDTF). */
  readonly date?: string | null;
}

/** The same, read. */
export interface PersonRead extends NameParts {
  readonly name: string;
  readonly offices: readonly string[];
  readonly state: string | null;
  readonly date: string | null;
}

/** "Leader" may be any of them; a press secretary is a spokesperson. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  head_of_state_or_government: ["head_of_state", "head_of_government", "monarch", "party_leader"],
  press_secretary: ["spokesperson"],
  spokesperson: ["press_secretary"],
};

/** Reads name, role and state; a title before the name ("Vietnamese Prime Minister …") is a role where none is given. */
export function readPerson(said: PersonSaid, lexicon: NameLexicon): PersonRead {
  const parts = partsOf(said.name, lexicon.peel);
  const role = said.role || parts.title;
  const state = stateOf(said, role, lexicon);
  const date = said.date && isKnowledgeDate(said.date) ? said.date : null;
  const offices = officesIn(role, state, lexicon.titles).flatMap((office) => [office, ...(WIDER[office] ?? [])]);
  return { ...parts, name: said.name, offices, state, date };
}

/** A UN envoy's state is where he serves, or none. */
function stateOf({ state }: PersonSaid, role: string, { titles }: NameLexicon): string | null {
  const own = role.replace(/\b(to|on|for|at|with|in) .*/, "");
  return isOfOrganisation(own, titles) ? null : stateIn(state || own, titles);
}
