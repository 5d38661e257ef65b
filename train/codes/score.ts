import { FIFTEEN } from "../../src/extract/codes/roots.ts";
import type { Example, Weights } from "./regression.ts";

/** How well roots are told: share that is right, and the mean of F1 of each root. */
export interface RootScores {
  readonly sentences: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly f1: Readonly<Record<string, number>>;
}

/** Scores over all parts, each told by weights that were learnt without it. `readings`: the same sentences, once for each parser. */
export function scoresOfFolds(
  readings: readonly (readonly Example[])[],
  always: readonly Example[],
  folds: number,
  learn: (examples: readonly Example[]) => Weights,
): RootScores {
  const pairs: (readonly [number, number])[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (_: Example, i: number) => i % folds === fold;
    const weights = learn([...readings.flatMap((list) => list.filter((e, i) => !isHeld(e, i))), ...always]);
    for (const list of readings)
      for (const example of list.filter(isHeld)) pairs.push([example.root, guess(example, weights)]);
  }
  return scoresOf(pairs);
}

function guess({ features }: Example, weights: Weights): number {
  const sums = FIFTEEN.map((_, k) => features.reduce((sum, feature) => sum + (weights.get(feature)?.[k] ?? 0), 0));
  return sums.indexOf(Math.max(...sums));
}

function scoresOf(pairs: readonly (readonly [number, number])[]): RootScores {
  const f1 = FIFTEEN.map((_, k) => {
    const both = pairs.filter(([gold, told]) => gold === k && told === k).length;
    const either = pairs.filter(([gold]) => gold === k).length + pairs.filter(([, told]) => told === k).length;
    return (2 * both) / Math.max(1, either);
  });
  return {
    sentences: pairs.length,
    accuracy: round(pairs.filter(([gold, told]) => gold === told).length / pairs.length),
    macroF1: round(f1.reduce((a, b) => a + b, 0) / f1.length),
    f1: Object.fromEntries(FIFTEEN.map((root, k) => [root, round(f1[k]!)])),
  };
}

function round(x: number): number {
  return Math.round(1000 * x) / 1000;
}
