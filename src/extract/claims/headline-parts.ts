import type { Span } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { isInfinitive } from "../syntax/walk.ts";
import type { Reading } from "./reading.ts";

/** Whether two tokens of a headline stand in parts that each tell something: "A and B reopen rail link, | envoys to meet in spring". */
export function isOtherPart(reading: Reading, sentence: number, a: number, b: number): boolean {
  if (reading.doc.sentences[sentence]!.zone === "paragraph") return false;
  const tree = reading.trees[sentence]!;
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  for (let t = from; t < to; t++) if (/^[,;–—]$/.test(tree.text(t)) && parts(tree, t)) return true;
  return false;
}

/** Whether a word of a span stands in another part of the headline than a token. */
export function isInOtherPart(reading: Reading, sentence: number, token: number, span: Span): boolean {
  return isOtherPart(reading, sentence, token, reading.tokenAt(span.start));
}

/** A comma with a verb of its own on both sides: behind it who does it and what, "envoys to meet", "Paris recalls envoy". */
function parts(tree: Tree, comma: number): boolean {
  return tellsBefore(tree, comma) && tellsBehind(tree, comma);
}

function tellsBefore(tree: Tree, comma: number): boolean {
  for (let t = tree.first; t < comma; t++) if (tellsAct(tree, t)) return true;
  return false;
}

function tellsBehind(tree: Tree, comma: number): boolean {
  for (let t = comma + 2; t < tree.last && !/^[,;–—]$/.test(tree.text(t)); t++)
    if (tellsAct(tree, t)) return /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tree.word(comma + 1).pos);
  return false;
}

/** Headlines leave out auxiliaries: "pact signed", "envoys to meet". */
function tellsAct(tree: Tree, t: number): boolean {
  const { pos, tag } = tree.word(t);
  if (pos !== "VERB" && pos !== "AUX") return false;
  return /^(?:VB[DZPN]|MD)$/.test(tag) || (tag === "VB" && isInfinitive(tree, t));
}
