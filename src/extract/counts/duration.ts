import { numberIn } from "./number.ts";

const HOURS = /\b(?:hours?|hrs?)\b/i;
const MINUTES = /\bmin(?:ute|s)?s?\b/i;
const LENGTH = /\b(?:hours?|hrs?|minutes?|mins?)\b/i;

/** Whether words tell hours or minutes. */
export function isClockLength(words: string): boolean {
  return LENGTH.test(words);
}

/** Minutes of a length of time: "an hour and twenty minutes" 80, "two and a half hours" 150, "an hour and three quarters" 105; null for other words. */
export function minutesIn(words: string): number | null {
  const hours = HOURS.exec(words);
  if (hours === null) return minutesOf(words.replace(MINUTES, " "), words);
  const before = words.slice(0, hours.index);
  const after = words.slice(hours.index + hours[0].length);
  const whole = hoursOf(before);
  if (whole === null) return null;
  return Math.round(60 * (whole + fractionIn(after)) + (MINUTES.test(after) ? (numberOf(after) ?? 0) : 0));
}

function minutesOf(words: string, all: string): number | null {
  return MINUTES.test(all) ? numberOf(words) : null;
}

/** "two and a half", "half an", "one": hours. */
function hoursOf(words: string): number | null {
  if (/\bhalf (?:an? )?$/i.test(words) && !/\band (?:a |one )?half\b/i.test(words)) return 0.5;
  if (/\b(?:a )?quarter of an? $/i.test(words)) return 0.25;
  if (/\bthree[- ]quarters of an? $/i.test(words)) return 0.75;
  const plain = words.replace(/\band (?:a |one )?(?:half|quarter)\b/i, "").replace(/\band three quarters\b/i, "");
  const number = numberOf(plain) ?? (/\b(?:an?)\s*$/i.test(plain) ? 1 : null);
  return number === null ? null : number + fractionIn(words);
}

function fractionIn(words: string): number {
  if (/\band (?:a |one )?half\b/i.test(words)) return 0.5;
  if (/\band three[- ]quarters\b/i.test(words)) return 0.75;
  return /\band a quarter\b/i.test(words) ? 0.25 : 0;
}

/** The number that the words hold, signs and other words passed over. */
function numberOf(words: string): number | null {
  const parts = words.split(/[\s-]+/).filter((word) => word !== "" && numberIn([word]) !== null);
  return numberIn(parts);
}
