import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, isInfinitive } from "../../syntax/walk.ts";
import type { Draft } from "../events.ts";
import { keysOf, shareOne } from "../parties.ts";
import type { Reading } from "../reading.ts";

/**
 * Leaves out the words that only rank a journey which their sentence has just told ("will visit Norway, | the first tour of the region by a
 * premier", "flew to Oslo, | the first president to go there"), and the headline of a journey to a region whose states the text then names.
 */
export function withoutFirsts(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(
    (draft) =>
      !drafts.some(
        (told) =>
          told !== draft && ((isTold(told, draft) && isRank(reading, draft)) || isToldInFull(reading, draft, told)),
      ),
  );
}

/** "Macron heads to the Sahel" over "Macron will travel to Mali and Niger". */
function isToldInFull(reading: Reading, headline: Draft, told: Draft): boolean {
  if (!headline.headline || told.headline || headline.claim.type !== "visit" || told.claim.type !== "visit")
    return false;
  const hosts = [...keysOf(headline.claim, "host")];
  const isRegion = hosts.length > 0 && hosts.every((key) => reading.entity(key).country === null);
  return isRegion && shareOne(keysOf(headline.claim, "visitor"), keysOf(told.claim, "visitor"));
}

function isTold(told: Draft, { claim, act }: Draft): boolean {
  const isVisit = claim.type === "visit" && told.claim.type === "visit";
  return isVisit && told.act.sentence === act.sentence && told.act.trigger < act.trigger;
}

function isRank(reading: Reading, { act }: Draft): boolean {
  const tree = reading.trees[act.sentence]!;
  const isRanked = (noun: number): boolean =>
    tree
      .children(noun)
      .some((c) => isA(tree, c, "amod") && /^(first|second|third|last|only|latest)$/i.test(tree.text(c)));
  if (act.filled.frame.pos === "NOUN")
    return act.light === null && isSetOff(tree, act.trigger) && isRanked(act.trigger);
  const noun = tree.head(act.trigger);
  return (
    noun !== null &&
    isInfinitive(tree, act.trigger) &&
    isA(tree, act.trigger, "acl", "acl:relcl", "advcl") &&
    isRanked(noun)
  );
}

/** ", | the first tour": a nominal behind a comma, without a verb of its own. */
function isSetOff(tree: Tree, noun: number): boolean {
  const first = Math.min(noun, ...childrenAs(tree, noun, "det", "amod"));
  return (
    tree.text(first - 1) === "," && tree.child(noun, "cop") === null && !isA(tree, noun, "nsubj", "nsubj:pass", "obj")
  );
}
