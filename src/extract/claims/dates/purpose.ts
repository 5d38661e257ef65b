import { dayNumbers } from "../../../document/edtf.ts";
import type { DateExpression } from "../../../document/layers.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA, isInfinitive } from "../../syntax/walk.ts";
import type { Act } from "../acts/acts.ts";
import { isDone } from "../mode/status.ts";
import type { Reading } from "../reading.ts";
import { headToken } from "./in-tree.ts";

/** "agreed to hold talks later this year", "scholarships beginning in 2026": the time of what was agreed or given, not of the act that is done. */
export function isOfPurpose(reading: Reading, tree: Tree, act: Act, date: DateExpression): boolean {
  if (act.filled.frame.pos !== "VERB") return false;
  const between = clausesBetween(reading, tree, act, date);
  if (between.some((at) => isA(tree, at, "acl") && COURSE.test(tree.text(at)))) return true;
  const isDoneThen = isDone(act.status ?? "announced") && act.mode.tense === "past";
  return isDoneThen && between.some((at) => isInfinitive(tree, at)) && !isOver(reading, date);
}

/** "signed protocols to establish them in Zurich in 2009": what lies behind is no time of a purpose, but of the act that has it. */
export function isBehindPurpose(reading: Reading, tree: Tree, act: Act, date: DateExpression): boolean {
  const isDoneThen = act.status !== null && isDone(act.status) && act.mode.tense === "past";
  if (act.filled.frame.pos !== "VERB" || !isDoneThen || !isOver(reading, date)) return false;
  if (/^\.\.|\.\.$/.test(date.edtf!) || !/^(?:in|on|)$/.test(tree.caseOf(headToken(reading, tree, date)))) return false;
  const between = clausesBetween(reading, tree, act, date);
  return between.length === 1 && isInfinitive(tree, between[0]!);
}

const COURSE = /^(?:beginning|starting|commencing|running|lasting|expiring|ending|covering|spanning)$/i;

/** The verbs between a date and the act; none where the date hangs elsewhere. */
function clausesBetween(reading: Reading, tree: Tree, act: Act, date: DateExpression): readonly number[] {
  const up = [...tree.ancestors(headToken(reading, tree, date))];
  const at = up.indexOf(act.trigger);
  return at < 0 ? [] : up.slice(0, at).filter((t) => tree.word(t).pos === "VERB");
}

/** Whether the time lies before the day of writing. */
function isOver({ doc }: Reading, date: DateExpression): boolean {
  const { edtf } = doc.dates.written;
  const [days, written] = [dayNumbers(date.edtf!), edtf === null ? null : dayNumbers(edtf)];
  return days !== null && written !== null && days[1] < written[0];
}
