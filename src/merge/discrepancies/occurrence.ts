import { overlaps } from "../../document/span.ts";
import type { Act } from "../act.ts";
import { gap, shareDays, width } from "../days.ts";
import { isSubset, likeness, shared, sorted } from "../fold.ts";
import { moodOf } from "../mood.ts";
import { type Finding, type Findings, finding, quote, sayer } from "./finding.ts";

/**
 * One says that it was or will be, another denies it or says that it was called off. Undated denials are held against claims of the same agreement, or with the
 * same parties and like words. One discrepancy an event, with all who deny it.
 */
export function differingOccurrence(findings: Findings): readonly Finding[] {
  const subjects = subjectsOf(findings);
  const byClaim = new Map(findings.acts.map((act) => [act.claim.id, act]));
  const eventOf = new Map(
    findings.events.list.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)),
  );
  const byParties = Map.groupBy(findings.acts, (act) => `${act.family} ${[...act.states].toSorted().join("+")}`);
  // "Serbia did not sign anything": who denies an agreement need not name the other party
  const ofAgreements = findings.agreements.claims.map((claims) => claims.flatMap((claim) => byClaim.get(claim) ?? []));
  const groups = [...byParties.values(), ...ofAgreements];
  const pairs = new Map(
    [...groups.flatMap((group) => deniedIn(group, subjects)), ...sweepinglyDenied(findings.acts)].map(
      (pair) => [`${pair.act.index} ${pair.denial.index}`, pair] as const,
    ),
  );
  const byEvent = Map.groupBy(pairs.values(), ({ act }) => eventOf.get(act.claim.id)!);
  return sorted(byEvent.keys()).map((event) => denied(byEvent.get(event)!));
}

/** "did not sign anything": every signature of those days. */
const SWEEPING =
  /\b(?:anything|nothing|any (?:agreement|document|treaty|accord|paper|deal|pact)|no (?:agreement|document|treaty|accord|paper|deal|pact)s?)\b/i;

/** Papers told as signed in the week before by a state that is said to have signed nothing. */
function sweepinglyDenied(acts: readonly Act[]): readonly Denied[] {
  const papers = acts.filter(({ family, claim }) => family === "agreement" && claim.stage === "signed");
  const signed = papers.filter(({ claim, days }) => claim.status === "occurred" && days !== null && width(days) <= 10);
  const byState = new Map<string, Act[]>();
  for (const act of signed) {
    for (const state of act.states) {
      if (!byState.has(state)) byState.set(state, []);
      byState.get(state)!.push(act);
    }
  }
  const denials = papers.filter(({ claim }) => claim.status === "denied" && SWEEPING.test(claim.evidence.exact));
  return denials.flatMap((denial) => {
    const [state] = denial.states;
    const told = byState.get(state ?? "") ?? [];
    return told
      .filter((act) => isSweptAway(act, denial))
      .slice(0, 3)
      .map((act) => ({ act, denial }));
  });
}

function isSweptAway(act: Act, denial: Act): boolean {
  if (act.doc.id === denial.doc.id || !isSubset(denial.states, act.states) || denial.writtenDays === null) return false;
  return act.days!.from < denial.writtenBy && gap(act.days!, denial.writtenDays) <= FRESH;
}

function deniedIn(group: readonly Act[], subjects: Subjects): readonly Denied[] {
  const denials = group.filter(({ claim }) => claim.status === "denied");
  const callings = group.filter(({ claim }) => claim.status === "cancelled" || claim.status === "postponed");
  return [
    ...denials.flatMap((denial) =>
      strongest(
        group.filter((act) => asserts(act) && isDenied(act, denial, subjects)),
        denial,
      ),
    ),
    ...callings.flatMap((off) => group.filter((act) => wasHeld(act, off)).map((act) => ({ act, denial: off }))),
  ];
}

interface Denied {
  readonly act: Act;
  readonly denial: Act;
}

/** Those told as done, where there are any; three are enough. */
function strongest(claimed: readonly Act[], denial: Act): readonly Denied[] {
  const done = claimed.filter(({ claim }) => moodOf(claim.status) === "done");
  return (done.length > 0 ? done : claimed).slice(0, 3).map((act) => ({ act, denial }));
}

/** What a claim is about: its event, its agreement. */
type Subjects = ReadonlyMap<string, ReadonlySet<string>>;

function subjectsOf({ events, agreements }: Findings): Subjects {
  const subjects = new Map<string, Set<string>>();
  const groups = [...events.list.map(({ claims }) => claims), ...agreements.claims];
  for (const [i, claims] of groups.entries()) {
    for (const claim of claims) subjects.set(claim, (subjects.get(claim) ?? new Set()).add(`${i}`));
  }
  return subjects;
}

function asserts({ claim }: Act): boolean {
  return (
    claim.status !== "denied" &&
    claim.status !== "cancelled" &&
    claim.status !== "postponed" &&
    moodOf(claim.status) !== "thought"
  );
}

/** Days after which a text that gives no day may tell what was done since. */
const LATER = 7;

