import { z } from "@hono/zod-openapi";
import { DATE, ID, PARTICIPANT, STAGE, STATUS, TYPE, WORDS } from "./any.ts";

/** A document without its text. */
export const DOCUMENT = z
  .object({
    id: ID,
    file: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    author: z.string().nullable(),
    published: DATE,
    publishedBasis: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string(),
    sha256: z.string(),
    mediaType: z.string(),
  })
  .openapi("Document");

const ATTRIBUTION = z.object({
  speaker: z.string(),
  entity: ID.nullable(),
  cue: z.string().nullable(),
  kind: z.string(),
  hedge: z.string().nullable(),
});

/** What one document says: an event or a position, with its words. */
export const CLAIM = z
  .looseObject({
    id: ID,
    document: ID,
    file: z.string().optional(),
    kind: z.enum(["event", "position"]),
    type: TYPE.optional(),
    stage: STAGE.nullable().optional(),
    relation: z.string().optional(),
    status: STATUS,
    participants: z.array(PARTICIPANT),
    date: z.object({ edtf: z.string(), exact: z.string().nullable(), basis: z.string() }).nullable(),
    attribution: z.array(ATTRIBUTION),
    evidence: WORDS,
    parts: z.record(z.string(), WORDS),
    rule: z.string(),
    score: z.number(),
    event: ID.nullable().optional(),
  })
  .openapi("Claim");

const VOICES = z.looseObject({ documents: z.number(), independent: z.number() });

/** One line of the chronology. */
export const ENTRY = z
  .looseObject({
    event: ID,
    type: TYPE,
    status: STATUS,
    date: DATE,
    words: z.string().nullable().openapi({ description: "The date in words" }),
    sentence: z.string(),
    marks: z.array(z.string()),
    dates: z.array(z.string()),
    place: z.string().nullable(),
    participants: z.array(PARTICIPANT),
    topics: z.array(z.string()),
    claims: z.array(ID),
    within: ID.nullable(),
    footnotes: z.array(z.number().int()),
    corroboration: VOICES.optional(),
  })
  .openapi("ChronologyEntry");

export const FOOTNOTE = z
  .object({ number: z.number().int(), claim: ID, document: ID, source: z.string(), quotation: z.string() })
  .openapi("Footnote");

/** An agreement with the claims behind its steps. */
export const AGREEMENT = z
  .looseObject({
    id: ID,
    title: z.string(),
    parties: z.array(z.string()),
    area: z.string(),
    stage: STAGE,
    instrument: ID.nullable(),
    steps: z.array(z.looseObject({ stage: STAGE, date: DATE, asOf: DATE, claim: ID, by: z.string() })),
    stalled: z.looseObject({ inferred: z.literal(true), years: z.number() }).nullable(),
  })
  .openapi("Agreement");

/** Where sources disagree. */
export const DISCREPANCY = z
  .looseObject({
    id: ID,
    kind: z.string(),
    field: z.string(),
    claims: z.array(ID),
    evidence: z.array(WORDS.extend({ document: ID.nullable(), file: z.string().nullable().optional() })),
    note: z.string(),
    state: z.enum(["open", "explained", "resolved", "accepted as both"]),
    explanation: z.string().nullable(),
  })
  .openapi("Discrepancy");

/** What is scheduled, announced or expected, and what came of it. */
export const PROMISE = z
  .looseObject({
    event: ID,
    state: z.enum(["overdue", "due", "open", "done", "dropped"]),
    type: TYPE,
    status: STATUS,
    sentence: z.string(),
    when: z.object({ date: DATE, words: z.string().nullable(), first: DATE, last: DATE }),
  })
  .openapi("Promise");

/** Somebody or something. */
export const ENTITY = z
  .looseObject({
    id: ID,
    kind: z.string(),
    name: z.string(),
    names: z.array(z.string()),
    country: z.string().nullable(),
    known: z.string().nullable(),
  })
  .openapi("Entity");

/** What a person or the engine decided. */
export const JUDGEMENT = z
  .looseObject({
    id: ID,
    about: z.string(),
    verdict: z.string(),
    left: z.string(),
    right: z.string().nullable(),
    why: z.string(),
    by: z.string(),
  })
  .openapi("Judgement");
