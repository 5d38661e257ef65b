/** Something that says when the text can have been written. */
export interface Constraint {
  /** Ranges of day numbers (inclusive, ±Infinity for open ends), in order, apart from each other. */
  readonly allowed: readonly (readonly [number, number])[];
  /** How much it counts when constraints contradict each other. */
  readonly weight: number;
  readonly reason: string;
  /** A day near which the text was written. */
  readonly target: number | null;
  /** Tells of something that happened: texts are mostly written soon after. */
  readonly told?: boolean;
}

/** The days that most constraints allow, and the constraints that they leave out. */
export interface Solution {
  readonly min: number;
  readonly max: number;
  readonly kept: readonly Constraint[];
  readonly dropped: readonly Constraint[];
}

/** The days that satisfy the greatest weight of constraints, from the first to the last of them; null without constraints. Sorts, then one sweep. */
export function solve(constraints: readonly Constraint[]): Solution | null {
  if (constraints.length === 0) return null;
  const changes = new Map<number, number>();
  const change = (day: number, by: number) => changes.set(day, (changes.get(day) ?? 0) + by);
  for (const { allowed, weight } of constraints) {
    for (const [from, to] of allowed) {
      change(from, weight);
      change(to + 1, -weight);
    }
  }
  const days = [...changes.keys()].sort((a, b) => a - b);
  let weight = 0;
  let best = 0;
  let min = Number.NEGATIVE_INFINITY;
  let max = Number.POSITIVE_INFINITY;
  for (const [index, day] of days.entries()) {
    weight += changes.get(day) ?? 0;
    const last = (days[index + 1] ?? Number.POSITIVE_INFINITY) - 1;
    if (day === Number.POSITIVE_INFINITY || weight < best - 1e-9 || weight <= 0) continue;
    if (weight > best + 1e-9) [best, min] = [weight, day];
    max = last;
  }
  const kept = constraints.filter((constraint) => constraint.allowed.some(([from, to]) => from <= max && min <= to));
  return { min, max, kept, dropped: constraints.filter((constraint) => !kept.includes(constraint)) };
}
