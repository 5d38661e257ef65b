import { contains } from "../../../document/span.ts";
import type { Role } from "../../../document/vocabulary.ts";
import { type DayRange, dayRange } from "../../edtf-range.ts";
import type { Store } from "../../store.ts";
import { type Actor, belongs, type ChronologyEntry, entriesOf, type Source } from "../chronology.ts";
import { byId, type Filter, selectionOf } from "../filter.ts";
import { courseOf, type Outcome, writtenOf } from "./course.ts";
import { elsewhere } from "./elsewhere.ts";

/** In the order in which they are shown. */
export const PROMISE_STATES = ["overdue", "due", "open", "done", "dropped"] as const;

/** overdue: its last day has passed and no text tells it as done; due: still to come; open: no date; done; dropped: cancelled, put off, denied. */
export type PromiseState = (typeof PROMISE_STATES)[number];

/** What is scheduled, announced or expected, and what came of it. */
export interface Promised {
  readonly entry: ChronologyEntry;
  readonly state: PromiseState;
  /** EDTF: by when; null where no text says. */
  readonly date: string | null;
  readonly days: DayRange;
  readonly promisers: readonly Actor[];
  readonly promisees: readonly Actor[];
  /** The claim that promised first, and the last one: its words and date count. */
  readonly first: Source;
  readonly promise: Source;
  readonly outcome: Outcome | null;
}

/**
 * The promises of the record on the day `on` (ISO), by state, then by date. `since` and `until` ask for their dates: then those without one are left out.
 * Mere statements are none.
 */
export async function promises(store: Store, on: string, filter: Filter = {}): Promise<readonly Promised[]> {
  const { since, until, ...rest } = filter;
  const merged = byId(await store.entities({ bare: true }));
  const entries = await entriesOf(store, await store.events());
  const others = elsewhere(entries, await store.agreements());
  const all = entries.flatMap((entry) => {
    if (entry.event.type === "statement" || !belongs(entry, rest, merged)) return [];
    const course = courseOf(entry);
    if (course === null) return [];
    return promisedOf(entry, { ...course, outcome: course.outcome ?? others.outcomeOf(entry, course) }, on);
  });
  const within = new Map(all.map((one) => [one.entry.event.id, one]));
  const answers = new Set(
    all.flatMap(({ promise, outcome }) => (outcome && outcome.source !== promise ? outcome.source : [])),
  );
  // "the summit was cancelled" calls off what another text promised: it is no promise of its own
  const told = all.filter(({ promise, outcome }) => outcome?.source !== promise || !answers.has(promise));
  return told
    .filter((one) => inTime(one, filter) && !isToldBy(within.get(one.entry.event.within ?? ""), one))
    .sort(inOrder);
}

/** "will travel to Singapore and Vietnam" promises the tour: its stops are told by the same words. */
function isToldBy(outer: Promised | undefined, { promise, state }: Promised): boolean {
  if (outer === undefined || outer.state !== state || outer.promise.document.id !== promise.document.id) return false;
  return contains(outer.promise.claim.evidence, promise.claim.evidence);
}

function promisedOf(
  entry: ChronologyEntry,
  { first, promise, outcome }: Pick<Promised, "first" | "promise" | "outcome">,
  on: string,
): Promised {
  const date = dateOf(entry, promise, outcome);
  const days = known(dayRange(date));
  return {
    ...{ entry, state: stateOf(days, outcome, on), date, days },
    promisers: entry.actors.filter((actor) => !isPromisee(entry, actor)),
    promisees: entry.actors.filter((actor) => isPromisee(entry, actor)),
    ...{ first, promise, outcome },
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

function stateOf({ max }: DayRange, outcome: Outcome | null, on: string): PromiseState {
  if (outcome !== null) return outcome.is;
  return max === null ? "open" : max < on ? "overdue" : "due";
}

const PROMISEES: readonly Role[] = ["recipient", "addressee", "target", "attendee"];

/** Of a visit the host is whom it is promised to; who hosts a summit promises it. */
function isPromisee({ event }: ChronologyEntry, { role }: Actor): boolean {
  return PROMISEES.includes(role) || (role === "host" && event.type === "visit");
}

function inTime({ days }: Promised, filter: Filter): boolean {
  const { since, until } = selectionOf(filter);
  if (since === undefined && until === undefined) return true;
  const { min, max } = days;
  if (min === null && max === null) return false;
  return (since === undefined || (max ?? "9999") >= since) && (until === undefined || (min ?? max ?? "0000") <= until);
}

function inOrder(a: Promised, b: Promised): number {
  const [x, y] = [orderKey(a), orderKey(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function orderKey({ state, days, first, entry }: Promised): string {
  const written = dayRange(first.document.published).max ?? "9999";
  return [PROMISE_STATES.indexOf(state), days.max ?? "9999", days.min ?? "", written, entry.event.id].join(" ");
}
