import type { Participant } from "../../../document/claim.ts";
import { dayNumbers } from "../../../document/edtf.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import type { Draft } from "../events.ts";

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
export function takeUp(drafts: readonly Draft[], context: Context): readonly Draft[] {
  const last = new Map<Draft["claim"]["type"], Draft>();
  return drafts.flatMap((draft) => {
    const { frame } = draft.act.filled;
    const { participants } = draft.claim;
    const named =
      (participants.length > 0 && !draft.act.filled.helped) || !frame.needs.some((need) => need.includes("again"));
    const told = named
      ? withVisitor(draft, last.get(draft.claim.type))
      : (takenUp(draft, last.get(draft.claim.type), context) ?? (participants.length > 0 ? draft : null));
    if (told) last.set(told.claim.type, told);
    return told ? [told] : [];
  });
}

/** "a stop in Oslo was dropped": by whoever makes the journey told before. */
function withVisitor(draft: Draft, before: Draft | undefined): Draft {
  const { claim, act } = draft;
  const isStop = claim.type === "visit" && (STOPS.has(act.filled.frame.words[0]!) || act.another);
  if (!isStop || !before || claim.participants.some(({ role }) => role === "visitor")) return draft;
  const visitors = before.claim.participants.filter(({ role }) => role === "visitor");
  if (act.sentence - before.act.sentence > (act.another ? BACK : STOP_BACK)) return draft;
  return { ...draft, claim: { ...claim, participants: [...claim.participants, ...visitors] } };
}

const STOPS = new Set(["stop", "stopover", "layover", "leg"]);

/** How many sentences back the journey may have been told last of which a stop is one. */
const STOP_BACK = 12;

function takenUp(draft: Draft, before: Draft | undefined, context: Context): Draft | null {
  if (!before || draft.act.sentence - before.act.sentence > BACK) return null;
  // "The four ministers met in May. A face-to-face meeting will follow in June": whoever they are
  if (before.claim.participants.length === 0) return draft.claim.date || draft.claim.place ? draft : null;
  const { claim } = draft;
  const told = isOfOtherYears(draft, before, context) ? sidesOf(before, context) : before.claim.participants;
  const helpers = claim.participants.filter(({ entity }) => told.every((one) => one.entity !== entity));
  const participants = [...told, ...helpers];
  // "a second round is planned": neither then nor there
  const { place: where, date: when } = draft.act.another ? { place: null, date: null } : before.claim;
  const place = claim.place ?? where;
  const date = claim.date ?? when;
  return { ...draft, claim: { ...claim, participants, place, date, parts: partsOf(draft, participants, before) } };
}

/** "the third session, held in 2013": whoever met then, it was for the same sides. */
function isOfOtherYears({ claim }: Draft, before: Draft, { written }: Context): boolean {
  const days = [claim.date?.edtf, before.claim.date?.edtf ?? written];
  const [a, b] = days.map((edtf) => (edtf ? dayNumbers(edtf) : null));
  return a != null && b != null && (a[0] - b[1] > YEAR || b[0] - a[1] > YEAR);
}

const YEAR = 365;

function sidesOf({ claim }: Draft, { stateOf }: Context): readonly Participant[] {
  const sides = claim.participants.map((one) => stateOf(one) ?? one);
  return sides.filter(({ entity }, n) => sides.findIndex((other) => other.entity === entity) === n);
}

/** What must be known of the document. */
export interface Context {
  /** The state for which one who takes part stands, where the document names it. */
  readonly stateOf: (one: Participant) => Participant | null;
  /** EDTF; null where it does not say. */
  readonly written: string | null;
}

function partsOf({ claim, act }: Draft, participants: readonly Participant[], before: Draft): Draft["claim"]["parts"] {
  const { date, place } = before.claim.parts;
  const named = participants.flatMap((p, n) => (p.evidence ? [[`participant:${n}`, p.evidence] as const] : []));
  return {
    ...(date && !claim.date && !act.another ? { date } : {}),
    ...(place && !claim.place && !act.another ? { place } : {}),
    ...claim.parts,
    ...Object.fromEntries(named),
  };
}
