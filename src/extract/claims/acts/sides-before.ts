import { firstFrom } from "../../../document/first-from.ts";
import type { Mention } from "../../../document/layers.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, obliquesOf } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";
import type { Filler } from "./fill.ts";
import type { Frame } from "./frames.ts";

/** Sentences back to which a side may have been named, and in which it is counted how often. */
export const BACK = 3;
const COUNTED = 10;

/**
 * The sides that those who are named leave out, so that there are two, of those named up to the place `until`, else to the end of the sentence;
 * none where the text names no two there, or who is named is no state.
 */
export function impliedSides(
  reading: Reading,
  tree: Tree,
  fillers: readonly Filler[],
  until: number = reading.doc.sentences[reading.sentenceOf(tree.first)]!.end,
): readonly Filler[] {
  const known = sidesOf(
    reading,
    fillers.map(({ mention }) => mention),
  );
  if (known.size > 1 || [...known].some((side) => !isState(side))) return [];
  const open = sidesBefore(reading, tree, until).filter(
    ({ side }) => !known.has(side) && isPair(reading, tree, known, side),
  );
  const wanted = 2 - known.size;
  const chosen = open.slice(0, wanted);
  if (
    chosen.length < wanted ||
    open.slice(wanted).some((other) => chosen.some((one) => areListed(reading, one, other)))
  )
    return [];
  return chosen.map(({ mention }) => ({
    role: "party",
    mention,
    head: reading.doc.mentions.mentions[mention]!.head,
  }));
}

/** "held talks | with farmers", "will meet | with members of relief groups": people who stand for no state. */
export function isWithOthers(reading: Reading, tree: Tree, at: number, { type }: Frame): boolean {
  if (!/^(meeting|negotiation)$/.test(type)) return false;
  const up = isA(tree, at, "obj") ? tree.head(at) : null;
  const isAgent = (head: number) =>
    reading.mentionAt(head) !== null || reading.isIn("agents_of_state", tree.word(head).lemma);
  return [at, ...(up === null ? [] : [up])]
    .flatMap((head) => obliquesOf(tree, head))
    .filter(({ preposition, head }) => preposition === "with" && tree.word(head).tag === "NNS")
    .some(({ head }) => ![head, ...childrenAs(tree, head, "nmod")].every(isAgent));
}

/** "passed over for | Poland, Hungary and Slovenia |. The charter was signed": of those who stand in one list, named no oftener, nobody knows which. */
function areListed(reading: Reading, one: Near, other: Near): boolean {
  if (byNearness(one, other) !== 0) return false;
  const [a, b] = [one, other].map(({ mention }) => reading.doc.mentions.mentions[mention]!.head);
  return reading.trees[reading.sentenceOf(a!)]!.conjuncts(a!).includes(b!);
}

/** Whether a sentence up to this one names both: "Somalia recalled its envoy" says nothing of the states of the paragraph before. */
function isPair(reading: Reading, tree: Tree, known: ReadonlySet<string>, side: string): boolean {
  const [own] = known;
  if (own === undefined) return true;
  const { mentions } = reading.doc.mentions;
  const last = reading.sentenceOf(tree.first);
  for (let s = last; s >= Math.max(0, last - COUNTED); s--) {
    const { start, end } = reading.doc.sentences[s]!;
    const named = new Set<string>();
    for (let m = lastBefore(mentions, end); m >= 0 && mentions[m]!.start >= start; m--)
      for (const key of sidesOf(reading, [m])) named.add(key);
    if (named.has(own) && named.has(side)) return true;
  }
  return false;
}

/** A state named before an act. */
interface Near {
  /** ISO code. */
  readonly side: string;
  readonly mention: number;
  /** How near it is, the weightiest ground first. */
  readonly nearness: readonly number[];
}

function byNearness(a: Near, b: Near): number {
  const n = a.nearness.findIndex((value, k) => value !== b.nearness[k]);
  return n < 0 ? 0 : b.nearness[n]! - a.nearness[n]!;
}

/**
 * The states named before the place `until`, each with the nearest mention of itself where there is one: those of its sentence first, then those of its
 * paragraph, then the most often named, there and in the whole text.
 */
function sidesBefore(reading: Reading, tree: Tree, until: number): readonly Near[] {
  const { mentions } = reading.doc.mentions;
  const sentence = reading.sentenceOf(tree.first);
  const here = reading.doc.sentences[sentence]!.start;
  const paragraph = reading.doc.zones.find((zone) => zone.start <= here && here < zone.end)?.start ?? here;
  const [near, far] = [BACK, COUNTED].map((back) => reading.doc.sentences[Math.max(0, sentence - back)]!.start);
  const sides = new Map<string, { readonly m: number; named: number | null; count: number }>();
  for (let m = lastBefore(mentions, until); m >= 0 && mentions[m]!.start >= far!; m--) {
    if (!/^(state|person|body|group)$/.test(mentions[m]!.kind) && !isGoal(reading, mentions[m]!, here)) continue;
    if (isLikened(reading, mentions[m]!)) continue;
    for (const side of sidesOf(reading, [m])) {
      if (!isState(side)) continue;
      const found = sides.get(side) ?? { m, named: null, count: 0 };
      if (mentions[m]!.kind === "state") found.named ??= m;
      found.count++;
      if (mentions[m]!.start >= near! || sides.has(side)) sides.set(side, found);
    }
  }
  const closeness = (m: number): number => [paragraph, here].filter((from) => mentions[m]!.start >= from).length;
  // "… had to buy power from Chile. The delegations met": those of whom the whole text tells come before one that a sentence names in passing
  const isOfPair = (side: string): number => (reading.pair?.includes(side) ? 1 : 0);
  const isHere = (m: number): number => (mentions[m]!.start >= here ? 1 : 0);
  return [...sides]
    .map(([side, { m, named, count }]) => ({
      side,
      mention: named ?? m,
      nearness: [isHere(m), isOfPair(side), closeness(m), count + (reading.named.get(side) ?? 0)],
    }))
    .sort(byNearness);
}

/** "a treaty like the one with | Tuvalu": no side of this one. */
function isLikened({ doc }: Reading, { start }: Mention): boolean {
  return /\b(?:like|unlike) (?:[^\s,;.]+ ){0,5}$/i.test(doc.text.slice(Math.max(0, start - LIKENED), start));
}

/** Letters before a name in which "like" is looked for. */
const LIKENED = 40;

/** "would travel to | Hanoi | to sign a pact": whither somebody goes is the other side's. */
function isGoal({ doc }: Reading, { kind, start }: Mention, from: number): boolean {
  return kind === "place" && start >= from && /\b(?:to|for) (?:the )?$/i.test(doc.text.slice(from, start));
}

/** Index of the last mention that begins before an offset; -1 where none does. */
export function lastBefore(mentions: readonly Mention[], start: number): number {
  return firstFrom(mentions, (mention) => mention.start >= start) - 1;
}

/** States are known by their ISO codes; organisations without one by their keys. */
function isState(side: string): boolean {
  return /^[A-Z]{3}$/.test(side);
}

/** ISO codes of the states of mentions; keys of who has none. */
export function sidesOf(reading: Reading, mentions: readonly number[]): ReadonlySet<string> {
  const keys = mentions.flatMap((m) => reading.doc.mentions.mentions[m]!.entities);
  return new Set(keys.map((key) => reading.entity(key).country ?? key));
}
