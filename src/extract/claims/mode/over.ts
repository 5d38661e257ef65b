import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isInfinitive, isNegated } from "../../syntax/walk.ts";
import { judged } from "./fate.ts";
import type { Hedge, Modes } from "./modes.ts";
import { byObject, hasThat, isReport, nounOver, spread } from "./noun-over.ts";
import { isSeeming } from "./predicate.ts";
import { hedge, rowOf } from "./rows.ts";
import { tenseOf } from "./tense.ts";
import { unmetRow } from "./unmet.ts";
import { verbRow } from "./verb-row.ts";

/** What the governor makes of a clause: "plans to", "is expected to", "likely to", "on the verge of". */
export function embedding(tree: Tree, clause: number, up: number, modes: Modes): Hedge | null {
  const { lemma, pos } = tree.word(up);
  if (isA(tree, clause, "conj", "parataxis")) return null;
  if (isPerformed(tree, clause, up)) return hedge("ongoing", "performed", up);
  // "neither confirmed nor denied that": nothing was said of it.
  if (/^(confirm|deny)$/.test(lemma) && up > tree.first && /^(neither|nor)$/i.test(tree.text(up - 1)))
    return hedge("speculated", "neither confirmed nor denied", up);
  if (isUnconfirmed(tree, up)) return hedge("speculated", UNTOLD, up);
  // "let it be known that he would come": it was told
  if (lemma === "let" && tree.word(clause).lemma === "know") return null;
  if (isUntelling(tree, clause, up, modes)) return hedge("speculated", UNTOLD, up);
  if (isToldAsDone(tree, clause, up, modes)) return null;
  // "looks set to sign": the adjective tells it
  if (pos === "VERB" && tree.word(clause).pos === "ADJ" && isSeeming(lemma)) return null;
  // "the agreement signed in May": a participle tells of its noun, and the noun makes no plan of it.
  const participle = isA(tree, clause, "acl") && tree.word(clause).tag === "VBN" && !isInfinitive(tree, clause);
  if (isFronted(tree, clause)) return null;
  if (pos === "NOUN" && participle && !hasThat(tree, clause)) return null;
  // "that they signed is pure invention"
  if (isA(tree, clause, "csubj", "csubj:pass")) {
    const fate = judged(tree, up, modes);
    if (fate) return fate;
  }
  if (isReport(tree, up, modes)) return nounOver(tree, clause, up, modes);
  if (pos === "ADJ" || pos === "ADV") return predicated(tree, clause, up, modes);
  if (/^(be|have)$/.test(lemma) && isInfinitive(tree, clause)) {
    if (isYet(tree, up, clause)) return hedge("expected", "yet to", up);
    if (/^were$/i.test(tree.text(up)) && up === tree.first) return hedge("hypothetical", "inversion", up);
  }
  if (lemma === "be" && isInfinitive(tree, clause))
    return isPerfect(tree, clause) ? hedge("cancelled", "was to have", up) : hedge("announced", "is to", up);
  if (lemma === "go" && tree.word(up).tag === "VBG" && isInfinitive(tree, clause))
    return hedge("announced", "going to", up);
  if (isA(tree, clause, "advcl") && !isInfinitive(tree, clause) && tree.child(clause, "mark") === null)
    return isAdjacent(tree, up, clause) ? verbRow(tree, up, modes) : null;
  const unmet = isInfinitive(tree, clause) ? unmetRow(tree, up, modes) : null;
  if (tree.isPassive(up))
    return (
      unmet ?? rowOf(modes, "passive", lemma, up) ?? (isInfinitive(tree, clause) ? asAdjective(tree, up, modes) : null)
    );
  return (
    unmet ??
    spread(tree, clause, up, modes) ??
    believed(tree, clause, up) ??
    byObject(tree, clause, up, modes) ??
    (isA(tree, clause, "xcomp", "ccomp", "advcl") ? verbRow(tree, up, modes) : null)
  );
}

/** "| Signed in Oslo, the pact is unlikely to last": a participle at the head of the sentence tells a finished act. */
export function isFronted(tree: Tree, clause: number): boolean {
  const isBare = tree.child(clause, "mark", "aux", "aux:pass", "nsubj", "advmod") === null;
  return clause === tree.first && isA(tree, clause, "advcl") && tree.word(clause).tag === "VBN" && isBare;
}

/** "was honoured to welcome him": the participle is the adjective. */
function asAdjective(tree: Tree, up: number, modes: Modes): Hedge | null {
  return (
    rowOf(modes, "adjective", tree.word(up).lemma, up) ?? rowOf(modes, "adjective", tree.text(up).toLowerCase(), up)
  );
}

