import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, isNegated } from "../syntax/walk.ts";
import type { Cue } from "./cues.ts";
import type { Hearing } from "./hearing.ts";
import { silentAt } from "./silent-verbs.ts";

/** The cue by which a verb says something, undefined where it does not. */
export function cueAt({ tree, cues }: Hearing, v: number): Cue | undefined {
  const { pos, lemma } = tree.word(v);
  const up = tree.head(v);
  if (pos !== "VERB" || (up !== null && asSaying(tree, up) === v)) return undefined;
  if (lemma === "read" && !isReadOut({ tree, cues }, v)) return undefined;
  if (/^(speak|talk)$/.test(lemma) && !isNaming(tree, v)) return undefined;
  if (lemma === "ask" && isAsked(tree, v)) return undefined;
  const says =
    isMadeKnown(tree, v) || isGoingOn(tree, v) || isPut(tree, v) || hasIt(tree, v) || asSaying(tree, v) !== null;
  const aside = tree.children(v).find((c) => c > v && /^(away|aside|off)$/i.test(tree.text(c)));
  if (aside !== undefined && cues.say.has(`${lemma} ${tree.text(aside)}`))
    return cues.say.get(`${lemma} ${tree.text(aside)}`);
  return says ? cues.say.get("say") : cues.say.get(lemma);
}

/** "spoke of “another fantasy”": words of his own. */
function isNaming(tree: Tree, v: number): boolean {
  const thing = childrenAs(tree, v, "obl").find((c) => c > v && tree.caseOf(c) === "of");
  return thing !== undefined && /^["“«„]$/.test(tree.text(Math.max(tree.first, tree.span(thing).first + 1)));
}

/** "Asked | whether he would go, Ruto declined": nobody asks. */
function isAsked(tree: Tree, v: number): boolean {
  return (
    /^VB[DN]$/.test(tree.word(v).tag) &&
    isA(tree, v, "advcl", "acl") &&
    tree.child(v, "nsubj", "nsubj:pass", "aux", "obl:agent") === null
  );
}

/** "let it be | known that", "made | known that": he says it who lets it be known. */
export function isMadeKnown(tree: Tree, v: number): boolean {
  if (tree.word(v).lemma !== "know") return false;
  const up = tree.head(v);
  return up !== null && isA(tree, v, "xcomp", "ccomp") && /^(let|make)$/.test(tree.word(up).lemma);
}

/** "Fiji, he goes on, has joined": only beside the words said. */
export function isGoingOn(tree: Tree, v: number): boolean {
  return tree.word(v).lemma === "go" && v + 1 < tree.last && /^on$/i.test(tree.text(v + 1));
}

/** "As one of them | put it, …". */
function isPut(tree: Tree, v: number): boolean {
  return tree.word(v).lemma === "put" && isIt(tree, tree.child(v, "obj")) && tree.child(v, "mark", "advmod") !== null;
}

/** "the Russian account | has it that …", "the envoy had it from Rome that …"; "rumour has it" is nobody's. */
export function hasIt(tree: Tree, v: number): boolean {
  if (tree.word(v).lemma !== "have" || !isIt(tree, tree.child(v, "obj", "expl"))) return false;
  const subject = tree.child(v, "nsubj");
  return (
    subject !== null &&
    tree.child(v, "ccomp") !== null &&
    !/^(rumou?r|word|legend|story)$/.test(tree.word(subject).lemma)
  );
}

function isIt(tree: Tree, i: number | null): boolean {
  return i !== null && /^it$/i.test(tree.text(i));
}

/** "the statement | reads": papers alone say what they read. */
function isReadOut({ tree, cues }: Pick<Hearing, "tree" | "cues">, v: number): boolean {
  const subject = tree.subjectOf(v);
  return (
    subject !== null &&
    (cues.statement.has(tree.word(subject).lemma) || /^(text|it|clause|article)$/i.test(tree.word(subject).lemma))
  );
}

/** "was quoted | as saying": the participle, null for any other verb. */
export function asSaying(tree: Tree, v: number): number | null {
  if (!/^(quote|cite|report|paraphrase)$/.test(tree.word(v).lemma)) return null;
  const said = childrenAs(tree, v, "advcl", "xcomp", "obl", "ccomp").find(
    (c) => /^(VBG|VBN)$/.test(tree.word(c).tag) && tree.children(c).some((m) => m < c && /^as$/i.test(tree.text(m))),
  );
  return said !== undefined && tree.isPassive(v) ? said : null;
}

/** "did not say that", "neither confirmed nor denied that": nobody's words. */
export function isUnsaid(tree: Tree, verb: number, cue: Cue): boolean {
  const before = verb > tree.first ? tree.text(verb - 1) : "";
  const up = tree.head(verb);
  // "refused to confirm | or deny it"
  const over = up !== null && isA(tree, verb, "conj") ? tree.head(up) : null;
  if (over !== null && silentAt(tree, over)?.verb === up) return true;
  if (cue.attribution === "denial" && isOfJudges(tree, verb)) return true;
  if (cue.attribution === "denial") return /^nor$/i.test(before) || isNegated(tree, verb);
  // "declined to | say", "not in a position to | say"
  if (
    up !== null &&
    (silentAt(tree, up)?.verb === verb || (isA(tree, verb, "xcomp") && tree.word(up).lemma === "fail"))
  )
    return true;
  // "I never heard him | say so"
  if (up !== null && tree.word(up).lemma === "hear" && isNegated(tree, up)) return true;
  const object = tree.child(verb, "obj");
  if (object !== null && /^nothing$/i.test(tree.text(object))) return true;
  return isNegated(tree, verb) || /^neither$/i.test(before) || isNobody(tree, verb);
}

/** "The tribunal rejected the claim": judges decide, and deny nothing. */
function isOfJudges(tree: Tree, verb: number): boolean {
  const subject = tree.child(verb, "nsubj") ?? tree.child(verb, "obl:agent");
  return subject !== null && /^(court|tribunal|judge|panel|chamber|bench|arbitrator)s?$/i.test(tree.text(subject));
}

function isNobody(tree: Tree, verb: number): boolean {
  const subject = tree.child(verb, "nsubj");
  if (subject === null) return false;
  return (
    /^(nobody|none|neither|nothing)$/i.test(tree.text(subject)) ||
    // "No 10 confirms" is said by somebody
    tree.children(subject).some((c) => /^(no|neither)$/i.test(tree.text(c)) && !/^\d/.test(tree.text(c + 1)))
  );
}
