import type { Attribution, ClaimDate, EventClaim, Participant, Place } from "../../document/claim.ts";
import { contentId } from "../../document/ids.ts";
import { type Evidence, evidence } from "../../document/span.ts";
import type { Status } from "../../document/vocabulary.ts";
import type { Act } from "./acts/acts.ts";
import { type Matter, matterOf } from "./agreements/title.ts";
import { clauseOf } from "./clause.ts";
import { NO_CODES } from "./codes.ts";
import { dateOf } from "./dates/when.ts";
import { ofAct, statusTold } from "./mode/told.ts";
import { participantsOf } from "./participants.ts";
import type { Reading } from "./reading.ts";
import { sceneDate, scenePlace } from "./scenes/scene-visit.ts";
import { type Topics, topicParts, topicsIn } from "./topics.ts";
import { placeOf } from "./where.ts";

/** A claim with the act it was read from; the status is null while only the context can tell it. */
export interface Draft {
  readonly act: Act;
  readonly claim: EventClaim;
  readonly status: Status | null;
  /** Told by a headline, which the text then tells in full. */
  readonly headline: boolean;
  /** Numbers of the sentences that tell of the act, its own first. */
  readonly tellings: readonly number[];
}

/** Turns an act into a claim: participants, place, date, topics, each with its words. */
export function draftOf(reading: Reading, act: Act, vouchers: readonly Attribution[], topics: Topics): Draft {
  const { frame } = act.filled;
  const quotation = clauseOf(reading, act);
  const participants = participantsOf(reading, act);
  const place = placeOf(reading, act) ?? (act.scene && scenePlace(reading, act.scene));
  const matter = matterOf(reading, act);
  const own = dateOf(reading, act);
  const date = isOfTitle(act, matter, own) ? null : (own ?? (act.scene && sceneDate(reading, act.scene)));
  const status = statusTold(reading, act, vouchers);
  const attribution = ofAct(reading, act, vouchers);
  const said = frame.type === "statement" ? spoken(reading, act, participants) : [];
  const claim: EventClaim = {
    id: contentId(
      "clm",
      reading.doc.id,
      "event",
      frame.type,
      quotation.start,
      quotation.end,
      tokenStart(reading, act.trigger),
    ),
    document: reading.doc.id,
    kind: "event",
    type: frame.type,
    stage: stageOf(frame.stage, matter?.title ?? "", quotation.exact),
    status: status ?? "occurred",
    participants,
    place,
    date,
    topics: topicsIn(reading, topics, quotation),
    title: matter?.title ?? null,
    instrument: matter?.instrument ?? null,
    mode: modeOfTalks(reading, act),
    within: null,
    codes: NO_CODES,
    attribution: [...said, ...attribution],
    evidence: quotation,
    parts: {
      ...partsOf(reading, act, participants, date?.evidence ?? null, place),
      ...topicParts(reading, topics, quotation),
    },
    rule: ruleOf(act),
    score: scoreOf(act, participants),
  };
  return {
    act,
    claim,
    status,
    headline: reading.doc.sentences[act.sentence]!.zone !== "paragraph",
    tellings: [act.sentence],
  };
}

/** "terminated the 1990 agreement": it was made in 1990, and ended at another time. */
function isOfTitle({ filled }: Act, matter: Matter | null, date: ClaimDate | null): boolean {
  const words = date?.evidence;
  if (!matter || !words || filled.frame.stage === "signed" || filled.frame.type !== "agreement") return false;
  return words.start >= matter.span.start && words.end <= matter.span.end;
}

/** "condemned the raid": who speaks vouches for it himself. */
function spoken(reading: Reading, act: Act, participants: readonly Participant[]): readonly Attribution[] {
  const cue = reading.doc.tokens[act.trigger]!.text;
  return participants
    .filter(({ role }) => role === "speaker")
    .map(({ name, entity }) => ({ speaker: name, entity, cue, kind: "indirect", hedge: null }));
}

/** "reached a basic accord", "concluded the pact in principle": no signing yet. */
function stageOf(stage: EventClaim["stage"], title: string, clause: string): EventClaim["stage"] {
  if (stage !== "signed") return stage;
  const partial =
    /\b(basic|preliminary|provisional|tentative|interim)\b/i.test(title) || /\bin principle\b/i.test(clause);
  return partial ? "agreed in principle" : stage;
}

function tokenStart(reading: Reading, token: number): number {
  return reading.doc.tokens[token]!.start;
}

/** "spoke by phone", "held a video conference": talks not in person. */
function modeOfTalks(reading: Reading, act: Act): EventClaim["mode"] {
  const { start, end } = reading.doc.sentences[act.sentence]!;
  const words = reading.doc.text.slice(start, end);
  if (!/^(meeting|summit)$/.test(act.filled.frame.type)) return null;
  if (/\b(virtual(ly)?|video ?(call|conference|link)|teleconference|online)\b/i.test(words)) return "video";
  if (act.filled.frame.pos === "VERB" && /^(call|ring|phone|telephone)$/.test(act.filled.frame.words[0] ?? ""))
    return "call";
  return /\b(by (tele)?phone|(tele)?phone (call|talks?|conversation)|telephoned|phoned)\b/i.test(words) ? "call" : null;
}

function partsOf(
  reading: Reading,
  act: Act,
  participants: readonly Participant[],
  date: Evidence | null,
  place: Place | null,
): Record<string, Evidence> {
  const parts: Record<string, Evidence> = { trigger: evidence(reading.doc.text, reading.doc.tokens[act.trigger]!) };
  if (date) parts.date = date;
  if (place?.evidence) parts.place = place.evidence;
  participants.forEach((participant, n) => {
    if (participant.evidence) parts[`participant:${n}`] = participant.evidence;
  });
  const hedge = act.mode.hedges.find((h) => h.status === act.status);
  if (hedge) parts.status = evidence(reading.doc.text, reading.doc.tokens[hedge.token]!);
  return parts;
}

function ruleOf(act: Act): string {
  const hedges = act.mode.hedges.map((h) => `${h.row} → ${h.status}`).join("; ");
  return `frame ${act.filled.frame.id}${hedges ? `; ${hedges}` : ""}`;
}

/** How sure the rules are: verbs before nouns, named parties before none. For review only. */
function scoreOf(act: Act, participants: readonly Participant[]): number {
  const base = act.filled.frame.pos === "VERB" || act.light !== null ? 0.8 : 0.6;
  return (
    Math.round(
      Math.min(1, base + 0.08 * Math.min(participants.length, 2) + (act.status === null ? -0.1 : 0.02)) * 100,
    ) / 100
  );
}
