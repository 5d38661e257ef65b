import { civil, dayNumber, dayNumbers, daysInMonth, formatDate } from "../../../document/edtf.ts";
import { weekdayOf } from "../civil.ts";
import type { Calendar } from "../meaning.ts";
import { daysIn } from "./absolute.ts";
import { type Choice, choose } from "./choose.ts";
import type { Entry } from "./chronicle.ts";
import { before, type Context, inSentence, type Neighbour } from "./context.ts";
import { LONG_AGO, tellsHistory } from "./history.ts";
import type { Now } from "./now.ts";
import type { Place } from "./place.ts";

/** A calendar with year (and month) filled in, or null, and why. `narrowed`: what it says of the time of writing. */
export interface Filled {
  readonly year: number | null;
  readonly month: number | null;
  readonly basis: string;
  readonly narrowed: { readonly min: number; readonly max: number } | null;
}

interface Option {
  readonly year: number;
  readonly month: number | null;
  readonly days: readonly [number, number];
}

/** An inferred time of writing of at most so many days still tells the year. */
const NARROW = 550;

/** A story goes on: a month that lies so many months before the last one told of is of the next year. */
const HALF_YEAR = 6;

/** Year for a month or a month and day: same sentence, date of writing by tense, else the date the narrative has reached. */
export function fillYear(calendar: Calendar, last: Calendar, place: Place, context: Context): Filled {
  const { now } = context;
  const entry = context.entries.get(place.zone);
  if (entry?.label === place.index) return ofEntry(calendar, entry, entry.year);
  const byNear = ofNeighbour(calendar, inSentence(context, place, 32), place, now);
  if (byNear) return byNear;
  // "11 December – … a summit in February": the next one
  if (entry) return ofEntry(calendar, entry, entry.year + (entry.month - (calendar.month ?? 1) >= HALF_YEAR ? 1 : 0));
  const earlier = storyDate(place, context);
  const isHistory = earlier && now && now.min - earlier.days[1] > LONG_AGO && place.tense !== "future";
  const isNarrow = now && (!now.inferred || now.max - now.min <= NARROW);
  const byWriting = isNarrow && !isHistory ? nearWriting(calendar, last, place, now) : null;
  if (byWriting) return byWriting;
  return (
    ofNeighbour(calendar, earlier ?? before(context, place, 370, false), place, now) ??
    (now && chooseYear(calendar, last, place, now)) ?? {
      year: null,
      month: calendar.month,
      basis: now ? `no year: written ${now.label}, too wide to tell` : "no year, and no date to count from",
      narrowed: null,
    }
  );
}

function ofEntry({ month }: Calendar, entry: Entry, year: number): Filled {
  return { year, month, basis: `year ${entry.year} of the entry of a chronology`, narrowed: null };
}

/**
 * The date before, in the paragraph, unless a sentence between was told from the day of writing ("Since then it has offered twice"); anywhere in a text that tells history, up to a paragraph that is told from the day of writing, or whose time of writing
 * is not known.
 */
function storyDate(place: Place, context: Context): Neighbour | null {
  const own = before(context, place, 370, true);
  const turns = place.isNow && (own === null || own.place.start < place.nowSince);
  if (turns && own !== null) return null;
  const anywhere = context.now === null || context.now.inferred || (tellsHistory(context, place) && !turns);
  return before(context, place, 32, !anywhere) ?? (anywhere ? before(context, place, 370, false) : null);
}

/** The year of a neighbour, where neither the weekday nor the tense speaks against it. */
function ofNeighbour(calendar: Calendar, near: Neighbour | null, place: Place, now: Now | null): Filled | null {
  const filled = near && sameYear(calendar, near, place);
  return filled && agrees(filled, calendar, place, now) ? filled : null;
}

/** The year around writing by tense; where the weekday does not fit, by the nearest that it does, else without it. */
function nearWriting(calendar: Calendar, last: Calendar, place: Place, now: Now): Filled | null {
  const chosen = chooseYear(calendar, last, place, now);
  if (calendar.weekday === null || (chosen && !farOff(chosen, calendar, now))) return chosen;
  // the tense may not fit: "has called a march on Friday, December 4"
  const near = chooseYear(calendar, last, { ...place, tense: null }, now);
  if (near && !farOff(near, calendar, now)) return near;
  // no year near by has that weekday: a slip of the writer, the day and month count
  return chosen && chooseYear({ ...calendar, weekday: null }, { ...last, weekday: null }, place, now);
}

/** Whether a weekday has drawn the year more than 800 days away from a known day of writing. */
function farOff(filled: Filled, calendar: Calendar, now: Now): boolean {
  if (calendar.weekday === null || now.inferred || filled.year === null) return false;
  const days = daysIn(calendar, filled.year);
  return days !== null && Math.abs(days[0] - now.min) > 800;
}

/** The year of a neighbour; over the turn of the year the next or the one before. A weekday in the words must fit. */
function sameYear(calendar: Calendar, near: Neighbour, place: Place): Filled | null {
  const date = civil(near.days[0]);
  const month = calendar.month ?? 1;
  const follows = near.place.index < place.index;
  const turn = follows && date.month - month >= HALF_YEAR ? 1 : !follows && date.month <= 2 && month >= 11 ? -1 : 0;
  const year = date.year + (near.days[1] - near.days[0] < 32 ? turn : 0);
  const days = daysIn(calendar, year);
  if (!days || (calendar.weekday !== null && weekdayOf(days[0]) !== calendar.weekday)) return null;
  return { year, month: calendar.month, basis: `year ${year} from ${near.edtf} near by`, narrowed: null };
}

