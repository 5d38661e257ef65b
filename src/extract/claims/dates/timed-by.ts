import type { DateExpression } from "../../../document/layers.ts";
import type { Span } from "../../../document/span.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA, nearestVerb } from "../../syntax/walk.ts";
import type { Act } from "../acts/acts.ts";
import type { Reading } from "../reading.ts";
import { directly, headToken } from "./in-tree.ts";

/** "until October 2019, when …": what the clause tells was then, not until then. */
export function timed(date: DateExpression | undefined): DateExpression | undefined {
  return date && { ...date, edtf: date.edtf!.replace(/^\.\.\/|\/\.\.$/, "") };
}

/** "in March 2018, | when Moon visited Seoul", "on Monday, | as they signed": the clause has the time of what it times. */
export function isTimedBy(reading: Reading, tree: Tree, act: Act, date: DateExpression): boolean {
  const clause = [act.light ?? act.trigger, ...tree.ancestors(act.light ?? act.trigger)].find((at) =>
    isA(tree, at, "advcl", "acl:relcl", "acl"),
  );
  const verb = act.light ?? act.trigger;
  if (opensSentence(reading, act, date)) return true;
  // "The step came on 22 December: | Chad and Niger signed …"
  if (isA(tree, verb, "parataxis") && isExplained(tree, verb))
    return directly(tree, headToken(reading, tree, date), tree.head(verb)!);
  if (clause === undefined) return false;
  // "chose Oslo for his first trip, in May, | bringing home contracts"
  if (clause === verb && isA(tree, verb, "advcl") && tree.word(verb).tag === "VBG" && lacksMark(tree, verb))
    return nearestVerb(tree, headToken(reading, tree, date)) === tree.head(verb);
  const mark = tree.children(clause).find((c) => c < clause && /^(when|as|while)$/i.test(tree.text(c)));
  if (mark === undefined || (isA(tree, mark, "case", "obl") && /^as$/i.test(tree.text(mark)))) return false;
  const up = tree.head(clause);
  const gap = reading.doc.text.slice(date.end, reading.doc.tokens[mark]!.start);
  if (/^,?\s$/.test(gap)) return true;
  return up !== null && directly(tree, headToken(reading, tree, date), up);
}

function lacksMark(tree: Tree, verb: number): boolean {
  return tree.child(verb, "mark", "case", "nsubj", "advmod") === null;
}

/** "18 July: Kristersson receives …": the date set off at the head of its sentence. */
function opensSentence(reading: Reading, act: Act, date: Span): boolean {
  const { start } = reading.doc.sentences[act.sentence]!;
  const opens = /^[\s•*·–—-]*$/.test(reading.doc.text.slice(start, date.start)) && date.start >= start;
  return opens && /^\s?[:—–]/.test(reading.doc.text.slice(date.end, date.end + 2));
}

/** Whether a colon stands between a clause and the one over it. */
function isExplained(tree: Tree, clause: number): boolean {
  const up = tree.head(clause)!;
  for (let i = up + 1; i < clause; i++) if (tree.text(i) === ":") return true;
  return false;
}
