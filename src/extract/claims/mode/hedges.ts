import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import { isCondition, isInverted } from "./conditions.ts";
import { destined, isDestined } from "./destined.ts";
import { isFutureInPast, isUnfulfilled } from "./future-in-past.ts";
import type { Hedge, Modes } from "./modes.ts";
import { hedge, pushRow } from "./rows.ts";

/** Modals, negation and adverbs of the verb itself. */
export function ownHedges(tree: Tree, verb: number, modes: Modes): Hedge[] {
  const found: Hedge[] = isInverted(tree, verb) ? [hedge("hypothetical", "inversion", verb)] : [];
  // "knew of no protest | delivered in Lima"
  const noun = isA(tree, verb, "acl") && tree.word(verb).tag === "VBN" ? tree.head(verb) : null;
  if (noun !== null && isNone(tree, noun)) found.push(hedge("denied", "negation", noun));
  for (const c of tree.children(verb)) {
    const { lemma, relation } = tree.word(c);
    const word = tree.text(c).toLowerCase();
    if (isDestined(tree, verb, c)) found.push(destined(tree, verb, c));
    if (relation === "aux" && isUnfulfilled(tree, verb, word)) found.push(hedge("hypothetical", "would have", c));
    else if (relation === "aux" && isFutureInPast(tree, verb, word))
      found.push(hedge("announced", "future in the past", c));
    else if (relation === "aux" && word === "may" && isPermitted(tree, verb))
      found.push(hedge("announced", "permission", c));
    // "would like to sign": a wish
    else if (relation === "aux" && !(/^(would|'d|’d)$/.test(word) && WISHING.test(tree.word(verb).lemma)))
      pushRow(found, modes, "modal", word, c);
    if (isCondition(tree, verb, c)) found.push(hedge("hypothetical", "condition", c));
    if (/^(obj|nsubj|nsubj:pass)$/.test(relation) && isNone(tree, c)) found.push(hedge("denied", "negation", c));
    // "under no circumstances will they sign", "at no point did they"
    if (relation === "obl" && NEVER.test(tree.text(c)) && isNone(tree, c)) found.push(hedge("denied", "negation", c));
    if (relation === "advmod" && /^(not|n't|never|n’t)$/.test(word)) {
      // "not only his first trip" denies nothing, nor does "did not sign until May".
      if ((c + 1 >= tree.last || !/^(only|just|merely)$/i.test(tree.text(c + 1))) && !isNotUntil(tree, verb))
        found.push(hedge(isUnsure(tree, verb) ? "speculated" : "denied", "negation", c));
    } else if (word === "longer" && c > tree.first && /^no$/i.test(tree.text(c - 1))) {
      found.push(hedge(isAhead(tree, verb) ? "cancelled" : "denied", "no longer", c));
    } else if (relation === "advmod") pushRow(found, modes, "adverb", lemma, c);
  }
  return found;
}

/** "under the treaty they may enter", "may enter no more than twice a year": what is allowed, not what is possible. */
function isPermitted(tree: Tree, verb: number): boolean {
  const isBound = childrenAs(tree, verb, "obl").some(
    (c) =>
      /^(under|pursuant to|in accordance with|in line with|by)$/.test(tree.caseOf(c)) && RULE.test(tree.word(c).lemma),
  );
  const behind = Array.from({ length: Math.max(0, Math.min(tree.last, verb + NEAR) - verb - 1) }, (_, i) =>
    tree.text(verb + 1 + i),
  );
  return (
    isBound ||
    /\b(up to|(no|not) more than|at most|not exceeding) (\d|one|once|two|twice|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|half|a )/i.test(
      behind.join(" "),
    )
  );
}

const RULE =
  /^(term|treaty|agreement|accord|deal|pact|rule|law|arrangement|article|protocol|memorandum|convention|statute|regulation|charter|constitution|licen[cs]e|decree|settlement|compromise|formula|provision|plan|scheme)$/i;

/** Words behind a verb within which its measure stands. */
const NEAR = 12;

const WISHING = /^(like|love|prefer|welcome|wish)$/;

/** "did not sign until May": it did then. */
function isNotUntil(tree: Tree, verb: number): boolean {
  const isPast = childrenAs(tree, verb, "aux").some((c) => /^(did|had|was|were)$/i.test(tree.text(c)));
  return (
    isPast && childrenAs(tree, verb, "obl", "advcl").some((c) => c > verb && /^(until|till)$/.test(tree.caseOf(c)))
  );
}

/** "will no longer visit", "is no longer going": what was planned. */
function isAhead(tree: Tree, verb: number): boolean {
  const aux = childrenAs(tree, verb, "aux").map((c) => tree.text(c).toLowerCase());
  return aux.some(
    (word) => /^(will|'ll|’ll|shall)$/.test(word) || (/^(is|are)$/.test(word) && tree.word(verb).tag === "VBG"),
  );
}

const NEVER = /^(circumstances?|conditions?|point|time|account|event|case|way|stage|moment)$/i;

/** "might not come": that it fails is no surer than that it comes. */
function isUnsure(tree: Tree, verb: number): boolean {
  return childrenAs(tree, verb, "aux").some((c) => /^(may|might)$/i.test(tree.text(c)));
}

/** "supplied no vessels", "neither side signed", "none of them met", "not one government signed". */
function isNone(tree: Tree, noun: number): boolean {
  const one = childrenAs(tree, noun, "nummod").find((c) => /^(one|single)$/i.test(tree.text(c))) ?? noun;
  if (one > tree.first && /^(one|single)$/i.test(tree.text(one)) && /^not$/i.test(tree.text(one - 1))) return true;
  if (/^(none|nobody|neither|nothing)$/i.test(tree.text(noun))) return true;
  // "neither Ruto nor Abiy signed"
  return tree
    .children(noun)
    .some((c) => /^neither$/i.test(tree.text(c)) || (tree.word(c).relation === "det" && /^no$/i.test(tree.text(c))));
}
