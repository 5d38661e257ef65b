import type { Attribution, Claim, EventClaim, Participant, PositionClaim } from "../../document/claim.ts";
import { contentId } from "../../document/ids.ts";
import { type Evidence, evidence, type Span } from "../../document/span.ts";
import type { Coding } from "../claims/acts/acts.ts";
import { codesFor } from "../claims/codes.ts";
import { weaker } from "../claims/mode/status.ts";
import { actorNamed, participantsOf as partiesOf, type StateName } from "../claims/positions/position-claim.ts";
import { WISHES } from "../claims/positions/relation.ts";
import type { Reading } from "../claims/reading.ts";
import { type Topics, topicsIn } from "../claims/topics.ts";
import type { Said, SaidEvent, SaidPosition } from "./answer.ts";
import { triggerOf, weigh } from "./mode.ts";
import { ACTORS, named } from "./named.ts";
import { dateOf, participantsOf, placeOf, vouchersOf } from "./parts.ts";
import type { Piece } from "./pieces.ts";
import { quotationsOf } from "./quotation.ts";
import type { Reason } from "./reasons.ts";
import { type Around, aroundQuotation } from "./standing.ts";

/** What claims are made with beside the answer. */
export interface Bench {
  readonly reading: Reading;
  readonly coding: Coding;
  readonly topics: Topics;
  readonly model: string;
  readonly vouchers: (span: Span) => readonly Attribution[];
  readonly stateName: StateName;
}

/** What became of one claim of a model: none, one, or one for each actor; and what was dropped of it. */
export interface Made {
  readonly claims: readonly Claim[];
  readonly dropped: readonly Reason[];
}

/** So low that review sees it before all that rules read. */
const SCORE = 0.3;

/** Turns what a model said into claims, every part found in the text, names and dates by our own layers; or says why not. */
export function made(bench: Bench, said: Said, piece: Piece): Made {
  const quotations = quotationsOf({ ...bench.reading.doc }, said, piece);
  if (typeof quotations === "string") return { claims: [], dropped: [quotations] };
  const all = quotations.map((quotation) => madeAt(bench, said, quotation, piece));
  const meant = new Set(all.map(({ claims }) => JSON.stringify(claims.map(meaningOf))));
  return meant.size > 1 ? { claims: [], dropped: ["quotation stands several times"] } : all[0]!;
}

/** What a claim says, wherever its words stand. */
function meaningOf(claim: Claim): unknown {
  const who =
    claim.kind === "event" ? claim.participants.map(({ entity }) => entity) : [claim.actorEntity, claim.object];
  return [claim.status, claim.date?.edtf, who, claim.attribution.map(({ speaker }) => speaker)];
}

function madeAt(bench: Bench, said: Said, quotation: Span, piece: Piece): Made {
  const { sentence: around, paragraph } = aroundQuotation(quotation, bench.reading.doc.sentences, piece);
  const trigger = triggerOf(bench.reading, bench.coding, quotation, said.kind === "event" ? said.type : null);
  if (trigger === null) return { claims: [], dropped: ["quotation not in the text"] };
  const own = bench.vouchers(bench.reading.doc.tokens[trigger]!);
  const vouched = vouchersOf(bench.reading, said.speaker, paragraph, own);
  if (typeof vouched === "string") return { claims: [], dropped: [vouched] };
  const date = dateOf(bench.reading, said.kind === "event" ? said.date : null, around);
  const { attribution } = vouched;
  const weighed = weigh(bench.reading, bench.coding, trigger, said.status, {
    attribution,
    isDated: date.value !== null,
  });
  const { text, tokens, id } = bench.reading.doc;
  const base: Base = {
    document: id,
    status: weighed.status,
    date: date.value,
    attribution,
    evidence: evidence(text, quotation),
    rule: [`model ${bench.model}`, "quotation found", ...weighed.why].join("; "),
    score: SCORE,
  };
  const parts = { trigger: evidence(text, tokens[trigger]!), ...(vouched.words ? { speaker: vouched.words } : {}) };
  const one =
    said.kind === "event" ? event(bench, said, around, base, parts) : positions(bench, said, around, base, parts);
  return { claims: one.claims, dropped: [...date.dropped, ...one.dropped] };
}

