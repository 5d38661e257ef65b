import type { Quotation } from "../../document/layers.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isInfinitive, isNegated, nearestVerb, subtree } from "../syntax/walk.ts";
import type { Cue, Cues } from "./cues.ts";
import type { Hearing } from "./hearing.ts";
import { spanOfWords } from "./spans.ts";
import { nobody, spoken } from "./spoken.ts";

/** Reports of nobody that have no clause of their own: "Chad is said | to have signed", "Chad | reportedly | signed", "Chad, we hear, has signed". */
export function raised(hearing: Hearing): readonly Quotation[] {
  const { tree, cues } = hearing;
  const found: Quotation[] = [];
  for (let i = tree.first; i < tree.last; i++) {
    const { pos, lemma } = tree.word(i);
    if (pos === "ADV") {
      const cue = cues.adverb.get(lemma) ?? cues.adverb.get(tree.text(i).toLowerCase());
      if (cue) found.push(quoted(hearing, [i], cue, clauseWithout(tree, i)));
    }
    if (pos !== "VERB") continue;
    const told = rumourHasIt(tree, i, cues);
    if (told !== null)
      found.push(
        quoted(hearing, [tree.child(i, "nsubj")!, i], cues.raise.get("rumour")!, subtree(tree, told, isThat(tree))),
      );
    const infinitive = infinitiveUnder(tree, i, cues);
    if (infinitive !== null)
      found.push(quoted(hearing, passiveWords(tree, i), cues.raise.get(lemma)!, subtree(tree, infinitive)));
    const expected = infinitive === null ? awaitedAt(tree, i) : null;
    if (expected !== null)
      found.push(quoted(hearing, passiveWords(tree, i), cues.raise.get(lemma) ?? cues.raise.get("expect")!, expected));
    const heard = cues.hear.get(lemma);
    const content = heard ? heardAt(tree, i) : null;
    if (heard && content) found.push(quoted(hearing, [tree.child(i, "nsubj", "nsubj:pass")!, i], heard, content));
  }
  return found;
}

function quoted(hearing: Hearing, cue: readonly number[], row: Cue, words: readonly number[]): Quotation {
  const span = spanOfWords(hearing, words);
  return spoken(hearing, { by: nobody("impersonal"), span, cue: [Math.min(...cue), Math.max(...cue)] }, row);
}

/** "rumour has it | that …", "word has it". */
function rumourHasIt(tree: Tree, verb: number, cues: Cues): number | null {
  const subject = tree.word(verb).lemma === "have" ? tree.child(verb, "nsubj") : null;
  const it = tree.child(verb, "obj", "expl");
  if (subject === null || it === null || !/^it$/i.test(tree.text(it))) return null;
  const { lemma } = tree.word(subject);
  return cues.impersonal.has(lemma) || /^(word|legend|story)$/.test(lemma) ? tree.child(verb, "ccomp") : null;
}

function isThat(tree: Tree): (c: number) => boolean {
  return (c) => tree.word(c).relation === "mark" && /^that$/i.test(tree.text(c));
}

/** "is said | to have signed", "is thought likely | to come", "are expected in Rome": what the passive leaves open. */
function infinitiveUnder(tree: Tree, verb: number, cues: Cues): number | null {
  if (!cues.raise.has(tree.word(verb).lemma) || !tree.isPassive(verb) || isNegated(tree, verb)) return null;
  if (tree.child(verb, "obl:agent") !== null || childrenAs(tree, verb, "obl").some((c) => tree.caseOf(c) === "by"))
    return null;
  const below = childrenAs(tree, verb, "xcomp", "ccomp", "advcl").filter((c) => c > verb);
  const direct = below.find((c) => isInfinitive(tree, c));
  const likely = below
    .filter((c) => tree.word(c).pos === "ADJ")
    .flatMap((c) => [...childrenAs(tree, c, "xcomp", "advcl", "ccomp").filter((d) => isInfinitive(tree, d)), c]);
  return direct ?? likely[0] ?? null;
}

/** "he is now expected | only on Thursday": nothing but a time or place is left open, all of the clause is said. */
function awaitedAt(tree: Tree, verb: number): readonly number[] | null {
  if (!/^(expect|await)$/.test(tree.word(verb).lemma) || !tree.isPassive(verb) || isNegated(tree, verb)) return null;
  if (tree.child(verb, "obl:agent", "ccomp", "xcomp") !== null || tree.child(verb, "nsubj:pass") === null) return null;
  const when = childrenAs(tree, verb, "obl", "obl:unmarked").some(
    (c) => c > verb && /^(in|on|at|for|before|)$/.test(tree.caseOf(c)),
  );
  return when ? subtree(tree, verb) : null;
}

function passiveWords(tree: Tree, verb: number): readonly number[] {
  return [...childrenAs(tree, verb, "aux", "aux:pass").filter((c) => c < verb), verb];
}

/** The clause that an adverb belongs to, without it. */
function clauseWithout(tree: Tree, adverb: number): readonly number[] {
  const up = tree.head(adverb);
  return up === null ? [adverb] : subtree(tree, nearestVerb(tree, up), (c) => c === adverb);
}

/** "we hear", "one hears", "I am told": the clause beside it, or below it. Null where somebody is named who hears. */
function heardAt(tree: Tree, verb: number): readonly number[] | null {
  const subject = tree.child(verb, "nsubj", "nsubj:pass");
  if (subject === null || !/^(we|one|i|you)$/i.test(tree.text(subject)) || isNegated(tree, verb)) return null;
  const told = /^(tell|inform|assure)$/.test(tree.word(verb).lemma);
  if (told && (!tree.isPassive(verb) || tree.child(verb, "obl:agent") !== null)) return null;
  const clause = tree.child(verb, "ccomp");
  if (clause !== null) return subtree(tree, clause, (c) => /^that$/i.test(tree.text(c)));
  const up = tree.head(verb);
  const aside =
    up !== null &&
    (tree.word(verb).relation === "parataxis" || (subject > tree.first && tree.text(subject - 1) === ","));
  if (up === null || !aside) return null;
  return subtree(tree, nearestVerb(tree, up), (c) => c === verb);
}
