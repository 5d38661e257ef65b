import type { Attribution, ClaimDate, EventClaim, Participant, PositionClaim } from "../../../document/claim.ts";
import { interval } from "../../../document/edtf.ts";
import { contentId } from "../../../document/ids.ts";
import { type Evidence, evidence, type Span } from "../../../document/span.ts";
import { childrenAs } from "../../syntax/walk.ts";
import type { Act, Coding } from "../acts/acts.ts";
import { NO_CODES } from "../codes.ts";
import { isDone } from "../mode/status.ts";
import { attributed } from "../mode/told.ts";
import type { Reading } from "../reading.ts";
import { type Topics, topicParts, topicsIn } from "../topics.ts";
import { type Standing, standingsIn } from "./standing-words.ts";
import { matterOf } from "./title.ts";
import { titleParties } from "./title-parties.ts";

/**
 * Agreements that a sentence only speaks of as being there: "the implementation of the accord", "the treaty is in force", "the accord of 1968". `acts`:
 * what the sentences tell otherwise; an agreement that an act is done to is not told again.
 */
export function standingClaims(
  reading: Reading,
  coding: Coding,
  acts: readonly Act[],
  vouchers: (span: Span) => readonly Attribution[],
  topics: Topics,
): readonly EventClaim[] {
  const bySentence = Map.groupBy(acts, ({ sentence }) => sentence);
  return reading.doc.sentences.flatMap((_, s) =>
    standingsIn(reading, coding, s)
      .filter((standing) => !(bySentence.get(s) ?? []).some((act) => isDoneTo(reading, act, standing)))
      .flatMap((standing) => claimOf(reading, standing, vouchers, topics) ?? []),
  );
}

function isDoneTo(reading: Reading, { filled, trigger }: Act, standing: Standing): boolean {
  const { matter } = standing;
  if (!/^(agreement|negotiation|accession)$/.test(filled.frame.type)) return false;
  if (trigger === matter || trigger === standing.trigger || filled.heads.includes(matter)) return true;
  const own = reading.mentionAt(matter);
  return own !== null && filled.heads.some((head) => reading.mentionAt(head) === own);
}

function claimOf(
  reading: Reading,
  standing: Standing,
  vouchers: (span: Span) => readonly Attribution[],
  topics: Topics,
): EventClaim | null {
  const { doc } = reading;
  const { sentence, trigger, matter: head, stage, date } = standing;
  const matter = matterOf(reading, { sentence, trigger, filled: { matter: head, frame: { type: "agreement" } } });
  if (matter === null || isAhead(reading, standing)) return null;
  const [at, behind] = [doc.tokens[standing.first]!, doc.tokens[standing.last - 1]!];
  const words = evidence(doc.text, {
    start: Math.min(at.start, matter.span.start),
    end: Math.max(behind.end, matter.span.end, date?.evidence?.end ?? 0),
  });
  const attribution = vouchers(words);
  const participants = titleParties(reading, withParties(reading, standing, matter.span));
  return {
    id: contentId("clm", doc.id, "standing", stage, words.start, words.end, head),
    document: doc.id,
    kind: "event",
    codes: NO_CODES,
    type: "agreement",
    stage,
    // "it violates the 1954 convention", which the other side denies: that it was made then nobody does
    status: standing.isPresumed ? standing.status : (attributed(standing.status, attribution) ?? standing.status),
    participants,
    place: null,
    date,
    topics: topicsIn(reading, topics, words),
    title: matter.title,
    instrument: matter.instrument,
    mode: null,
    within: null,
    attribution,
    evidence: words,
    parts: {
      ...partsOf(evidence(doc.text, doc.tokens[trigger]!), participants, date),
      ...topicParts(reading, topics, words),
    },
    rule: standing.rule,
    score: 0.3,
  };
}

/** "the accord of April 2021 | between Ecuador and Peru": the words for it with those that say between whom it is. */
function withParties({ doc, trees }: Reading, { sentence, matter: head }: Standing, title: Span): Span {
  const tree = trees[sentence]!;
  // a parser may hang "between" on the month
  const nouns = [head, ...childrenAs(tree, head, "nmod")].flatMap((noun) => childrenAs(tree, noun, "nmod"));
  const between = nouns.find((c) => /^(?:between|among)$/.test(tree.caseOf(c)));
  if (between === undefined) return title;
  return { start: title.start, end: Math.max(title.end, doc.tokens[tree.span(between).last - 1]!.end) };
}

/** What stands was not made after the writing. */
function isAhead({ doc }: Reading, { date, status }: Standing): boolean {
  const [then, now] = [
    date && interval(date.edtf),
    doc.dates.written.edtf === null ? null : interval(doc.dates.written.edtf),
  ];
  return isDone(status) && then !== null && now !== null && then.min > now.max;
}

function partsOf(trigger: Evidence, participants: readonly Participant[], date: ClaimDate | null): EventClaim["parts"] {
  const named = participants.flatMap(({ evidence: words }, n) => (words ? [[`participant:${n}`, words] as const] : []));
  return { trigger, ...(date?.evidence ? { date: date.evidence } : {}), ...Object.fromEntries(named) };
}

/** "Kenya and Ghana are members of the pact": the instrument is in force for them. One claim for each instrument of a clause. */
export function membershipClaims(
  reading: Reading,
  positions: readonly PositionClaim[],
  topics: Topics,
): readonly EventClaim[] {
  const told = positions.filter(
    ({ relation, objectEntity, status }) =>
      relation === "member_of" &&
      objectEntity !== null &&
      isDone(status) &&
      reading.entity(objectEntity).kind === "instrument",
  );
  const groups = Map.groupBy(told, ({ objectEntity, evidence: { start, end } }) => `${objectEntity} ${start} ${end}`);
  return [...groups.values()].map((group) => membershipOf(group, topicsIn(reading, topics, group[0]!.evidence)));
}

function membershipOf(group: readonly PositionClaim[], topics: readonly string[]): EventClaim {
  const [position] = group as [PositionClaim];
  const { document, evidence: words, attribution, objectEntity } = position;
  const participants = group.flatMap(({ participants: all }) => all.filter(({ role }) => role === "party"));
  return {
    id: contentId("clm", document, "standing", "in force", words.start, words.end, objectEntity!),
    ...{ document, kind: "event", type: "agreement", stage: "in force", status: "ongoing", participants },
    codes: NO_CODES,
    ...{ place: null, date: null, topics, title: null, instrument: objectEntity, mode: null, within: null },
    ...{ attribution, evidence: words, rule: "members of an instrument → in force", score: 0.3 },
    parts: partsOf(position.parts.trigger ?? words, participants, null),
  };
}
