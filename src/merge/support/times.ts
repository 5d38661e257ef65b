import type { Act } from "../act.ts";
import { sameDocument } from "../contradict.ts";
import { shareDays, width } from "../days.ts";
import { isFirstAndLast } from "../last-day.ts";
import { moodOf } from "../mood.ts";
import { NARROW, type Support, sure } from "./ground.ts";

/** Widest date, in days, that is still compared across documents. */
const LIMIT: Partial<Readonly<Record<Act["family"], number>>> = {
  visit: 366,
  agreement: 366,
  appointment: 366,
  accession: Infinity,
  talks: 62,
  supply: 62,
  exercise: 62,
};

/** What speaks for one time; null when nothing does. */
export function timesAgree(a: Act, b: Act): Support | null {
  const limit = LIMIT[a.family] ?? 31;
  const same = sameDocument(a, b);
  if (a.days === null || b.days === null) {
    if (same) return moodOf(a.claim.status) === moodOf(b.claim.status) ? undated(a, b) : null;
    return ONCE.has(a.family) ? timeless(a, b) : (nearInTime(a, b) ?? inStory(a, b));
  }
  if (a.family === "visit" && isFirstAndLast(a, b)) return sure("first and last day");
  if (!shareDays(a.days, b.days))
    return { why: "dates near each other", vague: [a, b].filter(({ isLoose }) => isLoose) };
  const [narrow, wide] = width(a.days) <= width(b.days) ? [a, b] : [b, a];
  if (a.days.from === b.days.from && a.days.to === b.days.to && (same || width(a.days) <= limit))
    return sure("same date");
  if (width(wide.days!) <= NARROW) return sure("dates overlap");
  if (!same && width(wide.days!) > limit) return Number.isFinite(width(wide.days!)) ? null : nearInTime(a, b);
  return {
    why: `date of the one lies in that of the other (${narrow.claim.date?.edtf}, ${wide.claim.date?.edtf})`,
    vague: [wide],
  };
}

function undated(a: Act, b: Act): Support {
  const vague = [a, b].filter(({ days }) => days === null);
  return vague.length === 2 ? sure("same document, no other date") : { why: "same document, one undated", vague };
}

/** Widest window, in days, in which an act without a date is looked for. */
const WINDOW = 400;

/** An act told without a date is the one that other texts tell near the time of writing, if it is the only one. */
function nearInTime(a: Act, b: Act): Support | null {
  const [x, y] = [a.window, b.window];
  if (x === null || y === null || !shareDays(x, y) || Math.max(width(x), width(y)) > WINDOW) return null;
  const vague = [a, b].filter(({ days }) => days === null || !Number.isFinite(width(days)));
  const dated = [a, b].find((act) => !vague.includes(act));
  const why =
    dated === undefined ? "told at one time" : `told without a date, dated ${dated.claim.date?.edtf} by another text`;
  return { why, vague };
}

/** "He met Silva", in a text that looks back: at a time of which it tells of other acts too. */
function inStory(a: Act, b: Act): Support | null {
  const [bare, dated] = a.days === null ? [a, b] : [b, a];
  const { days } = dated;
  if (bare.days !== null || days === null || width(days) > 31) return null;
  if (!bare.times.some((time) => shareDays(time, days))) return null;
  const why = `told without a date among acts of that time, dated ${dated.claim.date?.edtf} by another text`;
  return { why, vague: [bare], isByStory: true };
}

/** Accession of the same to the same goes on for years. */
function timeless(a: Act, b: Act): Support | null {
  return a.days === null && b.days === null && moodOf(a.claim.status) === moodOf(b.claim.status)
    ? sure("both undated")
    : nearInTime(a, b);
}

/** What the same do to the same once. */
export const ONCE: ReadonlySet<string> = new Set(["accession", "appointment", "recognition"]);
