import type { Act } from "./act.ts";
import { width } from "./days.ts";

/** Longest journey, in days, of which one text tells the first day and another the last. */
export const JOURNEY = 10;

/** Whether a visit is told by its last day: "ended his visit on 5 May", "left Hanoi this morning", not "left for Hanoi". */
export function isLastDay({ family, days, claim }: Pick<Act, "family" | "days" | "claim">): boolean {
  if (family !== "visit" || days === null || width(days) !== 1) return false;
  return LAST.test(claim.evidence.exact.replace(/\s+/gu, " "));
}

const LAST =
  /\b(?:ends?|ended|conclude[sd]?|complete[sd]?|wraps? up|wrapped up|(?:left|leaves|departed|departs) (?!for\b|behind\b)|(?:left|leaves|departed) for home|(?:flew|flies|went|returned) home)\b/i;

/** Of one journey: its first day, or days, and in another text its last. */
export function isFirstAndLast(a: Act, b: Act): boolean {
  if (isLastDay(a) === isLastDay(b)) return false;
  const [first, last] = isLastDay(b) ? [a.days, b.days!] : [b.days, a.days!];
  return first !== null && width(first) <= JOURNEY && first.to <= last.from && last.to - first.from <= JOURNEY;
}
