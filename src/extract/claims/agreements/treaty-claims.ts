import type { Attribution, ClaimDate, EventClaim, Participant, Place } from "../../../document/claim.ts";
import { interval } from "../../../document/edtf.ts";
import { contentId } from "../../../document/ids.ts";
import { evidence, type Span } from "../../../document/span.ts";
import type { Status } from "../../../document/vocabulary.ts";
import { NO_CODES } from "../codes.ts";
import { attributed } from "../mode/told.ts";
import type { Reading } from "../reading.ts";
import { type Topics, topicsIn } from "../topics.ts";
import type { Entry } from "./treaty-entries.ts";
import { dated, stepDates } from "./treaty-when.ts";

/** The claims of a step: one for each day that its clause tells, one without a date where it tells none. */
export function stepClaims(
  reading: Reading,
  entry: Entry,
  vouchers: (span: Span) => readonly Attribution[],
  topics: Topics,
): readonly EventClaim[] {
  const { tokens } = reading.doc;
  const { first, behind, last } = entry.step;
  const clause = { start: tokens[first]!.start, end: tokens[last - 1]!.end };
  const told = behind < last ? stepDates(reading, { start: tokens[behind]!.start, end: clause.end }) : [];
  const dates = told.length === 0 && entry.opening !== null ? dated(reading.doc.text, entry.opening) : told;
  const places = placesIn(reading, behind, last, dates[0]?.evidence?.start ?? clause.end);
  const claim = (date: ClaimDate | null, place: Place | null): EventClaim =>
    claimOf(reading, entry, clause, { date, place, attribution: vouchers(clause), topics });
  if (dates.length === 0) return [claim(null, places[0] ?? null)];
  return dates.map((date, n) => claim(date, (places.length === dates.length ? places[n] : places[0]) ?? null));
}

interface Found {
  readonly date: ClaimDate | null;
  readonly place: Place | null;
  readonly attribution: readonly Attribution[];
  readonly topics: Topics;
}

function claimOf(reading: Reading, entry: Entry, clause: Span, found: Found): EventClaim {
  const { doc } = reading;
  const { step, title } = entry;
  const { date, place, attribution } = found;
  const participants = participantsOf(reading, entry);
  const status = attributed(statusOf(reading, step.status, date), attribution) ?? step.status;
  return {
    id: contentId("clm", doc.id, "step", step.stage, clause.start, clause.end, date?.edtf ?? ""),
    document: doc.id,
    kind: "event",
    codes: NO_CODES,
    type: "agreement",
    stage: step.stage,
    status,
    participants,
    place,
    date,
    topics: unique([title ?? clause, clause].flatMap((span) => topicsIn(reading, found.topics, span))),
    title: title && doc.text.slice(title.start, title.end),
    instrument: title && instrumentIn(reading, title),
    mode: null,
    within: null,
    attribution,
    evidence: evidence(doc.text, clause),
    parts: partsOf(reading, entry, participants, found),
    rule: `step of an agreement "${wordsOf(reading, step.first, step.behind)}" → ${step.stage}`,
    score: date === null ? 0.6 : participants.length > 1 ? 0.9 : 0.8,
  };
}

function wordsOf({ doc }: Reading, first: number, behind: number): string {
  return doc.text.slice(doc.tokens[first]!.start, doc.tokens[behind - 1]!.end);
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

/** "Enters into force 1 June 2030": ahead, unless the text is of later. A step that is told as taken, with a day after the writing, is to be taken then. */
function statusOf({ doc }: Reading, status: Status, date: ClaimDate | null): Status {
  const then = date && interval(date.edtf);
  const now = doc.dates.written.edtf === null ? null : interval(doc.dates.written.edtf);
  if (!then || !now || status === "denied") return status;
  if (then.min > now.max) return "scheduled";
  return then.max < now.min ? "occurred" : status;
}

/** Those whom the clause names behind "by" or "for" ("ratified by Chad"), else the parties of the agreement. */
function participantsOf(reading: Reading, { step, parties }: Entry): readonly Participant[] {
  const own = actorsIn(reading, step.behind, step.last);
  const mentions = own === null ? parties : own;
  const found = new Map<string, Participant>();
  for (const m of mentions) {
    const mention = reading.doc.mentions.mentions[m]!;
    for (const entity of mention.entities) {
      if (found.has(entity)) continue;
      const words = evidence(reading.doc.text, mention);
      found.set(entity, { entity, name: reading.entity(entity).name, role: "party", evidence: words });
    }
  }
  return [...found.values()];
}

/** Mentions behind "by" and "for", or of "ratification of Chad"; null where the clause has no such words. */
function actorsIn({ doc, mentionAt }: Reading, from: number, last: number): readonly number[] | null {
  for (let t = from; t < last; t++) {
    const link = doc.tokens[t]!.text.toLowerCase();
    if (!/^(by|for|of|between|with)$/.test(link)) continue;
    const found = new Set<number>();
    for (let k = t + 1; k < last && !/^(at|on|in|;)$/i.test(doc.tokens[k]!.text); k++) {
      const m = mentionAt(k);
      if (m !== null && /^(state|organisation|body|person|forum)$/.test(doc.mentions.mentions[m]!.kind)) found.add(m);
    }
    if (found.size > 0) return [...found];
    if (link === "by" && /^(the|its)$/i.test(doc.tokens[t + 1]?.text ?? "")) return [];
  }
  return null;
}

/** Places before the first date: "at Oslo and Bergen". */
function placesIn({ doc, mentionAt, entity }: Reading, from: number, last: number, until: number): readonly Place[] {
  const found = new Map<number, Place>();
  let isPlace = false;
  for (let t = from; t < last && doc.tokens[t]!.start < until; t++) {
    if (/^(at|in)$/i.test(doc.tokens[t]!.text)) isPlace = true;
    else if (/^(by|for|with|between)$/i.test(doc.tokens[t]!.text)) isPlace = false;
    const m = mentionAt(t);
    const mention = m === null ? undefined : doc.mentions.mentions[m]!;
    const key = mention?.entities[0];
    if (!isPlace || m === null || !mention || key === undefined || !/^(place|state)$/.test(mention.kind)) continue;
    found.set(m, { entity: key, name: entity(key).name, evidence: evidence(doc.text, mention) });
  }
  return [...found.values()];
}

/** The named instrument that the title is, or begins with. */
function instrumentIn({ doc, tokensIn, mentionAt }: Reading, title: Span): string | null {
  const m =
    tokensIn(title)
      .map(mentionAt)
      .find((each) => each !== null) ?? null;
  const mention = m === null ? undefined : doc.mentions.mentions[m]!;
  return mention?.kind === "instrument" && mention.form === "name" && mention.end >= title.end
    ? (mention.entities[0] ?? null)
    : null;
}

function partsOf(
  { doc }: Reading,
  { step, title }: Entry,
  participants: readonly Participant[],
  { date, place }: Found,
): EventClaim["parts"] {
  const trigger = { start: doc.tokens[step.first]!.start, end: doc.tokens[step.behind - 1]!.end };
  const named = participants.flatMap(({ evidence: words }, n) => (words ? [[`participant:${n}`, words] as const] : []));
  return {
    trigger: evidence(doc.text, trigger),
    ...(title ? { title: evidence(doc.text, title) } : {}),
    ...(date?.evidence ? { date: date.evidence } : {}),
    ...(place?.evidence ? { place: place.evidence } : {}),
    ...Object.fromEntries(named),
  };
}
