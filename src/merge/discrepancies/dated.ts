import type { Stage } from "../../document/vocabulary.ts";
import type { Act } from "../act.ts";
import { shareDays, width } from "../days.ts";
import { moodOf } from "../mood.ts";
import { type Finding, finding, ofActs, quote, sayer } from "./finding.ts";

/** One act with two dates, by their words and those of the acts. */
export function differing(a: Act, b: Act, what: string, isOfClocks = false): Finding {
  const note = `${sayer(a)} gives ${a.claim.date!.edtf}, ${sayer(b)} gives ${b.claim.date!.edtf} for ${what}`;
  const evidence = [a, b].map((act) => quote(act, act.claim.date!.evidence));
  return finding("date", "date", {
    claims: [a.claim.id, b.claim.id],
    evidence: [...evidence, quote(a), quote(b)],
    note,
    explanation: isOfClocks ? "clock zone" : null,
  });
}

/** Told of the act itself: days taken from its neighbours in the text contradict nobody. */
export function isDatedDone({ claim, days, isLoose }: Act): boolean {
  return claim.status === "occurred" && days !== null && width(days) <= 366 && !isLoose;
}

/** Whether it is told as to come. */
export function isPlan({ claim }: Act): boolean {
  return claim.status === "scheduled" || claim.status === "announced" || claim.status === "expected";
}

/** Whether it is told for known days to come, by a text of known time. */
export function isDatedPlan(act: Act): boolean {
  return isPlan(act) && act.days !== null && width(act.days) <= 10 && Number.isFinite(act.writtenBy);
}

/** Days between two texts of one time of writing. */
export const ONE_TIME = 7;
/** Days between two texts that tell of one plan: later ones may tell of another. */
export const ONE_PLAN = 2;

interface Written {
  /** Days since 1970; infinite where it is not known. */
  readonly writtenBy: number;
}

/** Whether two texts were written within so many days; false where it is not known of both. */
export function areWrittenTogether(a: Written, b: Written, within = ONE_TIME): boolean {
  return Math.abs(a.writtenBy - b.writtenBy) <= within;
}

/** Whether more than so many days lie between two texts; false where it is not known of both. */
export function areWrittenApart(a: Written, b: Written, beyond = ONE_TIME): boolean {
  return Math.abs(a.writtenBy - b.writtenBy) > beyond;
}

/** Whether two texts of one time put what is to come on days that do not meet. */
export function areTwoPlans(a: Act, b: Act): boolean {
  return a.doc.id !== b.doc.id && !shareDays(a.days!, b.days!) && areWrittenTogether(a, b, ONE_PLAN);
}

/** Whether both tell it as done, or as thought of, or, by texts of one time, as planned. */
export function areOfOneTelling(a: Act, b: Act): boolean {
  return moodOf(a.claim.status) === moodOf(b.claim.status) && (!isPlan(a) || areWrittenTogether(a, b, ONE_PLAN));
}

/** Whether what is told as to come was so, too, when another told it as done: not written before that one, nor long after. */
export function isStillAhead({ days, writtenBy }: Act, done: Act): boolean {
  const late = writtenBy - done.writtenBy;
  if (!(late >= 0 && late <= ONE_TIME)) return false;
  // written on one day, it may have been done in between, unless it was to be so on another day
  return days === null ? late > 0 : days.from >= done.writtenBy;
}

/** A step that the one text has done, and the other still to come. */
export function doneAndAhead(done: Act, ahead: Act): Finding {
  const [is, willBe] = [`${done.claim.stage} by ${sayer(done)}`, `still to be ${ahead.claim.stage} by ${sayer(ahead)}`];
  return ofActs("status", "stage", [done, ahead], `${is}, ${willBe}, at one time of writing`);
}

/** What a step is called. */
export const STEPS: Partial<Readonly<Record<Stage, string>>> = {
  ...{ initialled: "initialling", signed: "signing", ratified: "ratification", terminated: "termination" },
  "in force": "entry into force",
};
