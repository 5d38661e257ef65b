import { type Days, daysOf, width } from "../days.ts";
import { sorted } from "../fold.ts";
import { companyOf, travellersOf } from "../journeys.ts";
import type { Described } from "../within.ts";

/**
 * Where an event stands among those in which others may lie (`outer`), and among those that may lie in another (`inner`): the same words on both sides
 * where the one may hold the other by the rules of within.ts; wider than these rules, never narrower.
 */
export interface Surroundings {
  readonly outer: readonly string[];
  readonly inner: readonly string[];
}

export function surroundingsOf(one: Described): Surroundings {
  const days = daysOf(one.event.date);
  const { type } = one.event;
  const claims = one.group.map(({ claim }) => claim);
  const outer = claims.map(({ id }) => `claim ${id}`);
  const inner = claims.flatMap(({ within }) => (within === null ? [] : [`claim ${within}`]));
  if (days === null) return { outer, inner };
  return {
    outer: [
      ...outer,
      ...(type === "visit" ? visits(one, days) : []),
      ...(HOLDS.has(type) ? meetings(one, days, "outer") : []),
    ],
    inner: [
      ...inner,
      ...(type === "statement" ? [] : journeys(one, days)),
      ...(LIES.has(type) ? meetings(one, days, "inner") : []),
    ],
  };
}

const HOLDS: ReadonlySet<string> = new Set(["meeting", "summit"]);
const LIES: ReadonlySet<string> = new Set(["meeting", "agreement"]);

/** What is told for more days than these holds nothing, however long one may have stayed. */
const LONGEST_VISIT = 62;
const STAY = 14;

function visits(one: Described, { from, to }: Days): readonly string[] {
  if (to - from > LONGEST_VISIT) return [];
  const times = [ANY_TIME, ...partsOf({ from, to: to + STAY })];
  return travellersOf(one).flatMap((person) => times.map((time) => `visit ${person} ${time}`));
}

/** What is wider than a visit lies in none; a wide visit may be the stop of a tour. */
function journeys(one: Described, days: Days): readonly string[] {
  const isWide = width(days) > WIDE;
  if (isWide && one.event.type !== "visit") return [];
  const times = isWide ? [ANY_TIME] : partsOf(days);
  return companyOf(one).flatMap((person) => times.map((time) => `visit ${person} ${time}`));
}

const ANY_TIME = "at any time";
/** Days of one part of a calendar cut into even parts. */
const PART = 32;
/** Widest time, in days, that is looked for part by part. */
const WIDE = 400;

function partsOf({ from, to }: Days): readonly string[] {
  const [first, last] = [Math.floor(from / PART), Math.floor((to - 1) / PART)];
  return Array.from({ length: last - first + 1 }, (_, i) => `${first + i}`);
}

/** What goes on for more days than these is no meeting that holds a signing. */
const LONGEST_MEETING = 10;
/** More states than these are filed one by one, not in pairs. */
const FEW = 12;

/** By each day: the texts, and of a few states every two, of many each. Between a few and many each of the few is asked for. */
function meetings(one: Described, { from, to }: Days, side: "outer" | "inner"): readonly string[] {
  if (to - from > LONGEST_MEETING) return [];
  const states = sorted(one.group.flatMap((act) => [...act.states]));
  const texts = sorted(one.group.map(({ doc }) => `in ${doc.id}`));
  const days = Array.from({ length: to - from }, (_, i) => from + i);
  return days.flatMap((day) => [...texts, ...statesBy(states, side)].map((words) => `day ${day} ${words}`));
}

function statesBy(states: readonly string[], side: "outer" | "inner"): readonly string[] {
  const each = (of: string) => states.map((state) => `${of} ${state}`);
  if (states.length > FEW) return side === "outer" ? each("many with") : [...each("many with"), ...each("few with")];
  const pairs = states.flatMap((a, i) => states.slice(i + 1).map((b) => `${a}+${b}`));
  return [...pairs, ...each(side === "outer" ? "few with" : "many with")];
}
