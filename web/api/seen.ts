import { createContext } from "react";
import { etagOf } from "./client.ts";

/** The ETag of the answer that is on the screen; null where it has none. */
export const Seen = createContext<string | null>(null);

/** Of an answer, or of the first part of a list. */
export function seenIn(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null) return null;
  const [first] = (answer as { pages?: readonly object[] }).pages ?? [];
  return etagOf(first ?? answer);
}
