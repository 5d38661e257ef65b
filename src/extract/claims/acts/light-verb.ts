import type { Status } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isInfinitive } from "../../syntax/walk.ts";
import { core, TIME } from "./arguments.ts";
import { carries } from "./carries.ts";
import { ofCourse } from "./course.ts";
import type { Carriers } from "./frames.ts";
import { predicated } from "./predicate-of-act.ts";

/** The verb that carries the noun: it governs it as object, subject or oblique, or modifies it ("talks held in Doha"). */
export function lightVerbOf(
  tree: Tree,
  noun: number,
  carriers: Carriers,
  predicates: ReadonlyMap<string, Status>,
): number | null {
  const lightVerbs = carriers.light;
  const modifier = childrenAs(tree, noun, "acl", "acl:relcl").find((c) => carries(tree, c, lightVerbs));
  const measure = tree.head(noun);
  // "held a round of talks": the verb carries the measure.
  const measured = measure !== null && isA(tree, noun, "nmod") && tree.caseOf(noun) === "of";
  const top = measured && (core(tree, measure) === noun || TIME.test(tree.word(measure).lemma)) ? measure : noun;
  const up = tree.head(top);
  if (up !== null && isA(tree, top, ...CARRIED) && carries(tree, up, lightVerbs)) {
    const preposition = tree.caseOf(top);
    // "agreements concluded | at the session": the session is not concluded
    const isOccasion = preposition === "at" && isA(tree, up, "acl");
    if (!isA(tree, top, "obl") || (/^(in|on|to|for|with|over|at|)$/.test(preposition) && !isOccasion)) return up;
  }
  return (
    modifier ??
    raised(tree, top, lightVerbs) ??
    ofCourse(tree, top, carriers) ??
    existential(tree, top) ??
    predicated(tree, noun, predicates) ??
    following(tree, noun, lightVerbs) ??
    apposed(tree, noun, lightVerbs)
  );
}

/** "agreements made at the third session, | held in Doha": the parser may hang the participle on a word before. */
function apposed(tree: Tree, noun: number, lightVerbs: ReadonlySet<string>): number | null {
  let i = noun + 1;
  while (i < tree.last && i <= noun + BESIDE && !/^(VERB|AUX)$/.test(tree.word(i).pos) && tree.text(i) !== ",") i++;
  const relative = /^(which|that)$/i.test(tree.text(Math.min(i + 1, tree.last - 1)));
  const verb = relative ? i + 3 : i + 1;
  if (verb >= tree.last || tree.text(i) !== "," || tree.word(verb).tag !== "VBN") return null;
  return isA(tree, verb, "acl", "acl:relcl") && carries(tree, verb, lightVerbs) ? verb : null;
}

/** Words between the noun and the comma: "session of the joint commission". */
const BESIDE = 6;

/** "the visit | has had to be put back", "talks are bound to be held": the verb under that which only hedges it. */
export function raised(tree: Tree, noun: number, lightVerbs: ReadonlySet<string>): number | null {
  const up = tree.head(noun);
  if (up === null || !isA(tree, noun, "nsubj", "nsubj:pass")) return null;
  return childrenAs(tree, up, "xcomp").find((c) => isInfinitive(tree, c) && carries(tree, c, lightVerbs)) ?? null;
}

/** "there have been no talks". */
function existential(tree: Tree, noun: number): number | null {
  const up = tree.head(noun);
  return up !== null && isA(tree, noun, "nsubj") && tree.child(up, "expl") !== null ? up : null;
}

const CARRIED = ["obj", "obl:unmarked", "nsubj", "nsubj:pass", "obl", "conj", "xcomp"];

/** "talks on trade, ties and ports took place": the next verb, where the parser lost the subject in a long list. */
function following(tree: Tree, noun: number, lightVerbs: ReadonlySet<string>): number | null {
  for (let i = noun + 1; i < tree.last; i++) {
    if (tree.word(i).pos !== "VERB" || tree.word(i).tag === "VBG") continue;
    // "a summit with him, without | a ceasefire | having been agreed": a verb with a subject of its own
    if (childrenAs(tree, i, "nsubj", "nsubj:pass").some((c) => c > noun)) return null;
    const intransitive = tree.text(i + 1 < tree.last ? i + 1 : i).toLowerCase() === "place" || tree.isPassive(i);
    return intransitive && tree.word(i).relation !== "acl:relcl" && carries(tree, i, lightVerbs) ? i : null;
  }
  return null;
}
