import type { Span } from "../../../document/span.ts";
import type { Agreement } from "../../../merge/merged.ts";
import { type DayRange, dayRange } from "../../edtf-range.ts";
import type { ChronologyEntry, Source } from "../chronology.ts";
import type { Breathe } from "../faces/read.ts";
import { type Course, courseOf, type Outcome, writtenOf } from "./course.ts";
import { elsewhere } from "./elsewhere.ts";

/** A promise and what came of it, as lists choose among them: without words and people. */
export interface PromiseRow {
  readonly event: string;
  readonly within: string | null;
  /** EDTF: by when; null where no text says. */
  readonly date: string | null;
  readonly days: DayRange;
  /** Ids of the claim that promised first, and of the last one. */
  readonly first: string;
  readonly promise: string;
  readonly outcome: (Omit<Outcome, "source"> & { readonly source: string }) | null;
  /** Where the words of the promise stand. */
  readonly words: Span & { readonly document: string };
  /** The last day on which the text that promised first may have been published. */
  readonly written: string | null;
}

/** So many entries are looked at between two looks at what else is asked: some milliseconds. */
const AT_A_TIME = 100;

/**
 * The promises among `entries`, which are by date and hold all that may tell what came of them; of the events of `asked` alone, where it is given. Mere
 * statements are none. `breathe` is awaited between parts, so that a thread can do other work.
 */
export async function promisesAmong(
  entries: readonly ChronologyEntry[],
  agreements: readonly Agreement[],
  breathe: Breathe = async () => {},
  asked?: ReadonlySet<string>,
): Promise<readonly PromiseRow[]> {
  const others = elsewhere(agreements);
  for (const [index, entry] of entries.entries()) {
    others.add(entry);
    if (index % AT_A_TIME === 0) await breathe();
  }
  const rows: PromiseRow[] = [];
  for (const [index, entry] of entries.entries()) {
    const isAsked = entry.event.type !== "statement" && (asked?.has(entry.event.id) ?? true);
    const course = isAsked ? courseOf(entry) : null;
    if (course !== null)
      rows.push(rowOf(entry, { ...course, outcome: course.outcome ?? others.outcomeOf(entry, course) }));
    if (index % AT_A_TIME === 0) await breathe();
  }
  return rows;
}

function rowOf(entry: ChronologyEntry, { first, promise, outcome }: Course): PromiseRow {
  const date = dateOf(entry, promise, outcome);
  const { start, end } = promise.claim.evidence;
  return {
    ...{ event: entry.event.id, within: entry.event.within, date, days: known(dayRange(date)) },
    ...{ first: first.claim.id, promise: promise.claim.id },
    outcome: outcome === null ? null : { ...outcome, source: outcome.source.claim.id },
    words: { document: promise.document.id, start, end },
    written: dayRange(first.document.published).max,
  };
}

/**
 * The day of the promise; what was done on another day does not change it. "The plan announced last week": a day before the text announces it is when it was
 * announced, not when it is due.
 */
function dateOf({ event }: ChronologyEntry, promise: Source, outcome: Outcome | null): string | null {
  const own = promise.claim.date?.edtf ?? null;
  const date = outcome === null || own === null ? (event.date ?? own) : own;
  const [last, written] = [dayRange(date).max, dayRange(writtenOf(promise, event)).min];
  const isPast = last !== null && written !== null && last < written;
  return isPast && promise.claim.status === "announced" ? null : date;
}

/** A day of an unknown year is no day. */
function known({ min, max }: DayRange): DayRange {
  return { min: min?.startsWith("0") ? null : min, max: max?.startsWith("9999") ? null : max };
}
