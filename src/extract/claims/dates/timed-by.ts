import type { DateExpression } from "../../../document/layers.ts";
import type { Span } from "../../../document/span.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, nearestVerb } from "../../syntax/walk.ts";
import type { Act } from "../acts/acts.ts";
import type { Reading } from "../reading.ts";
import { directly, headToken } from "./in-tree.ts";

/** "until October 2019, when …": what the clause tells was then, not until then. */
export function timed(date: DateExpression | undefined): DateExpression | undefined {
  return date && { ...date, edtf: date.edtf!.replace(/^\.\.\/|\/\.\.$/, "") };
}

/** "in March 2018, | when Moon visited Seoul", "on Monday, | as they signed": the clause has the time of what it times. */
export function isTimedBy(reading: Reading, tree: Tree, act: Act, date: DateExpression): boolean {
  const clause =
    whenBefore(tree, act) ??
    [act.light ?? act.trigger, ...tree.ancestors(act.light ?? act.trigger)].find((at) =>
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
  if (isThere(tree, clause)) return directly(tree, headToken(reading, tree, date), tellingOver(tree, clause));
  const mark = tree.children(clause).find((c) => c < clause && /^(when|as|while)$/i.test(tree.text(c)));
  if (mark === undefined || (isA(tree, mark, "case", "obl") && /^as$/i.test(tree.text(mark)))) return false;
  const up = tree.head(clause);
  const gap = reading.doc.text.slice(date.end, reading.doc.tokens[mark]!.start);
  if (/^,?\s$/.test(gap)) return true;
  return up !== null && directly(tree, headToken(reading, tree, date), up);
}

/** "in May, when they met and | signed a pact": the parser may hang the second verb on the main clause. */
function whenBefore(tree: Tree, { trigger, light }: Act): number | undefined {
  const verb = light ?? trigger;
  const main = isA(tree, verb, "conj") ? tree.head(verb)! : null;
  if (main === null || tree.child(verb, "nsubj", "nsubj:pass") === null) return undefined;
  const isWhen = (c: number): boolean =>
    c > main && c < verb && tree.children(c).some((w) => w < c && /^when$/i.test(tree.text(w)));
  return childrenAs(tree, main, "advcl").find(isWhen);
}

/** "met him in Oslo on Monday, where | the two signed": of the same past, or of the same time to come. */
function isThere(tree: Tree, clause: number): boolean {
  if (!isA(tree, clause, "acl:relcl") || !tree.children(clause).some((c) => /^where$/i.test(tree.text(c))))
    return false;
  const [own, over] = [clause, tellingOver(tree, clause)].map((verb) => formOf(tree, verb));
  return own !== null && own === over;
}

function tellingOver(tree: Tree, clause: number): number {
  return nearestVerb(tree, tree.head(clause)!);
}

function formOf(tree: Tree, verb: number): "past" | "future" | null {
  const aux = childrenAs(tree, verb, "aux", "aux:pass").map((c) => tree.text(c).toLowerCase());
  if (aux.some((word) => /^(?:will|shall|'ll|’ll)$/.test(word))) return "future";
  if (aux.some((word) => /^(?:had|has|have|would|could|may|might|can|should)$/.test(word))) return null;
  return tree.word(verb).tag === "VBD" || aux.some((word) => /^(?:was|were|did)$/.test(word)) ? "past" : null;
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
