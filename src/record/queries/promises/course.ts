import type { Status } from "../../../document/vocabulary.ts";
import type { ChronologyEntry, Source } from "../chronology.ts";

/** What came of a promise, and which claim says so. */
export interface Outcome {
  readonly is: "done" | "dropped";
  /** "told as done", "cancelled", "postponed without a new day" … */
  readonly how: string;
  readonly source: Source;
  /** The event that the claim is about: the promise's own, or another one. */
  readonly event: string;
}

/** What the texts tell of one promised act, in the order in which they were written. */
export interface Course {
  /** The claim that promised first. */
  readonly first: Source;
  /** The last one that promises it: its date counts. */
  readonly promise: Source;
  readonly outcome: Outcome | null;
}

/** Scheduled, announced or expected; what is proposed, rumoured or thought of is no promise. */
const PROMISED: ReadonlySet<Status> = new Set<Status>(["scheduled", "announced", "expected"]);
const DONE: ReadonlySet<Status> = new Set<Status>(["occurred", "ongoing"]);

/**
 * The course of an event that was promised; null for one that nobody promised, or only after it was told as done ("they met; it is expected that they
 * discussed trade"). Later texts decide: what was cancelled and then scheduled again is promised; what was told as done stays done when it is told
 * as planned once more.
 */
export function courseOf({ event, sources }: ChronologyEntry): Course | null {
  const byClaim = new Map(sources.map((source) => [source.claim.id, source]));
  const told = event.history.flatMap(({ claim }) => byClaim.get(claim) ?? []);
  let course: Course | null = null;
  for (const source of told) {
    if (course === null && DONE.has(source.claim.status) && writtenOf(source, event) !== null) return null;
    course = after(course, source, event.id);
  }
  return course === null ? null : withUndated(course, told, event);
}

function after(course: Course | null, source: Source, event: string): Course | null {
  const { status } = source.claim;
  if (isConjecture(source)) return course;
  if (PROMISED.has(status) || (status === "postponed" && namesNewDay(source))) {
    if (course?.outcome?.is === "done") return course;
    return { first: course?.first ?? source, promise: source, outcome: null };
  }
  if (DONE.has(status)) return course && { ...course, outcome: { is: "done", how: "told as done", source, event } };
  const how = OFF[status];
  if (how === undefined || (status === "denied" && course === null)) return course;
  const outcome = { is: "dropped", how, source, event } as const;
  return course === null ? { first: source, promise: source, outcome } : { ...course, outcome };
}

/** "it is expected that the two leaders discussed trade": a guess at what is past. */
function isConjecture({ claim }: Source): boolean {
  return claim.status === "expected" && claim.rule.includes("past tense → occurred");
}

const OFF: Partial<Readonly<Record<Status, string>>> = {
  cancelled: "cancelled",
  postponed: "postponed without a new day",
  denied: "denied",
};

/** A text of which nobody knows when it was written stands first, and answers all the same. */
function withUndated(course: Course, told: readonly Source[], event: ChronologyEntry["event"]): Course {
  const done = told.find((source) => DONE.has(source.claim.status) && writtenOf(source, event) === null);
  if (course.outcome !== null || done === undefined) return course;
  return { ...course, outcome: { is: "done", how: "told as done", source: done, event: event.id } };
}

/** When the text of a claim of the event was written: EDTF. */
export function writtenOf({ claim }: Source, event: ChronologyEntry["event"]): string | null {
  return event.history.find((one) => one.claim === claim.id)?.asOf ?? null;
}

/** "postponed | to 12 June": the day of the claim is the new one; "the visit of 5 May was postponed": it is not. */
export function namesNewDay({ claim }: Source): boolean {
  const { date, evidence } = claim;
  if (date?.evidence == null) return false;
  const before = evidence.exact.slice(0, Math.max(0, date.evidence.start - evidence.start));
  return /\b(to|until|till|for)\s*$/i.test(before) || /^(to|until|till)\b/i.test(date.evidence.exact);
}
