import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isInfinitive, nearestVerb } from "../../syntax/walk.ts";
import type { Act } from "../acts/acts.ts";
import { isDone } from "./status.ts";

/** Whether an act is of the day that the entry of a chronology stands under: told by its main clause, and of no other time. */
export function isOfItsDay(tree: Tree, act: Act): boolean {
  return isMain(tree, act) && isNow(tree, act);
}

/** Told by the main clause of its sentence, or by a sentence without a verb. */
function isMain(tree: Tree, act: Act): boolean {
  const verb = act.light ?? act.trigger;
  let at = act.filled.frame.pos === "NOUN" && act.light === null ? nearestVerb(tree, verb) : verb;
  while (at !== tree.root) {
    const up = tree.head(at);
    if (up === null || !(isA(tree, at, "conj", "parataxis") || isVouched(tree, at) || isAside(tree, at))) return false;
    at = isA(tree, at, "acl:relcl") ? nearestVerb(tree, up) : up;
  }
  return true;
}

/** "Chad hands over two boats, | an official confirms": who vouches for it follows. */
function isVouched(tree: Tree, at: number): boolean {
  return isA(tree, at, "ccomp") && at < tree.head(at)!;
}

/** "receives the envoy, | who brings a letter", "offers | to mediate": the present of the entry too. */
function isAside(tree: Tree, at: number): boolean {
  if (isA(tree, at, "acl:relcl")) return /^VB[ZP]$/.test(tree.word(at).tag);
  return isA(tree, at, "xcomp") && isPresent(tree, tree.head(at)!);
}

/** "offers", "is reported". */
function isPresent(tree: Tree, verb: number): boolean {
  return (
    /^VB[ZP]$/.test(tree.word(verb).tag) ||
    childrenAs(tree, verb, "aux:pass").some((c) => /^(is|are)$/i.test(tree.text(c)))
  );
}

/** "are negotiating": in course at the time of writing. */
function isInCourse(tree: Tree, verb: number): boolean {
  return tree.word(verb).tag === "VBG" && childrenAs(tree, verb, "aux").some((c) => /^(is|are)$/i.test(tree.text(c)));
}

/** Not "had met", "has met", "will meet": those are of another time than the entry. */
function isNow(tree: Tree, act: Act): boolean {
  const verb = act.light ?? act.trigger;
  // "is reported to have landed"
  const elsewhen =
    !isInfinitive(tree, verb) &&
    tree.children(verb).some((c) => isA(tree, c, "aux") && !/^(is|are|was|were|do|does|did)$/i.test(tree.text(c)));
  return (
    !elsewhen &&
    !isInCourse(tree, verb) &&
    act.mode.hedges.every(
      ({ status, row, token }) => isDone(status) || (/^(?:verb|passive) /.test(row) && isPresent(tree, token)),
    )
  );
}
