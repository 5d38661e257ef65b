import { ALL_CAPS, atomAt, type Reading, UPPER, wordAt } from "./reading.ts";

const MOVING = new Set(
  "fly travel go come return arrive depart leave journey visit trip tour flight drive head hurry move land stop stopover stay sail".split(
    " ",
  ),
);

const REACHING = new Set(["visit", "leave", "reach", "tour", "enter", "choose"]);

/** Whether a capital says where somebody is or goes: "in Kigali", "flew to Beijing, Seoul and Tokyo", "leaves Brasília", "TOKYO - ". */
export function isWhereabouts(reading: Reading, first: number, last: number): boolean {
  return isInside(reading, first) || isDateline(reading, first, last) || isReached(reading, last - 1);
}

function isInside(reading: Reading, first: number): boolean {
  return /^(?:in|at|near|outside|around|via|inside|through)$/.test(atomAt(reading, first - 1));
}

function isDateline(reading: Reading, first: number, last: number): boolean {
  if (reading.written[first] !== UPPER || reading.loud[first] === ALL_CAPS) return false;
  return /^[-–—/]$/.test(wordAt(reading, last)) || wordAt(reading, first - 1) === "/";
}

function isReached(reading: Reading, i: number): boolean {
  const k = firstOfList(reading, i);
  const word = reading.words[k];
  const head = word === undefined || word.head === k ? undefined : reading.words[word.head];
  if (!word || !head) return false;
  if (word.relation === "obj") return head.pos === "VERB" && REACHING.has(head.lemma);
  if (!/^(?:obl|nmod)/.test(word.relation) || !MOVING.has(head.lemma)) return false;
  const before = [k - 1, k - 2].find((at) => reading.words[at]?.relation === "case" && reading.words[at]!.head === k);
  return before !== undefined && /^(?:to|for|from|towards?|into)$/.test(atomAt(reading, before));
}

/** The first of the names that "and" and commas join. */
function firstOfList(reading: Reading, i: number): number {
  let k = i;
  for (let n = 0; n < 5; n++) {
    const word = reading.words[k];
    if (word?.relation !== "conj" || word.head >= k) return k;
    k = word.head;
  }
  return k;
}
