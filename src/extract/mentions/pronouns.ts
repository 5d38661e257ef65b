import type { Find } from "./find.ts";
import { MEN, WOMEN } from "./heads.ts";
import { type Memory, recent, type Trace } from "./memory.ts";
import { atomAt, atomsIn, type Reading, together } from "./reading.ts";
import { SIDES } from "./sides.ts";

/** The gender that titles give to people, by key: "m", "f". */
export type Genders = ReadonlyMap<string, "m" | "f">;

/** The person meant: in the sentence its subject first, then the subject of the one before, then the nearest. */
export function person(reading: Reading, i: number, memory: Memory, genders: Genders, not: "m" | "f" | null): string[] {
  const ahead = subjectAhead(reading, i, memory);
  if (ahead !== null && genders.get(ahead) !== not) return [ahead];
  const sentence = reading.sentenceOf[i]!;
  const last = memory.traces.at(-1);
  // "met Lukashenko and his foreign minister"
  if (
    last?.kind === "person" &&
    last.end === i - 1 &&
    atomAt(reading, i - 1) === "and" &&
    genders.get(last.key) !== not
  )
    return [last.key];
  let best: Trace | undefined;
  let score = Number.NEGATIVE_INFINITY;
  for (const trace of recent(memory, sentence - 3)) {
    if (trace.kind !== "person" || (not !== null && genders.get(trace.key) === not) || isRival(reading, i, trace))
      continue;
    const main = trace.subject && trace.main && trace.sentence < sentence ? 0.5 : 0;
    const value =
      -3.5 * (sentence - trace.sentence) + (trace.subject ? 3 : 0) + main - Math.min(i - trace.at, 50) / 100;
    if (value > score) [best, score] = [trace, value];
  }
  return best ? [best.key] : [];
}

/** "In | his | talks with Xi, Modi raised the matter": the subject, named behind the phrase that opens the sentence. */
function subjectAhead(reading: Reading, i: number, { named }: Memory): string | null {
  const { first, last } = reading.sentences[reading.sentenceOf[i]!]!;
  const opener = reading.words[first]!;
  const isOpening = i <= first + OPENING && opener.pos === "ADP" && reading.words[i]!.relation === "nmod:poss";
  if (!isOpening) return null;
  const phrase = reading.words[i]!.head;
  const { head: verb, relation } = reading.words[phrase]!;
  if (relation !== "obl" || opener.head !== phrase) return null;
  for (let k = phrase + 1; k < last; k++) {
    const word = reading.words[k]!;
    if (word.head !== verb || !word.relation.startsWith("nsubj")) continue;
    const found = [...named].find(([f]) => f.first <= k && k < f.last);
    return found?.[1].key ?? null;
  }
  return null;
}

/** Words of a sentence among which a pronoun belongs to the phrase that opens it. */
const OPENING = 4;

/** "Modi met him", "Modi met Xi and handed him a letter": not Modi. */
function isRival(reading: Reading, i: number, trace: Trace): boolean {
  const word = reading.words[i];
  return (
    word !== undefined &&
    trace.subject &&
    chainUp(reading, word.head).includes(trace.governor) &&
    !word.relation.endsWith("poss") &&
    !word.relation.startsWith("nsubj")
  );
}

/** A verb with those that it is joined to and shares its subject with: "met Xi and | handed". */
function chainUp(reading: Reading, verb: number): readonly number[] {
  const { relation, head } = reading.words[verb]!;
  if (relation !== "conj" || head >= verb) return [verb];
  for (let k = head + 1; k < verb; k++)
    if (reading.words[k]!.head === verb && reading.words[k]!.relation.startsWith("nsubj")) return [verb];
  return [verb, ...chainUp(reading, head)];
}

const JOINING = new Set(["join", "rejoin", "re-join", "leave", "sign", "ratify", "quit", "enter", "accede"]);

const THINGS = new Set(["state", "organisation", "body", "outlet", "forum", "instrument"]);

const INTO_FORCE = new Set(["enter", "take", "expire", "cover", "provide", "allow"]);

export function thing(reading: Reading, i: number, memory: Memory): string[] {
  const sentence = reading.sentenceOf[i]!;
  const head = reading.words[reading.words[i]?.head ?? i];
  const atom = atomAt(reading, i);
  const joining = head !== undefined && JOINING.has(head.lemma) && reading.words[i]?.relation === "obj";
  if (atom === "it" && !joining && reading.words[i]?.relation === "obj") return [];
  if (isOfSpeaker(reading, i, memory)) return [];
  let best: Trace | undefined;
  let score = Number.NEGATIVE_INFINITY;
  for (const trace of recent(memory, sentence - 1)) {
    if (trace.kind === "instrument" && !joining && !(atom === "it" && INTO_FORCE.has(head?.lemma ?? ""))) continue;
    if (
      !THINGS.has(trace.kind) ||
      trace.adjective ||
      isRival(reading, i, trace) ||
      (joining && (trace.kind === "state" || trace.kind === "outlet"))
    )
      continue;
    const value =
      -2 * (sentence - trace.sentence) + (trace.subject && !joining ? 3 : 0) - Math.min(i - trace.at, 50) / 100;
    if (value > score) [best, score] = [trace, value];
  }
  return best ? [best.key] : [];
}

