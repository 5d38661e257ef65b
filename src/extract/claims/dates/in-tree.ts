import type { Span } from "../../../document/span.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";

/** The highest token of the expression in the tree. */
export function headToken(reading: Reading, tree: Tree, date: Span): number {
  const first = reading.tokenAt(date.start);
  for (let t = first; t < tree.last && reading.doc.tokens[t]!.start < date.end; t++) {
    const up = tree.head(t);
    if (up === null || reading.doc.tokens[up]!.start >= date.end || reading.doc.tokens[up]!.end <= date.start) return t;
  }
  return first;
}

/** The preposition of an expression, which the parser may hang on any of its words: "of 7 | March". */
export function caseOfDate(reading: Reading, tree: Tree, { start, end }: Span): string {
  for (let t = reading.tokenAt(start); t < tree.last && reading.doc.tokens[t]!.start < end; t++)
    if (tree.caseOf(t) !== "") return tree.caseOf(t);
  return "";
}

/** The date is an oblique of the verb, maybe through a nominal without a date of its own sense ("the week of May 3"). */
export function directly(tree: Tree, head: number, verb: number): boolean {
  let at = head;
  for (let depth = 0; depth < 4; depth++) {
    const up = tree.head(at);
    if (up === null) return false;
    if (up === verb) return !isA(tree, at, "nsubj", "nsubj:pass", "obj") || at === head;
    if (tree.word(up).pos === "VERB") return false;
    at = up;
  }
  return false;
}
