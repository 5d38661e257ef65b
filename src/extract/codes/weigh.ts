import { FIFTEEN, type Root } from "./roots.ts";

/** Weights of a linear model: for each feature one whole number a root, in the order of FIFTEEN; divided by `scale`. */
export interface CodeWeights {
  readonly scale: number;
  readonly rows: ReadonlyMap<string, Int16Array>;
}

/** Reads weights.tsv: "scale N", then a feature and its weights a line ("" for nought). Throws with the line that is not so. */
export function readWeights(text: string): CodeWeights {
  const [head, ...lines] = text.trimEnd().split("\n");
  const scale = Number(head?.match(/^scale\t(\d+)$/)?.[1]);
  if (!scale) throw new Error(`weights: wanted "scale", a tab and a whole number in line 1; found "${head}"`);
  const rows = lines.map((line, i): [string, Int16Array] => {
    const [feature, ...cells] = line.split("\t");
    if (!feature || cells.length !== FIFTEEN.length)
      throw new Error(`weights: wanted a feature and ${FIFTEEN.length} weights in line ${i + 2}; found "${line}"`);
    return [feature, Int16Array.from(cells, Number)];
  });
  return { scale, rows: new Map(rows) };
}

/** The score of each root, in the order of FIFTEEN. */
export function scoresOf(features: readonly string[], { scale, rows }: CodeWeights): Float64Array {
  const sums = new Float64Array(FIFTEEN.length);
  for (const feature of features) {
    const row = rows.get(feature);
    if (row) for (let k = 0; k < sums.length; k++) sums[k]! += row[k]!;
  }
  return sums.map((sum) => sum / scale);
}

/** The root of the greatest score; the earlier of equals. */
export function bestOf(scores: Float64Array): Root {
  let best = 0;
  for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[best]!) best = k;
  return FIFTEEN[best]!;
}
