import type { Claim, Codes } from "../document/claim.ts";
import type { Metadata } from "../document/document.ts";
import type { Dates, EntityKind, LocalEntity, Mention } from "../document/layers.ts";
import type { EventType, Role, Stage, Status } from "../document/vocabulary.ts";
import type { Correction } from "../extract/corrections/corrections.ts";
import type { Count } from "../extract/counts/counts.ts";
import type { ToldSentence } from "../extract/particulars/particulars.ts";
import type { Anchor } from "./decided/anchor.ts";

/** What merge needs of one document: its claims, what they name, and when it was written. Never its text. */
export interface Testimony extends Metadata {
  readonly id: string;
  readonly file: string;
  readonly language: string;
  readonly written: Dates["written"];
  readonly entities: readonly LocalEntity[];
  readonly mentions: readonly (Mention & { readonly exact: string })[];
  readonly claims: readonly Claim[];
  /** What tells whose text it is; absent in records made before it was kept. */
  readonly print?: Print;
}

/** What is kept of a text beside its claims: what tells whose words they are, and what they count and take back. */
export interface Print {
  /** See `sketchOf`. */
  readonly sketch: readonly number[];
  /** By-lines, datelines and a short last line, where an agency is credited. */
  readonly credits: readonly string[];
  readonly counts?: readonly Count[];
  readonly corrections?: readonly Correction[];
  readonly particulars?: readonly ToldSentence[];
  /** Lemmas of the nouns of the text, without names: those told most often first. */
  readonly nouns?: readonly string[];
}

/** A local entity of one document. */
export interface LocalReference {
  readonly document: string;
  readonly key: string;
}

/** Local entities judged to be one. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** All names, sorted, without `name`. */
  readonly names: readonly string[];
  readonly country: string | null;
  readonly known: string | null;
  readonly members: readonly LocalReference[];
  readonly mentions: readonly { document: string; start: number; end: number; exact: string }[];
}

/** Claims about the same act, joined. */
export interface Event {
  readonly id: string;
  readonly type: EventType;
  /** The status by the latest text; the rest is in `history`. */
  readonly status: Status;
  readonly date: string | null;
  /** Where the claims differ: all their dates. */
  readonly dates: readonly string[];
  readonly place: string | null;
  readonly participants: readonly { entity: string | null; name: string; role: Role }[];
  readonly topics: readonly string[];
  readonly claims: readonly string[];
  /** Id of the event in which this one lies. */
  readonly within: string | null;
  readonly codes: Codes;
  /** In order of the dates of the documents. */
  readonly history: readonly { status: Status; asOf: string | null; claim: string }[];
  /** Who tells it as its status says; absent until counted. */
  readonly corroboration?: Corroboration;
}

/** How an event is told: as done, as coming, as called off, as denied, or only thought of. */
export type Telling = "done" | "planned" | "cancelled" | "denied" | "thought";

/** Documents that tell something, counted by independent origin. */
export interface Voices {
  readonly documents: number;
  readonly independent: number;
  /** Each document in one group; by origin. */
  readonly groups: readonly Voice[];
}

/** Documents that count once. */
export interface Voice {
  /** Owner, outlet, state whose officials speak, or person. */
  readonly origin: string;
  /** Ids, sorted. */
  readonly documents: readonly string[];
  /** "own report", "its officials", "same owner", "same outlet", "nearly the same text" … */
  readonly why: string;
}

/** Of an event: who tells it so. */
export interface Corroboration extends Voices {
  readonly as: Telling;
}

export interface AgreementStep {
  readonly stage: Stage;
  /** EDTF of the step itself, or null. */
  readonly date: string | null;
  /** EDTF of the document that says so. */
  readonly asOf: string | null;
  readonly claim: string;
  /** Who says so, in short. */
  readonly by: string;
  /** Claim that denies the step, in the same text or a later one: the step is kept, the stage does not rest on it. */
  readonly deniedBy?: string;
}

