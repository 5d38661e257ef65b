import { type Draft, type Find, find } from "./find.ts";
import { type Memory, recent, statesInPlay } from "./memory.ts";
import { atomAt, type Reading, together } from "./reading.ts";

export const NUMBERS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4, five: 5 };

export const SIDES = new Set(
  "sides countries nations states governments parties neighbours neighbors allies economies powers partners capitals peoples delegations".split(
    " ",
  ),
);

/** "the two sides", "both countries", "the three economies namely India, Vietnam and Japan". */
export function sides(draft: Draft, i: number, n: number, memory: Memory): Find | null {
  const { reading } = draft;
  let k = i + 1;
  while (
    k < i + 4 &&
    [
      "of",
      "the",
      "our",
      "their",
      "neighbouring",
      "neighboring",
      "asian",
      "european",
      "african",
      "friendly",
      "big",
      "major",
      "close",
      "promising",
    ].includes(atomAt(reading, k))
  )
    k++;
  const sentence = reading.sentenceOf[i]!;
  if (n === 2 && atomAt(reading, i - 1) === "the" && k === i + 1) {
    const pair = theTwo(reading, i, memory);
    if (pair) return pair;
  }
  if (!SIDES.has(atomAt(reading, k)) || !together(reading, i, k)) return null;
  const keys = listBehind(draft, k + 1, n) ?? listBefore(memory, sentence, n) ?? statesInPlay(memory, sentence, n);
  if (keys.length > 0) memory.group = { keys, sentence };
  return find({
    first: i,
    last: k + 1,
    kind: "group",
    form: "description",
    rule: keys.length > 0 ? "states in play" : "unresolved",
    entities: keys,
  });
}

/** "the two discussed", "the two men": the people named last. */
function theTwo(reading: Reading, i: number, memory: Memory): Find | null {
  const next = atomAt(reading, i + 1);
  const pos = reading.words[i + 1]?.pos;
  if (!["men", "women", "also", "later"].includes(next) && pos !== "VERB" && pos !== "AUX") return null;
  const sentence = reading.sentenceOf[i]!;
  const people = recent(memory, sentence - 2).filter((t) => t.kind === "person");
  const keys = [...new Set(people.map((t) => t.key))].slice(0, 2).reverse();
  if (keys.length < 2) return null;
  memory.group = { keys, sentence };
  const last = next === "men" || next === "women" ? i + 2 : i + 1;
  return find({ first: i, last, kind: "group", form: "description", rule: "people named last", entities: keys });
}

/** States listed at once behind: "namely India, Vietnam and Japan", ", Peru and Chile,". */
function listBehind(draft: Draft, from: number, n: number): string[] | null {
  const { reading, owner } = draft;
  let k = from;
  while (k < from + 3 && /^([,:(—–-]|namely|of|including|—)$/.test(reading.tokens[k]?.text ?? "")) k++;
  if (k === from) return null;
  const keys: string[] = [];
  while (owner[k]?.kind === "state" && owner[k]!.form === "name" && together(reading, from, k)) {
    keys.push(owner[k]!.known[0]!);
    k = owner[k]!.last;
    while (/^(,|and)$/.test(reading.tokens[k]?.text ?? "")) k++;
  }
  return keys.length === n ? keys : null;
}

/** For three and more: the sentence before that names just so many. */
function listBefore(memory: Memory, sentence: number, n: number): string[] | null {
  if (n < 3) return null;
  for (let back = 0; back <= 6; back++) {
    const keys = [
      ...new Set(
        recent(memory, sentence - back)
          .filter((t) => t.sentence === sentence - back && t.kind === "state")
          .map((t) => t.key),
      ),
    ];
    if (keys.length === n) return keys.reverse();
  }
  return null;
}