function isDenied(act: Act, denial: Act, subjects: Subjects): boolean {
  if (act.days !== null && denial.days !== null && !shareDays(act.days, denial.days)) return false;
  // one voice in one text does not disagree with itself: it tells two acts, or corrects what it told before
  if (act.doc.id === denial.doc.id && sayer(act) === sayer(denial) && !isRetracted(act)) return false;
  if (moodOf(act.claim.status) === "planned" && NOT_DONE.test(denial.claim.evidence.exact)) return false;
  if (isRefusal(denial) && moodOf(act.claim.status) === "done") return false;
  // what was done after the denial is a development
  if (act.days !== null && act.days.from >= denial.writtenBy) return false;
  // "did not sign this morning", and weeks later "put it off and then signed"
  const undatedThen = act.days === null || act.isLoose || !Number.isFinite(width(act.days));
  if (undatedThen && denial.days !== null && act.writtenBy > denial.writtenBy + LATER) return false;
  if (act.claim.stage === denial.claim.stage && shared(subjects.get(act.claim.id)!, subjects.get(denial.claim.id)!) > 0)
    return true;
  // "never established relations" of one state that the text alone knows is no denial of relations with another
  const told = act.doc.id === denial.doc.id ? 1 : 2;
  const undated = denial.days === null || act.days === null;
  const common = shared(act.words, denial.words);
  // "signed an agreement on trade … did not sign the agreement": one text need not say its words again
  const refers = told === 1 && act.claim.stage === denial.claim.stage && refersBack(denial, act);
  const alike = refers || (common >= 3 && likeness(act.words, denial.words) >= 0.35);
  return undated && denial.states.size >= told && alike;
}

/** "did not sign" says nothing of an earlier plan to sign. */
const NOT_DONE = /\b(?:did|had|have|has|was|were)(?:n['’]t| not| never)\b/i;

/** Told in words that the text takes back. */
function isRetracted({ doc, claim }: Act): boolean {
  return (doc.print?.corrections ?? []).some(
    ({ retracted }) => retracted !== null && overlaps(retracted, claim.evidence),
  );
}

/** Days after the planned day in which a text that knows nothing of its date still tells that it was called off. */
const FRESH = 7;

/**
 * Told as done by one text and as called off by another that was written afterwards: the same people, or the same states and like words. Called off before the
 * day and held nevertheless is a development.
 */
function wasHeld(act: Act, off: Act): boolean {
  if (moodOf(act.claim.status) !== "done" || act.doc.id === off.doc.id || act.days === null || width(act.days) > 10)
    return false;
  if (!Number.isFinite(off.writtenBy) || off.writtenBy <= act.days.from) return false;
  if (off.days !== null ? !shareDays(act.days, off.days) : gap(act.days, off.writtenDays!) > FRESH) return false;
  const met = [...act.sides].filter(([state, people]) => shared(people, off.sides.get(state) ?? new Set()) > 0).length;
  const alone = act.family === "visit" ? 1 : 2;
  return met >= alone || (act.states.size > 1 && likeness(act.words, off.words) >= 0.35);
}

/** "… did not sign the agreement", soon after the agreement it means. */
function refersBack(denial: Act, act: Act): boolean {
  const { start, exact } = denial.claim.evidence;
  const bare = denial.title !== null && denial.subject.size === 0 && DEFINITE.test(exact);
  return bare && Math.abs(start - act.claim.evidence.start) < NEAR;
}

const DEFINITE =
  /\b(the|this|that|such an?) (agreement|treaty|pact|accord|deal|memorandum|document|protocol|convention)\b/i;
const NEAR = 600;

/** "would not recognise", "reluctant to sign": who will not act says nothing of what was done. */
function isRefusal({ claim }: Act): boolean {
  return /\b(will|would|shall|wo|could|can) ?(not|n't|n’t|never)\b|\b(reluctan|unwilling|unlikely|refus|declin|unable)/i.test(
    claim.evidence.exact,
  );
}

/** One who says so, each who denies it once. */
function denied(pairs: readonly Denied[]): Finding {
  const inOrder = (acts: readonly Act[]) => [...new Set(acts)].sort((a, b) => a.index - b.index);
  const claimed = inOrder(pairs.map(({ act }) => act)).slice(0, 3);
  const denials = inOrder(pairs.map(({ denial }) => denial));
  const [act] = claimed;
  const who = (status: string) => sorted(denials.filter(({ claim }) => claim.status === status).map(sayer));
  const said = ["denied", "cancelled", "postponed"].flatMap((status) =>
    who(status).length === 0 ? [] : [`${status} by ${who(status).join(", ")}`],
  );
  const all = [...claimed, ...denials];
  return finding("occurrence", "status", {
    claims: sorted(all.map(({ claim }) => claim.id)),
    evidence: all.map((one) => quote(one)),
    note: `${act!.claim.status} by ${sorted(claimed.map(sayer)).join(", ")}, ${said.join("; ")}`,
  });
}
