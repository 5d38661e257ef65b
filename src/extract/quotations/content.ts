import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, nearestVerb, subtree } from "../syntax/walk.ts";
import type { Cue, Cues } from "./cues.ts";
import { isPerson } from "./nominal-speaker.ts";
import { silentAt } from "./silent-verbs.ts";
import { range } from "./spans.ts";
import { outerSayer } from "./subjects.ts";

/** The words said: their head, or -1 where no tree tells it, and all of them in order. */
export interface Content {
  readonly head: number;
  readonly words: readonly number[];
}

/** The clause that is said: a complement, or the sentence into which "X said" is put. Null where nothing is said. */
export function contentOf(tree: Tree, verb: number, cue: Cue, cues: Cues): Content | null {
  const accused = tree.word(verb).lemma === "accuse" ? accusation(tree, verb) : null;
  if (accused !== null)
    return {
      head: accused,
      words: subtree(tree, accused, (c) => /^of$/i.test(tree.text(c)) || isA(tree, c, "conj", "cc")),
    };
  const clause =
    (cue.attribution === "denial" ? deniedUnder(tree, verb, cues) : null) ??
    complement(tree, verb) ??
    ofRaised(tree, verb) ??
    childrenAs(tree, verb, "parataxis").find((c) => isFullClause(tree, c) && !isCut(tree, c, verb)) ??
    thatClause(tree, verb) ??
    clauseOfOther(tree, verb, cues) ??
    objectClause(tree, verb) ??
    judged(tree, verb) ??
    viewed(tree, verb, cues) ??
    spokenOf(tree, verb) ??
    thing(tree, verb, cues);
  const small = smallClause(tree, verb);
  if (small !== null) return small;
  if (clause !== null) return { head: clause, words: afterThat(tree, verb, clause, cues) };
  const up = tree.head(verb);
  // "As Ruto put it, | the deal is off"
  const as =
    up !== null &&
    up > verb &&
    isA(tree, verb, "advcl") &&
    /^as$/i.test(tree.text(tree.child(verb, "mark", "advmod") ?? verb));
  if (up === null || !(as || isA(tree, verb, "parataxis"))) return null;
  const host = nearestVerb(tree, up);
  if (host === verb || isCut(tree, host, verb)) return null;
  const words = subtree(tree, host, (c) => c === verb);
  return { head: host, words: words.filter((w) => !isCut(tree, w, verb)) };
}

/** The complement clause; of two, the one behind the verb. */
function complement(tree: Tree, verb: number): number | null {
  // "let it be known | that …"
  const all = childrenAs(tree, verb, "ccomp", ...(tree.word(verb).lemma === "know" ? ["csubj", "csubj:pass"] : []));
  return all.find((c) => c > verb) ?? all[0] ?? null;
}

/** "was careful to add that …": the parser may hang the clause on the adjective. */
function ofRaised(tree: Tree, verb: number): number | null {
  const up = tree.head(verb);
  if (up === null || !isA(tree, verb, "xcomp", "advcl") || tree.word(verb).lemma === "ask") return null;
  const clause = childrenAs(tree, up, "ccomp").find((c) => c > verb);
  return clause !== undefined && tree.children(clause).some((m) => isA(tree, m, "mark") && m > verb) ? clause : null;
}

/** "concluded the talks; it has not been signed": behind a semicolon stands another sentence, and words before a colon are not said behind it. */
function isCut(tree: Tree, a: number, b: number): boolean {
  for (let i = Math.min(a, b); i < Math.max(a, b); i++)
    if (tree.text(i) === ";" || (tree.text(i) === ":" && a < b)) return true;
  return false;
}

/** "rejected the accusation | that it plans a war", "denies | having signed": the clause, else the thing that is denied. */
function deniedUnder(tree: Tree, verb: number, cues: Cues): number | null {
  const object = tree.child(verb, "obj") ?? (tree.isPassive(verb) ? tree.child(verb, "nsubj:pass") : null);
  if (object === null) return childrenAs(tree, verb, "xcomp", "advcl").find((c) => tree.word(c).tag === "VBG") ?? null;
  if (!cues.tale.has(tree.word(object).lemma)) return null;
  // "a report in a daily | that weapons were sent"
  const clause = [object, ...childrenAs(tree, object, "nmod")]
    .flatMap((i) => childrenAs(tree, i, "acl", "acl:relcl", "ccomp", "advcl"))
    .find((c) => tree.children(c).some((m) => /^that$/i.test(tree.text(m))));
  return clause ?? object;
}

/** "accused Baku of | violating the truce". */
function accusation(tree: Tree, verb: number): number | null {
  const found = childrenAs(tree, verb, "advcl", "obl", "xcomp").find(
    (c) => c > verb && tree.children(c).some((m) => /^of$/i.test(tree.text(m))),
  );
  return found ?? null;
}

