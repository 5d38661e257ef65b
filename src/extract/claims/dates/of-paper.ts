import type { DateExpression } from "../../../document/layers.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA, subtree } from "../../syntax/walk.ts";
import type { Act } from "../acts/acts.ts";
import type { Reading } from "../reading.ts";
import { caseOfDate, headToken } from "./in-tree.ts";

/** "the memorandum of 22 April, which | was signed": the time that names a paper is that of its signing. */
export function isOfPaper(
  reading: Reading,
  tree: Tree,
  { filled, trigger, light }: Act,
  date: DateExpression,
): boolean {
  if (filled.matter === null || filled.frame.stage !== "signed") return false;
  const verb = light ?? trigger;
  const isPronoun = /^(?:which|that)$/i.test(tree.text(filled.matter));
  const paper = isPronoun && isA(tree, verb, "acl:relcl") ? tree.head(verb) : filled.matter;
  return tree.head(headToken(reading, tree, date)) === paper && caseOfDate(reading, tree, date) === "of";
}

/** "promised to revive the accord of 2001 and | the treaty of 1998": the time that names a paper is not that of a later step. */
export function isOfEarlierStep(
  reading: Reading,
  tree: Tree,
  { filled: { frame, matter } }: Act,
  date: DateExpression,
): boolean {
  if (matter === null || frame.type !== "agreement" || frame.pos !== "VERB" || frame.stage === "signed") return false;
  const paper = tree.head(headToken(reading, tree, date));
  return paper !== null && tree.conjuncts(matter).includes(paper) && caseOfDate(reading, tree, date) === "of";
}

/** "joined a note | handed over in Lima | last month": a time behind a participle, with its own words alone between. */
export function isBehindParticiple(reading: Reading, tree: Tree, { trigger }: Act, date: DateExpression): boolean {
  if (!isA(tree, trigger, "acl") || tree.word(trigger).tag !== "VBN") return false;
  const own = subtree(tree, trigger);
  const first = reading.tokenAt(date.start);
  return (
    first > trigger && Array.from({ length: first - trigger }, (_, i) => trigger + i).every((t) => own.includes(t))
  );
}
