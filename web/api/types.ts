import type { Attribution, Claim, Codes, EventClaim, PositionClaim } from "../../src/document/claim.ts";
import type { Metadata, Zone } from "../../src/document/document.ts";
import type { EntityKind } from "../../src/document/layers.ts";
import type { Span } from "../../src/document/span.ts";
import type { EventType, Role, Stage, Status } from "../../src/document/vocabulary.ts";
import type { Agreement, AgreementStep, Corroboration, Discrepancy, Event, Judgement } from "../../src/merge/merged.ts";
import type { Footnote } from "../../src/views/chronology/footnotes.ts";

/** A part of a list; `next` is the cursor of the part after it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}

/** Words of a document with their place. */
export interface Words extends Span {
  readonly exact: string;
}

/** Someone who takes part. */
export interface Who {
  readonly entity: string | null;
  readonly name: string;
  readonly role: Role;
}

interface Told extends Pick<Claim, "id" | "document" | "status" | "rule" | "score"> {
  readonly file?: string;
  readonly participants: readonly Who[];
  readonly date: { readonly edtf: string; readonly exact: string | null; readonly basis: string } | null;
  readonly attribution: readonly Attribution[];
  readonly evidence: Words;
  readonly parts: Readonly<Record<string, Words>>;
  readonly decided?: {
    readonly verdict: "accept" | "reject" | "correct";
    readonly changes: readonly Change[];
    readonly judgements: readonly string[];
  };
}

export interface Change {
  readonly field: string;
  readonly told: string | null;
  readonly value: string | null;
}

/** A claim of an act, as the export has it: entity keys are ids of merged entities. */
export interface ToldEvent
  extends Told,
    Pick<EventClaim, "kind" | "type" | "stage" | "topics" | "title" | "instrument" | "mode" | "within" | "codes"> {
  readonly place: { readonly entity: string | null; readonly name: string } | null;
  readonly event: string | null;
}

export interface ToldPosition
  extends Told,
    Pick<PositionClaim, "kind" | "relation" | "actor" | "actorEntity" | "object" | "objectEntity"> {}

export type ToldClaim = ToldEvent | ToldPosition;

/** A document without its text. */
export interface DocumentAnswer extends Metadata {
  readonly id: string;
  readonly file: string;
  readonly language: string;
  readonly sha256: string;
  readonly mediaType: string;
}

/** One line of the chronology. */
export interface ChronologyLine {
  readonly event: string;
  readonly type: EventType;
  readonly status: Status;
  /** EDTF; null for the undated. */
  readonly date: string | null;
  readonly words: string | null;
  readonly sentence: string;
  readonly marks: readonly string[];
  readonly dates: readonly string[];
  readonly claims: readonly string[];
  readonly history: Event["history"];
  readonly within: string | null;
  readonly footnotes: readonly number[];
  readonly corroboration?: Corroboration;
  readonly corrected?: readonly (Change & { readonly claim: string })[];
}

export interface ChronologyPageAnswer extends Page<ChronologyLine> {
  readonly footnotes: readonly Footnote[];
}

export interface LedgerLine extends Omit<Agreement, "steps"> {
  readonly stage: Stage;
  readonly perParty: readonly { readonly party: string; readonly stage: Stage }[];
  readonly stalled: {
    readonly inferred: true;
    readonly years: number;
    readonly until: string;
    readonly lastHeard: string;
    readonly awaits?: Stage;
  } | null;
  readonly superseded: { readonly stage: Stage; readonly claim: string; readonly by: string | null } | null;
  readonly steps: readonly (AgreementStep & {
    readonly parties?: readonly string[];
    readonly source: ToldEvent | null;
  })[];
  readonly laterSteps?: number;
}

export interface PromiseLine {
  readonly event: string;
  readonly state: "overdue" | "due" | "open" | "done" | "dropped";
  readonly type: EventType;
  readonly status: Status;
  readonly sentence: string;
  readonly when: {
    readonly date: string | null;
    readonly words: string | null;
    readonly first: string | null;
    readonly last: string | null;
  };
  readonly topics: readonly string[];
  readonly by: readonly Who[];
  readonly to: readonly Who[];
  readonly promised: PromiseWords & { readonly attribution: readonly Pick<Attribution, "speaker" | "cue">[] };
  readonly outcome: (PromiseWords & { readonly how: string; readonly event: string }) | null;
}

interface PromiseWords extends Words {
  readonly claim: string;
  readonly document: string;
  readonly file: string;
  readonly published: string | null;
}

