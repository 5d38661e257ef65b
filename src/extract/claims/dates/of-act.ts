import type { DateExpression } from "../../../document/layers.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, subtree } from "../../syntax/walk.ts";
import type { Act } from "../acts/acts.ts";
import type { Reading } from "../reading.ts";
import { settingOff } from "../travel.ts";
import { chained } from "./chained.ts";
import { directly, headToken } from "./in-tree.ts";

/** Whether the expression hangs on the trigger, on the verb that carries it, or on a verb of the same chain. */
export function dates(reading: Reading, tree: Tree, act: Act, date: DateExpression): boolean {
  const head = headToken(reading, tree, date);
  const up = [head, ...tree.ancestors(head)];
  if (act.filled.frame.pos === "NOUN") {
    if (isHeldThen(reading, tree, act.trigger, head)) return true;
    const at = up.indexOf(act.trigger);
    if (at >= 0) return !up.slice(1, at).some((w) => tree.word(w).pos === "VERB");
    if (act.light !== null) return directly(tree, head, act.light);
    const off = settingOff(reading, tree, act.trigger);
    return (off !== null && directly(tree, head, off)) || follows(reading, tree, act, date);
  }
  return directly(tree, head, act.trigger) || chained(tree, head, act.trigger) || isBehindPaper(tree, act, head);
}

/** "signed an agreement | on Sunday | to share the river": the parser may hang the day on the paper. */
function isBehindPaper(tree: Tree, { filled }: Act, date: number): boolean {
  return filled.matter !== null && tree.head(date) === filled.matter && tree.caseOf(date) === "on";
}

/** "signature is foreseen | for September", "talks which they held | on 18 May", "In May the summit | adopted a plan". */
function isHeldThen(reading: Reading, tree: Tree, noun: number, date: number): boolean {
  const up = tree.head(noun);
  const isAt = (verb: number): boolean => directly(tree, date, verb) && !ofOther(tree, noun, verb);
  const holds = (verb: number): boolean => reading.isIn("holding", tree.word(verb).lemma) && isAt(verb);
  if (up !== null && isA(tree, noun, "nsubj", "nsubj:pass"))
    if (holds(up) || (reading.isIn("outcome", tree.word(up).lemma) && isAt(up))) return true;
  return childrenAs(tree, noun, "acl:relcl", "acl").some((verb) => holds(verb) || isFixedFor(tree, verb, date));
}

/** "a meeting, announced | for May,": the time that it was to have. */
function isFixedFor(tree: Tree, verb: number, date: number): boolean {
  return tree.head(date) === verb && tree.caseOf(date) === "for" && tree.word(verb).tag === "VBN";
}

/** "the ministers who held talks in May": the clause is about the noun only where it has another subject or is passive. */
function ofOther(tree: Tree, noun: number, verb: number): boolean {
  const subject = tree.child(verb, "nsubj");
  return subject !== null && subject !== noun && verb > noun && /^(who|that|which)$/i.test(tree.text(subject))
    ? tree.child(verb, "obj") !== null
    : false;
}

/**
 * "during the visit of the minister to Peru last year": it follows the nominal at once; with a preposition between only when it comes after the
 * text ("looked forward to the visit to London in July"), since it cannot date the verb then.
 */
function follows(reading: Reading, tree: Tree, act: Act, date: DateExpression): boolean {
  const { tokens, text, dates } = reading.doc;
  if (date.start <= tokens[act.trigger]!.end) return false;
  const nominal = Math.max(...act.filled.heads, act.trigger);
  const gap = date.start - tokens[nominal]!.end;
  if (gap >= 0 && gap <= 1) return true;
  const later = dates.written.edtf !== null && /^\d{4}-\d{2}/.test(date.edtf!) && date.edtf! > dates.written.edtf;
  // "his visit | in November | was followed by another": it stands between the subject and its verb
  const up = tree.head(act.trigger);
  const between =
    up !== null &&
    isA(tree, act.trigger, "nsubj", "nsubj:pass") &&
    date.end <=
      tokens[
        Math.min(up, ...tree.children(up).filter((c) => c > act.trigger && isA(tree, c, "aux", "aux:pass", "cop")))
      ]!.start;
  const last = Math.max(nominal, ...subtree(tree, act.trigger).filter((t) => tokens[t]!.end <= date.start));
  return (later || between) && /^\s(?:(?:in|on|from|during)\s)?$/i.test(text.slice(tokens[last]!.end, date.start));
}
