import type { Promised } from "../../record/queries/promises/promises.ts";
import { sourceWords } from "../chronology/source-words.ts";
import { icalComponent, icalText, type Property } from "../export/ical-lines.ts";
import { saidBy } from "../text/claims.ts";
import { oneLine } from "../text/one-line.ts";
import type { Told } from "./told.ts";

/** A calendar, and how many of its promises have no day: they are tasks. */
export interface Calendar {
  readonly text: string;
  readonly tasks: number;
}

/**
 * iCalendar (RFC 5545): whole days where the texts give a day or days, else a task; a month, a season or a year never becomes a day. `stamp`
 * is the ISO day of the newest document, so that the same record gives the same bytes.
 */
export function promisesCalendar(all: readonly Told[], stamp: string | null): Calendar {
  const parts = all.map((told) => {
    const days = wholeDays(told.promised);
    return { days, text: days === null ? task(told, stamp) : occasion(told, days, stamp) };
  });
  const head: readonly Property[] = [
    ["VERSION", "2.0"],
    ["PRODID", "-//Chancery//Promises//EN"],
    ["CALSCALE", "GREGORIAN"],
  ];
  const text = icalComponent("VCALENDAR", head, parts.map((part) => part.text).join(""));
  return { text, tasks: parts.filter(({ days }) => days === null).length };
}

interface WholeDays {
  readonly first: string;
  readonly last: string;
}

const DAYS = /^(\d{4}-\d{2}-\d{2})[~?%]?(?:\/(\d{4}-\d{2}-\d{2})[~?%]?)?$/;
/** "From March to the end of June" is no occasion that fills a calendar. */
const LONGEST = 31;

/** The days, where the texts give them; a deadline ("by 30 June") is a task. */
function wholeDays({ date, promise }: Promised): WholeDays | null {
  const found = DAYS.exec(date ?? "");
  if (found?.[1] === undefined || isDeadline(promise)) return null;
  const [, first, last = first] = found;
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 < LONGEST ? { first, last } : null;
}

function isDeadline({ claim }: Promised["promise"]): boolean {
  return /^(by|before|until|till|within|no later than|not later than)\b/i.test(deadlineWords(claim));
}

/** The words of the date with the preposition before them. */
function deadlineWords({ date, evidence }: Promised["promise"]["claim"]): string {
  if (date?.evidence == null) return date?.exact ?? "";
  const before = evidence.exact.slice(0, Math.max(0, date.evidence.start - evidence.start));
  const preposition = /\b(by|before|until|till|within|no later than|not later than)\s+(the\s+)?$/i.exec(before);
  return `${preposition?.[0] ?? ""}${date.evidence.exact}`;
}

function occasion(told: Told, { first, last }: WholeDays, stamp: string | null): string {
  return icalComponent("VEVENT", [
    ...common(told, stamp, told.sentence),
    ["DTSTART;VALUE=DATE", compact(first)],
    // the end is the first day that is no more part of it
    ["DTEND;VALUE=DATE", compact(nextDay(last))],
    ["STATUS", statusOf(told.promised)],
    ["TRANSP", "TRANSPARENT"],
  ]);
}

function task(told: Told, stamp: string | null): string {
  const due = dueDay(told.promised);
  const when = told.date === null || due !== null ? "" : ` (${told.date})`;
  return icalComponent("VTODO", [
    ...common(told, stamp, `${told.sentence.replace(/\.$/, "")}${when}`),
    ...(due === null ? [] : [["DUE;VALUE=DATE", compact(due)] as const]),
    ["STATUS", TASKS[told.promised.state] ?? "NEEDS-ACTION"],
  ]);
}

const TASKS: Partial<Readonly<Record<Promised["state"], string>>> = { done: "COMPLETED", dropped: "CANCELLED" };

/** The last day of a deadline, where the text gives a day: "by 30 June 2021". */
function dueDay({ date, promise }: Promised): string | null {
  const open = /^\.\.\/(\d{4}-\d{2}-\d{2})$/.exec(date ?? "")?.[1];
  if (open !== undefined) return open;
  return isDeadline(promise) ? (/(?:^|\/)(\d{4}-\d{2}-\d{2})$/.exec(date ?? "")?.[1] ?? null) : null;
}

function common({ promised }: Told, stamp: string | null, summary: string): readonly Property[] {
  const { entry, state } = promised;
  return [
    ["UID", `${entry.event.id}@chancery`],
    ["DTSTAMP", `${compact(stamp ?? "1970-01-01")}T000000Z`],
    ["SUMMARY", icalText(summary)],
    ["DESCRIPTION", icalText(descriptionOf(promised))],
    ["CATEGORIES", [entry.event.type, state].map(icalText).join(",")],
  ];
}

/** Confirmed is what a text gives as settled; what is only decided, promised or expected is tentative, and a doubtful day too. */
function statusOf({ state, promise, date }: Promised): string {
  if (state === "dropped") return "CANCELLED";
  if (state === "done") return "CONFIRMED";
  return promise.claim.status === "scheduled" && !/[~?%]/.test(date ?? "") ? "CONFIRMED" : "TENTATIVE";
}

function descriptionOf({ state, promise, outcome }: Promised): string {
  const said = saidBy(promise.claim.attribution);
  const lines = [
    `${state}, ${promise.claim.status}${said === "" ? "" : ` — ${said}`}`,
    `“${oneLine(promise.claim.evidence.exact)}” — ${sourceWords(promise.document)}`,
  ];
  if (outcome !== null && outcome.source !== promise) {
    const { claim, document } = outcome.source;
    lines.push(`${outcome.how}: “${oneLine(claim.evidence.exact)}” — ${sourceWords(document)}`);
  }
  return lines.join("\n");
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