export interface DiscrepancyLine extends Omit<Discrepancy, "evidence"> {
  readonly evidence: readonly (Words & { readonly document: string | null; readonly file: string | null })[];
}

/** A judgement of a person, with what became of it. */
export interface JudgementLine extends Judgement {
  readonly at?: string;
  readonly state: string;
  readonly words: string;
  readonly undone?: { readonly by: string; readonly why: string; readonly at: string } | null;
  readonly sides: readonly { readonly reference: string; readonly words: string }[];
}

export type { Codes, EntityKind, Zone };

interface Counted {
  readonly value: string;
  readonly count: number;
}

/** How many entries each value leaves, under the same filters. */
export interface FacetsAnswer {
  readonly type: readonly Counted[];
  readonly status: readonly Counted[];
  readonly area: readonly Counted[];
  readonly state: readonly Counted[];
  readonly publisher: readonly Counted[];
  readonly year: readonly Counted[];
  readonly month: readonly Counted[];
}

/** One document with all that was read in it. */
export interface DocumentRead extends DocumentAnswer {
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly sentences: readonly Span[];
  readonly written: { readonly edtf: string | null; readonly basis: string };
  readonly files: readonly { readonly id: string; readonly file: string; readonly mediaType: string }[];
  readonly mentions: readonly MentionRead[];
  readonly claims: readonly ToldClaim[];
  readonly unplaced: readonly Unplaced[];
}

export interface MentionRead extends Words {
  readonly kind: EntityKind;
  readonly form: string;
  readonly rule: string;
  readonly entities: readonly string[];
}

export interface Unplaced extends Words {
  readonly kind: "claim" | "mention";
  readonly why: string;
  readonly claim?: string;
}

/** A value that one document gives to a field, with its words. */
export interface CellValue extends Words {
  readonly value: string;
  readonly words: string;
  readonly claim: string;
}

/** A field, as each document tells it; the cell of one that is silent is empty. */
export interface CompareRow {
  readonly field: string;
  readonly of: string | null;
  readonly verdict: "both" | "fits" | "change" | "conflict" | "only";
  readonly cells: readonly { readonly document: string | null; readonly values: readonly CellValue[] }[];
  readonly discrepancies: readonly string[];
}

/** One event, with what is undisputed and what is not. */
export interface EventAnswer extends Event {
  readonly line: ChronologyLine;
  readonly sources: readonly ToldEvent[];
  readonly documents: readonly DocumentAnswer[];
  readonly fields: {
    readonly documents: readonly string[];
    readonly undisputed: readonly CompareRow[];
    readonly disputed: readonly CompareRow[];
    readonly claimed: readonly { readonly document: string; readonly rows: readonly CompareRow[] }[];
    readonly silent: readonly { readonly document: string; readonly fields: readonly string[] }[];
  };
  readonly outer: ChronologyLine | null;
  readonly inside: readonly ChronologyLine[];
  readonly discrepancies: readonly DiscrepancyLine[];
  readonly judgements: readonly (Judgement & { readonly at?: string })[];
}

export interface EventCompared {
  readonly event: string;
  readonly type: EventType;
  readonly status: Status;
  readonly date: string | null;
  readonly words: string;
  readonly apart: readonly string[];
  readonly rows: readonly CompareRow[];
}

export type ComparisonAnswer =
  | ({ readonly kind: "event"; readonly documents: readonly DocumentAnswer[] } & EventCompared)
  | {
      readonly kind: "documents";
      readonly documents: readonly DocumentAnswer[];
      readonly joined: readonly EventCompared[];
      readonly only: readonly (readonly { readonly event: string; readonly words: string }[])[];
      readonly rows: readonly CompareRow[];
    };

/** A claim with its sentence and what was decided of it. */
export type ClaimAnswer = ToldClaim & {
  readonly context: Words;
  readonly source: DocumentAnswer;
  readonly judgements: readonly (Judgement & { readonly at?: string })[];
};

/** What is new, overdue and open. */
export interface SummaryAnswer {
  readonly state: string;
  readonly counts: Readonly<
    Record<"documents" | "events" | "agreements" | "discrepancies" | "entities" | "claims" | "overdue" | "open", number>
  >;
  readonly new: Readonly<Record<"documents" | "claims" | "events", number>>;
  readonly documents: readonly DocumentAnswer[];
  readonly overdue: readonly PromiseLine[];
  readonly open: readonly DiscrepancyLine[];
}

