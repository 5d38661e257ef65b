import { civil, dayNumbers } from "../../../document/edtf.ts";
import type { Calendar, Of, PartOfYear } from "../meaning.ts";
import { absolute, approximately, daysIn, partOf } from "./absolute.ts";
import { before, type Context } from "./context.ts";
import { NO_NOW, type Now } from "./now.ts";
import { type Place, undated, type Value } from "./place.ts";
import { NO_DATE_BEFORE } from "./story.ts";

type Days = readonly [number, number];

/** last March, that July, the following summer: the nearest on that side of the time of writing, or of the date that the story has reached. */
export function resolveTurned(meaning: Of<"turned">, place: Place, context: Context): Value {
  return meaning.from === "story" ? ofStory(meaning, place, context) : ofWriting(meaning, context.now);
}

function ofWriting({ of, turn }: Of<"turned">, now: Now | null): Value {
  const year = now && yearByWriting(of, turn, now.pick);
  if (!now || year === null) return undated(NO_NOW);
  const value = inYear(of, year);
  return { edtf: value && (now.inferred ? approximately(value) : value), basis: `written ${now.label}` };
}

function yearByWriting(of: Calendar | PartOfYear, turn: -1 | 0 | 1, today: number): number | null {
  if (today === Number.NEGATIVE_INFINITY) return null;
  const { year } = civil(today);
  // "the first half of last year" counts the year, "last March" the month
  if (turn === 0 || (of.type === "part" && of.edtf === null)) return year + turn;
  const isBeyond = (days: Days | null) => days !== null && (turn < 0 ? days[1] < today : days[0] > today);
  return [year, year + turn].find((option) => isBeyond(daysOf(of, option))) ?? null;
}

function ofStory({ of, turn }: Of<"turned">, place: Place, context: Context): Value {
  const anchor = before(context, place, 370, false);
  if (!anchor) return undated(NO_DATE_BEFORE);
  const { year } = civil(anchor.days[0]);
  const found = [year, turn < 0 ? year - 1 : year + 1].find((option) => fits(daysOf(of, option), turn, anchor.days));
  return { edtf: found === undefined ? null : inYear(of, found), basis: `from ${anchor.edtf} before it` };
}

/** Whether days lie on that side of the first and last day of the story; behind a date as wide as a year they may lie in it. */
function fits(days: Days | null, turn: -1 | 0 | 1, [first, last]: Days): boolean {
  if (!days) return false;
  if (turn < 0) return days[1] < first;
  return turn === 0 ? days[1] >= first : days[0] > (last - first > 31 ? first : last);
}

function inYear(of: Calendar | PartOfYear, year: number): string | null {
  return of.type === "part" ? partOf(year, of) : absolute({ ...of, year });
}

function daysOf(of: Calendar | PartOfYear, year: number): Days | null {
  return of.type === "part" ? dayNumbers(partOf(year, of)) : daysIn(of, year);
}