/**
 * The words of the clause behind its "that" ("added in a letter that …": the letter is not what is said). What follows
 * the verb goes on to the end of the sentence ("said that A, and that B"), or to a contrast with a subject of its own (", but the envoy …").
 */
function afterThat(tree: Tree, verb: number, clause: number, cues: Cues): readonly number[] {
  const that = childrenAs(tree, clause, "mark").find((c) => /^that$/i.test(tree.text(c))) ?? -1;
  const words = subtree(tree, clause, (c) => c === verb).filter((w) => w > that);
  const first = Math.min(...words);
  if (first < verb) return words.filter((w) => !isCut(tree, w, verb));
  // "said that A, but that B": both are said
  const contrast = (c: number): boolean =>
    !childrenAs(tree, c, "mark").some((m) => /^that$/i.test(tree.text(m))) &&
    childrenAs(tree, c, "cc", "mark").some((m) => /^(but|while|whereas|though|although|yet)$/i.test(tree.text(m)));
  const beside = [...tree.children(verb), ...tree.children(clause)].filter(
    (c) =>
      c > clause &&
      isA(tree, c, "conj", "parataxis", "advcl") &&
      isFullClause(tree, c) &&
      ((that < 0 && tree.head(c) === verb) || contrast(c) || isOthersWord(tree, verb, c, cues)),
  );
  const again = childrenAs(tree, clause, "conj").filter(
    (c) => (cues.say.has(tree.word(c).lemma) || silentAt(tree, c) !== null) && outerSayer({ tree, cues }, c) !== null,
  );
  if (tree.word(clause).pos === "NOUN" && !isFullClause(tree, clause))
    return thingAlone(tree, clause).filter((w) => w !== spokenCase(tree, verb));
  const end = endOfWords(tree, verb, clause);
  const close = range(first, end).find((i) => i > clause && isClose(tree, i, cues)) ?? end;
  const others = [...beside.map((c) => tree.span(c).first), ...again.map((c) => tree.child(c, "cc") ?? c)];
  return range(first, Math.min(close, ...others));
}

/** Words said in a clause aside end with it: "who said it was over", "asked if they had said that he was dead, | he replied". */
function endOfWords(tree: Tree, verb: number, clause: number): number {
  const aside = [verb, ...tree.ancestors(verb)].find(
    (i) => isA(tree, i, "acl:relcl") || (isA(tree, i, "advcl") && tree.head(i)! > clause),
  );
  return aside === undefined ? tree.last : Math.max(clause + 1, tree.span(aside).last);
}

/** "said that it was over, and a minister declared that …": a verb of saying of its own, not under "that". */
function isOthersWord(tree: Tree, verb: number, c: number, cues: Cues): boolean {
  const subject = tree.child(c, "nsubj");
  return (
    tree.head(c) === verb &&
    cues.say.has(tree.word(c).lemma) &&
    subject !== null &&
    tree.word(subject).pos !== "PRON" &&
    !tree.children(c).some((m) => isA(tree, m, "mark"))
  );
}

/** A thing without the clauses that are only set beside it. */
function thingAlone(tree: Tree, noun: number): readonly number[] {
  return subtree(tree, noun, (c) => isA(tree, c, "conj", "cc", "parataxis") && tree.child(c, "nsubj") !== null);
}

/** "that the contract was safe, | he went on": the outer speaker, told behind. */
function isAddedBehind(tree: Tree, comma: number, cues: Cues): boolean {
  const [who, verb] = [comma + 1, comma + 2];
  if (verb >= tree.last || !/^(he|she|they|it)$/i.test(tree.text(who)) || tree.word(verb).pos !== "VERB") return false;
  const says = cues.say.has(tree.word(verb).lemma) || tree.word(verb).lemma === "go";
  return says && tree.last - verb < 5 && !/^(that|to)$/i.test(tree.text(Math.min(verb + 1, tree.last - 1)));
}

/** "; it has not …", ", according to …", ", citing …", ", adding that …": what stands behind is another's, or said anew. */
function isClose(tree: Tree, i: number, cues: Cues): boolean {
  if (tree.text(i) === ";") return true;
  const next = i + 1 < tree.last ? tree.text(i + 1) : "";
  if (tree.text(i) === ",")
    return (
      isAddedBehind(tree, i, cues) ||
      // "…, an allegation that Rome denies"
      (/^an?$/i.test(next) && isA(tree, i + 1, "det") && cues.tale.has(tree.word(tree.head(i + 1) ?? i).lemma)) ||
      /^(according|citing|quoting|calling|describing)$/i.test(next) ||
      (i + 1 < tree.last && tree.word(i + 1).tag === "VBG" && cues.say.has(tree.word(i + 1).lemma))
    );
  return false;
}

