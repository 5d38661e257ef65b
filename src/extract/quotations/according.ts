import type { Quotation } from "../../document/layers.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, nearestVerb, subtree } from "../syntax/walk.ts";
import type { Cue } from "./cues.ts";
import type { Hearing } from "./hearing.ts";
import { range, spanOfWords } from "./spans.ts";
import type { Speaker } from "./speakers.ts";
import { isOutlet, spoken } from "./spoken.ts";

/** "according to Xinhua, …": the rest of the clause is what is said. */
export function according(hearing: Hearing): readonly Quotation[] {
  const { tree, speakers, cues } = hearing;
  const found: Quotation[] = [];
  for (let i = tree.first; i < tree.last; i++) {
    const account = accountOf(hearing, i);
    if (account) found.push(account);
    if (!/^(obl|nmod|obl:agent)$/.test(tree.word(i).relation)) continue;
    const cue = cues.according.get(tree.caseOf(i));
    const by = cue && tree.head(i) !== null ? speakers.any(tree, i) : null;
    const mark = childrenAs(tree, i, "case")[0] ?? i;
    if (!cue || !by || isMeasure(tree, mark, i)) continue;
    const row: Cue = isOutlet(hearing, by) ? { ...cue, attribution: "outlet" } : cue;
    found.push(beside(hearing, mark, i, [mark, i > mark ? endOfCase(tree, i) : mark], by, row));
  }
  return found;
}

/** "ten dollars per annum", "per barrel": a common noun without an article is nobody who says so. */
function isMeasure(tree: Tree, mark: number, noun: number): boolean {
  return /^per$/i.test(tree.text(mark)) && noun === mark + 1 && tree.word(noun).tag === "NN";
}

/** "By her account, …", "in the words of an envoy, …", "by the Russian account": the clause it stands in. */
function accountOf(hearing: Hearing, noun: number): Quotation | null {
  const { tree, cues } = hearing;
  const cue = tree.word(noun).pos === "NOUN" ? cues.account.get(tree.word(noun).lemma) : undefined;
  const mark = cue ? childrenAs(tree, noun, "case").find((c) => /^(by|in|on)$/i.test(tree.text(c))) : undefined;
  if (!cue || mark === undefined || tree.head(noun) === null) return null;
  // "in view of the drought": no view of anybody's
  if (/^(in|on)$/i.test(tree.text(mark)) && noun === mark + 1) return null;
  const by = accountant(hearing, noun);
  return by ? beside(hearing, mark, noun, [mark, noun], by, cue) : null;
}

/** Whose account it is: "her", "of an envoy", "Russian". */
function accountant({ tree, speakers }: Hearing, noun: number): Speaker | null {
  const whose =
    tree.child(noun, "nmod:poss") ??
    childrenAs(tree, noun, "nmod").find((c) => /of/.test(tree.caseOf(c))) ??
    childrenAs(tree, noun, "amod").find((c) => speakers.stateAt(c) !== null);
  if (whose === undefined || whose === null || /^(my|our|your|this|that)$/i.test(tree.text(whose))) return null;
  const state = tree.word(whose).pos === "ADJ" ? speakers.stateAt(whose) : null;
  const subject = tree.word(whose).pos === "PRON" ? tree.subjectOf(nearestVerb(tree, tree.head(noun)!)) : null;
  if (state) return state;
  return speakers.isMeant(whose) || subject === null
    ? (speakers.any(tree, whose) ?? speakers.at(tree, whose))
    : speakers.any(tree, subject);
}

/** The words beside "according to X", else the clause that it stands in. */
function beside(
  hearing: Hearing,
  mark: number,
  head: number,
  cue: readonly [number, number],
  by: Speaker,
  row: Cue,
): Quotation {
  const { tree } = hearing;
  const words = besides(tree, mark, head) ?? subtree(tree, nearestVerb(tree, tree.head(head)!), (c) => c === head);
  return spoken(hearing, { by, span: spanOfWords(hearing, words), cue }, row);
}

/** "…, according to X": what stands before the comma; "According to X, …": what stands behind it; a semicolon ends both. */
function besides(tree: Tree, mark: number, head: number): readonly number[] | null {
  const opens = mark === tree.first;
  if (!opens && tree.text(mark - 1) !== ",") return null;
  const step = opens ? 1 : -1;
  const words: number[] = [];
  let on = !opens;
  // "According to X, quoting a diplomat, | …"
  const cited = opens
    ? range(head + 1, tree.last).find(
        (i) =>
          isCiting(tree, i) && tree.text(tree.span(i).first - (tree.text(tree.span(i).first) === "," ? 0 : 1)) === ",",
      )
    : undefined;
  for (let i = opens ? head + 1 : mark - 2; i >= tree.first && i < tree.last && tree.text(i) !== ";"; i += step) {
    if (on) words.push(i);
    on ||= tree.text(i) === "," && (cited === undefined || i >= tree.span(cited).last - 1);
  }
  return words.some((i) => /^(VERB|AUX)$/.test(tree.word(i).pos)) ? words.reverse() : null;
}

function isCiting(tree: Tree, i: number): boolean {
  return (
    /^(quote|cite)$/.test(tree.word(i).lemma) && (tree.word(i).tag === "VBG" || tree.word(i).relation === "acl:relcl")
  );
}

function endOfCase(tree: Tree, head: number): number {
  return Math.max(...childrenAs(tree, head, "case").flatMap((c) => [c, ...childrenAs(tree, c, "fixed")]));
}
