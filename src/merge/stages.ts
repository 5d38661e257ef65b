import type { EventClaim } from "../document/claim.ts";
import type { Stage } from "../document/vocabulary.ts";
import { daysOf } from "./days.ts";
import type { Agreement, AgreementStep } from "./merged.ts";

/** In the order in which an agreement comes about and ends. */
export const STAGES: readonly Stage[] = [
  ...(["rumoured", "proposed", "under negotiation", "agreed in principle", "initialled", "to be signed"] as const),
  ...(["signed", "ratified", "provisionally applied", "in force", "under implementation"] as const),
  ...(["amended", "suspended", "terminated"] as const),
];

const SIGNED = STAGES.indexOf("signed");

function rank(stage: Stage): number {
  return STAGES.indexOf(stage);
}

/**
 * How far the agreement has come by one claim. A stage that is only planned, expected or rumoured counts as the one before it:
 * "will sign" is to be signed, "will ratify" signed, "will terminate" in force. null where the text says nothing of the kind happened.
 */
export function stageBy({ type, stage, status, evidence }: EventClaim): Stage | null {
  // "parliament refused to ratify it": it was signed
  if (status === "denied" && stage === "ratified") return "signed";
  if (status === "denied" || status === "cancelled" || status === "hypothetical" || status === "speculated")
    return null;
  const done = status === "occurred" || status === "ongoing";
  // "agreed to open negotiations": there are none yet
  if (type === "negotiation" && !done && OPENS.test(evidence.exact)) return status === "rumoured" ? status : "proposed";
  if (type === "negotiation" && (done || status === "announced") && CONCLUDED.test(evidence.exact))
    return "agreed in principle";
  if (type === "negotiation")
    return stage ?? (status === "rumoured" || status === "proposed" ? status : "under negotiation");
  const meant = stage ?? (status === "ongoing" ? "in force" : "signed");
  if (done) return meant;
  if (rank(meant) > SIGNED)
    return meant === "suspended" || meant === "terminated" || meant === "amended" ? "in force" : "signed";
  if (status === "rumoured" || status === "proposed") return status;
  return meant === "signed" ? "to be signed" : meant;
}

const OPENS = /\b(open|begin|start|launch|initiate|commence|enter|hold)\b/i;

/** "concluded the talks on the border", "the completion of negotiations"; not a round of them. */
const CONCLUDED =
  /\b(?:(?:conclud|complet|finali[sz])ed (?:the |their |its )?|(?:conclusion|completion) of (?:the |their )?)(?:\p{Ll}+ )?(?:talks|negotiations)\b|\b(?:talks|negotiations)\b(?:(?!\bround)[^.;])* (?:were|was|have been|has been) (?:successfully |finally )?(?:concluded|completed|finali[sz]ed)\b/iu;

/** Whether a claim tells a step only as planned, so that its day is not that of the stage before it. */
export function isAhead({ stage, status }: EventClaim): boolean {
  return stage !== null && rank(stage) > SIGNED && status !== "occurred" && status !== "ongoing";
}

/** The day from which a step is known: one that was taken, at the end of its date; a plan, when it is written of. Days since 1970, null when neither is told. */
export function knownFrom(step: AgreementStep): number | null {
  const [date, written] = [daysOf(step.date), daysOf(step.asOf)];
  const [first, second] =
    rank(step.stage) >= SIGNED || step.stage === "agreed in principle" ? [date, written] : [written, date];
  const days = first !== null && Number.isFinite(first.to) ? first : second;
  return days !== null && Number.isFinite(days.to) ? days.to - 1 : null;
}

/** The steps that no later text denies; all of them when all are denied. */
function undenied(steps: readonly AgreementStep[]): readonly AgreementStep[] {
  const rest = steps.filter(({ deniedBy }) => deniedBy === undefined);
  return rest.length > 0 ? rest : steps;
}

/** The furthest stage by the latest text; what was signed does not become unsigned by a later look back at the talks. */
export function furthest(all: readonly AgreementStep[]): Stage {
  const steps = undenied(all);
  const written = (step: AgreementStep) => daysOf(step.asOf)?.to ?? -Infinity;
  const latest = Math.max(...steps.map(written));
  const far = (some: readonly AgreementStep[]) => STAGES[Math.max(...some.map(({ stage }) => rank(stage)))] as Stage;
  const last = far(steps.filter((step) => written(step) === latest));
  return rank(last) >= SIGNED ? last : rank(far(steps)) >= SIGNED ? far(steps) : last;
}

/** The stage that the record knows of on `day` (EDTF date, YYYY-MM-DD): null before its first step. Throws nothing; a day that is no date gives null. */
export function asOf(agreement: Agreement, day: string): Stage | null {
  const days = daysOf(day);
  if (days === null) return null;
  const known = undenied(agreement.steps).filter((step) => (knownFrom(step) ?? Infinity) < days.to);
  if (known.length === 0) return null;
  const realised = known.filter(({ stage }) => rank(stage) >= SIGNED);
  const from = realised.length > 0 ? realised : known;
  const last = Math.max(...from.map((step) => knownFrom(step)!));
  const latest = from.filter((step) => knownFrom(step) === last);
  return STAGES[Math.max(...latest.map(({ stage }) => rank(stage)))]!;
}

const YEAR = 365.2425;

/** Silence about an agreement that was on its way. */
export interface Stalled {
  /** Whole years, 2 or more. */
  readonly years: number;
  /** The step that was last heard of. */
  readonly last: AgreementStep;
}

/** Stages from which a signature is still to come; what was only agreed in principle may never have been meant for one. */
const UNDER_WAY: ReadonlySet<Stage> = new Set<Stage>(
  STAGES.slice(0, SIGNED).filter((stage) => stage !== "agreed in principle"),
);

/**
 * Whether on `day` nothing has been heard for two years or more of an agreement that is on its way: to the signature, or behind it to a step that a text
 * announces (`isAhead` tells of which steps that is so). Heard of is what a text of then tells of, whenever it was. Inferred from silence: always to
 * be shown as inferred, never a step.
 */
export function stalled(
  agreement: Agreement,
  day: string,
  isAwaiting: (step: AgreementStep) => boolean = () => false,
): Stalled | null {
  const days = daysOf(day);
  const stage = asOf(agreement, day);
  if (days === null || stage === null) return null;
  const steps = undenied(agreement.steps).filter((step) => (knownFrom(step) ?? Infinity) < days.to);
  if (rank(stage) >= SIGNED ? stage !== "signed" || !steps.some(isAwaiting) : !isUnderWay(steps)) return null;
  const heard = steps.map((step) => ({ step, day: heardOf(step, days.to) }));
  const last = heard.reduce((a, b) => (b.day >= a.day ? b : a));
  const years = Math.floor((days.to - 1 - last.day) / YEAR);
  return years >= 2 ? { years, last: last.step } : null;
}

/** "agreed to ease travel" is no paper that waits for its signature, unless a text speaks of talks on it or of signing it. */
function isUnderWay(steps: readonly AgreementStep[]): boolean {
  return steps.some(({ stage }) => UNDER_WAY.has(stage));
}

/** The last day before `until` on which a text tells of the step, or on which it was. */
function heardOf(step: AgreementStep, until: number): number {
  const ends = [daysOf(step.asOf)?.to, daysOf(step.date)?.to].filter((to) => to !== undefined && to <= until);
  return Math.max(knownFrom(step) ?? -Infinity, ...ends.map((to) => to! - 1));
}
