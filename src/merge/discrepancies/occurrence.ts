import { overlaps } from "../../document/span.ts";
import { type Act, isEqual } from "../act.ts";
import { gap, shareDays, width } from "../days.ts";
import { isSubset, likeness, shared, sorted } from "../fold.ts";
import { moodOf } from "../mood.ts";
import { notYet } from "./facing.ts";
import { type Finding, type Findings, ofActs, sayer } from "./finding.ts";
import { differingOutcomes } from "./outcome.ts";
import { joinedIn, type Stories } from "./stories.ts";

/**
 * One says that it was or will be, another denies it or says that it was called off. Undated denials are held against claims of the same agreement, or with the
 * same parties and like words. One discrepancy an event, with all who deny it. Then what clauses alone tell.
 */
export function differingOccurrence(findings: Findings, stories: Stories): readonly Finding[] {
  const found = deniedActs(findings, stories);
  return [...found, ...notYet(found, differingOutcomes(findings, stories))];
}

function deniedActs(findings: Findings, { pairs: told, areJoined }: Stories): readonly Finding[] {
  const events = new Map(findings.events.list.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const eventOf = ({ claim }: Act) => events.get(claim.id)!;
  const denials = Map.groupBy(
    findings.acts.filter(({ claim }) => DENIALS.has(claim.status)),
    ({ doc }) => doc.id,
  );
  // "did not sign the treaty … signed a communiqué instead": who tells both in one voice does not tell of what was denied
  const knowsBoth = ({ act, denial }: Denied) =>
    !isRetracted(act) &&
    (denials.get(act.doc.id) ?? []).some((own) => sayer(own) === sayer(act) && eventOf(own) === eventOf(denial));
  const inTexts = [...Map.groupBy(findings.acts, ({ doc }) => doc.id).values()].flatMap((own) => against(own, own));
  const inStories = told.flatMap(([a, b]) => [...against(a.acts, b.acts), ...against(b.acts, a.acts)]);
  const isOne = ({ act, denial }: Denied) => areOfOneParties(act, denial) && isSaidNotToBe(act, denial, areJoined);
  // "Serbia did not sign anything": who denies an agreement need not name the other party
  const joined = [...joinedIn(findings).values()].flatMap((group) => against(group, group));
  const all = [
    ...[...inTexts, ...inStories].filter((pair) => isOne(pair) || isSweptAway(pair.act, pair.denial)),
    ...joined.filter(({ act, denial }) => isSaidNotToBe(act, denial, areJoined)),
  ];
  const pairs = new Map(all.map((pair) => [`${pair.act.index} ${pair.denial.index}`, pair] as const));
  const kept = [...pairs.values()].filter((pair) => !knowsBoth(pair));
  const byEvent = Map.groupBy(kept, ({ act }) => eventOf(act));
  return sorted(byEvent.keys()).map((event) => denied(strongest(byEvent.get(event)!)));
}

interface Denied {
  readonly act: Act;
  readonly denial: Act;
}

/** Each of the acts with each of the others that says of something that it was not. */
function against(acts: readonly Act[], others: readonly Act[]): readonly Denied[] {
  const denials = others.filter(({ claim }) => DENIALS.has(claim.status));
  return denials.flatMap((denial) =>
    acts.filter((act) => !DENIALS.has(act.claim.status)).map((act) => ({ act, denial })),
  );
}

const DENIALS: ReadonlySet<Act["claim"]["status"]> = new Set<Act["claim"]["status"]>([
  "denied",
  "cancelled",
  "postponed",
]);

function areOfOneParties(a: Act, b: Act): boolean {
  return a.family === b.family && isEqual(a.states, b.states);
}

function isSaidNotToBe(act: Act, denial: Act, areJoined: Stories["areJoined"]): boolean {
  return denial.claim.status === "denied"
    ? moodOf(act.claim.status) !== "thought" && isDenied(act, denial, areJoined)
    : wasHeld(act, denial);
}

/** "did not sign anything": every signature of those days. */
const SWEEPING =
  /\b(?:anything|nothing|any (?:agreement|document|treaty|accord|paper|deal|pact)|no (?:agreement|document|treaty|accord|paper|deal|pact)s?)\b/i;

/** A paper told as signed in the week before by a state that is said to have signed nothing. */
function isSweptAway(act: Act, denial: Act): boolean {
  if (![act, denial].every(isPaper) || denial.claim.status !== "denied" || act.claim.status !== "occurred")
    return false;
  if (!SWEEPING.test(denial.claim.evidence.exact) || act.days === null || width(act.days) > 10) return false;
  if (act.doc.id === denial.doc.id || denial.states.size === 0 || !isSubset(denial.states, act.states)) return false;
  return denial.writtenDays !== null && act.days.from < denial.writtenBy && gap(act.days, denial.writtenDays) <= FRESH;
}

/** Those told as done, where there are any. */
function strongest(pairs: readonly Denied[]): readonly Denied[] {
  const done = pairs.filter(({ act }) => moodOf(act.claim.status) === "done");
  return done.length > 0 ? done : pairs;
}

/** Days after which a text that gives no day may tell what was done since. */
const LATER = 7;

function isDenied(act: Act, denial: Act, areJoined: Stories["areJoined"]): boolean {
  if (act.days !== null && denial.days !== null && !shareDays(act.days, denial.days)) return false;
  // one voice in one text does not disagree with itself: it tells two acts, or corrects what it told before
  if (act.doc.id === denial.doc.id && sayer(act) === sayer(denial) && !isRetracted(act)) return false;
  const isNotDone = NOT_DONE.test(denial.claim.evidence.exact);
  if (moodOf(act.claim.status) === "planned" && isNotDone) return false;
  if (isRefusal(denial) && moodOf(act.claim.status) === "done") return false;
  // what was done after the denial is a development
  if (act.days !== null && act.days.from >= denial.writtenBy) return false;
  // "did not sign this morning", and weeks later "put it off and then signed"
  const undatedThen = act.days === null || act.isLoose || !Number.isFinite(width(act.days));
  if (undatedThen && (denial.days !== null || isNotDone) && act.writtenBy > denial.writtenBy + LATER) return false;
  if (act.claim.stage === denial.claim.stage && areJoined(act, denial)) return true;
  // the same two people, on days of which both tell
  if (act.days !== null && denial.days !== null && metIn(act, denial) >= 2) return true;
  // "never established relations" of one state that the text alone knows is no denial of relations with another
  const told = act.doc.id === denial.doc.id ? 1 : 2;
  const undated = denial.days === null || act.days === null;
  const common = shared(act.words, denial.words);
  // "signed an agreement on trade … did not sign the agreement": one text need not say its words again
  const refers = told === 1 && act.claim.stage === denial.claim.stage && refersBack(denial, act);
  const alike = refers || (common >= 3 && likeness(act.words, denial.words) >= 0.35);
  return undated && denial.states.size >= told && alike;
}

/** "did not sign", in a headline "treaty not signed": says nothing of an earlier plan to sign. */
const NOT_DONE =
  /\b(?:did|had|have|has|was|were)(?:n['’]t| not| never)\b|(?<!\b(?:is|are|be|being)\s)\bnot (?:yet )?\p{L}+ed\b/iu;

function isPaper({ family, claim }: Act): boolean {
  return family === "agreement" && claim.stage === "signed";
}

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
  const alone = act.family === "visit" ? 1 : 2;
  return metIn(act, off) >= alone || (act.states.size > 1 && likeness(act.words, off.words) >= 0.35);
}

/** Of how many states the same people have a part in both. */
function metIn(a: Act, b: Act): number {
  return [...a.sides].filter(([state, people]) => shared(people, b.sides.get(state) ?? new Set()) > 0).length;
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
  const note = `${act!.claim.status} by ${sorted(claimed.map(sayer)).join(", ")}, ${said.join("; ")}`;
  return ofActs("occurrence", "status", [...claimed, ...denials], note);
}
