import type { Tree } from "../../syntax/tree.ts";
import { childrenAs } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";
import type { Frame } from "./frames.ts";

/** "the coming of the new premier", "July: | Signing of the pact", "Visit to Oslo by the king", which the tagger takes for a verb. */
export function isNominal(tree: Tree, i: number): boolean {
  const { tag } = tree.word(i);
  if (!/^(VBG|VB)$/.test(tag) || tree.child(i, "aux", "nsubj", "obj", "mark") !== null) return false;
  if (tag === "VBG" && tree.child(i, "det") !== null) return true;
  const opens = i === tree.first || /^[:;–—]$/.test(tree.text(i - 1));
  const next = i + 1 < tree.last ? tree.text(i + 1).toLowerCase() : "";
  return (tag === "VBG" && next === "of") || (opens && /^(to|of|by|with|between)$/.test(next));
}

/** "the Signing Committee", "Visit Japan 2025": words of a name tell no act, but its last may: "the Quad Leaders Summit". */
export function insideName(reading: Reading, token: number): boolean {
  const m = reading.mentionAt(token);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  if (mention?.form !== "name") return false;
  // "the Washington Summit of NATO"
  const last =
    reading.doc.tokens[token]!.end === mention.end ||
    (token === mention.head && /^summit$/i.test(reading.doc.tokens[token]!.text));
  return !last || !/^(forum|concept|instrument|equipment)$/.test(mention.kind);
}

/** The highest word of the name that the trigger closes, else the trigger. */
export function topOf(reading: Reading, tree: Tree, trigger: number): number {
  const m = reading.mentionAt(trigger);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  if (mention?.form !== "name") return trigger;
  let top = trigger;
  for (let up = tree.head(top); up !== null && reading.mentionAt(up) === m; up = tree.head(up)) top = up;
  return top;
}

/** Triggers of several words: the others stand among the dependents ("phone call", "step down", "call on"). */
export function hasWords(tree: Tree, frame: Frame, i: number): boolean {
  // "there was talk of a thaw" is no talks
  // but "his talk with Campbell", "a telephone talk with Rabuka" are
  const isTalk = frame.pos === "NOUN" && tree.word(i).tag === "NN" && tree.word(i).lemma === "talk";
  if (isTalk && tree.child(i, "nmod:poss") === null && !isByPhone(tree, i)) return false;
  const { lemma } = tree.word(i);
  if (frame.words.length === 1) return true;
  const others = frame.words.filter((word) => word !== lemma);
  const behind = (word: string, n: number): boolean =>
    i + 1 + n < tree.last && tree.text(i + 1 + n).toLowerCase() === word;
  if (frame.pos === "VERB" && frame.words.slice(1).every(behind)) return true;
  return others.every(
    (word) =>
      tree.children(i).some((c) => tree.word(c).lemma === word || tree.text(c).toLowerCase() === word) ||
      (/^(persona|null|void|invalid)$/.test(word) && follows(tree, i, word)),
  );
}

function isByPhone(tree: Tree, i: number): boolean {
  return childrenAs(tree, i, "compound", "amod").some((c) => /^(tele)?phone|video$/i.test(tree.text(c)));
}

/** "declared the envoy persona non grata", "the deal null and void": foreign words lead the parser astray. */
function follows(tree: Tree, i: number, word: string): boolean {
  // "personae non gratae"
  const forms = [word, `${word}e`];
  for (let k = i + 1; k < tree.last && k < i + 20; k++) if (forms.includes(tree.text(k).toLowerCase())) return true;
  return false;
}
