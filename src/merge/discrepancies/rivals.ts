import { onceOf } from "../../knowledge/once.ts";
import type { Act } from "../act.ts";
import { gap, shareDays, width } from "../days.ts";
import { byText, fold, sorted } from "../fold.ts";
import { subjectsAgree } from "../titles.ts";
import type { Findings } from "./finding.ts";

/** Two events told by different documents which may be one, told differently; each by all its claims. */
export interface Rivals {
  readonly a: readonly Act[];
  readonly b: readonly Act[];
}

/** Days within which two events may be one that is told with two dates. */
export const NEAR = 3;
/** A known day is told to so many days. */
const NARROW = 10;

/**
 * Pairs of events of one family with the same states, dated within a few days of each other or on the same ones, of which no document tells both:
 * who tells both tells two. Costs a look at the events of the same states in the same days.
 */
export const rivalsIn = onceOf(({ events }: Findings): readonly Rivals[] => {
  const blocks = new Map<string, (readonly Act[])[]>();
  for (const { id } of events.list) {
    const acts = events.acts.get(id)!;
    for (const key of rivalKeys(acts)) {
      if (!blocks.has(key)) blocks.set(key, []);
      blocks.get(key)!.push(acts);
    }
  }
  return sorted(blocks.keys()).flatMap((key) => pairsIn(blocks.get(key)!));
});

/** Under what an event is held against others of those days; under nothing where its days are not told. */
export function rivalKeys(acts: readonly Act[]): readonly string[] {
  return acts.some(isDated) ? keysOf(acts[0]!) : [];
}

/** Whether the text tells the day, about. */
export function isDated({ days }: Act): boolean {
  return days !== null && width(days) <= NARROW;
}

function keysOf(act: Act): readonly string[] {
  const states = [...act.states].toSorted();
  return act.family === "statement" || states.length < 2 || states.length > 12
    ? []
    : [`${act.family} ${states.join("+")}`];
}

function pairsIn(block: readonly (readonly Act[])[]): readonly Rivals[] {
  const dated = block.map((acts) => ({ acts, days: acts.find(isDated)!.days! }));
  const inTime = dated.toSorted(
    (a, b) => a.days.from - b.days.from || byText(a.acts[0]!.claim.id, b.acts[0]!.claim.id),
  );
  return inTime.flatMap(({ acts: a, days }, i) => {
    const near: Rivals[] = [];
    for (let j = i + 1; j < inTime.length && inTime[j]!.days.from <= days.to + NEAR; j++) {
      const b = inTime[j]!.acts;
      if (!tellsBoth(a, b)) near.push({ a, b });
    }
    return near;
  });
}

/** Whether a document tells both, by claims that stand in places of their own. */
export function tellsBoth(a: readonly Act[], b: readonly Act[]): boolean {
  return a.some((one) => b.some((other) => one.doc.id === other.doc.id));
}

/** Whether two claims name one paper: by subject, or by a title that tells none ("a cooperation plan"). */
export function areOnePaper(a: Act, b: Act): boolean {
  if (a.subject.size > 0 && b.subject.size > 0) return subjectsAgree(a.subject, b.subject);
  return (
    a.subject.size === b.subject.size &&
    a.title !== null &&
    b.title !== null &&
    fold(a.title).join(" ") === fold(b.title).join(" ")
  );
}

/** A claim of each on one day, or on the nearest days. */
export function closest({ a, b }: Rivals, wanted: (act: Act) => boolean): readonly [Act, Act] | null {
  const pairs = a.filter(wanted).flatMap((x) => b.filter(wanted).map((y) => [x, y] as const));
  const distance = ([x, y]: readonly [Act, Act]) => (shareDays(x.days!, y.days!) ? 0 : gap(x.days!, y.days!));
  return pairs.toSorted((p, q) => distance(p) - distance(q))[0] ?? null;
}
