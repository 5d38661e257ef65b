import type { Attribution, ClaimDate, Participant, Place } from "../../document/claim.ts";
import type { EntityKind, LocalEntity } from "../../document/layers.ts";
import type { Evidence } from "../../document/span.ts";
import { stateNamed } from "../claims/participants.ts";
import type { Reading } from "../claims/reading.ts";
import type { SaidParticipant } from "./answer.ts";
import { ACTORS, dated, named } from "./named.ts";
import type { Reason } from "./reasons.ts";
import type { Around } from "./standing.ts";

/** One part of a claim as far as the text bears it out, and what was dropped of it. */
export interface Part<T> {
  readonly value: T;
  readonly dropped: readonly Reason[];
}

/** Each entity once, in its first role; words that are not there, or name nobody, give none. */
export function participantsOf(
  reading: Reading,
  said: readonly SaidParticipant[],
  around: Around,
): Part<readonly Participant[]> {
  const parts = said.map((one) => participantOf(reading, one, around));
  const all = parts.flatMap(({ value }) => value);
  const value = all.filter((one, i) => all.findIndex(({ entity }) => entity === one.entity) === i);
  return { value, dropped: parts.flatMap(({ dropped }) => dropped) };
}

function participantOf(
  reading: Reading,
  { quote, role }: SaidParticipant,
  around: Around,
): Part<readonly Participant[]> {
  const kinds: readonly EntityKind[] = role === "host" ? [...ACTORS, "place"] : ACTORS;
  const who = named(reading, quote, around, kinds);
  if (who === "absent") return { value: [], dropped: ["participant not in its sentence"] };
  if (who === "several") return { value: [], dropped: ["participant may be several"] };
  if (who.mention === null) return { value: [], dropped: ["participant names nobody known"] };
  const value = who.mention.entities.map((key) => {
    const { key: entity, name } = role === "host" ? stateOf(reading, key) : reading.entity(key);
    return { entity, name, role, evidence: who.words };
  });
  return { value, dropped: [] };
}

/** "flew to Astana": whom a journey goes to is the state, where the document names it. */
function stateOf(reading: Reading, key: string): LocalEntity {
  const own = reading.entity(key);
  return (own.kind === "place" && own.country !== null && stateNamed(reading, own.country)) || own;
}

/** When, by the dates layer alone. */
export function dateOf(reading: Reading, date: string | null, around: Around): Part<ClaimDate | null> {
  if (date === null) return { value: null, dropped: [] };
  const value = dated(reading, date, around);
  if (value === "absent") return { value: null, dropped: ["date not in its sentence"] };
  return { value, dropped: value === null ? ["date cannot be read"] : [] };
}

/** Where, by the mentions layer alone. */
export function placeOf(reading: Reading, place: string | null, around: Around): Part<Place | null> {
  if (place === null) return { value: null, dropped: [] };
  const where = named(reading, place, around, ["place", "state"]);
  if (where === "absent") return { value: null, dropped: ["place not in its sentence"] };
  if (where === "several" || where.mention === null) return { value: null, dropped: ["place names none known"] };
  const entity = where.mention.entities[0]!;
  return { value: { entity, name: reading.entity(entity).name, evidence: where.words }, dropped: [] };
}

/** Who vouches for a claim, with the words for the speaker whom the model named. */
export interface Vouched {
  readonly attribution: readonly Attribution[];
  readonly words: Evidence | null;
}

/**
 * Those whom our quotations name, and the speaker whom the model names where they do not. A speaker who is not there
 * takes his claim with him: it would stand as the writer's own.
 */
export function vouchersOf(
  reading: Reading,
  speaker: string | null,
  around: Around,
  own: readonly Attribution[],
): Vouched | Reason {
  if (speaker === null) return { attribution: own, words: null };
  const who = named(reading, speaker, around, ACTORS);
  if (who === "absent") return "speaker not in its paragraph";
  if (who === "several") return "speaker may be several";
  const entity = who.mention?.entities[0] ?? null;
  const name = entity === null ? who.words.exact : reading.entity(entity).name;
  const isTold = own.some((one) => (entity !== null && one.entity === entity) || one.speaker === name);
  const added: readonly Attribution[] = isTold
    ? []
    : [{ speaker: name, entity, cue: null, kind: "indirect", hedge: null }];
  return { attribution: [...added, ...own], words: who.words };
}
