import type { Act } from "../act.ts";
import { shareDays } from "../days.ts";
import { shared } from "../fold.ts";
import { tellingOf } from "../voices/voices.ts";

/**
 * Acts of two documents of one story that may be one, though too little is told to join them: of one kind, told in one way, of the same people or states, at times
 * that may meet; each the only such of its document.
 */
export function twinsIn(a: readonly Act[], b: readonly Act[]): (x: Act, y: Act) => boolean {
  const known = new Map<string, boolean>();
  return (x, y) => {
    const key = `${x.index} ${y.index}`;
    if (!known.has(key)) known.set(key, areTwins(x, y, a, b));
    return known.get(key)!;
  };
}

function areTwins(x: Act, y: Act, a: readonly Act[], b: readonly Act[]): boolean {
  if (!mayBeOne(x, y)) return false;
  const isAlone = (own: Act, others: readonly Act[], partner: Act) =>
    others.every((other) => other === own || isSameWords(other, own) || !mayBeOne(other, partner));
  return isAlone(x, a, y) && isAlone(y, b, x);
}

function isSameWords({ claim: a }: Act, { claim: b }: Act): boolean {
  return a.evidence.start < b.evidence.end && b.evidence.start < a.evidence.end;
}

function mayBeOne(x: Act, y: Act): boolean {
  if (x.family !== y.family || x.claim.stage !== y.claim.stage) return false;
  if (tellingOf(x.claim.status) !== tellingOf(y.claim.status)) return false;
  if (x.claim.mode !== y.claim.mode && x.claim.mode !== null && y.claim.mode !== null) return false;
  return mayMeet(x, y) && areOfOneParty(x, y);
}

function mayMeet(x: Act, y: Act): boolean {
  const [p, q] = [x.days ?? x.window, y.days ?? y.window];
  return p !== null && q !== null && shareDays(p, q);
}

/** People of two sides in common, or of one and the state of the other; or the same two states where no people are told. */
function areOfOneParty(x: Act, y: Act): boolean {
  const met = [...x.sides].filter(([state, people]) => shared(people, y.sides.get(state) ?? new Set()) > 0);
  if (met.length >= 2) return true;
  const apart = [...x.sides].some(([state, people]) => y.sides.has(state) && shared(people, y.sides.get(state)!) === 0);
  return !apart && shared(x.states, y.states) >= 2;
}
