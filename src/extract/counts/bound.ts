/** Whether a number is a bound or a round figure: "more than" over, "up to" under, "nearly" just below, "about" near. */
export type Bound = "over" | "under" | "nearly" | "about";

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [
    /\b(?:(?<!\bno |\bnot )more than|over|at least|no fewer than|no less than|(?<!not )exceeding|upwards of|above)\s*$/i,
    "over",
  ],
  [/\b(?:nearly|almost|close to|just under|just short of|not quite|a little under)\s*$/i, "nearly"],
  [
    /\b(?:less than|fewer than|under|up to|at most|no more than|not more than|not exceeding|not to exceed|as many as|as much as)\s*$/i,
    "under",
  ],
  [/\b(?:about|around|some|roughly|approximately|an estimated|estimated|circa|c\.|several)\s*$/i, "about"],
];

const STARTS: readonly (readonly [RegExp, Bound])[] = BOUNDS.map(([pattern, bound]) => [
  new RegExp(`^${pattern.source.replace(/^\\b/, "").replace(/\\s\*\$$/, "")}\\b`, "i"),
  bound,
]);

/** By the words in front of a number, else by those it begins with ("almost an hour"). */
export function boundIn(before: string, words = ""): Bound | null {
  const front = BOUNDS.find(([pattern]) => pattern.test(before))?.[1];
  return front ?? STARTS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
