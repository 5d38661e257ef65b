/** The keys of the review; the same as those of `chancery review`. */
export const KEYS = [
  ["s", "they are one"],
  ["d", "they are two"],
  ["x", "nobody can tell"],
  ["a", "accept; of a disagreement: both stand"],
  ["r", "reject; of a disagreement: there is none"],
  ["1 2", "this side is right"],
  ["e", "correct a field of a claim"],
  ["b", "the next answer is for all like this one"],
  ["w", "write a reason"],
  ["k", "skip"],
  ["u", "take the last answer back"],
] as const;
