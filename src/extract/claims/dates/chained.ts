import type { DateExpression } from "../../../document/layers.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA, isInfinitive, nearestVerb } from "../../syntax/walk.ts";
import type { Act } from "../acts/acts.ts";
import { isParticipleBeside } from "../mode/beside.ts";
import type { Reading } from "../reading.ts";
import { caseOfDate, directly, headToken } from "./in-tree.ts";

/** "met and held talks on Monday", "is to visit on Monday": one date for a chain of verbs. */
export function chained(tree: Tree, head: number, verb: number): boolean {
  const host = nearestVerb(tree, head);
  if (!directly(tree, head, host)) return false;
  // "to establish a council and | to hold its first session | in spring": of the second alone
  if (isSecondInfinitive(tree, host) && tree.head(host) === verb) return false;
  const shares = (a: number, b: number): boolean =>
    (isA(tree, a, "conj", "xcomp") || isErrand(tree, a, b)) && tree.head(a) === b && !hasOwnTime(tree, a);
  // "broke off relations and, | a month later, | closed the border": of the second alone
  if (isA(tree, host, "conj") && tree.head(host) === verb && head > verb && head < host) return false;
  // "…, sources said on Friday": a verb with a subject of its own has a time of its own.
  return shares(verb, host) || (shares(host, verb) && tree.child(host, "nsubj") === null);
}

function isSecondInfinitive(tree: Tree, verb: number): boolean {
  const first = tree.head(verb);
  return first !== null && isA(tree, verb, "conj") && isInfinitive(tree, verb) && isInfinitive(tree, first);
}

/** "will go to Tokyo in March | to sign the pact": what one goes for is of the time of the going. */
function isErrand(tree: Tree, purpose: number, verb: number): boolean {
  return isA(tree, purpose, "advcl") && isInfinitive(tree, purpose) && GOING.test(tree.word(verb).lemma);
}

const GOING = /^(?:go|come|travel|fly|head|return|visit|arrive|journey)$/;

/** "received boats | and will host the games in May": a second verb with auxiliaries has a time of its own. */
function hasOwnTime(tree: Tree, verb: number): boolean {
  return isA(tree, verb, "conj") && tree.child(verb, "aux", "cop", "aux:pass") !== null;
}

/** A single date in the sentence belongs to the act unless a clause with its own subject stands between them. */
export function sameClause(reading: Reading, tree: Tree, act: Act, date: DateExpression): boolean {
  // "the agreement of September": a date that names a thing.
  if (caseOfDate(reading, tree, date) === "of") return false;
  let host = nearestVerb(tree, headToken(reading, tree, date));
  while (
    host !== act.trigger &&
    !isParticipleBeside(tree, host) &&
    !isSecondInfinitive(tree, host) &&
    !hasOwnTime(tree, host) &&
    tree.child(host, "nsubj", "nsubj:pass") === null &&
    tree.head(host) !== null
  )
    host = nearestVerb(tree, tree.head(host)!);
  return host === act.trigger || host === nearestVerb(tree, act.trigger);
}
