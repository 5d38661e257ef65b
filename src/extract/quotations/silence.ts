import type { Quotation } from "../../document/layers.ts";
import { evidence } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isNegated, subtree } from "../syntax/walk.ts";
import type { Cues } from "./cues.ts";
import type { Quotable } from "./quotations.ts";
import { spanOfWords } from "./reported.ts";
import type { Speakers } from "./speakers.ts";

/** No answer: "did not respond to the report", "declined to comment". The content is what was left unanswered. */
export function silence(doc: Quotable, tree: Tree, speakers: Speakers, cues: Cues): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let v = tree.first; v < tree.last; v++) {
    if (tree.word(v).pos !== "VERB" || !cues.silence.has(tree.word(v).lemma)) continue;
    const silent =
      isDeclining(tree, v) ??
      isNeither(tree, v) ??
      (isNegated(tree, v) && SPEAKING.test(tree.word(v).lemma) ? v : null);
    if (silent === null) continue;
    const subject = tree.subjectOf(v);
    const speaker = (subject === null ? null : speakers.at(tree, subject)) ?? speakers.before(tree, v);
    if (!speaker || (tree.isPassive(v) && isNeither(tree, v) === null)) continue;
    // what two verbs share may hang on either: "neither confirmed nor denied | the report"
    const shared = childrenAs(tree, v, "obl", "obj", "ccomp").find((c) => c > silent) ?? null;
    const matter = tree.child(silent, "obl", "obj", "ccomp") ?? shared;
    const from = Math.min(v, ...childrenAs(tree, v, "aux", "advmod").filter((c) => c < v));
    const to = Math.max(silent, v);
    const content =
      matter === null ? [...subtree(tree, silent)] : subtree(tree, matter, (c) => tree.word(c).relation === "case");
    found.push({
      ...spanOfWords(doc, tree, content),
      speaker: speaker.mention,
      speakerText: speaker.text,
      cue: evidence(doc.text, { start: doc.tokens[from]!.start, end: doc.tokens[to]!.end }),
      kind: "no comment",
      hedge: null,
      within: null,
    });
  }
  return found;
}

const SPEAKING = /^(respond|reply|comment|answer|elaborate|confirm)$/;
/** What one may decline: "declined to say whether". */
const DECLINED = /^(respond|reply|comment|answer|elaborate|confirm|say|discuss|speculate|disclose|provide|give)$/;

/** "neither confirmed nor denied the report". */
function isNeither(tree: Tree, verb: number): number | null {
  if (tree.word(verb).lemma !== "confirm") return null;
  const neither = verb > tree.first && /^neither$/i.test(tree.text(verb - 1));
  return neither ? (childrenAs(tree, verb, "conj")[0] ?? verb) : null;
}

/** "declined to comment": the verb that was declined. */
function isDeclining(tree: Tree, verb: number): number | null {
  if (!/^(decline|refuse|have)$/.test(tree.word(verb).lemma)) return null;
  const clause = childrenAs(tree, verb, "xcomp", "advcl").find((c) => DECLINED.test(tree.word(c).lemma)) ?? null;
  // "has yet to comment".
  const yet = tree.children(verb).some((c) => /^yet$/i.test(tree.text(c)));
  return tree.word(verb).lemma === "have" && !yet ? null : clause;
}
