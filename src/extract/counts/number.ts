const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`.split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: Readonly<Record<string, number>> = {
  ...{ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  ...{ m: 1e6, mn: 1e6, bn: 1e9, k: 1e3, crore: 1e7, lakh: 1e5 },
};

/** Larger numbers are told without decimals. */
const LARGE = 1e6;

/** What the words of a number mean: "1,500", "1.5 billion", "twenty-five", "two and a half million", "two dozen"; null for what is no number. Signs of currency are passed over. */
export function numberIn(words: readonly string[]): number | null {
  const parts = words
    .flatMap((word) =>
      word
        .toLowerCase()
        .replace(/^[^\d\p{L}]+/u, "")
        .split(/-|(?<=\d)(?=[a-z])/u),
    )
    .filter((part, i, all) => part !== "" && part !== "and" && !(part === "a" && all[i + 1] === "half" && i > 0));
  if (parts.length === 0) return null;
  let sum = 0;
  let group: number | null = null;
  for (const part of parts) {
    const scale = SCALES[part];
    const value: number | null = part === "half" && group !== null ? 0.5 : plain(part);
    if (scale === undefined && value === null) return null;
    if (value !== null) group = (group ?? 0) + value;
    else if (scale === 100 || scale === 12) group = (group ?? 1) * scale;
    else {
      sum += (group ?? 1) * scale!;
      group = null;
    }
  }
  const all = sum + (group ?? 0);
  // 1.1 billion is 1100000000.0000002 in floating point
  return all < LARGE ? Math.round(all * 1e6) / 1e6 : Math.round(all);
}

/** Whether a word spells a number: "fourteen", no scale alone. */
export function isNumeral(word: string): boolean {
  return (
    /^\p{L}/u.test(word) &&
    word
      .toLowerCase()
      .split("-")
      .every((part) => plain(part) !== null)
  );
}

function plain(part: string): number | null {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/.test(part)) return Number(part.replaceAll(",", ""));
  const small = SMALL.indexOf(part);
  if (small >= 0) return small;
  const ten = TENS.indexOf(part);
  return ten < 0 ? null : (ten + 2) * 10;
}
