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
  // what was done after the denial is a development
  if (act.days !== null && act.days.from >= denial.writtenBy) return false;
  if (act.claim.stage === denial.claim.stage && shared(subjects.get(act.claim.id)!, subjects.get(denial.claim.id)!) > 0)
    return true;
  // "never established relations" of one state that the text alone knows is no denial of relations with another
  const told = act.doc.id === denial.doc.id ? 1 : 2;
  const undated = denial.days === null || act.days === null;
  const common = shared(act.words, denial.words);
  // "signed an agreement on trade … did not sign the agreement": one text need not say its words again
  const refers =
    told === 1 && act.claim.stage === denial.claim.stage && denial.title !== null && denial.subject.size === 0;
  const alike = refers || (common >= 3 && likeness(act.words, denial.words) >= 0.35);
  return undated && denial.states.size >= told && alike;
}

function denied(act: Act, denial: Act): Finding {
  const note = `${act.claim.status} by ${sayer(act)}, denied by ${sayer(denial)}`;
  return finding("occurrence", "status", {
    claims: [act.claim.id, denial.claim.id],
    evidence: [quote(act), quote(denial)],
    note,
  });
}
