import type { ZoneKind } from "../../document/document.ts";
import { type Evidence, evidence, type Span } from "../../document/span.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";

/** Where a text says that it was written: the state, and the words of the dateline that name it. */
export interface WrittenAt {
  readonly country: string;
  readonly words: Evidence;
}

/** The state of each city and state by its names, in lower case; a name of several states is none's. */
export function statesByPlace(knowledge: Knowledge): ReadonlyMap<string, string> {
  const table = new Map<string, string | null>();
  const add = (name: string, country: string | null): void => {
    const key = name.toLowerCase();
    if (country !== null) table.set(key, (table.get(key) ?? country) === country ? country : null);
  };
  for (const { name, names, country } of knowledge.places) for (const one of [name, ...names]) add(one, country);
  for (const { id, name, names } of knowledge.states) for (const one of [name, ...names]) add(one, id);
  return new Map([...table].flatMap(([name, country]) => (country === null ? [] : [[name, country] as const])));
}

/** The place that opens a dateline: "ADDIS ABABA, 14 May", "Dakar, 12 December", "Geneva (Wire) –". */
const OPENING = /^\p{Lu}[\p{L}.'’ -]*\p{L}/u;

/** The state in which a text was written, by its first dateline; null where it has none or names no known place. */
export function writtenAt(
  { text, zones }: { readonly text: string; readonly zones: readonly (Span & { readonly kind: ZoneKind })[] },
  places: ReadonlyMap<string, string>,
): WrittenAt | null {
  for (const { kind, start, end } of zones) {
    const name = kind === "dateline" ? (OPENING.exec(text.slice(start, end))?.[0] ?? "") : "";
    const country = places.get(name.toLowerCase());
    if (country !== undefined) return { country, words: evidence(text, { start, end: start + name.length }) };
  }
  return null;
}
