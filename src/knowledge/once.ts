import type { Knowledge } from "./knowledge.ts";

/** `make`, but made only once of each knowledge: for what is read from it again and again. */
export function onceOf<T>(make: (knowledge: Knowledge) => T): (knowledge: Knowledge) => T {
  const made = new WeakMap<Knowledge, { readonly value: T }>();
  return (knowledge) => {
    const found = made.get(knowledge) ?? { value: make(knowledge) };
    made.set(knowledge, found);
    return found.value;
  };
}

/** `make` that remembers what it made of the texts that it saw last. */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const found = made.get(text);
    if (found !== undefined) return found;
    if (made.size >= MANY) made.clear();
    const value = make(text);
    made.set(text, value);
    return value;
  };
}

const MANY = 20_000;
