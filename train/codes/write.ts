import type { Weights } from "./regression.ts";

/** What a weight of one is written as. */
const SCALE = 100;

/** The text of weights.tsv: "scale", then a feature and its weights a line; features whose weights are all near nought are left out. */
export function packWeights(weights: Weights): string {
  const lines = [...weights].flatMap(([feature, row]) => {
    const cells = Array.from(row, (weight) => Math.round(SCALE * weight));
    return cells.some((cell) => Math.abs(cell) >= SCALE / 50) ? [[feature, ...cells].join("\t")] : [];
  });
  return `${[`scale\t${SCALE}`, ...lines.sort()].join("\n")}\n`;
}
