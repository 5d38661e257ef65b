import type { Participant } from "../../../document/claim.ts";
import type { Draft } from "../events.ts";
import { stateNamed } from "../participants.ts";
import { type Lookup, shareOne, statesOf } from "../parties.ts";
import type { Reading } from "../reading.ts";

/** "He | returned the call": the host is the state of who had come before. */
export function repaid(reading: Reading, draft: Draft, before: readonly Draft[], lookup: Lookup): Draft {
  const { act, claim } = draft;
  const verb = reading.trees[act.sentence]!.word(act.light ?? act.trigger).lemma;
  const own = statesOf(claim, lookup, "visitor");
  if (claim.type !== "visit" || !reading.isIn("repaying", verb)) return draft;
  if (own.size === 0 || statesOf(claim, lookup, "host").size > 0) return draft;
  const isVisited = (one: Draft): boolean =>
    one.claim.type === "visit" && shareOne(own, statesOf(one.claim, lookup, "host"));
  const first = before.findLast(isVisited);
  const guests = first ? [...statesOf(first.claim, lookup, "visitor")] : guestBefore(reading, draft, own);
  const hosts = guests
    .flatMap((iso) => stateNamed(reading, iso) ?? [])
    .map(({ key, name }): Participant => ({ entity: key, name, role: "host", evidence: null }));
  return { ...draft, claim: { ...claim, participants: [...claim.participants, ...hosts] } };
}

/** The state of the last person of another one, in the sentences just before. */
function guestBefore(reading: Reading, { act }: Draft, own: ReadonlySet<string>): readonly string[] {
  const { sentences, mentions } = reading.doc;
  const from = sentences[Math.max(0, act.sentence - 2)]!.start;
  const until = sentences[act.sentence]!.start;
  const guests = mentions.mentions
    .filter(({ kind, form, start, end }) => kind === "person" && form === "name" && start >= from && end <= until)
    .flatMap(({ entities }) => entities.flatMap((key) => reading.entity(key).country ?? []));
  const guest = guests.findLast((iso) => !own.has(iso));
  return guest === undefined ? [] : [guest];
}
