import type { Mention } from "../../../document/layers.ts";
import type { Draft } from "../events.ts";
import { isDone } from "../mode/status.ts";
import { areEqual, isSubset, type Lookup, statesOf } from "../parties.ts";
import type { Reading } from "../reading.ts";
import { isInCourse, isOfAnotherTime } from "./same-time.ts";

/** "held talks on 19 May. The two sides signed …": what the same parties did goes with the dated talks just told. */
export function talksOf(reading: Reading, draft: Draft, drafts: readonly Draft[], lookup: Lookup): Draft | null {
  const parties = statesOf(draft.claim, lookup);
  if (isOfAnotherTime(reading, draft) || isInCourse(draft) || parties.size < 2) return null;
  const near = drafts.filter((talks) => {
    const back = draft.act.sentence - talks.act.sentence;
    const are =
      /^(meeting|summit)$/.test(talks.claim.type) && talks.claim.date?.exact != null && isDone(talks.claim.status);
    return (
      are && back > 0 && back <= NEXT && isDone(draft.claim.status) && areEqual(parties, statesOf(talks.claim, lookup))
    );
  });
  return near.at(-1) ?? null;
}

/** "The Ministers met on 18 May. … They heard the envoy", in a record of talks: what the group that met does, however far on. */
export function sessionOf(reading: Reading, draft: Draft, drafts: readonly Draft[], lookup: Lookup): Draft | null {
  const { mentions } = reading.doc.mentions;
  const isGroup = draft.act.filled.fillers.some(({ mention }) => isGroupOfMany(mentions[mention]!));
  if (!isGroup || draft.act.mode.tense !== "past" || !isDone(draft.status ?? draft.claim.status)) return null;
  if (isOfAnotherTime(reading, draft)) return null;
  const parties = statesOf(draft.claim, lookup);
  const held = drafts.filter(
    ({ act, claim, status }) =>
      act.sentence < draft.act.sentence &&
      /^(meeting|summit)$/.test(claim.type) &&
      claim.date !== null &&
      isDone(status ?? claim.status) &&
      statesOf(claim, lookup).size > 1 &&
      isSubset(statesOf(claim, lookup), parties),
  );
  const days = new Set(held.map(({ claim }) => claim.date!.edtf));
  return days.size === 1 ? held[0]! : null;
}

/** "the Ministers", "both sides", "they". */
function isGroupOfMany({ form, entities }: Mention): boolean {
  return form !== "name" && entities.length > 1;
}

/** Sentences after the talks that still tell of them. */
export const NEXT = 3;
