import type { Claim, EventClaim, PositionClaim } from "../../../document/claim.ts";
import type { Annotated, Quotation } from "../../../document/layers.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { type Act, actsOf } from "../acts/acts.ts";
import { attributionsOf } from "../attribution.ts";
import { codingOf } from "../claims.ts";
import { draftOf } from "../events.ts";
import { lexiconOf } from "../lexicon.ts";
import { treatyOf } from "../positions/partners.ts";
import { modeAt } from "../positions/relation.ts";
import { type Reading, readingOf } from "../reading.ts";
import { scenesOf } from "../scenes/scenes.ts";
import { isToldBy } from "../together/tours.ts";
import { topicsOf } from "../topics.ts";
import type { Explanation } from "./explanation.ts";
import { frameOf, othersOf } from "./frame.ts";
import { marksOf } from "./marks.ts";
import { positionOf, stanceOf, triggerOf } from "./position.ts";
import { sentencesOf } from "./sentences.ts";
import { speakersOf, speechOf } from "./speakers.ts";
import { eventSteps, positionSteps } from "./status.ts";
import { topicsTold } from "./topics.ts";
import { whenOf, whereOf, withinOf } from "./when-where.ts";

type Told = Omit<Explanation, "claim" | "sentences">;

/**
 * Why `doc` has the claim of that id: the row that admitted it, the steps to its status, speakers, date, place and topics,
 * computed again from the layers by the tables of `knowledge`, which must be those that the layers were made by. Null when it has no such claim, or has it from a language model.
 */
export function explain(knowledge: Knowledge, doc: Annotated, id: string): Explanation | null {
  const claim = doc.claims.find((one) => one.id === id);
  if (claim === undefined || claim.rule.startsWith("model ")) return null;
  const reading = readingOf(doc, lexiconOf(knowledge));
  const told = toldOf(knowledge, reading, doc, claim);
  if (told === null) return null;
  return { claim, sentences: sentencesOf(doc, reading, claim.evidence, marksOf(claim, told)), ...told };
}

function toldOf(knowledge: Knowledge, reading: Reading, doc: Annotated, claim: Claim): Told | null {
  if (claim.kind === "position") return position(knowledge, reading, doc, claim);
  const quotation = quotationOf(doc, claim);
  if (quotation !== null) return statement(knowledge, reading, doc, claim, quotation);
  const read = actOf(knowledge, reading, doc, claim);
  return read === null ? withoutAct(knowledge, reading, doc, claim) : event(knowledge, reading, doc, claim, read);
}

/** The quotation that a statement is; null for an act that a frame tells. */
function quotationOf(doc: Annotated, { parts }: EventClaim): Quotation | null {
  const { cue, content } = parts;
  if (!cue || !content) return null;
  return (
    doc.quotations.find((q) => q.cue.start === cue.start && q.start === content.start && q.end === content.end) ?? null
  );
}

interface Read {
  readonly act: Act;
  /** The claim as its clause alone tells it. */
  readonly own: EventClaim;
}

/** The act that gave the claim its id. */
function actOf(knowledge: Knowledge, reading: Reading, doc: Annotated, claim: EventClaim): Read | null {
  const { trigger } = claim.parts;
  if (!trigger) return null;
  const [vouchers, topics] = [attributionsOf(doc), topicsOf(knowledge)];
  for (const act of actsOf(reading, codingOf(knowledge), scenesOf(reading))) {
    if (doc.tokens[act.trigger]!.start !== trigger.start) continue;
    const own = draftOf(reading, act, vouchers(doc.tokens[act.trigger]!), topics).claim;
    if (isToldBy(claim, own)) return { act, own };
  }
  return null;
}

function event(knowledge: Knowledge, reading: Reading, doc: Annotated, claim: EventClaim, { act, own }: Read): Told {
  const admitted = frameOf(knowledge, reading, act);
  const speakers = speakersOf(knowledge, reading, doc, claim, null);
  const attribution = attributionsOf(doc)(doc.tokens[act.trigger]!);
  return {
    admitted,
    participants: othersOf(claim, own, "slots" in admitted ? admitted.slots : []),
    status: eventSteps(knowledge, reading, act, claim, codingOf(knowledge).modes, { attribution, speakers }),
    speakers,
    date: whenOf(reading, claim, own),
    place: whereOf(reading, claim, own, act),
    within: withinOf(claim, doc.claims),
    topics: topicsTold(knowledge, reading, claim),
  };
}

/** The journey that a heading tells; an agreement that is only spoken of, or listed. */
function withoutAct(knowledge: Knowledge, reading: Reading, doc: Annotated, claim: EventClaim): Told {
  const isHeading = claim.rule.startsWith("heading");
  const rule = isHeading ? "as the entries below the heading tell" : claim.rule;
  return {
    admitted: isHeading
      ? { by: "heading", words: claim.evidence }
      : { by: "agreement", rule: claim.rule, words: claim.evidence },
    participants: othersOf(claim, null, []),
    status: [{ rule, status: claim.status, words: null, row: null, decides: true }],
    speakers: speakersOf(knowledge, reading, doc, claim, null),
    date: whenOf(reading, claim, null),
    place: whereOf(reading, claim, null, null),
    within: withinOf(claim, doc.claims),
    topics: topicsTold(knowledge, reading, claim),
  };
}

function statement(
  knowledge: Knowledge,
  reading: Reading,
  doc: Annotated,
  claim: EventClaim,
  quotation: Quotation,
): Told {
  const speech = speechOf(knowledge, reading, doc, quotation, claim.participants[0]?.name ?? quotation.speakerText);
  return {
    admitted: { by: "quotation", rule: speech.rule, speech },
    participants: [],
    status: [{ rule: "that it was said", status: claim.status, words: null, row: null, decides: true }],
    speakers: speakersOf(knowledge, reading, doc, claim, quotation),
    date: whenOf(reading, claim, null),
    place: whereOf(reading, claim, null, null),
    within: withinOf(claim, doc.claims),
    topics: topicsTold(knowledge, reading, claim),
  };
}

function position(knowledge: Knowledge, reading: Reading, doc: Annotated, claim: PositionClaim): Told | null {
  const treaty = treatyOf(claim, doc.claims);
  if (treaty !== null) return toldOf(knowledge, reading, doc, treaty);
  const stance = stanceOf(knowledge, reading, claim);
  if (stance === null) return null;
  const trigger = triggerOf(reading, claim);
  const mode = modeAt(reading, reading.trees[reading.sentenceOf(trigger)]!, trigger, stance, codingOf(knowledge));
  return {
    admitted: positionOf(knowledge, reading, claim, stance),
    participants: [],
    status: positionSteps(knowledge, reading, mode, claim),
    speakers: speakersOf(knowledge, reading, doc, claim, null),
    ...{ date: null, place: null, within: null, topics: [] },
  };
}
