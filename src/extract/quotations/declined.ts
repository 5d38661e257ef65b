import type { Tree } from "../syntax/tree.ts";
import { childrenAs } from "../syntax/walk.ts";
import { ASKING } from "./referred.ts";
import { matterOf, type Silent, silent } from "./silent.ts";

/** What one may decline: "declined to say whether". */
export const DECLINED =
  /^(respond|reply|comment|answer|elaborate|confirm|say|discuss|speculate|disclose|provide|give|draw|specify|reveal|tell|explain|clarify|go|identify|name|address|deny|talk|speak|share)$/;

/** "neither confirmed nor denied | the report": what two verbs share may hang on either. */
export function neither(tree: Tree, v: number): Silent | null {
  if (tree.word(v).lemma !== "confirm") return null;
  if (v === tree.first || !/^neither$/i.test(tree.text(v - 1))) return notBoth(tree, v);
  const second = childrenAs(tree, v, "conj").find((c) => tree.word(c).pos === "VERB") ?? v;
  const matter =
    matterOf(tree, second) ?? childrenAs(tree, v, "obj", "ccomp", "obl").find((c) => c > second) ?? matterOf(tree, v);
  return silent(tree, v, second, matter);
}

/** "has confirmed neither". */
function notBoth(tree: Tree, v: number): Silent | null {
  const object = tree.child(v, "obj");
  return object !== null && /^(neither|nothing)$/i.test(tree.text(object)) ? silent(tree, v, v, object) : null;
}

/** "declined to comment on", "refused to be drawn", "has yet to respond", "refrained from answering", "dodged the question". */
export function declining(tree: Tree, v: number): Silent | null {
  const { lemma } = tree.word(v);
  if (/^(dodge|sidestep|evade|duck|deflect|skirt|parry|ignore)$/.test(lemma)) {
    const object = tree.child(v, "obj");
    return object !== null && ASKING.test(tree.word(object).lemma) && !isHail(tree, v, object)
      ? silent(tree, v, v, null)
      : null;
  }
  if (!/^(decline|refuse|have|refrain|avoid)$/.test(lemma)) return null;
  const clause = childrenAs(tree, v, "xcomp", "advcl", "obl", "ccomp").find((c) => DECLINED.test(tree.word(c).lemma));
  if (clause === undefined) return lemma === "decline" || lemma === "refuse" ? declinedThing(tree, v) : null;
  if (isNamelessness(tree, clause) || isGiving(tree, clause)) return null;
  // "has yet to comment".
  if (lemma === "have" && !tree.children(v).some((c) => /^yet$/i.test(tree.text(c)))) return null;
  // "refused to confirm or deny | the attack"
  const second = childrenAs(tree, clause, "conj").find((c) => DECLINED.test(tree.word(c).lemma));
  const matter = matterOf(tree, clause) ?? (second === undefined ? null : matterOf(tree, second));
  return silent(tree, v, clause, matter);
}

/** "the trawler ignored | its calls", but not "ignored calls for comment": a ship is hailed. */
function isHail(tree: Tree, v: number, object: number): boolean {
  if (!/^(call|message)$/.test(tree.word(object).lemma)) return false;
  return [...childrenAs(tree, object, "nmod"), ...childrenAs(tree, v, "obl")].every((c) => tree.caseOf(c) !== "for");
}

/** "refused to give | them safe conduct", but not "to give details": what is refused is a thing, no answer. */
function isGiving(tree: Tree, clause: number): boolean {
  if (!/^(give|provide|share)$/.test(tree.word(clause).lemma)) return false;
  const given = childrenAs(tree, clause, "obj").find((c) => c > clause);
  return given !== undefined && !TOLD.test(tree.word(given).lemma);
}

const TOLD =
  /^(comment|answer|reply|response|detail|explanation|reaction|information|update|statement|reason|timetable|name|date|figure|number|deadline|assurance|interview|evidence|view|opinion|any|more|one|specifics|particulars|timeline|number|breakdown|estimate|account|location|identity|word)$/;

/** "did not want | to be named": who speaks without his name is not silent. */
export function isNamelessness(tree: Tree, clause: number): boolean {
  return /^(name|identify)$/.test(tree.word(clause).lemma) && tree.isPassive(clause);
}

/** "declined | comment", "refused an interview". */
function declinedThing(tree: Tree, v: number): Silent | null {
  const object = tree.child(v, "obj");
  return object !== null && /^(comment|interview|request)$/.test(tree.word(object).lemma)
    ? silent(tree, v, object, null)
    : null;
}
