/** A name as its labels tell it: words `first` to `last` (exclusive). */
export interface LabelledName {
  readonly first: number;
  readonly last: number;
  readonly type: string;
}

/** The names of BIO labels; words without a label are in none. */
export function namesOf(labels: readonly (string | null)[]): readonly LabelledName[] {
  const out: LabelledName[] = [];
  labels.forEach((label, i) => {
    if (label?.startsWith("B-")) out.push({ first: i, last: i + 1, type: label.slice(2) });
    else if (label?.startsWith("I-")) out[out.length - 1] = { ...out.at(-1)!, last: i + 1 };
  });
  return out;
}

/**
 * The likeliest sequence of BIO labels in which no name begins with "I-" (Viterbi 1967). `scores` are log-probabilities, row by row
 * from `from`, a column a label; equal sums: the first label.
 */
export function bestNames(
  scores: ArrayLike<number>,
  labels: readonly string[],
  from: number,
  rows: number,
): readonly string[] {
  const width = labels.length;
  const before = labels.map((label) => comesAfter(label, labels));
  let sums = labels.map((label, k) => (label.startsWith("I-") ? Number.NEGATIVE_INFINITY : scores[from * width + k]!));
  const back: number[][] = [];
  for (let row = from + 1; row < from + rows; row++) {
    const next: number[] = [];
    const links: number[] = [];
    for (let k = 0; k < width; k++) {
      let best = before[k]![0]!;
      for (const b of before[k]!) if (sums[b]! > sums[best]!) best = b;
      links.push(best);
      next.push(sums[best]! + scores[row * width + k]!);
    }
    back.push(links);
    sums = next;
  }
  let at = 0;
  for (let k = 1; k < width; k++) if (sums[k]! > sums[at]!) at = k;
  const out = [at];
  for (let row = back.length - 1; row >= 0; row--) {
    at = back[row]![at]!;
    out.push(at);
  }
  return out.reverse().map((k) => labels[k]!);
}

/** The labels that may stand before `label`. */
function comesAfter(label: string, labels: readonly string[]): readonly number[] {
  const type = label.slice(2);
  return labels.flatMap((other, k) => (label.startsWith("I-") && other.slice(2) !== type ? [] : [k]));
}
