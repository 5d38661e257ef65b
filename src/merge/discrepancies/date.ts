import { type Act, isEqual } from "../act.ts";
import { hasNoEnd, shareDays, width } from "../days.ts";
import { likeness, sorted } from "../fold.ts";
import { moodOf } from "../mood.ts";
import { ofPeople } from "./date-people.ts";
import { stageDates } from "./date-steps.ts";
import { daysTold } from "./date-told.ts";
import { toldTwice } from "./date-twice.ts";
import { areOfOneTelling, areTwoPlans, differing, isDatedDone, isPlan, ONE_PLAN, STEPS } from "./dated.ts";
import { notYet } from "./facing.ts";
import type { Finding, Findings } from "./finding.ts";
import { rivalsIn } from "./rivals.ts";
import type { Stories } from "./stories.ts";
import { daysApart } from "./story-acts.ts";

/** Acts told with dates that do not meet though they are near, of which no document tells both; ranges of one visit that end otherwise; stages of one agreement. */
export function differingDates(findings: Findings, stories: Stories): readonly Finding[] {
  const found = [
    ...stories.inPairs("dates", (told) =>
      daysApart(told, stories).map(({ x, y }) => differing(x, y, `one ${STEPS[x.claim.stage!] ?? x.claim.type}`)),
    ),
    ...ofPeople(findings),
    ...ofStates(findings),
    ...plansOfStates(findings.acts),
    ...differingRanges(findings),
    ...differingStarts(findings),
    ...stageDates(findings),
    ...toldTwice(findings),
  ];
  return [...found, ...notYet(found, daysTold(findings, stories))];
}

const OF_STATES: ReadonlySet<Act["family"]> = new Set<Act["family"]>([
  "exercise",
  "protest",
  "expulsion",
  "sanction",
  "supply",
  "accession",
  "recognition",
]);

/** Acts of the same states in like words, a few days apart: an exercise, an expulsion. */
function ofStates(findings: Findings): readonly Finding[] {
  return rivalsIn(findings).flatMap(({ a, b }) => {
    const [x, y] = [a.find(isDatedDone), b.find(isDatedDone)];
    if (x === undefined || y === undefined || !OF_STATES.has(x.family) || x.claim.type !== y.claim.type) return [];
    if (shareDays(x.days!, y.days!) || !(likeness(x.words, y.words) >= LIKE)) return [];
    return [differing(x, y, `one ${x.claim.type}`)];
  });
}

const LIKE = 0.3;

/** What two states plan for other days, in like words, by texts of one time: patrols from June, patrols from July. */
function plansOfStates(acts: readonly Act[]): readonly Finding[] {
  const byStates = Map.groupBy(
    acts.filter((act) => planKey(act) !== null),
    (act) => planKey(act)!,
  );
  return sorted(byStates.keys()).flatMap((key) => {
    const inTime = byStates.get(key)!.toSorted((a, b) => a.writtenBy - b.writtenBy || a.index - b.index);
    return inTime.flatMap((a, i) => {
      const far = inTime.findIndex((b, j) => j > i && b.writtenBy > a.writtenBy + ONE_PLAN);
      return inTime
        .slice(i + 1, far < 0 ? undefined : far)
        .filter((b) => areTwoPlans(a, b) && likeness(a.words, b.words) >= LIKE_PLANS)
        .map((b) => differing(a, b, `one ${a.claim.type} to come`));
    });
  });
}

/** Under what the plan of two states is held against others of its time; null for what is no such plan. */
export function planKey(act: Act): string | null {
  const { family, days, claim, states } = act;
  if (!OF_STATES.has(family) || !isPlan(act) || days === null || width(days) > 31 || states.size < 2) return null;
  return `${claim.type} ${sorted(states).join("+")}`;
}

const LIKE_PLANS = 0.2;

/** A visit "from 12 to 14 May" and the same "from 12 to 15 May": from day to day in both, not the same days. */
function differingRanges({ events }: Findings): readonly Finding[] {
  return events.list.flatMap(({ id }) => {
    const ranges = events.acts.get(id)!.filter((act) => moodOf(act.claim.status) === "done" && isRange(act));
    const [a] = ranges;
    const b = ranges.find((act) => act.doc.id !== a!.doc.id && !isSameRange(a!, act) && isEqual(a!.hosts, act.hosts));
    return a === undefined || b === undefined ? [] : [differing(a, b, `one ${a.claim.type}`)];
  });
}

/** A visit that begins on 11 April, and the same guest who arrives on 16 April: the day on which it begins in both, told as done or by texts of one time. */
function differingStarts({ events }: Findings): readonly Finding[] {
  return events.list.flatMap(({ id, type }) => {
    if (type !== "visit") return [];
    const starts = events.acts.get(id)!.flatMap((act) => startOf(act) ?? []);
    const pairs = starts.flatMap((a, i) => starts.slice(i + 1).map((b) => [a, b] as const));
    const apart = pairs.find(
      ([a, b]) =>
        a.act.doc.id !== b.act.doc.id && a.day !== b.day && !areTwoStops(a.act, b.act) && areOfOneTelling(a.act, b.act),
    );
    return apart === undefined ? [] : [differing(apart[0].act, apart[1].act, "the beginning of one visit")];
  });
}

interface Start {
  readonly act: Act;
  /** Days since 1970. */
  readonly day: number;
}

function startOf(act: Act): Start | null {
  const { days, claim, isLoose } = act;
  if (days === null || isLoose || (claim.date?.edtf ?? "~").includes("~")) return null;
  const begins = hasNoEnd(days) || (width(days) === 1 && ARRIVING.test(claim.parts.trigger?.exact ?? ""));
  return begins ? { act, day: days.from } : null;
}

const ARRIVING = /^(?:arriv|land|touch|begin|began|start)/i;

/** Of which each gives another place. */
function areTwoStops({ place: a }: Act, { place: b }: Act): boolean {
  return a?.kind === "place" && b?.kind === "place" && a.id !== b.id;
}

/** "last week" is some day of it, "from 12 to 14 May" all of them. */
function isRange({ claim }: Act): boolean {
  const { edtf, exact } = claim.date ?? { edtf: "", exact: null };
  const days = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(edtf);
  return days && exact !== null && /\d/.test(exact) && /\b(to|until|till|through|and)\b|[-–—]/.test(exact);
}

function isSameRange(a: Act, b: Act): boolean {
  return a.days!.from === b.days!.from && a.days!.to === b.days!.to;
}
