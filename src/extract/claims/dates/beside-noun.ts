import type { DateExpression } from "../../../document/layers.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import type { Act } from "../acts/acts.ts";
import type { Reading } from "../reading.ts";
import { headToken } from "./in-tree.ts";

/** What is done by a paper has not its day. */
const BY = /^(?:under|per|pursuant to|in line with|in accordance with|based on|according to)$/;

/** "held talks under the | 1990 | treaty", "under the pact of | May": a time that only names another thing; "at the 2019 | summit" is that of what was done there. */
export function isOfName(reading: Reading, tree: Tree, { trigger }: Act, date: DateExpression): boolean {
  const head = headToken(reading, tree, date);
  const noun = tree.head(head);
  if (noun === null || noun === trigger) return false;
  const isBefore = noun > head && isA(tree, head, "compound", "nummod", "amod");
  const isBehind = noun < head && isA(tree, head, "nmod") && tree.caseOf(head) === "of" && BY.test(tree.caseOf(noun));
  if (!isBefore && !isBehind) return false;
  const { lemma, pos } = tree.word(noun);
  return (
    /^(?:NOUN|PROPN)$/.test(pos) && ["instrument", "paper"].some((each) => reading.isIn(each, lemma.toLowerCase()))
  );
}

/** "flew to Oslo; | the vote is in June": of another part of the sentence, unless it stands at its head. */
export function isBeyond(tree: Tree, { trigger }: Act, date: number): boolean {
  const [from, to] = date > trigger ? [trigger, date] : [date, trigger];
  const isParted = (first: number, last: number): boolean => {
    for (let t = first; t < last; t++) if (tree.text(t) === ";") return true;
    return false;
  };
  return isParted(from, to) && (date > trigger || isParted(tree.first, date));
}

/** "the opening of the bridge, due | tomorrow, is off". */
export function isDueThen(reading: Reading, tree: Tree, { filled, trigger }: Act, date: DateExpression): boolean {
  const { text, tokens } = reading.doc;
  const first = reading.tokenAt(date.start);
  if (filled.frame.pos !== "NOUN" || first < trigger) return false;
  if (!/,\sdue\s(?:(?:on|in|for)\s)?$/.test(text.slice(tokens[trigger]!.end, date.start))) return false;
  for (let t = trigger + 1; t < first; t++) if (/^(?:VERB|AUX)$/.test(tree.word(t).pos)) return false;
  return true;
}
