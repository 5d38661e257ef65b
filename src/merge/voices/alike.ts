import type { Act } from "../act.ts";
import { fold } from "../fold.ts";
import { containment, shingles } from "./sketch.ts";

/** How much of the lesser text stands in the other when the one was printed from the other. */
const COPIED = 0.5;
/** The same for the words that tell one act; shorter clauses may be alike by chance. */
const SAME_WORDS = 0.8;
const CLAUSE = 12;
const RUN = 4;

/** How one document words what it tells of an act. */
export interface Wording {
  readonly sketch: readonly number[];
  /** Runs of four words of each clause of twelve words or more. */
  readonly clauses: readonly ReadonlySet<number>[];
}

/** The wording of acts of one document. */
export function wordingOf(acts: readonly Act[]): Wording {
  const clauses = acts.map(({ claim }) => shingles(fold(claim.evidence.exact), RUN));
  return {
    sketch: acts[0]?.doc.print?.sketch ?? [],
    clauses: clauses.filter(({ size }) => size > CLAUSE - RUN),
  };
}

/** Whether one of two documents was printed from the other, or both from a third: by their whole texts, or by the words that tell the act. */
export function areOneText(a: Wording, b: Wording): boolean {
  if (containment(a.sketch, b.sketch) >= COPIED) return true;
  return a.clauses.some((one) => b.clauses.some((other) => overlapOf(one, other) >= SAME_WORDS));
}

function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return [...few].filter((one) => many.has(one)).length / few.size;
}
