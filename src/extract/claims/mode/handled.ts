import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import type { Mode } from "./mode.ts";
import type { Hedge, Modes } from "./modes.ts";
import { UNTOLD } from "./over.ts";
import { hedge, rowOf } from "./rows.ts";
import { isPlanned } from "./status.ts";
import { verbRow } from "./verb-row.ts";
import { join } from "./weigh.ts";

/** "does not rule out a visit", "stopped short of ruling it out": what is not denied may be. */
export function joinHandled(own: readonly Hedge[], handled: Hedge | null, clause: Mode): Mode {
  const isUndenied = clause.hedges.some(
    ({ row, status }) => row === "negation" || (row.startsWith("verb ") && status === "denied"),
  );
  // "will not go ahead", "the call planned for Monday never took place"
  const never = clause.hedges.find(({ row }) => /^(negation|no longer)$/.test(row));
  const wasPlanned = own.some(({ row, status }) => /^(modifier|passive) /.test(row) && isPlanned(status));
  if (never && (handled?.row.startsWith("fate not ") || (wasPlanned && handled === null) || never.row === "no longer"))
    return join([...own, hedge("cancelled", "never came", never.token)], { ...clause, status: null });
  if (handled?.row === UNTOLD) return join([...own, handled], { ...clause, status: null });
  if (handled?.status !== "denied" || !isUndenied) return join(handled ? [...own, handled] : own, clause);
  return join([...own, hedge("speculated", "double denial", handled.token)], { ...clause, status: null });
}

/** "is over" tells an act as done, "is nearly over" as going on. */
export function ended(tree: Tree, predicate: number, over: Hedge): Mode {
  const isNearly = childrenAs(tree, predicate, "advmod").some((c) =>
    /^(nearly|almost|not|virtually)$/i.test(tree.text(c)),
  );
  const told = isNearly ? { ...over, status: "ongoing" as const } : over;
  return { status: told.status, tense: isNearly ? "progressive" : "past", hedges: [told] };
}

/** "called for a summit", "asked the council for a session", "agreed to a meeting": what the verb makes of it. */
export function wishedFor(tree: Tree, noun: number, up: number, modes: Modes): Hedge | null {
  const under =
    tree.head(noun) === up && isA(tree, noun, "obl") && /^(for|to|on|toward|towards)$/.test(tree.caseOf(noun));
  // "is wanted for the attack": by the police
  if (!under || (tree.word(up).lemma === "want" && tree.isPassive(up))) return null;
  return verbRow(tree, up, modes) ?? (tree.isPassive(up) ? rowOf(modes, "passive", tree.word(up).lemma, up) : null);
}