/** "wrote in a letter | that the pact was dead", "told a seminar | that …": the parser may hang the clause on the letter or the hearers. */
function clauseOfOther(tree: Tree, verb: number, cues: Cues): number | null {
  const clauses = childrenAs(tree, verb, "obl", "obj", "iobj")
    .filter((o) => !isA(tree, o, "obl") || cues.statement.has(tree.word(o).lemma) || tree.caseOf(o) === "to")
    .flatMap((o) => childrenAs(tree, o, "acl", "acl:relcl", "ccomp"));
  const told = (c: number) =>
    childrenAs(tree, c, "mark", "obj").some((m) => /^that$/i.test(tree.text(m)) && m < c) &&
    tree.child(c, "nsubj", "nsubj:pass") !== null;
  return clauses.find(told) ?? null;
}

/** "saying only that …": the parser may take the clause for another dependent. */
function thatClause(tree: Tree, verb: number): number | null {
  const opens = tree.word(verb).lemma === "ask" ? /^(whether|if)$/i : /^(that|whether)$/i;
  const clause = childrenAs(tree, verb, "advcl", "xcomp", "acl", "dep").find(
    (c) => c > verb && tree.children(c).some((m) => isA(tree, m, "mark") && opens.test(tree.text(m))),
  );
  return clause ?? null;
}

/** "says Fiji is on the brink of it": a predicate that the parser took for an object. */
function objectClause(tree: Tree, verb: number): number | null {
  return (
    childrenAs(tree, verb, "obj", "obl").find(
      (c) => c > verb && tree.child(c, "cop") !== null && isFullClause(tree, c),
    ) ?? null
  );
}

/** "thought it prudent | to engage Tokyo": what is judged of "it". */
function judged(tree: Tree, verb: number): number | null {
  const judgement = tree.child(verb, "xcomp");
  const it = judgement === null ? null : (tree.child(verb, "obj", "expl") ?? tree.child(judgement, "expl", "nsubj"));
  if (judgement === null || it === null) return null;
  if (!/^it$/i.test(tree.text(it))) return null;
  const clauses = [
    ...childrenAs(tree, judgement, "advcl", "xcomp", "ccomp", "csubj"),
    ...childrenAs(tree, verb, "advcl"),
  ];
  return clauses.find((c) => c > judgement) ?? (tree.word(judgement).pos === "VERB" ? judgement : null);
}

/** "thought | a new date unlikely": a thing and what is thought of it. */
function smallClause(tree: Tree, verb: number): Content | null {
  if (!/^(think|believe|consider|find|deem)$/.test(tree.word(verb).lemma)) return null;
  const thing = tree.child(verb, "obj");
  const judgement = tree.child(verb, "xcomp");
  if (thing === null || judgement === null || thing < verb || judgement < thing || tree.word(thing).pos === "PRON")
    return null;
  const words = [...subtree(tree, thing), ...subtree(tree, judgement)];
  return { head: judgement, words: range(Math.min(...words), Math.max(...words) + 1) };
}

/** "expressed interest | in joining", "voiced concern | over the tests": what a feeling put into words is about. */
function viewed(tree: Tree, verb: number, cues: Cues): number | null {
  const view = tree.child(verb, "obj", "nsubj:pass");
  if (view === null || !cues.view.has(tree.word(view).lemma)) return null;
  const about = (c: number): boolean => c > view;
  return (
    childrenAs(tree, view, "acl", "advcl", "ccomp", "nmod").find(about) ??
    childrenAs(tree, verb, "advcl", "obl").find(about) ??
    null
  );
}

/** "announced | the cancellation of the debt": a thing, not a person, behind a verb that tells things. */
function thing(tree: Tree, verb: number, cues: Cues): number | null {
  if (!cues.object.has(tree.word(verb).lemma)) return null;
  const object = tree.child(verb, "obj");
  return object !== null && object > verb && tree.word(object).pos === "NOUN" && !isPerson(tree.word(object).lemma)
    ? object
    : null;
}

/** "spoke of | a war of words". */
function spokenOf(tree: Tree, verb: number): number | null {
  if (!/^(speak|talk)$/.test(tree.word(verb).lemma)) return null;
  return childrenAs(tree, verb, "obl").find((c) => c > verb && tree.caseOf(c) === "of") ?? null;
}

function spokenCase(tree: Tree, verb: number): number | null {
  const thing = spokenOf(tree, verb);
  return thing === null ? null : tree.child(thing, "case");
}

/** A clause with a subject of its own. */
export function isFullClause(tree: Tree, clause: number): boolean {
  return tree.child(clause, "nsubj", "nsubj:pass", "expl") !== null;
}
