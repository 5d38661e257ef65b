import type { Knowledge } from "../knowledge.ts";
import { POLITE } from "./honorifics.ts";
import { latin } from "./latin.ts";
import type { Peeler } from "./parts.ts";

/** Phrases that may stand before a name: what offices they name, what states. */
export interface TitleTable {
  readonly offices: ReadonlyMap<string, readonly { readonly id: string; readonly of: string | null }[]>;
  readonly states: ReadonlyMap<string, string>;
  readonly organisations: ReadonlySet<string>;
}

const LONGEST = 8;

/** Makes the table from offices.tsv, the titles of tenures, and names and demonyms of states. */
export function titleTable(knowledge: Knowledge): TitleTable {
  const offices = new Map<string, { id: string; of: string | null }[]>();
  const add = (form: string, id: string, of: string | null) => {
    const key = phrase(form);
    const list = offices.get(key) ?? [];
    if (key !== "" && !list.some((one) => one.id === id && one.of === of)) offices.set(key, [...list, { id, of }]);
  };
  for (const { id, forms } of knowledge.offices) {
    add(id.replaceAll("_", " "), id, null);
    for (const form of forms) {
      const [words = "", scope] = form.split(/[@~]/);
      for (const of of scope ? scope.split("+") : [null]) add(words, id, of);
    }
  }
  for (const person of knowledge.people) for (const { title, office, of } of person.tenures) add(title, office, of);
  const states = knowledge.states.flatMap((state) =>
    [state.id, state.name, state.official ?? "", ...state.names, ...state.demonyms].map(
      (name) => [phrase(name), state.id] as const,
    ),
  );
  const organisations = knowledge.organisations.flatMap(({ kind, id, name, names }) =>
    kind === "organisation" ? [id, name, ...names].map(phrase) : [],
  );
  return {
    offices,
    states: new Map(states.filter(([name]) => name !== "").reverse()),
    organisations: new Set(organisations),
  };
}

function phrase(text: string): string {
  return wordsOf(text).join(" ");
}

function wordsOf(text: string): readonly string[] {
  return text
    .replace(/\./g, "")
    .split(/[\s\-‐‑–_,/()'’]+/)
    .map(latin)
    .filter((word) => word !== "" && word !== "s");
}

/** How many words at the start are an office, perhaps with its state: "vietnamese prime minister", "president of france". */
export function peelerOf({ offices, states }: TitleTable): Peeler {
  const longest = (words: readonly string[], table: ReadonlyMap<string, unknown>): number => {
    for (let n = Math.min(words.length, LONGEST); n > 0; n--) if (table.has(words.slice(0, n).join(" "))) return n;
    return 0;
  };
  const ofState = (words: readonly string[]): number => {
    if (words[0] !== "of") return 0;
    const skip = words[1] === "the" ? 2 : 1;
    const length = longest(words.slice(skip), states);
    return length > 0 ? skip + length : 0;
  };
  return (words) => {
    const state = longest(words, states);
    const passing = ["former", "then", "acting", "deputy", "new"].includes(words[state] ?? "") ? 1 : 0;
    const office = longest(words.slice(state + passing), offices);
    // "Jordan Bardella", "Georgia Meloni": a state alone is no title
    if (office === 0) return 0;
    const end = state + passing + office;
    return end + ofState(words.slice(end));
  };
}

/** The offices that words name ("Prime Minister of Japan", "head_of_government"); the words themselves when they name none. */
export function officesIn(role: string, state: string | null, { offices, states }: TitleTable): readonly string[] {
  const words = wordsOf(role).filter((word) => !PASSING.has(word) && !POLITE.has(word));
  for (let n = Math.min(words.length, LONGEST); n > 0; n--)
    for (let i = 0; i + n <= words.length; i++) {
      const found = offices.get(words.slice(i, i + n).join(" "));
      const fitting = found?.filter(({ of }) => of !== null && of === state) ?? [];
      const bare = found?.filter(({ of }) => of === null) ?? [];
      const ids = (fitting.length > 0 ? fitting : bare.length > 0 ? bare : (found ?? [])).map(({ id }) => id);
      if (ids.length > 0) return [...new Set(ids)];
    }
  return words.length > 0 ? [words.filter((word) => !states.has(word)).join(" ")] : [];
}

const PASSING = new Set("former then new incoming outgoing acting ex current late the".split(" "));

/** The state that a code, name or demonym means, or that stands in the words; null when none. */
export function stateIn(words: string, { states }: TitleTable): string | null {
  return firstIn(words, (phrase) => states.get(phrase) ?? null);
}

/** Whether the words name an organisation: its people are of any state. */
export function isOfOrganisation(words: string, { organisations }: TitleTable): boolean {
  return firstIn(words, (phrase) => (organisations.has(phrase) ? phrase : null)) !== null;
}

function firstIn(words: string, find: (phrase: string) => string | null): string | null {
  const all = wordsOf(words);
  for (let i = 0; i < all.length; i++)
    for (let n = Math.min(all.length - i, LONGEST); n > 0; n--) {
      const found = find(all.slice(i, i + n).join(" "));
      if (found !== null) return found;
    }
  return null;
}
