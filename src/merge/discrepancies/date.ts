import type { Stage } from "../../document/vocabulary.ts";
import { type Act, isEqual } from "../act.ts";
import { gap, shareDays, width } from "../days.ts";
import { byText, likeness, sorted } from "../fold.ts";
import { moodOf } from "../mood.ts";
import { clockReader } from "./clocks.ts";
import { type Finding, type Findings, finding, quote, sayer } from "./finding.ts";
import { rivalsIn, tellsBoth } from "./rivals.ts";
import type { Stories } from "./stories.ts";
import { daysApart } from "./story-acts.ts";

/** How far apart, in days, two tellings of one visit, or of one meeting of the same two, may put it. */
const NEAR = { visit: 60, talks: 3 };

/** Acts told with dates that do not meet though they are near, of which no document tells both; ranges of one visit that end otherwise; stages of one agreement. */
export function differingDates(findings: Findings, stories: Stories): readonly Finding[] {
  return [
    ...daysApart(stories).map(({ x, y }) => differing(x, y, `one ${WORDS[x.claim.stage!] ?? x.claim.type}`)),
    ...ofPeople(findings),
    ...ofStates(findings),
    ...plansOfStates(findings.acts),
    ...differingRanges(findings),
    ...stageDates(findings),
  ];
}

/** Acts of the same people, told as done or, at one time of writing, as planned. */
function ofPeople(findings: Findings): readonly Finding[] {
  const groups = new Map<string, Event[]>();
  for (const event of findings.events.list) {
    const acts = findings.events.acts.get(event.id)!;
    const told = acts.find(isDatedDone) ?? (acts.every(isPlan) ? acts.find(isDatedPlan) : undefined);
    if (told === undefined) continue;
    for (const key of keysOf(acts)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key)!.push({ told, acts });
    }
  }
  const isOfClocks = clockReader(findings.knowledge);
  return sorted(groups.keys()).flatMap((key) => inGroup(groups.get(key)!, isOfClocks));
}

/** An event with the claim that dates it. */
interface Event {
  readonly told: Act;
  readonly acts: readonly Act[];
}

/** Visitor and host of visits; the pairs of people of different states in talks. */
function keysOf(acts: readonly Act[]): ReadonlySet<string> {
  const { family } = acts[0]!;
  if (family === "visit") {
    const to = acts.flatMap(({ hosts }) => [...hosts]);
    return new Set(
      acts.flatMap(({ visitors }) => [...visitors]).flatMap((person) => to.map((host) => `visit ${person} ${host}`)),
    );
  }
  return new Set(family === "talks" ? acts.flatMap(pairsIn) : []);
}

function pairsIn({ sides }: Act): readonly string[] {
  const all = [...sides].sort(([a], [b]) => byText(a, b));
  if (all.length !== 2) return [];
  const [left, right] = all.map(([, people]) => [...people]) as [string[], string[]];
  return left.flatMap((a) => right.map((b) => `talks ${a} ${b}`));
}

/** Compares each with those that follow soon. */
function inGroup(events: readonly Event[], isOfClocks: (a: Act, b: Act) => boolean): readonly Finding[] {
  const inTime = events.toSorted((a, b) => a.told.days!.from - b.told.days!.from || a.told.index - b.told.index);
  return inTime.flatMap((a, i) => {
    const far = inTime.findIndex((b, j) => j > i && b.told.days!.from > a.told.days!.to + NEAR.visit);
    const next = inTime.slice(i + 1, far < 0 ? undefined : far);
    return next
      .filter((b) => !tellsBoth(a.acts, b.acts) && mayBeOneAct(a.told, b.told))
      .map((b) => differing(a.told, b.told, `a ${a.told.claim.type} of the same people`, isOfClocks(a.told, b.told)));
  });
}

