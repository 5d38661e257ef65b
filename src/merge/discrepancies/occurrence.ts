import { type Act, moodOf } from "../act.ts";
import { shareDays } from "../days.ts";
import { likeness, shared, sorted } from "../fold.ts";
import { type Finding, type Findings, finding, quote, sayer } from "./finding.ts";

/** One says that it was or will be, another denies it. Undated denials are held against claims of the same agreement, or with the same parties and like words. */
export function differingOccurrence(findings: Findings): readonly Finding[] {
  const subjects = subjectsOf(findings);
  const byParties = Map.groupBy(findings.acts, (act) => `${act.family} ${[...act.states].toSorted().join("+")}`);
  return sorted(byParties.keys()).flatMap((key) => {
    const group = byParties.get(key)!;
    const denials = group.filter(({ claim }) => claim.status === "denied");
    return denials.flatMap((denial) => {
      const claimed = group.filter((act) => asserts(act) && isDenied(act, denial, subjects));
      const done = claimed.filter(({ claim }) => moodOf(claim.status) === "done");
      return (done.length > 0 ? done : claimed).slice(0, 3).map((act) => denied(act, denial));
    });
  });
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
  return claim.status !== "denied" && claim.status !== "cancelled" && moodOf(claim.status) !== "thought";
}

function isDenied(act: Act, denial: Act, subjects: Subjects): boolean {
  if (act.days !== null && denial.days !== null && !shareDays(act.days, denial.days)) return false;
  // one voice in one text does not disagree with itself: it tells two acts
  if (act.doc.id === denial.doc.id && sayer(act) === sayer(denial)) return false;
  if (isRefusal(denial) && moodOf(act.claim.status) === "done") return false;
  // what was done after the denial is a development
  if (act.days !== null && act.days.from >= denial.writtenBy) return false;
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

function denied(act: Act, denial: Act): Finding {
  const note = `${act.claim.status} by ${sayer(act)}, denied by ${sayer(denial)}`;
  return finding("occurrence", "status", {
    claims: [act.claim.id, denial.claim.id],
    evidence: [quote(act), quote(denial)],
    note,
  });
}
