import type { Act } from "../act.ts";
import { type Days, gap, hasNoEnd, shareDays } from "../days.ts";
import { byText, sorted } from "../fold.ts";
import { clockReader } from "./clocks.ts";
import { areOfOneTelling, differing, isDatedDone, isDatedPlan, isPlan } from "./dated.ts";
import type { Finding, Findings } from "./finding.ts";
import { tellsBoth } from "./rivals.ts";

/** How far apart, in days, two tellings of one visit, of one that is to come, or of one meeting of the same two, may put it. */
export const NEAR = { visit: 60, plan: 14, talks: 3 };

/** Acts of the same people, told as done or, at one time of writing, as planned. */
export function ofPeople(findings: Findings): readonly Finding[] {
  const groups = new Map<string, Event[]>();
  for (const event of findings.events.list) {
    const acts = findings.events.acts.get(event.id)!;
    const told = datingOf(acts);
    if (told === null) continue;
    for (const key of peopleKeys(acts)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key)!.push({ told, acts, days: daysOf(told) });
    }
  }
  const isOfClocks = clockReader(findings.knowledge);
  return sorted(groups.keys()).flatMap((key) => inGroup(groups.get(key)!, isOfClocks));
}

/** An event with the claim that dates it, and the days that this gives. */
interface Event {
  readonly told: Act;
  readonly acts: readonly Act[];
  readonly days: Days;
}

/** The days that the claim which dates an event gives: of what begins on a day, the day. */
export function daysOf({ days }: Act): Days {
  const { from } = days!;
  return hasNoEnd(days!) ? { from, to: from + 1 } : days!;
}

/** The claim that dates an event. */
export function datingOf(acts: readonly Act[]): Act | null {
  return (
    acts.find(isDatedDone) ?? (acts.every(isPlan) ? acts.find((act) => isDatedPlan(act) || isBegun(act)) : null) ?? null
  );
}

/** "a visit that begins on 11 April". */
function isBegun({ days, family, writtenBy }: Act): boolean {
  return family === "visit" && days !== null && hasNoEnd(days) && Number.isFinite(writtenBy);
}

/** Visitor and host of visits; the pairs of people of different states in talks. */
export function peopleKeys(acts: readonly Act[]): ReadonlySet<string> {
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
  const inTime = events.toSorted((a, b) => a.days.from - b.days.from || a.told.index - b.told.index);
  return inTime.flatMap((a, i) => {
    const far = inTime.findIndex((b, j) => j > i && b.days.from > a.days.to + NEAR.visit);
    const next = inTime.slice(i + 1, far < 0 ? undefined : far);
    return next
      .filter((b) => !tellsBoth(a.acts, b.acts) && mayBeOneAct(a, b))
      .map((b) => differing(a.told, b.told, `a ${a.told.claim.type} of the same people`, isOfClocks(a.told, b.told)));
  });
}

/** In different documents (one text tells two visits as two), with dates near each other; what was planned for another day is a development. */
function mayBeOneAct({ told: a, days: p }: Event, { told: b, days: q }: Event): boolean {
  if (a.doc.id === b.doc.id || shareDays(p, q) || !areOfOneMode(a, b)) return false;
  if (areOneWording(a, b) || [a, b].some(isAbout)) return false;
  if (!areOfOneTelling(a, b)) return false;
  return gap(p, q) <= NEAR[a.family !== "visit" ? "talks" : isPlan(a) ? "plan" : "visit"];
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
