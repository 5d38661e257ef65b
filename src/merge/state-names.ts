import type { Knowledge } from "../knowledge/knowledge.ts";
import { onceOf } from "../knowledge/once.ts";
import { fold, sorted } from "./fold.ts";

/** The states (ISO alpha-3, sorted) that a phrase names, by name or by the adjective for their people. */
export type StateFinder = (phrase: string) => readonly string[];

/** Reads names of states of up to four words. A name that two states share finds neither. */
export const stateFinder = onceOf((knowledge: Knowledge): StateFinder => {
  const states = new Map<string, string | null>();
  for (const { id, kind, name, names, demonyms } of knowledge.states) {
    for (const form of [name, ...names, ...demonyms]) {
      const words = fold(form).join(" ");
      // "us", "in", "no": two letters are a code or a word
      if (kind === "state" && words.length > 2) states.set(words, (states.get(words) ?? id) === id ? id : null);
    }
  }
  return (phrase) => {
    const words = fold(phrase);
    const found: string[] = [];
    for (let i = 0; i < words.length; i++) {
      const length = [4, 3, 2, 1].find((n) => i + n <= words.length && states.has(words.slice(i, i + n).join(" ")));
      if (length === undefined) continue;
      const state = states.get(words.slice(i, i + length).join(" "));
      if (state != null) found.push(state);
      i += length - 1;
    }
    return sorted(found);
  };
});
