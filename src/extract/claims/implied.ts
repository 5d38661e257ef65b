import type { Mention } from "../../document/layers.ts";
import type { Tree } from "../syntax/tree.ts";
import { isDefinite } from "./again.ts";
import type { Filled, Filler } from "./fill.ts";
import type { Reading } from "./reading.ts";

/** Acts that always have two sides, of which the text may leave out what it has just named. */
const BILATERAL = /^(agreement|negotiation|recognition|exercise|protest|expulsion|meeting)$/;

/** Sentences back to which a side may have been named. */
const BACK = 3;

/**
 * Adds the sides that the words before an act name and the act itself leaves out: "Iran and Oman met. The talks …", "Riyadh and Tehran
 * quarrelled; the kingdom severed ties". Acts that name both sides, or none of whose sides is a state, stay as they are.
 */
export function withImplied(reading: Reading, tree: Tree, at: number, filled: Filled, isFirst = false): Filled {
  const isOpen = filled.frame.type === "transfer" && filled.fillers.length === 0;
  if (!BILATERAL.test(filled.frame.type) && !isOpen) return filled;
  // "the talks were put off": they take up the talks told before, with all their parties
  if (!isFirst && filled.frame.pos === "NOUN" && filled.fillers.length === 0 && isDefinite(tree, at)) return filled;
  const known = sidesOf(
    reading,
    filled.fillers.map(({ mention }) => mention),
  );
  if (known.size > 1 || [...known].some((side) => !isState(side))) return filled;
  const added: Filler[] = [];
  for (const [side, mention] of sidesBefore(reading, tree, at)) {
    if (known.size + added.length > 1) break;
    if (!known.has(side)) added.push({ role: "party", mention, head: reading.doc.mentions.mentions[mention]!.head });
  }
  return known.size + added.length === 2 ? { ...filled, fillers: [...filled.fillers, ...added] } : filled;
}

/** The states named before token `at`, the nearest first, each with a mention of itself where there is one. */
function sidesBefore(reading: Reading, tree: Tree, at: number): ReadonlyMap<string, number> {
  const { mentions } = reading.doc.mentions;
  const from = reading.doc.sentences[Math.max(0, reading.sentenceOf(tree.first) - BACK)]!.start;
  const sides = new Map<string, number>();
  const named = new Map<string, number>();
  const { start } = reading.doc.tokens[at]!;
  for (let m = lastBefore(mentions, start); m >= 0 && mentions[m]!.start >= from; m--) {
    if (!/^(state|person|body|group)$/.test(mentions[m]!.kind)) continue;
    for (const side of sidesOf(reading, [m])) {
      if (!sides.has(side)) sides.set(side, m);
      if (mentions[m]!.kind === "state" && !named.has(side)) named.set(side, m);
    }
  }
  return new Map([...sides].filter(([side]) => isState(side)).map(([side, m]) => [side, named.get(side) ?? m]));
}

function lastBefore(mentions: readonly Mention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** States are known by their ISO codes; organisations without one by their keys. */
function isState(side: string): boolean {
  return /^[A-Z]{3}$/.test(side);
}

function sidesOf(reading: Reading, mentions: readonly number[]): ReadonlySet<string> {
  const keys = mentions.flatMap((m) => reading.doc.mentions.mentions[m]!.entities);
  return new Set(keys.map((key) => reading.entity(key).country ?? key));
}
