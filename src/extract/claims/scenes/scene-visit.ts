import type { Attribution, ClaimDate, EventClaim, Participant, Place } from "../../../document/claim.ts";
import { contentId } from "../../../document/ids.ts";
import { evidence } from "../../../document/span.ts";
import type { Status } from "../../../document/vocabulary.ts";
import type { Act } from "../acts/acts.ts";
import type { Frame } from "../acts/frames.ts";
import { NO_CODES } from "../codes.ts";
import { claimDate } from "../dates/claim-date.ts";
import type { Draft } from "../events.ts";
import type { Reading } from "../reading.ts";
import type { Scene } from "./scenes.ts";

/** The journey that a scene tells, its parts with their words in the lines above. `status`: as its entries tell; `frame`: that of a visit told by a noun. */
export function visitOf(
  reading: Reading,
  scene: Scene,
  status: Status | null,
  frame: Frame,
  attribution: (token: number) => readonly Attribution[],
): Draft | null {
  const visitors = partiesOf(reading, scene.who, "visitor");
  const hosts = partiesOf(reading, hostsOf(reading, scene), "host");
  if (visitors.length === 0 || hosts.length === 0) return null;
  const act = actOf(reading, scene, status, frame);
  const { tokens, text } = reading.doc;
  const words = evidence(text, { start: tokens[scene.line.first]!.start, end: tokens[scene.line.last - 1]!.end });
  const date = sceneDate(reading, scene);
  const place = scenePlace(reading, scene);
  const participants = [...visitors, ...hosts];
  const claim: EventClaim = {
    id: contentId("clm", reading.doc.id, "event", "visit", words.start, words.end, scene.when.start),
    document: reading.doc.id,
    kind: "event",
    type: "visit",
    stage: null,
    status: status ?? "occurred",
    participants,
    place,
    date,
    topics: [],
    title: null,
    instrument: null,
    mode: null,
    within: null,
    codes: NO_CODES,
    attribution: attribution(act.trigger),
    evidence: words,
    parts: partsOf(participants, date, place),
    rule: "heading: who, where and when",
    score: 0.8,
  };
  return { act, claim, status, headline: false, tellings: [act.sentence] };
}

function actOf(reading: Reading, scene: Scene, status: Status | null, frame: Frame): Act {
  const trigger = scene.line.first;
  return {
    sentence: reading.sentenceOf(trigger),
    trigger,
    light: null,
    another: false,
    filled: { frame, fillers: [], heads: [], topics: [], matter: null },
    args: {
      subject: [],
      object: [],
      obliques: [],
      predicate: [],
      verb: null,
      particles: new Set(),
      light: null,
      by: null,
      at: trigger,
    },
    mode: { status, tense: status === "occurred" ? "past" : null, hedges: [] },
    status,
    scene,
  };
}

/** The date of the scene, with its words in the heading. */
export function sceneDate(reading: Reading, { when }: Scene): ClaimDate {
  const date = claimDate(reading, when);
  return { ...date, basis: `heading over the entry: ${date.basis}` };
}

/** The first town or site of the scene, else its state; null where a diary does not say where. */
export function scenePlace(reading: Reading, { where }: Scene): Place | null {
  const { mentions } = reading.doc.mentions;
  const m = where.find((each) => mentions[each]!.kind === "place") ?? where[0];
  const key = m === undefined ? undefined : mentions[m]!.entities[0];
  if (m === undefined || key === undefined) return null;
  return { entity: key, name: reading.entity(key).name, evidence: evidence(reading.doc.text, mentions[m]!) };
}

/** The states named; where none is, the place. */
function hostsOf(reading: Reading, { where }: Scene): readonly number[] {
  const states = where.filter((m) => reading.doc.mentions.mentions[m]!.kind === "state");
  return states.length > 0 ? states : where.slice(0, 1);
}

function partiesOf(reading: Reading, mentions: readonly number[], role: Participant["role"]): readonly Participant[] {
  const found = new Map<string, Participant>();
  for (const m of mentions) {
    const mention = reading.doc.mentions.mentions[m]!;
    for (const key of mention.entities)
      if (!found.has(key))
        found.set(key, {
          entity: key,
          name: reading.entity(key).name,
          role,
          evidence: evidence(reading.doc.text, mention),
        });
  }
  return [...found.values()];
}

function partsOf(
  participants: readonly Participant[],
  date: ClaimDate,
  place: Place | null,
): Record<string, NonNullable<Participant["evidence"]>> {
  const named = participants.flatMap((p, n) => (p.evidence ? [[`participant:${n}`, p.evidence] as const] : []));
  return {
    ...(date.evidence ? { date: date.evidence } : {}),
    ...(place?.evidence ? { place: place.evidence } : {}),
    ...Object.fromEntries(named),
  };
}
