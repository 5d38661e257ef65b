import type { Participant } from "../../document/layers.ts";
import type { Tree } from "../syntax/tree.ts";
import { isA } from "../syntax/walk.ts";
import type { Draft } from "./events.ts";

/** How many sentences back an act may have been told that "the visit" takes up. */
export const BACK = 3;

/** "the trip was postponed": the noun of the act stands for one told before. */
export function isDefinite(tree: Tree, noun: number): boolean {
  return tree.children(noun).some((c) => isA(tree, c, "det") && /^(the|this|that|these|those)$/i.test(tree.text(c)));
}

/**
 * Gives an act that only its noun names ("the trip was postponed") the parties, place and date of the last act of its
 * type; one that takes up nothing is left out where its frame wants parties.
 */
export function takeUp(drafts: readonly Draft[]): readonly Draft[] {
  const last = new Map<Draft["claim"]["type"], Draft>();
  return drafts.flatMap((draft) => {
    const { frame } = draft.act.filled;
    const named = draft.claim.participants.length > 0 || !frame.needs.some((need) => need.includes("again"));
    const told = named ? draft : takenUp(draft, last.get(draft.claim.type));
    if (told) last.set(told.claim.type, told);
    return told ? [told] : [];
  });
}

function takenUp(draft: Draft, before: Draft | undefined): Draft | null {
  if (!before || before.claim.participants.length === 0) return null;
  if (draft.act.sentence - before.act.sentence > BACK) return null;
  const { claim } = draft;
  const { participants } = before.claim;
  const place = claim.place ?? before.claim.place;
  const date = claim.date ?? before.claim.date;
  return { ...draft, claim: { ...claim, participants, place, date, parts: partsOf(draft, participants, before) } };
}

function partsOf({ claim }: Draft, participants: readonly Participant[], before: Draft): Draft["claim"]["parts"] {
  const { date, place } = before.claim.parts;
  const named = participants.flatMap((p, n) => (p.evidence ? [[`participant:${n}`, p.evidence] as const] : []));
  return {
    ...(date && !claim.date ? { date } : {}),
    ...(place && !claim.place ? { place } : {}),
    ...claim.parts,
    ...Object.fromEntries(named),
  };
}