/** "the coalition said | it had …": a collective without a name that speaks for itself, and no state named before. */
function isOfSpeaker(reading: Reading, i: number, memory: Memory): boolean {
  const clause = reading.words[i]!.head;
  const { relation, head: verb } = reading.words[clause]!;
  if (relation !== "ccomp" || !reading.words[i]!.relation.startsWith("nsubj")) return false;
  const sentence = reading.sentenceOf[i]!;
  for (let k = reading.sentences[sentence]!.first; k < i; k++) {
    const { head, relation: as, tag, lemma } = reading.words[k]!;
    if (head === verb && as === "nsubj")
      return tag === "NN" && COLLECTIVE.test(lemma) && !recent(memory, sentence).some((t) => t.at <= k && k < t.end);
  }
  return false;
}

const COLLECTIVE =
  /^(coalition|alliance|bloc|group|grouping|company|airline|carrier|firm|operator|bank|agency|party|opposition|movement|militia|army|court|tribunal|panel|commission|committee|council|mission|watchdog|union|federation|consortium)$/;

/** "it is expected that", "it was his first visit": no one. */
export function isExpletive(reading: Reading, i: number): boolean {
  if (atomAt(reading, i) !== "it") return false;
  const word = reading.words[i]!;
  if (word.relation === "expl") return true;
  let k = i + 1;
  while (
    /^(is|was|be|been|has|had|will|would|may|might|could|also|not|s|remains?|seems?|appears?|became|becomes?)$/.test(
      atomAt(reading, k),
    ) &&
    k < i + 5
  )
    k++;
  if (k === i + 1) return false;
  // "it was a milestone": the deal, no state
  if (
    /^(a|an|the|not|just|only|part)$/.test(atomAt(reading, k)) &&
    !/^(member|party|signatory|state|country|candidate|founding|observer)$/.test(atomAt(reading, k + 1))
  )
    return true;
  for (let n = k; n < k + 4 && together(reading, i, n); n++)
    if (/^(that|whether|to|for|if|unclear|his|her|their|first|second|also)$/.test(atomAt(reading, n))) return true;
  return false;
}

export function they(reading: Reading, i: number, memory: Memory): string[] {
  const sentence = reading.sentenceOf[i]!;
  if (pluralSubject(reading, i)) return [];
  const own =
    atomAt(reading, i) === "their" && memory.group?.sentence !== sentence ? joinedSubjects(memory, sentence) : [];
  if (own.length > 1) return own;
  if (memory.group && sentence - memory.group.sentence <= 2) return [...memory.group.keys];
  const here = recent(memory, sentence).filter((t) => t.subject && (t.kind === "state" || t.kind === "person"));
  const before =
    here.length > 0
      ? here
      : recent(memory, sentence - 1).filter((t) => t.subject && (t.kind === "state" || t.kind === "person"));
  const keys = [...new Set(before.map((t) => t.key))].reverse();
  if (keys.length >= 2 && keys.length <= 4) return keys;
  return atomAt(reading, i) === "they" && isFirstSubject(reading, i) ? pairBefore(memory, sentence) : [];
}

/** "Chad and Niger are to mark | their border": those who are the subject together. */
function joinedSubjects(memory: Memory, sentence: number): string[] {
  const here = recent(memory, sentence).filter((t) => t.subject && (t.kind === "state" || t.kind === "person"));
  const joined = here.toReversed().filter((t, k, all) => {
    const [before, next] = [all[k - 1], all[k + 1]];
    return (before !== undefined && isUnder(t, before)) || (next !== undefined && isUnder(next, t));
  });
  const keys = [...new Set(joined.map(({ key }) => key))];
  return keys.length <= 4 ? keys : [];
}

function isUnder(one: Trace, other: Trace): boolean {
  return one.governor >= other.at && one.governor < other.end;
}

/** "They" that opens a sentence. */
function isFirstSubject(reading: Reading, i: number): boolean {
  return reading.sentences[reading.sentenceOf[i]!]?.first === i;
}

/** "Baku agreed with Tbilisi. They signed": the only two of the sentence before, people or else states. */
function pairBefore(memory: Memory, sentence: number): string[] {
  const before = recent(memory, sentence - 1).filter((t) => t.sentence === sentence - 1 && !t.adjective);
  const of = (kind: Trace["kind"]) => [...new Set(before.flatMap((t) => (t.kind === kind ? [t.key] : [])))].reverse();
  return [of("person"), of("state")].find((keys) => keys.length === 2) ?? [];
}

/** "Japanese tourists … their": other people. */
function pluralSubject(reading: Reading, i: number): boolean {
  const first = reading.sentences[reading.sentenceOf[i]!]?.first ?? i;
  for (let k = i - 1; k >= first && k > i - 60; k--) {
    const word = reading.words[k]!;
    if (word.tag === "NNS" && word.relation.startsWith("nsubj"))
      return !SIDES.has(atomAt(reading, k)) && !/^(leaders|ministers|presidents|heads)$/.test(atomAt(reading, k));
  }
  return false;
}

/** Genders by the words before and in titles: "Mr", "spokeswoman". */
export function genderOf(reading: Reading, f: Find): "m" | "f" | null {
  const words = [
    ...atomsIn(reading, Math.max(0, f.first - 2), f.first),
    ...(f.office?.title.toLowerCase().split(/[^\p{L}]+/u) ?? []),
  ];
  if (words.some((w) => WOMEN.has(w))) return "f";
  return words.some((w) => MEN.has(w)) ? "m" : null;
}
