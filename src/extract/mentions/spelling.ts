/** Optimal string alignment distance, at most `limit` + 1. Source: Damerau (1964), restricted to one edit of a pair. */
export function distance(a: string, b: string, limit = 2): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, before[j - 2]! + 1);
      row.push(value);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * The pair of words that differ when two names are equal but for one word at the same place, and that word for one slip of
 * four letters or more; else null. The family name may stand first or last. "Kim Jong Un" and "Kim Jong Il" never: short
 * words are words of their own; nor "Kim Il Song" and "Kim Jong Il": other places.
 */
export function slip(a: readonly string[], b: readonly string[]): readonly [string, string] | null {
  if (a.length !== b.length || a.length < 2) return null;
  const orders = [b, [...b.slice(1), b[0]!], [b.at(-1)!, ...b.slice(0, -1)]];
  for (const order of orders) {
    const odd = a.flatMap((atom, i) => (atom === order[i] ? [] : [[atom, order[i]!] as const]));
    const [x, y] = odd[0] ?? ["", ""];
    if (odd.length === 1 && Math.min(x.length, y.length) >= 4 && distance(x, y, 1) <= 1) return [x, y];
  }
  return null;
}
