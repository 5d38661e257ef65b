import type { Tree } from "../../syntax/tree.ts";
import { childrenAs } from "../../syntax/walk.ts";
import type { Draft } from "../events.ts";
import { isDone, isPlanned } from "../mode/status.ts";
import type { Reading } from "../reading.ts";

/** "has signed", "in the ten years since they signed": of another time than the context. */
export function isOfAnotherTime(reading: Reading, draft: Draft): boolean {
  const tree = reading.trees[draft.act.sentence]!;
  const verb = draft.act.light ?? draft.act.trigger;
  return (
    childrenAs(tree, verb, "aux").some((c) => /^(has|have|'ve|’ve)$/i.test(tree.text(c))) ||
    childrenAs(tree, verb, "mark").some((c) => /^since$/i.test(tree.text(c)))
  );
}

/** "are concluding their talks": now, not in the journey told before. */
export function isInCourse({ status, act, claim }: Draft): boolean {
  return status === "ongoing" && act.mode.tense !== "past" && claim.type === "negotiation";
}

/** "has yet to ratify the pact": not done, and not planned for any journey. */
export function isYetToBe({ act }: Draft): boolean {
  return act.mode.hedges.some(({ row }) => row === "yet to");
}

/** "welcomed the entry into force of the accord": what is only welcomed came before. */
export function isOnlyWelcomed({ act, claim }: Pick<Draft, "act" | "claim">): boolean {
  const isOfPast = /^(?:in force|ratified|provisionally applied|under implementation)$/.test(claim.stage ?? "");
  return isOfPast && act.filled.frame.pos === "NOUN" && act.mode.hedges.some(({ row }) => row.startsWith("handle "));
}

/** Whether an act may lie in a visit by how sure both are: what is done in one that is done, what is planned in one that is planned. */
export function sameTime(visit: Draft, draft: Draft): boolean {
  const [a, b] = [visit.status ?? visit.claim.status, draft.status ?? draft.claim.status];
  if (isDone(a)) return isDone(b) || (b === "expected" && draft.act.mode.tense === "past");
  return isPlanned(a) && !isDone(b);
}

/** "during the visit": the noun of the visit stands under "during", "on", "in the course of". */
export function isDuring(reading: Reading, draft: Draft, visit: Draft): boolean {
  const tree = reading.trees[draft.act.sentence]!;
  if (visit.act.sentence < draft.act.sentence) return isToldDuring(tree);
  if (visit.act.sentence !== draft.act.sentence || visit.act.filled.frame.pos !== "NOUN") return false;
  const preposition = tree.caseOf(visit.act.trigger);
  return (
    /^(during|on|at|in the course of|on the sidelines of)$/.test(preposition) ||
    childrenAs(tree, visit.act.trigger, "case").length > 0
  );
}

/** "signed a memorandum during the visit": of a visit told before it; "during the visit of the minister" is his own. */
function isToldDuring(tree: Tree): boolean {
  const words = Array.from({ length: tree.last - tree.first }, (_, i) => tree.first + i);
  return words.some(
    (t) =>
      /^(visit|trip|tour|stay|journey)$/.test(tree.word(t).lemma) &&
      /^(during|in the course of)$/.test(tree.caseOf(t)) &&
      tree.child(t, "nmod") === null,
  );
}
