/** How sure a text is of an act, from the surest to the weakest. */
export const STATUSES = [
  "occurred",
  "ongoing",
  "scheduled",
  "announced",
  "expected",
  "proposed",
  "rumoured",
  "speculated",
  "hypothetical",
  "postponed",
  "cancelled",
  "denied",
] as const;

export type Status = (typeof STATUSES)[number];

/** Kinds of acts. */
export const EVENT_TYPES = [
  "visit",
  "meeting",
  "summit",
  "statement",
  "agreement",
  "negotiation",
  "transfer",
  "aid",
  "exercise",
  "accession",
  "appointment",
  "sanction",
  "protest",
  "expulsion",
  "recognition",
  "incident",
  "other",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** Where someone can stand. */
export const RELATIONS = [
  "member_of",
  "wants_to_join",
  "candidate_for",
  "partner_of",
  "supports",
  "opposes",
  "favours",
  "seeks",
  "provides",
  "faces",
  "claims",
] as const;

export type Relation = (typeof RELATIONS)[number];

/** What part someone can have in an act. */
export const ROLES = [
  "visitor",
  "host",
  "party",
  "speaker",
  "addressee",
  "target",
  "supplier",
  "recipient",
  "candidate",
  "attendee",
] as const;

export type Role = (typeof ROLES)[number];

/** How far an agreement can have come. */
export const STAGES = [
  "rumoured",
  "proposed",
  "under negotiation",
  "agreed in principle",
  "initialled",
  "to be signed",
  "signed",
  "ratified",
  "provisionally applied",
  "in force",
  "under implementation",
  "amended",
  "suspended",
  "terminated",
] as const;

export type Stage = (typeof STAGES)[number];

/** How words are ascribed to someone. */
export type AttributionKind =
  | "direct"
  | "indirect"
  | "mixed"
  | "outlet"
  | "official"
  | "rumour"
  | "no comment"
  | "denial"
  | "confirmation"
  | "author";
