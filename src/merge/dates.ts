import type { EventType, Status } from "../document/vocabulary.ts";
import type { Act } from "./act.ts";
import { commonDays, completed, type Days, edtfOf, width } from "./days.ts";
import { mostFrequent } from "./entities.ts";
import { byText } from "./fold.ts";
import { moodOf } from "./mood.ts";
import { NARROW } from "./support.ts";

/**
 * When the event was, by its claims in order of time: the most precise that nobody contradicts, in the words of a claim where one says just
 * that. Told days come before those taken from the story, days and intervals before bounds. A visit lasts as long as the longest telling of it.
 */
export function dateOf(group: readonly Act[], type: EventType, status: Status): string | null {
  const told = surest(asTold(group, status).filter(({ days }) => days !== null));
  if (told.length === 0) return null;
  const common = LASTING.has(type) ? (whole(told) ?? inCommon(told)) : inCommon(told);
  if (common === null) return mostTold(told);
  const filled = group.flatMap(({ days, claim }) =>
    days === null && claim.date !== null ? (completed(claim.date.edtf, common) ?? []) : [],
  );
  if (filled.length > 0) return mostFrequent(filled);
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
  return told.length > 0 ? told : group;
}

/** Those who tell the day of this act, else those who take it from the story; bounds only where there is nothing else. */
function surest(dated: readonly Act[]): readonly Act[] {
  const isWhole = ({ days }: Act) => Number.isFinite(width(days!));
  const kinds = [(act: Act) => isWhole(act) && !act.isLoose, isWhole, ({ isLoose }: Act) => !isLoose].map((isSuch) =>
    dated.filter(isSuch),
  );
  return kinds.find((some) => some.length > 0) ?? dated;
}

/** The few days that hold all the days told: "from 6 to 10 October" and "left on 6 October". */
function whole(told: readonly Act[]): Days | null {
  const [longest] = told
    .filter((act) => width(act.days!) <= NARROW && !isOfCalendar(act))
    .toSorted((a, b) => width(b.days!) - width(a.days!));
  const isInAll = longest !== undefined && told.every(({ days }) => commonDays(days!, longest.days!) !== null);
  return isInAll ? longest.days : null;
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
