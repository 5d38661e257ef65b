import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, nearestVerb, subtree } from "../syntax/walk.ts";
import type { Cue, Cues } from "./cues.ts";
import { clauseOfOther, complement, isFullClause, objectClause, ofRaised, thatClause } from "./said-clause.ts";
import { isCut } from "./said-end.ts";
import { accusation, deniedUnder, spokenOf, thing, viewed } from "./said-thing.ts";
import { afterThat } from "./said-words.ts";
import { judged, smallClause } from "./thought.ts";

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
