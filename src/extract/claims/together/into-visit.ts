import type { ClaimDate, EventClaim, Participant } from "../../../document/claim.ts";
import { interval } from "../../../document/edtf.ts";
import type { Draft } from "../events.ts";
import { stateNamed } from "../participants.ts";
import type { Reading } from "../reading.ts";

/** The act inside the visit; without a date of its own, or with a vaguer one, it takes the range of the visit. */
export function into(reading: Reading, draft: Draft, visit: Draft): Draft {
  // "Was in Oslo 1–9 May" under a heading of three days: the words of the entry stand
  const isOwn = draft.act.scene !== null && draft.claim.date !== null;
  const vague = draft.claim.date === null || (!isOwn && isVaguer(draft.claim.date, visit.claim.date));
  const date = vague ? inherited(visit.claim) : draft.claim.date;
  const participants =
    draft.claim.participants.length > 0 ? draft.claim.participants : partiesOf(reading, draft, visit);
  return { ...draft, claim: { ...draft.claim, within: visit.claim.id, date, participants } };
}

/** "Seven memoranda will be signed": between the states of the visit, where the text names nobody else. */
function partiesOf(reading: Reading, { claim }: Draft, visit: Draft): readonly Participant[] {
  if (!/^(agreement|negotiation)$/.test(claim.type)) return [];
  const parties = new Map<string, Participant>();
  for (const participant of visit.claim.participants) {
    const own = participant.entity === null ? null : reading.entity(participant.entity);
    const state = own?.country ? stateNamed(reading, own.country) : undefined;
    if (state) parties.set(state.key, { ...participant, entity: state.key, name: state.name, role: "party" });
  }
  return parties.size > 1 ? [...parties.values()] : [];
}

/** "October 2020" against "18 to 21 October 2020". */
function isVaguer(own: ClaimDate, other: ClaimDate | null): boolean {
  const [a, b] = [interval(own.edtf), other && interval(other.edtf)];
  return a !== null && b !== null && a.min <= b.min && b.max <= a.max && own.edtf !== other?.edtf;
}

/** The date of a visit, as that of what lies in it. */
export function inherited(visit: EventClaim): ClaimDate | null {
  if (!visit.date) return null;
  const words = visit.date.exact === null ? "" : ` ("${visit.date.exact}")`;
  return { ...visit.date, basis: `inherited from the ${visit.type}${words}: ${visit.date.basis}` };
}