/** "I would like to | welcome you": who says so does it. */
function isPerformed(tree: Tree, clause: number, up: number): boolean {
  const subject = tree.subjectOf(up);
  const speaks = subject !== null && /^(?:I|we)$/i.test(tree.text(subject));
  return (
    speaks &&
    isInfinitive(tree, clause) &&
    /^(?:like|want|wish|love)$/.test(tree.word(up).lemma) &&
    PERFORMED.test(tree.word(clause).lemma)
  );
}

const PERFORMED =
  /^(?:welcome|extend|express|convey|thank|congratulate|commend|salute|announce|reiterate|reaffirm|acknowledge)$/;

/** The row of a verb under which nothing is told of an act. */
export const UNTOLD = "nothing told";

/** "would not confirm | that they had met", "could not verify | the sale": nothing was denied. */
export function isUnconfirmed(tree: Tree, verb: number): boolean {
  return /^(confirm|corroborate|verify)$/.test(tree.word(verb).lemma) && isNegated(tree, verb);
}

/** "declined to comment on a sale", "refused to be drawn on a visit", "refused to confirm it": nothing was said of it. */
function isUntelling(tree: Tree, clause: number, up: number, modes: Modes): boolean {
  if (!isInfinitive(tree, clause) || !TELLING.test(tree.word(clause).lemma)) return false;
  return (verbRow(tree, up, modes) ?? rowOf(modes, "adjective", tree.word(up).lemma, up))?.status === "denied";
}

/** "to inform the house | that they signed". */
export function isReporting(tree: Tree, verb: number): boolean {
  return isInfinitive(tree, verb) && REPORTING.test(tree.word(verb).lemma);
}

const REPORTING = /^(?:announce|confirm|inform|note|recall|remind|report|say|state|stress|tell|underline)$/;

const TELLING = /^(comment|confirm|say|disclose|reveal|elaborate|speculate|draw|discuss|specify|detail|verify)$/;

/** "likely to sign", "it is not true that they signed", "stopped short of signing". */
function predicated(tree: Tree, clause: number, up: number, modes: Modes): Hedge | null {
  const { lemma } = tree.word(up);
  const told = spread(tree, clause, up, modes);
  if (told) return told;
  // "is it true that they met?"
  if (/^(true|correct|right)$/.test(lemma) && tree.text(tree.last - 1) === "?")
    return hedge("hypothetical", "inversion", up);
  const denied = isNegated(tree, up) ? rowOf(modes, "adjective", `not ${lemma}`, up) : null;
  return (
    denied ?? (isInfinitive(tree, clause) ? unmetRow(tree, up, modes) : null) ?? rowOf(modes, "adjective", lemma, up)
  );
}

/** "Ankara believes that Cairo will open a consulate": a belief about what is to come expects it. */
function believed(tree: Tree, clause: number, up: number): Hedge | null {
  const ahead = childrenAs(tree, clause, "aux").some((c) => /^(will|shall|'ll|’ll)$/i.test(tree.text(c)));
  const believes = /^(believe|think|suppose|reckon)$/.test(tree.word(up).lemma) && !tree.isPassive(up);
  return ahead && believes && isA(tree, clause, "ccomp") ? hedge("expected", "belief", up) : null;
}

/** "announced that they had signed", "let it be known that he is there": what a clause of its own tense tells is no plan of the verb over it. */
function isToldAsDone(tree: Tree, clause: number, up: number, modes: Modes): boolean {
  if (!isA(tree, clause, "ccomp", "parataxis") || tree.word(up).pos !== "VERB") return false;
  const status = modes.verb.get(tree.word(up).lemma);
  return /^(announced|hypothetical)$/.test(status ?? "") && tenseOf(tree, clause, modes) !== null;
}

/** "ruled out | joining": nothing but a particle between them. */
function isAdjacent(tree: Tree, up: number, clause: number): boolean {
  if (tree.word(clause).tag !== "VBG" || clause < up) return false;
  for (let i = up + 1; i < clause; i++) if (!isA(tree, i, "compound:prt", "advmod", "aux")) return false;
  return true;
}

/** "has yet to sign". */
function isYet(tree: Tree, up: number, clause: number): boolean {
  for (let i = up + 1; i < clause; i++) if (/^yet$/i.test(tree.text(i))) return true;
  return false;
}

/** "were to have met": it was so planned, and did not come. */
function isPerfect(tree: Tree, clause: number): boolean {
  return childrenAs(tree, clause, "aux").some((c) => /^have$/i.test(tree.text(c)));
}