/** How far the reading of documents is. */
export interface Job {
  readonly id: string;
  readonly state: "waiting" | "reading" | "done" | "failed";
  readonly done: number;
  readonly total: number;
  readonly files: readonly JobFile[];
  readonly error: { readonly message: string } | null;
}

export interface JobFile {
  readonly name: string;
  readonly state: "waiting" | "reading" | "new" | "copy" | "known" | "refused" | "side file";
  readonly documents: readonly { readonly id: string; readonly added: string }[];
  readonly problems: readonly { readonly file: string; readonly wanted: string; readonly found: string }[];
}

interface Side {
  readonly input: string;
  readonly country: string | null;
  readonly name: string;
}

/** Two states with each other. */
export interface DyadAnswer {
  readonly a: Side;
  readonly b: Side;
  readonly lastVisit: ChronologyLine | null;
  readonly nextPlanned: ChronologyLine | null;
  readonly visits: readonly { readonly year: string; readonly toA: number; readonly toB: number }[];
  readonly stages: readonly Counted[];
  readonly agreements: readonly LedgerLine[];
  readonly discrepancies: readonly DiscrepancyLine[];
  readonly positions: readonly ToldPosition[];
  readonly areas: readonly { readonly year: string; readonly areas: readonly Counted[] }[];
  readonly events: number;
}

/** Somebody or something, as a list has it. */
export interface EntityLine {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly names: readonly string[];
  readonly country: string | null;
  readonly known: string | null;
  readonly mentions: number;
  readonly documents: number;
}

export interface Office {
  readonly office: string;
  readonly title: string;
  readonly of: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
  readonly verified: boolean;
}

/** One person, state or body with all that the record has of it. */
export interface EntityAnswer extends Omit<EntityLine, "mentions" | "documents"> {
  readonly mentions: readonly (Words & { readonly document: string })[];
  readonly members: readonly { readonly reference: string; readonly file: string; readonly names: readonly string[] }[];
  readonly offices: readonly Office[];
  readonly told: readonly { readonly office: string; readonly documents: readonly string[] }[];
  readonly origins: readonly {
    readonly name: string;
    readonly times: number;
    readonly first: Words & { readonly document: string };
    readonly source: string;
  }[];
  readonly events: readonly ChronologyLine[];
  readonly statements: readonly ToldClaim[];
  readonly judgements: readonly (Judgement & { readonly at?: string })[];
}

/** What the review asks. */
export interface Question {
  readonly id: string;
  readonly about: "entity" | "event" | "agreement" | "discrepancy" | "claim" | "certain";
  readonly joined: boolean;
  readonly why: readonly string[];
  readonly group: string;
  readonly hangs: number;
  readonly doubt: number;
  readonly judgement: string | null;
  readonly discrepancy: string | null;
  readonly claims: readonly string[];
  readonly sides: readonly QuestionSide[];
}

export interface QuestionSide {
  readonly file: string;
  readonly claim?: ToldClaim;
  readonly entity?: Pick<EntityLine, "id" | "kind" | "name" | "names" | "country">;
  readonly sentence: string;
  /** The words in the sentence, as offsets into it. */
  readonly words: Span | null;
}

export interface ReviewPageAnswer extends Page<Question> {
  readonly abouts: readonly Counted[];
}

export interface MapAnswer {
  readonly items: readonly (ChronologyLine & {
    readonly place: string | null;
    readonly from: readonly string[];
    readonly pin: {
      readonly name: string;
      readonly country: string;
      readonly latitude: number;
      readonly longitude: number;
    };
  })[];
  readonly without: readonly (ChronologyLine & { readonly place: string | null })[];
  readonly total: number;
}

export interface NetworkAnswer {
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly country: string | null;
    readonly events: number;
  }[];
  readonly edges: readonly NetworkEdge[];
  readonly total: number;
}

export interface NetworkEdge {
  readonly a: string;
  readonly b: string;
  readonly count: number;
  readonly types: readonly Counted[];
  readonly events: readonly string[];
}

export interface SearchHit {
  readonly kind: "document" | "entity" | "event" | "agreement";
  readonly id: string;
  readonly words: string;
  readonly exact?: string;
  readonly start?: number;
  readonly found: readonly Span[];
  readonly times?: number;
  readonly publisher?: string | null;
  readonly published?: string | null;
  readonly file?: string;
  readonly line?: ChronologyLine;
  readonly entity?: EntityLine;
  readonly parties?: readonly string[];
  readonly stage?: Stage;
}

export interface SearchAnswer {
  readonly items: readonly SearchHit[];
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
}
