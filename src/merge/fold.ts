import anyAscii from "any-ascii";

const IS_ASCII = /^[\x20-\x7e]*$/;

/** The words of a name or phrase: in ASCII, lower case, without signs ("Phạm Minh Chính" → pham, minh, chinh). */
export function fold(text: string): readonly string[] {
  return (IS_ASCII.test(text) ? text : anyAscii(text.normalize("NFC")))
    .toLowerCase()
    .replace(/['’`]s\b/g, " ")
    .replace(/['’`]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/** Orders strings by their code units: the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The distinct values, sorted by code units. */
export function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(byText);
}

const STOP = new Set(
  `a an and any are as at be been both but by for from had has have he her his i in into is it its more most no nor not of on or our she so
  such than that the their them these they this those to under upon was were which who will with would between among over during its said says`.split(
    /\s+/,
  ),
);

const SAME_WORD: Readonly<Record<string, string>> = { defense: "defence", maritim: "maritime", cyberspace: "cyber" };

/** The words of a phrase that carry meaning, lightly stemmed: "allowing exports of defense equipment" → allow, export, defence, equipment. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = fold(text).filter((word) => word.length > 1 && !STOP.has(word));
  return new Set(words.map(stem));
}

/** The number of words in both. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of small) if (large.has(word)) count++;
  return count;
}

/** Whether all of `a` is in `b`. */
export function isSubset(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return shared(a, b) === a.size && a.size <= b.size;
}

/** Shared words over all words; 0 for two empty sets. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = shared(a, b);
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

function stem(word: string): string {
  const plain = SAME_WORD[word] ?? word;
  if (plain.length <= 4) return plain;
  for (const [ending, rest] of ENDINGS)
    if (plain.endsWith(ending))
      return SAME_WORD[plain.slice(0, -ending.length) + rest] ?? plain.slice(0, -ending.length) + rest;
  return plain;
}

/** Longest first; only endings that leave the same stem for verb, noun and plural of the words of treaties. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ["ations", "ate"],
  ["ation", "ate"],
  ["ities", "ity"],
  ["ies", "y"],
  ["sses", "ss"],
  ["ches", "ch"],
  ["ring", "r"],
  ["rred", "r"],
  ["ting", "t"],
  ["ing", ""],
  ["ss", "ss"],
  ["us", "us"],
  ["is", "is"],
  ["s", ""],
];
