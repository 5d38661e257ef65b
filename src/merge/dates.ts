import type { EventType, Status } from "../document/vocabulary.ts";
import type { Act } from "./act.ts";
import { commonDays, completed, type Days, edtfOf, gap, width } from "./days.ts";
import { mostFrequent } from "./entities.ts";
import { byText } from "./fold.ts";
import { isFirstAndLast } from "./last-day.ts";
import { moodOf } from "./mood.ts";
import { NARROW } from "./support/ground.ts";

/**
 * When the event was, by its claims in order of time: the most precise that nobody contradicts, in the words of a claim where one says just
 * that. Told days come before those taken from the story, days and intervals before bounds. A visit lasts as long as the longest telling of it, or
 * from the first day that one text tells to the last that another does.
 */
export function dateOf(group: readonly Act[], type: EventType, status: Status): string | null {
  const dated = asTold(group, status).filter(({ days }) => days !== null);
  const told = surest(dated);
  if (told.length === 0) return null;
  const common = LASTING.has(type) ? (whole(told) ?? inCommon(told)) : inCommon(told);
  if (common === null) return mostTold(told);
  const filled = group.flatMap(({ days, claim }) =>
    days === null && claim.date !== null ? (completed(claim.date.edtf, common) ?? []) : [],
  );
  if (filled.length > 0) return mostFrequent(filled);
  const day = width(common) > NARROW ? dayWithin(common, dated) : null;
  if (day !== null) return day;
  const exact = told
    .filter(({ days }) => width(days!) === width(common) || (days!.from === common.from && days!.to === common.to))
    .map(({ claim }) => claim.date!.edtf);
  return exact.length > 0 ? exact.toSorted((a, b) => a.length - b.length || byText(a, b))[0]! : edtfOf(common);
}

const LASTING: ReadonlySet<EventType> = new Set<EventType>(["visit", "summit", "exercise", "negotiation"]);

/** A plan does not date what was done: "is to visit from 18 to 21", then "visited in October", was in October. */
function asTold(group: readonly Act[], status: Status): readonly Act[] {
  if (moodOf(status) !== "done") return group;
  const told = group.filter(({ claim, days }) => moodOf(claim.status) === "done" && days !== null);
  if (told.length === 0) return group;
  // "is on a visit", and later "visited in March"
  const rough = told.filter(({ days, isLoose }) => isLoose && width(days!) <= NARROW);
  const isRough = told.every((act) => rough.includes(act) || width(act.days!) > NARROW);
  const planned = isRough ? group.filter((act) => isPlan(act) && isNearOneOf(act, rough)) : [];
  return planned.length > 0 ? planned : told;
}

/** The text tells the day or the few days for which it was planned. */
function isPlan({ claim, days, isLoose }: Act): boolean {
  return (
    (claim.status === "scheduled" || claim.status === "announced") && !isLoose && days !== null && width(days) <= NARROW
  );
}

/** "Will travel tomorrow", then "is on a visit": the day told is that of the plan. */
function isNearOneOf({ days }: Act, told: readonly Act[]): boolean {
  return told.some((act) => gap(days!, act.days!) <= 2);
}

/** Those who tell the day of this act, else those who take it from the story; bounds only where there is nothing else. */
function surest(dated: readonly Act[]): readonly Act[] {
  const isWhole = ({ days }: Act) => Number.isFinite(width(days!));
  const kinds = [(act: Act) => isWhole(act) && !act.isLoose, isWhole, ({ isLoose }: Act) => !isLoose].map((isSuch) =>
    dated.filter(isSuch),
  );
  return kinds.find((some) => some.length > 0) ?? dated;
}

/** Where the tellings give a month: the days in it that others take from the story, unless these differ. */
function dayWithin(month: Days, dated: readonly Act[]): string | null {
  const rough = dated.filter(
    ({ days, isLoose }) => isLoose && width(days!) <= NARROW && month.from <= days!.from && days!.to <= month.to,
  );
  const common = inCommon(rough);
  if (rough.length === 0 || common === null) return null;
  const exact = rough.filter(({ days }) => days!.from === common.from && days!.to === common.to);
  return exact.length > 0 ? mostFrequent(exact.map(({ claim }) => claim.date!.edtf)) : `${edtfOf(common)}~`;
}

/** The few days that hold all the days told: "from 6 to 10 October" and "left on 6 October". */
function whole(told: readonly Act[]): Days | null {
  const [longest] = told
    .filter((act) => width(act.days!) <= NARROW && !isOfCalendar(act))
    .toSorted((a, b) => width(b.days!) - width(a.days!));
  if (longest === undefined) return null;
  const last = told.find((act) => longest !== act && (isFirstAndLast(longest, act) || isFirstAndLast(act, longest)));
  const days = last === undefined ? longest.days! : together(longest.days!, last.days!);
  return told.every((act) => commonDays(act.days!, days) !== null) ? days : null;
}

function together(a: Days, b: Days): Days {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** "last week", "that weekend": some day of it, not all. */
function isOfCalendar({ claim }: Act): boolean {
  const words = claim.date?.exact ?? "";
  return /\b(?:week|weekend|fortnight)\b/i.test(words) && !/\d/.test(words);
}

function inCommon(told: readonly Act[]): Days | null {
  return told.reduce<Days | null>((days, act) => (days === null ? null : commonDays(days, act.days!)), {
    from: -Infinity,
    to: Infinity,
  });
}

/** Of dates that contradict each other the one that most documents give, of equals the latest. */
function mostTold(told: readonly Act[]): string {
  const documents = Map.groupBy(told, ({ claim }) => claim.date!.edtf);
  const count = (act: Act) => new Set(documents.get(act.claim.date!.edtf)!.map(({ doc }) => doc.id)).size;
  return told.reduce((best, act) => (count(act) >= count(best) ? act : best)).claim.date!.edtf;
}
