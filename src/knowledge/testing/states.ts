import type { State } from "../knowledge.ts";

/** A state of the knowledge, for tests: its ISO code, name, demonym and perhaps capital. */
export function knownState(id: string, name: string, demonym: string, capital: string | null = null): State {
  const bare = { iso2: null, official: null, names: [], from: null, to: null, source: "test", verified: true };
  return { id, kind: "state", name, demonyms: [demonym], capital, ...bare };
}