function differing(a: Act, b: Act, what: string, isOfClocks = false): Finding {
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
function isDatedDone({ claim, days, isLoose }: Act): boolean {
  return claim.status === "occurred" && days !== null && width(days) <= 366 && !isLoose;
}

function isPlan({ claim }: Act): boolean {
  return claim.status === "scheduled" || claim.status === "announced" || claim.status === "expected";
}

function isDatedPlan(act: Act): boolean {
  return isPlan(act) && act.days !== null && width(act.days) <= 10 && Number.isFinite(act.writtenBy);
}

/** How long, in days, after a text another that gives another day for what is planned is of the same time; later ones tell of another plan. */
const ONE_TIME = 2;

/** In different documents (one text tells two visits as two), with dates near each other; what was planned for another day is a development. */
function mayBeOneAct(a: Act, b: Act): boolean {
  if (a.doc.id === b.doc.id || shareDays(a.days!, b.days!) || !areOfOneMode(a, b)) return false;
  if (areOneWording(a, b) || [a, b].some(isAbout)) return false;
  if (moodOf(a.claim.status) !== moodOf(b.claim.status)) return false;
  if (isPlan(a) && Math.abs(a.writtenBy - b.writtenBy) > ONE_TIME) return false;
  return gap(a.days!, b.days!) <= (a.family === "visit" && !isPlan(a) ? NEAR.visit : NEAR.talks);
}

/** "the day before" in a text and in its reprint of the next day: one wording, counted from two days. */
function areOneWording({ claim: a }: Act, { claim: b }: Act): boolean {
  const words = a.date?.exact?.toLowerCase() ?? "";
  return words !== "" && !/\d/.test(words) && words === b.date?.exact?.toLowerCase();
}

/** "ten weeks later": about then. */
function isAbout({ claim }: Act): boolean {
  return claim.date!.edtf.includes("~");
}

/** A text may leave out that two spoke by telephone, not that they met in Hanoi. */
function areOfOneMode(a: Act, b: Act): boolean {
  if (a.claim.mode === b.claim.mode) return true;
  const silent = a.claim.mode === null ? a : b.claim.mode === null ? b : null;
  return silent !== null && silent.place === null;
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
  const plans = acts.filter(
    (act) =>
      OF_STATES.has(act.family) && isPlan(act) && act.days !== null && width(act.days) <= 31 && act.states.size > 1,
  );
  const byStates = Map.groupBy(plans, (act) => `${act.claim.type} ${sorted(act.states).join("+")}`);
  return sorted(byStates.keys()).flatMap((key) => {
    const inTime = byStates.get(key)!.toSorted((a, b) => a.writtenBy - b.writtenBy || a.index - b.index);
    return inTime.flatMap((a, i) => {
      const b = inTime
        .slice(i + 1, i + 10)
        .find((one) => areTwoPlans(a, one) && likeness(a.words, one.words) >= LIKE_PLANS);
      return b === undefined ? [] : [differing(a, b, `one ${a.claim.type} to come`)];
    });
  });
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

/** "last week" is some day of it, "from 12 to 14 May" all of them. */
function isRange({ claim }: Act): boolean {
  const { edtf, exact } = claim.date ?? { edtf: "", exact: null };
  const days = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(edtf);
  return days && exact !== null && /\d/.test(exact) && /\b(to|until|till|through|and)\b|[-–—]/.test(exact);
}

function isSameRange(a: Act, b: Act): boolean {
  return a.days!.from === b.days!.from && a.days!.to === b.days!.to;
}

/** Stages that are reached once; each party ratifies for itself. */
const ONCE: ReadonlySet<Stage> = new Set<Stage>(["initialled", "signed", "ratified", "in force", "terminated"]);

/** One agreement, told as signed (ratified by one state, in force) on dates that do not meet. */
function stageDates(findings: Findings): readonly Finding[] {
  return [...takenSteps(findings), ...plannedSteps(findings)];
}

/** One step that two texts of one time put on different days to come. */
function plannedSteps({ acts, agreements }: Findings): readonly Finding[] {
  const byClaim = new Map(acts.map((act) => [act.claim.id, act]));
  return agreements.list.flatMap(({ steps }) => {
    const plans = steps.map(({ claim }) => byClaim.get(claim)!).filter(isDatedPlan);
    const [a, b] = plans.flatMap((x) => {
      const y = plans.find((one) => one.index > x.index && one.claim.stage === x.claim.stage && areTwoPlans(x, one));
      return y === undefined ? [] : [x, y];
    });
    return a === undefined || b === undefined
      ? []
      : [differing(a, b, `the ${WORDS[a.claim.stage ?? "signed"] ?? "step"} of one agreement`)];
  });
}

function areTwoPlans(a: Act, b: Act): boolean {
  return a.doc.id !== b.doc.id && !shareDays(a.days!, b.days!) && Math.abs(a.writtenBy - b.writtenBy) <= ONE_TIME;
}

function takenSteps({ acts, agreements }: Findings): readonly Finding[] {
  const byClaim = new Map(acts.map((act) => [act.claim.id, act]));
  return agreements.list.flatMap(({ steps }) => {
    const told = steps
      .filter(({ stage, deniedBy }) => ONCE.has(stage) && deniedBy === undefined)
      .map(({ stage, claim }) => ({ stage, act: byClaim.get(claim)! }))
      .filter(({ act }) => isDatedDone(act));
    const byStage = Map.groupBy(told, ({ stage, act }) =>
      stage === "ratified" ? `${stage} ${sorted(act.states).join("+")}` : stage,
    );
    return sorted(byStage.keys()).flatMap((key) => {
      const some = byStage.get(key)!;
      return ofStage(
        some.map(({ act }) => act),
        some[0]!.stage,
      );
    });
  });
}

const WORDS: Partial<Readonly<Record<Stage, string>>> = {
  ...{ initialled: "initialling", signed: "signing", ratified: "ratification", terminated: "termination" },
  "in force": "entry into force",
};

function ofStage(dated: readonly Act[], stage: Stage): readonly Finding[] {
  // "exchange of notes on 12 and 25 March": signed on both days
  const tellings = [...Map.groupBy(dated, clauseOf).values()];
  const differ = (some: readonly Act[], others: readonly Act[]) =>
    some.every((one) => others.every((other) => one.doc.id !== other.doc.id && !shareDays(one.days!, other.days!)));
  const left = tellings.find((one) => tellings.some((other) => differ(one, other)));
  const [a] = left ?? [];
  const [b] = tellings.find((other) => left !== undefined && differ(left, other)) ?? [];
  return a === undefined || b === undefined ? [] : [differing(a, b, `the ${WORDS[stage]} of one agreement`)];
}

function clauseOf({ doc, claim }: Act): string {
  return `${doc.id} ${claim.evidence.start} ${claim.evidence.end}`;
}
