import type { Evidence } from "./span.ts";
import type { AttributionKind, EventType, Relation, Role, Stage, Status } from "./vocabulary.ts";

/** Someone who takes part; `entity` is the key of a local entity, null for the unnamed. */
export interface Participant {
  readonly entity: string | null;
  readonly name: string;
  readonly role: Role;
  readonly evidence: Evidence | null;
}

/** When, with its derivation. `exact` is the words, `inherited` the claim id whose date it takes (a meeting inside a visit). */
export interface ClaimDate {
  readonly edtf: string;
  readonly exact: string | null;
  readonly basis: string;
  readonly evidence: Evidence | null;
}

export interface Place {
  readonly entity: string | null;
  readonly name: string;
  readonly evidence: Evidence | null;
}

/** Who says so. `entity` is the key of a local entity. */
export interface Attribution {
  readonly speaker: string;
  readonly entity: string | null;
  readonly cue: string | null;
  readonly kind: AttributionKind;
  readonly hedge: string | null;
}

interface ClaimBase {
  readonly id: string;
  readonly document: string;
  readonly status: Status;
  readonly date: ClaimDate | null;
  readonly attribution: readonly Attribution[];
  /** Who takes part; of a position its actor (party) and whom its object names (targets). */
  readonly participants: readonly Participant[];
  /** The shortest clause that by itself supports type, parties and status. */
  readonly evidence: Evidence;
  /** Further evidence, one for each part: "trigger", "date", "place", "status", "cue", "participant:0", "topic:trade" … */
  readonly parts: Readonly<Record<string, Evidence>>;
  /** What admitted it: frame, status row and cue, readable. */
  readonly rule: string;
  /** 0 to 1: how sure the rules are. Ordering for review only, never a truth score. */
  readonly score: number;
}

/** PLOVER root and CAMEO code; null where an act has no one code. */
export interface Codes {
  readonly plover: string | null;
  readonly cameo: string | null;
}

/** What one document says happened, will happen, or did not. */
export interface EventClaim extends ClaimBase {
  readonly kind: "event";
  readonly type: EventType;
  /** For agreements and negotiations: how far it has come by this text. */
  readonly stage: Stage | null;
  readonly place: Place | null;
  readonly topics: readonly string[];
  /** Words that call the instrument by name ("agreement on the transfer of defence equipment"); for agreements and negotiations. */
  readonly title: string | null;
  /** Local entity key of a named instrument (CPTPP), if it is one. */
  readonly instrument: string | null;
  /** "call" or "video" for talks not held in person. */
  readonly mode: "call" | "video" | null;
  /** Id of the claim in which this act lies (a meeting inside a visit). */
  readonly within: string | null;
  readonly codes: Codes;
}

/** What one document says of where someone stands. */
export interface PositionClaim extends ClaimBase {
  readonly kind: "position";
  readonly relation: Relation;
  readonly actor: string;
  readonly actorEntity: string | null;
  readonly object: string;
  readonly objectEntity: string | null;
}

export type Claim = EventClaim | PositionClaim;