/** Whether what is told as past lies before the date of writing, and what is told as future after it. */
function agrees(filled: Filled, calendar: Calendar, place: Place, now: Now | null): boolean {
  if (!now || filled.year === null) return true;
  const days = daysIn(calendar, filled.year, filled.month);
  if (!days) return false;
  if (place.tense === "past") return days[0] <= now.max + 1;
  return place.tense !== "future" || place.invited === true || days[1] >= now.min - 1;
}

function chooseYear(calendar: Calendar, last: Calendar, place: Place, now: Now): Filled | null {
  const options: Option[] = [];
  const middle = civil(Number.isFinite(now.min) ? now.min : 0).year;
  for (let year = middle - 7; year <= middle + 9; year++) {
    const days = daysIn(calendar, year);
    const end =
      last === calendar || (last.day === calendar.day && last.month === calendar.month)
        ? days
        : daysIn(last, (calendar.month ?? 1) > (last.month ?? 12) ? year + 1 : year);
    if (!days || !end || (calendar.weekday !== null && weekdayOf(days[0]) !== calendar.weekday)) continue;
    options.push({ year, month: calendar.month, days: [days[0], end[1]] });
  }
  const period = calendar.weekday === null ? 365 : 365 * 5;
  const begun = isSince(place) ? options.filter(({ days }) => days[0] <= now.max) : options;
  const choice = choose(begun, period, place.tense, now);
  return choice && filledBy(choice, place, now, `year ${choice.candidate.year}`);
}

/** "had grown since January": what began lies before the writing. */
function isSince({ meaning, tense }: Place): boolean {
  return meaning.type === "open" && meaning.side === "since" && tense === "past";
}

function filledBy(choice: Choice<Option>, place: Place, now: Now, what: string): Filled {
  const told = place.tense === "past" || place.tense === "future" ? `, told as ${place.tense}` : ", nearest";
  return {
    year: choice.candidate.year,
    month: choice.candidate.month,
    basis: `${what}${told}; written ${now.label}`,
    narrowed: narrowing(choice, place),
  };
}

/** What is told as past was over when the text was written, what is told as future had not ended. */
function narrowing(choice: Choice<Option>, place: Place): { readonly min: number; readonly max: number } {
  if (place.tense === "past") return { min: Math.max(choice.min, choice.candidate.days[1]), max: choice.max };
  if (place.tense === "future") return { min: choice.min, max: Math.min(choice.max, choice.candidate.days[1]) };
  return { min: choice.min, max: choice.max };
}

/** Month and year for days alone: same sentence, paragraph, the day near which the text was written, its date, the narrative. */
export function fillMonth(calendar: Calendar, last: Calendar, place: Place, context: Context): Filled {
  const { now } = context;
  for (const near of [inSentence(context, place, 32), before(context, place, 32, true)]) {
    const filled = near && sameMonth(calendar, near);
    if (filled && agrees(filled, calendar, place, now)) return filled;
  }
  const chosen = now && chooseMonth(calendar, last, place, now);
  if (chosen) return chosen;
  const running = before(context, place, 32, false);
  const filled = running && sameMonth(calendar, running);
  if (filled && agrees(filled, calendar, place, now)) return filled;
  return { year: null, month: null, basis: "no month, and no date near enough to take it from", narrowed: null };
}

function sameMonth(calendar: Calendar, near: Neighbour): Filled | null {
  const first = civil(near.days[0]);
  const lastMonth = civil(near.days[1]);
  const day = calendar.day ?? 1;
  // After 30 October "the 2nd" is in November.
  const rolls = near.days[0] === near.days[1] && first.day - day > 20;
  const base = first.month === lastMonth.month ? first : day >= first.day ? first : lastMonth;
  const month = rolls ? (base.month % 12) + 1 : base.month;
  const year = rolls && base.month === 12 ? base.year + 1 : base.year;
  if (day > daysInMonth(year, month)) return null;
  if (calendar.weekday !== null && weekdayOf(dayNumber(year, month, day)) !== calendar.weekday) return null;
  return { year, month, basis: `month ${formatDate(year, month)} from ${near.edtf} near by`, narrowed: null };
}

function chooseMonth(calendar: Calendar, last: Calendar, place: Place, now: Now): Filled | null {
  const target = now.target;
  const anchor = target !== null ? { ...now, min: target, max: target } : now;
  if (anchor.max - anchor.min > 62) return null;
  const options: Option[] = [];
  const start = civil(anchor.min);
  for (let step = -3; step <= 3; step++) {
    const index = start.year * 12 + start.month - 1 + step;
    const year = Math.floor(index / 12);
    const month = (index % 12) + 1;
    const days = dayNumbers(formatDate(year, month, calendar.day));
    const end = dayNumbers(formatDate(year, month, last.day));
    const fits = calendar.weekday === null || (days && weekdayOf(days[0]) === calendar.weekday);
    if (days && end && fits) options.push({ year, month, days: [days[0], end[1]] });
  }
  const choice = choose(options, 30, target !== null ? null : place.tense, anchor);
  if (!choice) return null;
  const filled = filledBy(choice, place, now, `month ${formatDate(choice.candidate.year, choice.candidate.month)}`);
  return target === null
    ? filled
    : { ...filled, narrowed: narrowing({ ...choice, min: now.min, max: now.max }, place) };
}
