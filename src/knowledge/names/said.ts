import { isKnowledgeDate } from "../dates.ts";
import type { NameLexicon } from "./lexicon.ts";
import { type NameParts, partsOf } from "./parts.ts";
import { officesIn, stateIn } from "./titles.ts";

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

/** Reads name, role and state; a title before the name ("Vietnamese Prime Minister …") is a role where none is given. */
export function readPerson(said: PersonSaid, lexicon: NameLexicon): PersonRead {
  const parts = partsOf(said.name, lexicon.peel);
  const role = said.role || parts.title;
  const own = said.state ? stateIn(said.state, lexicon.titles) : null;
  const state = own ?? (said.state ? null : stateIn(role.replace(/\b(to|on|for) .*/, ""), lexicon.titles));
  const date = said.date && isKnowledgeDate(said.date) ? said.date : null;
  return { ...parts, name: said.name, offices: officesIn(role, state, lexicon.titles), state, date };
}
