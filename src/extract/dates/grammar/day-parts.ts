import type { Meaning } from "../meaning.ts";

const PARTS: Readonly<Record<string, string>> = {
  morning: "TMO",
  afternoon: "TAF",
  evening: "TEV",
  night: "TNI",
  dawn: "TMO",
};

/** "TMO" for "morning"; null for other words. */
export function dayPart(word: string | undefined): string | null {
  return PARTS[(word ?? "").trim().toLowerCase()] ?? null;
}

/** The meaning with the part of the day that a word names, or as it was. */
export function inDayPart(of: Meaning, word: string | undefined): Meaning {
  const clock = dayPart(word);
  return clock === null ? of : { type: "timed", of, clock };
}
