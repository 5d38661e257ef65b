import type { Sentence } from "../../../document/layers.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import { isDone } from "../mode/status.ts";
import type { Reading } from "../reading.ts";
import { actOf } from "./act-of.ts";
import type { Act, Coding } from "./acts.ts";
import { generalAct } from "./general.ts";
import { chainOver } from "./screen.ts";
import { insideName } from "./triggers.ts";

/** Acts that no frame names; what stands over an act ("helped to broker") or only handles its noun is none. */
export function unnamed(
  reading: Reading,
  coding: Coding,
  sentence: Sentence,
  number: number,
  found: readonly Act[],
): readonly Act[] {
  const tree = reading.trees[number]!;
  const taken = new Set(
    found.flatMap(({ trigger, light, filled, mode }) => [
      // "pulled out of the talks"
      ...mode.hedges.flatMap(({ row, token }) =>
        row.startsWith("handle ") ? [token] : row === "date of it" ? [...tree.ancestors(token)] : [],
      ),
      ...[trigger, light ?? trigger, ...chainOver(tree, light ?? trigger)],
      // "agreed to ease travel": what is agreed is told by the agreement
      ...(filled.frame.obliques.has("clause") && filled.matter !== null ? [filled.matter] : []),
    ]),
  );
  const triggers = new Set(found.flatMap(({ trigger, light }) => [trigger, light ?? trigger]));
  const acts: Act[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    if (reading.doc.syntax[i]!.pos !== "VERB" || taken.has(i) || insideName(reading, i)) continue;
    const told = generalAct(reading, tree, i, coding.classes);
    if (!told || isAround(tree, i, triggers)) continue;
    const act = { ...actOf(reading, coding, tree, number, i, told.args, told.filled), scene: null };
    // what one party alone has done is seldom between states; what it is asked, plans, threatens or refuses to do is
    const isCondition = act.mode.hedges.some(({ row }) => /^(?:condition|mark (?:if|unless))$/.test(row));
    if (!told.isAlone || (act.status !== null && !isDone(act.status) && !isCondition)) acts.push(act);
  }
  return acts;
}

/** "a stop | pencilled in for May", "leaves on Sunday for a tour": a verb that only tells of an act told for itself. */
function isAround(tree: Tree, verb: number, triggers: ReadonlySet<number>): boolean {
  if (isA(tree, verb, "acl")) return triggers.has(tree.head(verb)!);
  return false;
}
