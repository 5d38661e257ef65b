import { type Draft, find, lay } from "./find.ts";
import { matchAt } from "./match.ts";
import type { NameEntry, NameIndex } from "./names.ts";
import { ALL_CAPS, atomAt, capital, PLAIN, type Reading, UPPER, wordAt } from "./reading.ts";

/** Adds all names of the knowledge that stand in the text: the longest at each place, from left to right. */
export function gazetteer(draft: Draft, index: NameIndex): void {
  const { reading } = draft;
  let i = 0;
  while (i < reading.tokens.length) {
    const entries = index.get(atomAt(reading, i));
    const hit = entries && longest(reading, i, entries);
    if (!hit) {
      i++;
      continue;
    }
    // "Sheikh Tamim" of the list gives way to "Tamim bin Hamad Al Thani", "President Xi" to "Xi Jinping"
    if (hit.entry.kind === "person") {
      const after = longest(reading, i + 1, index.get(atomAt(reading, i + 1)) ?? []);
      if (after && after.last > hit.last) {
        i++;
        continue;
      }
    }
    const { entry, last } = hit;
    // "four billion US dollars", "US$2 billion" name no state
    const isMoney = /^dollars?$/.test(atomAt(reading, last)) || /\$$/.test(reading.tokens[last - 1]!.text);
    if (entry.kind === "state" && isMoney) {
      i = last;
      continue;
    }
    const { kind, form, known } = entry;
    lay(draft, find({ first: i, last, kind, form, rule: "knowledge", known, country: entry.country }));
    i = last;
  }
}

function longest(
  reading: Reading,
  i: number,
  entries: readonly NameEntry[],
): { entry: NameEntry; last: number } | null {
  for (const entry of entries) {
    const last = matchAt(reading, i, entry.atoms);
    if (
      last > 0 &&
      written(reading, i, last, entry) &&
      !isOrdinary(reading, i, last, entry) &&
      !isTail(reading, i, last)
    )
      return { entry, last };
  }
  return null;
}

// words that an acronym would be in a line of capitals: "WHO IS IN IT"
const SMALL = new Set(
  "who it us is in on or so me am as at be by do go he if my no of up we an all aid can may".split(" "),
);

function written(reading: Reading, first: number, last: number, entry: NameEntry): boolean {
  if (entry.case === "any") return true;
  if (!capital(reading, first) && reading.written[first] !== 4) return false;
  if (entry.case === "acronym") {
    if (reading.loud[first] === ALL_CAPS)
      return !SMALL.has(entry.atoms.join("")) || wordAt(reading, first).includes(".") || entry.atoms[0] === "us";
    return reading.written[first] === UPPER || wordAt(reading, first).includes(".");
  }
  // "the Security council" is one slip, "Foreign affairs of" another: the last word decides
  // and "d'Ivoire" and "Jong-un" have their capitals elsewhere
  return (
    capital(reading, last - 1) ||
    /\p{Lu}/u.test(wordAt(reading, last - 1)) ||
    !/^\p{Ll}/u.test(wordAt(reading, last - 1)) ||
    /^[-‐‑]$/.test(wordAt(reading, last - 2))
  );
}

// names of papers that end the names of others
const TAILS = new Set(
  "wire times post guardian telegraph economist hill independent herald star sun mirror mail express observer chronicle diplomat nation standard".split(
    " ",
  ),
);

/** "Pacific Wire" is not "The Wire". */
function isTail(reading: Reading, first: number, last: number): boolean {
  if (last - first > 1 || !TAILS.has(atomAt(reading, first)) || first === 0) return false;
  return (
    capital(reading, first - 1) && atomAt(reading, first - 1) !== "the" && /^\p{L}/u.test(wordAt(reading, first - 1))
  );
}

// cities and peoples that are ordinary words: only after a preposition of place, never at the head of a sentence
const ORDINARY = new Set(
  "march may reading nice of mobile bath split man male tours lens cork orange moss sale ball best young rice long ban bar most hall battle along date sandwich deal wells hope enterprise independence liberty union victory sunrise".split(
    " ",
  ),
);
const LOCATIVE = new Set("in at from to near of for toward towards via outside around between".split(" "));

function isOrdinary(reading: Reading, first: number, last: number, entry: NameEntry): boolean {
  if (last - first > 1 || entry.kind === "state" || entry.case === "acronym") return false;
  if (entry.kind !== "place" && entry.kind !== "person") return false;
  const atom = entry.atoms.join("");
  // "Malé" is no "male"
  if (/[^\p{ASCII}]/u.test(wordAt(reading, first)) && reading.loud[first] === PLAIN) return false;
  if (!ORDINARY.has(atom) && !(reading.ordinary.has(atom) && reading.loud[first] !== PLAIN)) return false;
  return !(LOCATIVE.has(atomAt(reading, first - 1)) && reading.loud[first] === PLAIN);
}
