import { type Act, isNested } from "../act.ts";
import { lieTogether, sameDocument } from "../contradict.ts";
import { shareDays } from "../days.ts";
import { shared } from "../fold.ts";
import { bothNarrow, isUndated, type Support, sidesShared, sure } from "./ground.ts";

/** Talks: the same people, or states and something else. */
export function talksPartiesAgree(a: Act, b: Act, time: Support): Support | null {
  if (shared(a.forums, b.forums) > 0) return sure("same forum");
  const states = [a.states, b.states] as const;
  if (!isNested(...states)) return null;
  const met = sidesShared(a, b, time.vague.length === 0);
  const silent = [a, b].filter((act) => act.people.size === 0);
  const lesser = states[0].size === states[1].size ? [] : [states[0].size < states[1].size ? a : b];
  if (sameDocument(a, b)) {
    if (met < 2 && shared(...states) < 2 && !lieTogether(a, b)) return null;
    // a leader's business summit is not his meeting with the other leader
    if (a.claim.type !== b.claim.type && (lesser.length > 0 || isUndated(a, b))) return null;
    if (isUndated(a, b) && a.place !== null && b.place !== null && a.place.id !== b.place.id) return null;
    const vague = [...(silent.length === 1 ? silent : []), ...lesser];
    return { why: "same parties", vague, isPart: lesser.length > 0 };
  }
  if (met >= 2) return { why: "same people", vague: lesser, isPart: lesser.length > 0 };
  if (lesser.length > 0 || states[0].size < 2) return null;
  const isOneTime = a.days !== null && b.days !== null && shareDays(a.days, b.days);
  const isToldAlike = met + (tellAlike(a, b) ? 1 : 0) >= (isOneTime ? 1 : 2);
  if (!(isOneTime && bothNarrow(a, b)) && !isToldAlike) return null;
  return {
    why: met === 1 ? "one of the people and both states" : "same states",
    vague: silent.length === 1 ? silent : [],
  };
}

/** In one place, or by telephone. */
function tellAlike(a: Act, b: Act): boolean {
  if (a.place !== null && b.place !== null) return a.place.id === b.place.id;
  return a.claim.mode !== null && a.claim.mode === b.claim.mode;
}
