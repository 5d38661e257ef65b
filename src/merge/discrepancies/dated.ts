import type { Stage } from "../../document/vocabulary.ts";
import type { Act } from "../act.ts";
import { shareDays, width } from "../days.ts";
import { type Finding, finding, quote, sayer } from "./finding.ts";

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

/** How long, in days, after a text another that gives another day for what is planned is of the same time; later ones tell of another plan. */
export const ONE_TIME = 2;

/** Whether two texts of one time put what is to come on days that do not meet. */
export function areTwoPlans(a: Act, b: Act): boolean {
  return a.doc.id !== b.doc.id && !shareDays(a.days!, b.days!) && Math.abs(a.writtenBy - b.writtenBy) <= ONE_TIME;
}

/** What a step is called. */
export const STEPS: Partial<Readonly<Record<Stage, string>>> = {
  ...{ initialled: "initialling", signed: "signing", ratified: "ratification", terminated: "termination" },
  "in force": "entry into force",
};
