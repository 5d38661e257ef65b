import type { DateExpression } from "../../../document/layers.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA, nearestVerb } from "../../syntax/walk.ts";
import type { Act } from "../acts/acts.ts";
import type { Reading } from "../reading.ts";
import { directly, headToken } from "./in-tree.ts";

/** "met and held talks on Monday", "is to visit on Monday": one date for a chain of verbs. */
export function chained(tree: Tree, head: number, verb: number): boolean {
  const host = nearestVerb(tree, head);
  if (!directly(tree, head, host)) return false;
  const shares = (a: number, b: number): boolean =>
    isA(tree, a, "conj", "xcomp") && tree.head(a) === b && !hasOwnTime(tree, a);
  // "broke off relations and, | a month later, | closed the border": of the second alone
  if (isA(tree, host, "conj") && tree.head(host) === verb && head > verb && head < host) return false;
  // "…, sources said on Friday": a verb with a subject of its own has a time of its own.
  return shares(verb, host) || (shares(host, verb) && tree.child(host, "nsubj") === null);
}

/** "received boats | and will host the games in May": a second verb with auxiliaries has a time of its own. */
function hasOwnTime(tree: Tree, verb: number): boolean {
  return isA(tree, verb, "conj") && tree.child(verb, "aux", "cop", "aux:pass") !== null;
}

/** A single date in the sentence belongs to the act unless a clause with its own subject stands between them. */
export function sameClause(reading: Reading, tree: Tree, act: Act, date: DateExpression): boolean {
  // "the agreement of September": a date that names a thing.
  if (tree.caseOf(headToken(reading, tree, date)) === "of") return false;
  let host = nearestVerb(tree, headToken(reading, tree, date));
  while (
    host !== act.trigger &&
    !hasOwnTime(tree, host) &&
    tree.child(host, "nsubj", "nsubj:pass") === null &&
    tree.head(host) !== null
  )
    host = nearestVerb(tree, tree.head(host)!);
  return host === act.trigger || host === nearestVerb(tree, act.trigger);
}
