import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isInfinitive } from "../syntax/walk.ts";
import { DECLINED, isNamelessness } from "./declined.ts";
import { aboutOf, isDenied, isObject, isWilling, matterOf, type Silent, silent } from "./silent.ts";

const SPEAKING =
  /^(respond|reply|comment|answer|elaborate|confirm|discuss|address|disclose|specify|reveal|clarify|explain)$/;

/** "would not say", "did not reply", "would not be drawn", "is not going to get into that"; "did not say that" is no silence. */
export function negated(tree: Tree, v: number): Silent | null {
  const { lemma } = tree.word(v);
  if (tree.isPassive(v)) {
    const drawn = /^(draw|reach)$/.test(lemma) && isDenied(tree, v);
    return drawn ? silent(tree, v, v, lemma === "draw" ? matterOf(tree, v) : null) : null;
  }
  if (!isDenied(tree, v)) return null;
  if (/^(want|wish|intend|care|like)$/.test(lemma)) return unsaidUnder(tree, v);
  if (SPEAKING.test(lemma) && !isObject(tree, v, /^(phone|telephone|door|bell)$/))
    return lemma === "reveal" && matterOf(tree, v) === null ? null : silent(tree, v, v, matterOf(tree, v));
  if (/^(say|tell)$/.test(lemma)) return unsaid(tree, v) ? silent(tree, v, v, matterOf(tree, v)) : null;
  if (lemma === "return") return isObject(tree, v, /^(call|message|email|request)$/) ? silent(tree, v, v, null) : null;
  if (/^(go|get)$/.test(lemma)) return going(tree, v);
  if (/^(speculate|talk)$/.test(lemma) && isWilling(tree, v)) return silent(tree, v, v, aboutOf(tree, v));
  return null;
}

/** "would not say", "did not say whether": with a question left open, or as a refusal. */
function unsaid(tree: Tree, v: number): boolean {
  const clause = tree.child(v, "ccomp", "advcl");
  const asks =
    clause !== null &&
    tree.children(clause).some((c) => /^(whether|if|how|when|where|why|who|what|which)$/i.test(tree.text(c)));
  if (asks || (clause !== null && /^(how|when|where|why|who|what)$/i.test(tree.text(clause)))) return true;
  return isWilling(tree, v) && (clause === null || clause < v);
}

/** "I am not going | to get into that", "would not go into | the reasons". */
function going(tree: Tree, v: number): Silent | null {
  const into = childrenAs(tree, v, "obl").find((c) => /^into$/.test(tree.caseOf(c)));
  if (isWilling(tree, v) && into !== undefined) return silent(tree, v, v, into);
  const infinitive = childrenAs(tree, v, "xcomp", "advcl", "ccomp").find((c) => isInfinitive(tree, c));
  if (tree.word(v).lemma !== "go" || infinitive === undefined || !UNTOLD.test(tree.word(infinitive).lemma)) return null;
  const matter =
    matterOf(tree, infinitive) ?? childrenAs(tree, infinitive, "obl").find((c) => tree.caseOf(c) === "into");
  return silent(tree, v, infinitive, matter ?? null);
}

/** "did not want | to talk about it", "was unable | to comment", "not in a position | to say". */
function unsaidUnder(tree: Tree, v: number): Silent | null {
  const clause = childrenAs(tree, v, "xcomp", "advcl", "ccomp", "acl", "obl").find(
    (c) => c > v && DECLINED.test(tree.word(c).lemma) && (isInfinitive(tree, c) || tree.caseOf(c) === "for"),
  );
  return clause === undefined || isNamelessness(tree, clause)
    ? null
    : silent(tree, v, clause, matterOf(tree, clause) ?? aboutOf(tree, clause));
}

/** "was unable to comment", "is not in a position to say", "I am not aware of that". */
export function unwilling(tree: Tree, v: number): Silent | null {
  const { lemma } = tree.word(v);
  if (tree.child(v, "cop") === null) return null;
  if (/^(unwilling|unable|reluctant|unavailable|loath)$/.test(lemma)) return unsaidUnder(tree, v);
  if (!isDenied(tree, v)) return null;
  if (lemma === "aware" && /^(i|we)$/i.test(tree.text(tree.child(v, "nsubj") ?? v)))
    return silent(tree, v, v, aboutOf(tree, v));
  return /^(willing|able|ready|prepared|inclined|allowed|authori[sz]ed|position|liberty)$/.test(lemma)
    ? unsaidUnder(tree, v)
    : null;
}

const UNTOLD =
  /^(get|comment|speculate|discuss|answer|read|respond|characterize|characterise|preview|detail|say|confirm|speak|go)$/;
