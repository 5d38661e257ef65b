import type { Tree } from "../syntax/tree.ts";
import { range } from "./spans.ts";

/** Words that a speaker's nominal may have between the mark and the verb: "” a spokesman for the ministry in Oslo | said". */
const NOMINAL = 12;

/** The words between the marks that close right before "X said" or "said X": "“We will come,” | she said". Null where no mark closes there. */
export function quotedBefore(tree: Tree, verb: number): readonly number[] | null {
  if (verb < tree.first + 2) return null;
  let close = verb - 1;
  while (close > tree.first && verb - close < NOMINAL && !isMark(tree, close)) {
    if (tree.word(close).pos === "VERB" || /^[;:]$/.test(tree.text(close))) return null;
    close--;
  }
  if (
    close === tree.first ||
    !isMark(tree, close) ||
    /^[“«„]$/.test(tree.text(close)) ||
    !/^[,.!?–—-]$/.test(tree.text(close - 1))
  )
    return null;
  let open = close - 1;
  while (open > tree.first && !isMark(tree, open)) open--;
  const first = isMark(tree, open) ? open + 1 : open;
  return first < close ? range(first, close) : null;
}

function isMark(tree: Tree, i: number): boolean {
  return /^(["“”«»„]|''|``)$/.test(tree.text(i));
}
