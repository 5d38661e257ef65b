import { formatDay } from "../../../document/edtf.ts";
import { monday, weekdayOf } from "../civil.ts";
import type { Of } from "../meaning.ts";
import { before, type Context } from "./context.ts";
import { NO_NOW, type Now } from "./now.ts";
import { type Place, undated, type Value } from "./place.ts";
import { atWriting } from "./relative.ts";

/** Monday, last Friday: told as past the last one up to the day of writing, as future the next one from it on. */
export function resolveWeekday(meaning: Of<"weekday">, place: Place, context: Context): Value {
  const { now } = context;
  if (!now) return undated(NO_NOW);
  if (now.min !== now.max || now.inferred) return atWriting(now, "day", (day) => day);
  const today = now.min;
  const value = (day: number, rule: string): Value => ({
    edtf: formatDay(day),
    basis: `${rule}; written ${now.label}`,
  });
  if (meaning.turn !== null || meaning.week !== null) return value(byWord(meaning, today), "by the word before it");
  const { weekday } = meaning;
  const from = comingFrom(weekday, place, context, today);
  return from === null
    ? value(onOrBefore(weekday, today), "told as past: the last one")
    : value(onOrAfter(weekday, from), "told as future: the next one");
}

/** last Friday, next Monday, Friday of last week. */
function byWord({ weekday, turn, week }: Of<"weekday">, today: number): number {
  if (week === null && turn === -1) return onOrBefore(weekday, today - 1);
  if (week === null && turn === 1) return onOrAfter(weekday, today + 1);
  return monday(today) + 7 * (week ?? 0) + ((weekday + 6) % 7);
}

/** The day from which a weekday told as future is counted; null for one that is past. */
function comingFrom(weekday: number, place: Place, context: Context, today: number): number | null {
  // "was expected in the capital on Thursday": news of what is to come
  if (place.awaited) return today;
  const plan = place.tense === "past" ? null : planned(place, context, today);
  if (plan !== null) return plan;
  const ahead = onOrAfter(weekday, today) - today;
  // "holds a meeting on Monday" lies ahead; "Monday's attack is seen as …" does not
  const isNear = place.tense === "present" && ahead > 0 && ahead <= (place.direct ? 6 : 3);
  return place.tense === "future" || isNear ? today : null;
}

/** The coming day that a programme has reached: "on Wednesday, May 25th …, on Thursday …". */
function planned(place: Place, context: Context, today: number): number | null {
  const last = before(context, place, 1, false);
  return last && last.days[0] > today && last.days[0] <= today + 14 ? last.days[0] : null;
}

function onOrAfter(weekday: number, day: number): number {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}

function onOrBefore(weekday: number, day: number): number {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

/** Saturday and Sunday of the week before, of, or after writing. */
export function resolveWeekend(meaning: Of<"weekend">, place: Place, now: Now | null): Value {
  if (!now) return undated(NO_NOW);
  const isOver = place.tense === "past" && weekdayOf(now.min) !== 0;
  const offset = meaning.offset ?? (isOver ? -1 : 0);
  if (now.min !== now.max || now.inferred) return atWriting(now, "week", (day) => day + 7 * offset);
  const saturday = monday(now.min) + 5 + 7 * offset;
  return { edtf: `${formatDay(saturday)}/${formatDay(saturday + 1)}`, basis: `written ${now.label}` };
}
