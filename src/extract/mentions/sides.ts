import { type Draft, description, type Find } from "./find.ts";
import { type Memory, mainState, recent, statesInPlay, type Trace } from "./memory.ts";
import { atomAt, type Reading, together } from "./reading.ts";

export const NUMBERS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4, five: 5 };

export const SIDES = new Set(
  "sides countries nations states governments parties neighbours neighbors allies economies powers partners capitals peoples delegations".split(
    " ",
  ),
);

/** Groups of people by what they are: "the two men", "both diplomats". */
const PEOPLE =
  /^(?:men|women|rivals|diplomats|politicians|envoys|officials|negotiators|generals|statesmen|veterans|colleagues|friends|adversaries|antagonists|interlocutors|counterparts|hosts|presidents|premiers|chancellors|ministers|leaders|ambassadors|spokespersons|spokesmen)$/;

/** "the two sides", "both countries", "the three economies namely India, Vietnam and Japan". */
export function sides(draft: Draft, i: number, n: number, memory: Memory): Find | null {
  const { reading } = draft;
  let k = i + 1;
  while (k < i + 5 && (/^(?:of|the|our|their)$/.test(atomAt(reading, k)) || isAdjective(draft, k))) k++;
  const sentence = reading.sentenceOf[i]!;
  // "where two peoples claim one city": any two
  const meant = atomAt(reading, i) === "both" || /^(?:the|these|those|its|their|our|all)$/.test(atomAt(reading, i - 1));
  if (!meant && !/^(?:namely|,|:|\()$/.test(reading.tokens[k + 1]?.text ?? "") && SIDES.has(atomAt(reading, k)))
    return null;
  if (meant && PEOPLE.test(atomAt(reading, k)) && together(reading, i, k)) {
    const keys = lastNamed(memory, sentence, n);
    if (keys.length > 0) return group(memory, { first: i, last: k + 1, sentence }, keys, "named last");
  }
  const isAlone = atomAt(reading, i) === "both" && reading.words[i]?.relation === "nsubj";
  if (n === 2 && (atomAt(reading, i - 1) === "the" || isAlone) && k === i + 1) {
    const pair = theTwo(reading, i, memory);
    if (pair) return pair;
  }
  if (!SIDES.has(atomAt(reading, k)) || !together(reading, i, k)) return null;
  const keys = listBehind(draft, k + 1, n) ?? listBefore(memory, sentence, n) ?? statesInPlay(memory, sentence, n);
  return group(memory, { first: i, last: k + 1, sentence }, keys, "states in play");
}

/** "the two nuclear neighbours", "the two Central Asian states": what says nothing of which are meant. */
function isAdjective({ reading, owner }: Draft, k: number): boolean {
  const own = owner[k];
  if (own) return own.form === "adjective" || own.kind === "place";
  return /^(?:ADJ|PROPN)$/.test(reading.words[k]?.pos ?? "");
}

/** "neither government would say": the two states of the nearest sentence that names just two; "neither leader": the two people. */
export function neither({ reading, owner }: Draft, i: number, memory: Memory): Find | null {
  const sentence = reading.sentenceOf[i]!;
  if (owner[i + 1] || !together(reading, i, i + 1)) return null;
  const noun = atomAt(reading, i + 1);
  const at = { first: i, last: i + 2, sentence };
  if (/^(?:leader|president|premier|minister|man|woman)$/.test(noun))
    return group(memory, at, lastNamed(memory, sentence, 2), "named last");
  if (!ONE_SIDE.test(noun)) return null;
  return group(
    memory,
    at,
    ofTalks(memory, sentence) ?? twoStates(memory, sentence) ?? statesInPlay(memory, sentence, 2),
    "states in play",
  );
}

/** "Talks with London go well, though neither government would confirm it": the one named there, and the one that the whole text is about. */
function ofTalks(memory: Memory, sentence: number): string[] | null {
  const here = distinct(
    recent(memory, sentence).filter((t) => t.sentence === sentence && t.kind === "state" && !t.adjective),
  );
  const main = mainState(memory);
  return here.length === 1 && main !== null && main !== here[0] ? [main, here[0]!] : null;
}

/** The states of the nearest sentence that has just two by name: "the Kenyan envoy" names none. */
function twoStates(memory: Memory, sentence: number): string[] | null {
  if (memory.parties) return null;
  for (let back = 0; back <= 3; back++) {
    const here = recent(memory, sentence - back).filter((t) => t.sentence === sentence - back && t.kind === "state");
    const keys = distinct(here.filter((t) => !t.adjective));
    if (keys.length === 2) return keys;
    if (keys.length > 2) return null;
  }
  return null;
}

const ONE_SIDE = /^(?:side|country|government|capital|state|nation|party)$/;

const COLLECTIVE: Readonly<Record<string, number>> = { pair: 2, duo: 2, trio: 3, quartet: 4 };

/** "the pair", "the trio", "the neighbours": so many people of one sentence before, else so many states. */
export function collectiveAt(draft: Draft, i: number, memory: Memory): Find | null {
  const { reading } = draft;
  const at = isAdjective(draft, i + 1) ? i + 2 : i + 1;
  const noun = atomAt(reading, at);
  if (memory.parties && at === i + 1 && /^(?:parties|sides|participants|signatories)$/.test(noun))
    return group(
      memory,
      { first: i, last: at + 1, sentence: reading.sentenceOf[i]! },
      memory.parties.states,
      "parties of the document",
    );
  const n = COLLECTIVE[noun] ?? (/^(?:neighbours|neighbors|rivals|sides)$/.test(noun) ? 2 : undefined);
  if (
    n === undefined ||
    atomAt(reading, i) !== "the" ||
    !together(reading, i, i + 1) ||
    atomAt(reading, i + 2) === "of"
  )
    return null;
  const sentence = reading.sentenceOf[i]!;
  const states = listBefore(memory, sentence, n);
  const people = /^(?:n|sides)/.test(noun) ? [] : lastNamed(memory, sentence, n);
  const keys = people.length > 0 ? people : (states ?? statesInPlay(memory, sentence, n));
  return keys.length > 0 ? group(memory, { first: i, last: at + 1, sentence }, keys, "named last") : null;
}

/** So many people: those of the nearest sentence that names just so many, its subjects first; else the last ones. */
function lastNamed(memory: Memory, sentence: number, n: number, within = 8): string[] {
  for (let back = 0; back <= within; back++) {
    const here = recent(memory, sentence - back).filter((t) => t.sentence === sentence - back && t.kind === "person");
    const keys = distinct(here);
    if (keys.length === n) return keys;
    const subjects = distinct(here.filter((t) => t.subject));
    if (subjects.length === n) return subjects;
    const joined = n === 2 ? joinedPair(here) : [];
    if (joined.length === n) return joined;
    if (keys.length > n) break;
  }
  const last = [
    ...new Set(recent(memory, sentence - Math.min(within, 4)).flatMap((t) => (t.kind === "person" ? [t.key] : []))),
  ];
  return last.length >= n ? last.slice(0, n).reverse() : [];
}

/** "Ali of Guyana and Maduro of Venezuela talk, with Gonsalves as host": the only two that hang on each other. */
function joinedPair(traces: readonly Trace[]): string[] {
  const pairs = traces.flatMap((b) =>
    traces.flatMap((a) => (a.key !== b.key && b.governor >= a.at && b.governor < a.end ? [[a.key, b.key]] : [])),
  );
  return pairs.length === 1 ? pairs[0]! : [];
}

/** The words as a group of these, which is then the last one that was meant. */
function group(
  memory: Memory,
  { sentence, ...at }: { readonly first: number; readonly last: number; readonly sentence: number },
  keys: readonly string[],
  rule: string,
): Find {
  if (keys.length > 0) memory.group = { keys, sentence };
  return description({ ...at, kind: "group", rule, entities: keys });
}

/** "the two discussed", "the two men", "both undertook": the people named last. */
function theTwo(reading: Reading, i: number, memory: Memory): Find | null {
  const next = atomAt(reading, i + 1);
  const pos = reading.words[i + 1]?.pos;
  if (!["men", "women", "also", "later"].includes(next) && pos !== "VERB" && pos !== "AUX") return null;
  const sentence = reading.sentenceOf[i]!;
  const two = lastNamed(memory, sentence, 2, 2);
  const keys = two.length === 2 || /^(?:men|women)$/.test(next) ? two : pairOfStates(memory, sentence);
  if (keys.length < 2) return null;
  const last = next === "men" || next === "women" ? i + 2 : i + 1;
  return group(memory, { first: i, last, sentence }, keys, "people named last");
}

/** "Iran and Pakistan are at odds … In January the two exchanged strikes": the only two states that a sentence before names. */
function pairOfStates(memory: Memory, sentence: number): string[] {
  for (let back = 0; back <= 2; back++) {
    const here = recent(memory, sentence - back).filter((t) => t.sentence === sentence - back && t.kind === "state");
    const keys = distinct(here);
    if (keys.length > 0) return keys.length === 2 ? keys : [];
  }
  return [];
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

/** For three and more: the sentence before whose subjects are just so many states, or that names just so many. */
function listBefore(memory: Memory, sentence: number, n: number): string[] | null {
  if (n < 3) return null;
  for (let back = 0; back <= 6; back++) {
    const states = recent(memory, sentence - back).filter((t) => t.sentence === sentence - back && t.kind === "state");
    const subjects = distinct(states.filter((t) => t.subject && !t.adjective));
    const ways = [subjects, distinct(states), distinct(states.filter((t) => !t.adjective))];
    const found = ways.find((keys) => keys.length === n);
    if (found) return found;
  }
  return null;
}

/** The keys of traces that go back from the latest, each once, in the order of the text. */
function distinct(traces: readonly Trace[]): string[] {
  return [...new Set(traces.map(({ key }) => key))].reverse();
}