export interface Agreement {
  readonly id: string;
  readonly title: string;
  /** ISO alpha-3 codes or entity names, sorted. */
  readonly parties: readonly string[];
  readonly area: string;
  /** The furthest stage by the latest text. */
  readonly stage: Stage;
  readonly instrument: string | null;
  readonly steps: readonly AgreementStep[];
  /** Who tells each stage, in order of stages; absent until counted. */
  readonly corroboration?: readonly (Voices & { readonly stage: Stage })[];
}

export type DiscrepancyKind =
  | "identity"
  | "date"
  | "place"
  | "number"
  | "occurrence"
  | "status"
  | "participant"
  | "attribution"
  | "fact";

/** Why sources that differ need not contradict each other. */
export type Explanation = "later text" | "other reading of a name" | "clock zone" | "correction";

export interface Discrepancy {
  readonly id: string;
  readonly kind: DiscrepancyKind;
  readonly field: string;
  readonly claims: readonly string[];
  readonly evidence: readonly { document: string; start: number; end: number; exact: string }[];
  readonly note: string;
  readonly state: "open" | "explained" | "resolved" | "accepted as both";
  /** Where `state` is "explained", and was before a person decided; else null. */
  readonly explanation: Explanation | null;
  /** What a person decided: which judgement, the claim that is right, the explanation. */
  readonly decided?: { readonly judgement: string; readonly right: string | null; readonly note: string | null };
}

/**
 * What we decided: append-only, reversible. `left` and `right` are claim ids or "document#key" of local entities, of pairs sorted;
 * of a discrepancy its id and the claim that is right.
 */
export interface Judgement {
  readonly id: string;
  readonly about: "entity" | "event" | "agreement" | "claim" | "discrepancy";
  readonly verdict: "same" | "different" | "unsure" | "accept" | "reject" | "correct";
  readonly left: string;
  readonly right: string | null;
  /** The rule of the engine, or the reason of the user. */
  readonly why: string;
  /** "engine" or who decided. Only judgements of people are stored; those of the engine are computed again. */
  readonly by: string;
  /** 0 to 1. */
  readonly score: number;
  /** Of "correct": what is corrected ("date", "visitor"; of a discrepancy "right" or "explanation"), and its value: null for none. */
  readonly field?: string | null;
  readonly value?: string | null;
  /** What both sides were, to find them again when their ids changed. */
  readonly anchors?: readonly [Anchor | null, Anchor | null];
  /** When a person decided, ISO 8601: of two that contradict each other the later stands. */
  readonly at?: string;
}

/** What people decided of one claim. */
export interface ClaimDecision {
  readonly claim: string;
  readonly verdict: "accept" | "reject" | "correct";
  /** The claim as corrected; null where nothing was. */
  readonly corrected: Claim | null;
  /** Local entities of `corrected` that the document itself does not name. */
  readonly entities: readonly LocalEntity[];
  readonly changes: readonly {
    readonly field: string;
    /** What the source says, by the engine's reading. */
    readonly told: string | null;
    readonly value: string | null;
    readonly judgement: string;
  }[];
  /** Ids of the judgements that made it, sorted. */
  readonly judgements: readonly string[];
}

/** What became of a judgement of a person. */
export interface Effect {
  readonly judgement: string;
  /** overruled: a later one contradicts it; vanished: what it is about is not in the record now. */
  readonly state: "standing" | "overruled" | "vanished";
  /** Ids of the judgements that overrule it, sorted. */
  readonly by: readonly string[];
  /** What it is about now; null for what vanished. */
  readonly left: string | null;
  readonly right: string | null;
}

/** What the documents say together. All lists sorted by id or by time; equal for any order of the input. */
export interface Merged {
  readonly entities: readonly Entity[];
  readonly events: readonly Event[];
  readonly agreements: readonly Agreement[];
  readonly discrepancies: readonly Discrepancy[];
  readonly judgements: readonly Judgement[];
  /** By claim id. */
  readonly decisions: readonly ClaimDecision[];
  /** By judgement id, of people only. */
  readonly effects: readonly Effect[];
}
