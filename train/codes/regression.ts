import { FIFTEEN } from "../../src/extract/codes/roots.ts";

/** A sentence as the model sees it. */
export interface Example {
  readonly features: readonly string[];
  /** Index in FIFTEEN. */
  readonly root: number;
}

/** Weights by feature, in the order of FIFTEEN. */
export type Weights = ReadonlyMap<string, Float64Array>;

const EPOCHS = 80;
const RATE = 0.3;

/** Multinomial logistic regression by full steps (Duchi et al. 2011, AdaGrad), with weights drawn to nought by `strength`. Features of one example alone are left out. */
export function regress(examples: readonly Example[], strength: number): Weights {
  const names = namesOf(examples);
  const count = FIFTEEN.length;
  const rows = examples.map(({ features, root }) => ({
    root,
    at: features.flatMap((feature) => names.get(feature) ?? []),
  }));
  const weights = new Float64Array(names.size * count);
  const squares = new Float64Array(weights.length).fill(1e-8);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const slopes = weights.map((weight) => strength * weight);
    for (const { at, root } of rows) {
      const shares = sharesOf(at, weights, count);
      shares[root]! -= 1;
      for (const i of at) for (let k = 0; k < count; k++) slopes[i * count + k]! += shares[k]!;
    }
    for (let j = 0; j < weights.length; j++) {
      squares[j]! += slopes[j]! ** 2;
      weights[j]! -= (RATE * slopes[j]!) / Math.sqrt(squares[j]!);
    }
  }
  return new Map([...names].map(([name, i]) => [name, weights.slice(i * count, (i + 1) * count)]));
}

function namesOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, n]) => n > 1).map(([feature]) => feature);
  return new Map(kept.sort().map((feature, i) => [feature, i]));
}

function sharesOf(at: readonly number[], weights: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (const i of at) for (let k = 0; k < count; k++) sums[k]! += weights[i * count + k]!;
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / all);
}
