import type { Quotation } from "../../document/layers.ts";
import { evidence } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, nearestVerb, subtree } from "../syntax/walk.ts";
import type { Cues } from "./cues.ts";
import type { Quotable } from "./quotations.ts";
import { isOutlet, kindOf } from "./reported.ts";
import { kindBetweenMarks, spanOfWords } from "./spans.ts";
import type { Speakers } from "./speakers.ts";

/** "according to Xinhua, …": the rest of the clause is what is said. */
export function according(doc: Quotable, tree: Tree, speakers: Speakers, cues: Cues): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let i = tree.first; i < tree.last; i++) {
    const account = accountOf(doc, tree, i, speakers, cues);
    if (account) found.push(account);
    const relation = tree.word(i).relation;
    if (relation !== "obl" && relation !== "nmod" && relation !== "obl:agent") continue;
    const cue = cues.according.get(tree.caseOf(i));
    const up = tree.head(i);
    const speaker = cue && up !== null ? speakers.any(tree, i) : null;
    if (!cue || up === null || !speaker) continue;
    const mark = childrenAs(tree, i, "case")[0] ?? i;
    const words = besides(tree, mark, i) ?? subtree(tree, nearestVerb(tree, up), (c) => c === i);
    found.push({
      ...spanOfWords(doc, tree, words),
      speaker: speaker.mention,
      speakerText: speaker.text,
      cue: evidence(doc.text, {
        start: doc.tokens[mark]!.start,
        end: doc.tokens[i]!.start > doc.tokens[mark]!.end ? endOfCase(doc, tree, i) : doc.tokens[mark]!.end,
      }),
      kind: isOutlet(doc, speaker) ? "outlet" : kindOf(cue, speaker),
      hedge: speaker.anonymous ? "anonymous" : cue.hedge,
      within: null,
    });
  }
  return found;
}

/** "By her account, …", "in the words of an envoy, …", "by the Russian account": the clause it stands in. */
function accountOf(doc: Quotable, tree: Tree, noun: number, speakers: Speakers, cues: Cues): Quotation | null {
  const cue = tree.word(noun).pos === "NOUN" ? cues.account.get(tree.word(noun).lemma) : undefined;
  const mark = cue ? childrenAs(tree, noun, "case").find((c) => /^(by|in|on)$/i.test(tree.text(c))) : undefined;
  const up = tree.head(noun);
  if (!cue || mark === undefined || up === null) return null;
  const whose =
    tree.child(noun, "nmod:poss") ??
    childrenAs(tree, noun, "nmod").find((c) => /of/.test(tree.caseOf(c))) ??
    childrenAs(tree, noun, "amod").find((c) => speakers.stateAt(c) !== null);
  if (whose === undefined || whose === null || /^(my|our|your|this|that)$/i.test(tree.text(whose))) return null;
  const state = tree.word(whose).pos === "ADJ" ? speakers.stateAt(whose) : null;
  const subject = tree.word(whose).pos === "PRON" ? tree.subjectOf(nearestVerb(tree, up)) : null;
  const speaker =
    state ??
    (speakers.isMeant(whose) || subject === null
      ? (speakers.any(tree, whose) ?? speakers.at(tree, whose))
      : speakers.any(tree, subject));
  if (!speaker) return null;
  const words = besides(tree, mark, noun) ?? subtree(tree, nearestVerb(tree, up), (c) => c === noun);
  const span = spanOfWords(doc, tree, words);
  return {
    ...span,
    speaker: speaker.mention,
    speakerText: speaker.text,
    cue: evidence(doc.text, { start: doc.tokens[mark]!.start, end: doc.tokens[noun]!.end }),
    kind: kindBetweenMarks(doc, span, kindOf(cue, speaker)),
    hedge: speaker.anonymous ? "anonymous" : cue.hedge,
    within: null,
  };
}

/** "…, according to X": what stands before the comma; "According to X, …": what stands behind it; a semicolon ends both. */
function besides(tree: Tree, mark: number, head: number): readonly number[] | null {
  const opens = mark === tree.first;
  if (!opens && tree.text(mark - 1) !== ",") return null;
  const step = opens ? 1 : -1;
  const words: number[] = [];
  let on = !opens;
  for (let i = opens ? head + 1 : mark - 2; i >= tree.first && i < tree.last && tree.text(i) !== ";"; i += step) {
    if (on) words.push(i);
    on ||= tree.text(i) === ",";
  }
  return words.some((i) => /^(VERB|AUX)$/.test(tree.word(i).pos)) ? words.reverse() : null;
}

function endOfCase(doc: Quotable, tree: Tree, head: number): number {
  const words = childrenAs(tree, head, "case").flatMap((c) => [c, ...childrenAs(tree, c, "fixed")]);
  return doc.tokens[Math.max(...words)]!.end;
}