type Base = Pick<Claim, "document" | "status" | "date" | "attribution" | "evidence" | "rule" | "score">;
type Parts = Readonly<Record<string, Evidence>>;

function event(bench: Bench, said: SaidEvent, around: Around, base: Base, parts: Parts): Made {
  const { reading } = bench;
  const participants = participantsOf(reading, said.participants, around);
  const place = placeOf(reading, said.place, around);
  const dropped = [...participants.dropped, ...place.dropped];
  if (participants.value.length === 0) return { claims: [], dropped: [...dropped, "claim without a participant"] };
  const { start, end } = base.evidence;
  const who = participants.value.map(({ entity, role }) => `${role} ${entity}`).sort();
  const claim: EventClaim = {
    id: contentId("clm", base.document, "model", said.type, start, end, ...who),
    kind: "event",
    type: said.type,
    stage: said.stage,
    participants: participants.value,
    place: place.value,
    topics: topicsIn(reading, bench.topics, base.evidence),
    ...{ title: null, instrument: null, mode: null, within: null },
    codes: codesFor(said.type, base.status, { stage: said.stage, mode: null }),
    ...base,
    attribution: [...spoken(said, participants.value, base.attribution), ...base.attribution],
    parts: { ...parts, ...partsOf(participants.value, base.date?.evidence, place.value?.evidence) },
  };
  return { claims: [claim], dropped };
}

/** A statement is vouched for by who makes it. */
function spoken(
  { type }: SaidEvent,
  participants: readonly Participant[],
  told: readonly Attribution[],
): readonly Attribution[] {
  return participants
    .filter(
      ({ role, entity }) => type === "statement" && role === "speaker" && told.every((one) => one.entity !== entity),
    )
    .map(({ name, entity }) => ({ speaker: name, entity, cue: null, kind: "indirect", hedge: null }));
}

function partsOf(
  participants: readonly Participant[],
  date: Evidence | null | undefined,
  place: Evidence | null | undefined,
): Parts {
  const parts: Record<string, Evidence> = {};
  if (date) parts.date = date;
  if (place) parts.place = place;
  participants.forEach(({ evidence: words }, n) => {
    if (words) parts[`participant:${n}`] = words;
  });
  return parts;
}

function positions(bench: Bench, said: SaidPosition, around: Around, base: Base, parts: Parts): Made {
  const { reading } = bench;
  const who = named(reading, said.actor, around, ACTORS);
  if (who === "absent") return { claims: [], dropped: ["actor not in its sentence"] };
  if (who === "several") return { claims: [], dropped: ["actor may be several"] };
  if (who.mention === null) return { claims: [], dropped: ["actor names nobody known"] };
  const what = named(reading, said.object, around, [...ACTORS, "place", "instrument", "equipment", "concept"]);
  if (typeof what === "string") return { claims: [], dropped: ["object not in its sentence"] };
  const objectEntity = what.mention?.form === "adjective" ? null : (what.mention?.entities[0] ?? null);
  const { start, end } = base.evidence;
  const claims = who.mention.entities.map((key): PositionClaim => {
    const actor = actorNamed(reading, said.relation, key, bench.stateName);
    return {
      id: contentId("clm", base.document, "model", said.relation, start, end, key, what.words.start),
      kind: "position",
      relation: said.relation,
      actor: actor.name,
      actorEntity: actor.entity,
      object: objectEntity === null ? what.words.exact : reading.entity(objectEntity).name,
      objectEntity,
      participants: partiesOf(reading, { actor, key, words: who.words }, what.words),
      ...base,
      status: WISHES.has(said.relation) ? weaker(base.status, "proposed") : base.status,
      parts: { ...parts, actor: who.words, object: what.words },
    };
  });
  return { claims, dropped: [] };
}
