import type { EntityKind } from "../document/layers.ts";
import type { EventType, Stage, Status } from "../document/vocabulary.ts";
import type {
  Agreement,
  ClaimDecision,
  Discrepancy,
  DiscrepancyKind,
  Effect,
  Entity,
  Event,
  Judgement,
  LocalReference,
  Merged,
  Testimony,
} from "../merge/merged.ts";
import type { Changes } from "../merge/near/near.ts";
import type { Change, Neighbours } from "../merge/near/neighbours.ts";
import type {
  Copy,
  Counts,
  DocumentDates,
  DocumentRow,
  DocumentToKeep,
  KeptClaim,
  KeptDocument,
  KeptJudgement,
  Maker,
  Particulars,
  PortableJudgement,
  RecordState,
} from "./kept.ts";

/** What to select; every field narrows. Days are ISO, dates that reach into the range count. */
export interface Selection {
  readonly ids?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly kind?: "event" | "position" | EntityKind | DiscrepancyKind;
  readonly type?: EventType;
  readonly stage?: Stage;
  readonly status?: Status;
  readonly document?: string;
  readonly documents?: readonly string[];
  /** Entities without their members and mentions. */
  readonly bare?: boolean;
  /** Discrepancies between any of these claims; agreements with a step that rests on one. */
  readonly claims?: readonly string[];
  /** Of discrepancies. */
  readonly state?: Discrepancy["state"];
  /** Claims of these events; claims that are of none. */
  readonly events?: readonly string[];
  readonly unjoined?: true;
  /** Events that lie in this one. */
  readonly within?: string;
  /** Events in which this entity takes part. */
  readonly entity?: string;
}

/** Scores from which on something is sure enough, or not. */
export interface UnsureLimits {
  /** What the engine joins with at most this is weak. */
  readonly weak: number;
  /** Claims below this are doubtful, those from `certain` on are not. */
  readonly low: number;
  readonly certain: number;
}

/** What may be asked about. */
export interface Unsure {
  /** Of the engine, by id: unsure, or weak. */
  readonly judgements: readonly Judgement[];
  /** Ids of claims of which nobody decided, by document and start: with a low score or of a language model alone; as good as certain. */
  readonly doubtful: readonly string[];
  readonly certain: readonly string[];
}

/** What came since all was brought together, by ids. */
export interface RecordNews {
  /** Documents that are new, or of which the layers were made again, in the order in which they came. */
  readonly documents: readonly string[];
  /** Judgements of people that were made, or undone; sorted. */
  readonly judgements: readonly string[];
}

/** A part of what is new. */
export interface Part {
  /** As what the record was brought together before it. */
  readonly before: string | null;
  /** The documents that are news no more with it, and how many still are. */
  readonly documents: readonly string[];
  readonly left: number;
}

/** What is otherwise than before of what merging says; the rest is as it was. */
export interface MergedChanges {
  readonly entities: {
    readonly put: readonly Omit<Entity, "members" | "mentions">[];
    readonly remove: readonly string[];
    /** Documents of which all members are replaced. */
    readonly documents: readonly string[];
    readonly members: readonly (LocalReference & { readonly entity: string })[];
  };
  readonly events: Changes["events"];
  readonly agreements: Changes["agreements"];
  readonly discrepancies: { readonly put: readonly Discrepancy[]; readonly remove: readonly string[] };
  /** Of the engine. */
  readonly judgements: {
    readonly put: readonly Judgement[];
    readonly remove: readonly string[];
    /** All that are about such and have one of these claims are replaced. */
    readonly among: readonly { readonly about: Judgement["about"]; readonly claims: readonly string[] }[];
  };
  /** All there are now. */
  readonly effects: readonly Effect[];
  readonly decisions: readonly ClaimDecision[];
  readonly neighbours: readonly Change[];
}

/** What tells whether an event is as it was. */
export interface EventSign {
  readonly claims: readonly string[];
  readonly sign: string;
}

/** A text that answers a search, best first. */
export interface Hit {
  readonly document: DocumentRow;
  readonly text: string;
}

/**
 * The record. One interface, so that SQLite and PostgreSQL answer alike; methods are coarse, lists come sorted by id
 * (documents, entities, discrepancies, judgements), by document and start (claims) or by date (events), and each write is one transaction.
 */
export interface Store {
  particulars(): Promise<Particulars>;
  /** Keeps a document and its layers; false, and nothing is kept, when its copies are no longer those that `doc` was made of. */
  keepDocument(entry: DocumentToKeep): Promise<boolean>;
  /** Replaces all that merge says, of what was there in `state` (see stateOfTestimony), and what is kept to find neighbours. */
  keepMerged(merged: Merged, state: string, maker: Maker, neighbours?: readonly Change[]): Promise<void>;
  /** Keeps what merge says otherwise than before, when the record is still in `state`, and as it was brought together before the part; else false, and nothing is kept. */
  keepChanges(changes: MergedChanges, state: string, maker: Maker, part?: Part): Promise<boolean>;
  /** Takes away all that merge says, and what is kept to find neighbours: all documents and judgements are news. */
  forgetMerged(): Promise<void>;
  /** What is kept so that the neighbours of what is new are found. */
  readonly neighbours: Neighbours;
  judge(judgement: Judgement, at: string): Promise<KeptJudgement>;
  /**
   * Keeps a judgement of another record with its id and time: "new"; "known", when it is there and says the same; "undone", when it is there
   * and only now undone, as it was there after it was made here; "other", and nothing is kept, when the id says something else here.
   */
  keepJudgement(judgement: PortableJudgement): Promise<"new" | "known" | "undone" | "other">;
  /** False when there is no such judgement, or it is undone already. */
  undo(judgement: string, undone: { by: string; why: string; at: string }): Promise<boolean>;

  /** Changes with everything that changes the record, and costs next to nothing. */
  state(): Promise<RecordState>;
  /** Ids of the judgements of people that were made, or undone, after the record was in that state. */
  decidedSince(state: RecordState): Promise<readonly string[]>;
  /**
   * Which events (ids) are others than when the record was brought together as `mergedOf`, or are told of otherwise, and as what it is brought together now;
   * null where that is not known any more.
   */
  changedSince(mergedOf: string): Promise<{ readonly events: readonly string[]; readonly mergedOf: string } | null>;
  /** What was kept under a name so that it need not be made again; null where nothing was. */
  kept(name: string): Promise<Uint8Array | null>;
  /** Keeps it; false where that does not go now: somebody else writes, or the record may only be read. */
  keep(name: string, bytes: Uint8Array): Promise<boolean>;
  /** How many documents there are: quicker than to count all that is told of them. */
  size(): Promise<number>;
  /** How many entries there are of each kind. */
  counts(): Promise<Counts>;
  /** How often each entity is mentioned, and in how many documents it is named, by id. */
  namings(): Promise<ReadonlyMap<string, { readonly mentions: number; readonly documents: number }>>;
  /** Ids of claims by document and start; corrected ones pass by what they are corrected to. */
  claimIds(selection?: Selection): Promise<readonly string[]>;
  /** The claims of each event, by id, and a hash of all that is said of it: read one after the other, for what a large record says of its events does not stand in memory. */
  eventSigns(): Promise<ReadonlyMap<string, EventSign>>;
  /** Ids of the documents that were added after the record was in that state. */
  addedSince(state: RecordState): Promise<readonly string[]>;
  /** The merged entity of each local entity of a document, by key. */
  members(document: string): Promise<ReadonlyMap<string, string>>;
  /** How many claims documents have, and of how many events they are. */
  countsOf(documents: readonly string[]): Promise<{ readonly claims: number; readonly events: number }>;
  /** The documents of claims, sorted; of those that are there. */
  documentsOf(claims: readonly string[]): Promise<readonly string[]>;
  /** Changes with the testimonies and judgements, and never comes again. */
  stateOfTestimony(): Promise<string>;
  /** What came since all was brought together. */
  news(): Promise<RecordNews>;
  /** Ids of documents whose layers were not made by `maker`. */
  madeByOthers(maker: Maker): Promise<readonly string[]>;
  copies(document: string): Promise<readonly Copy[]>;
  original(copy: Copy): Promise<Uint8Array | null>;
  document(id: string): Promise<KeptDocument | null>;
  /** All, or those named. */
  documents(ids?: readonly string[]): Promise<readonly DocumentRow[]>;
  documentDates(): Promise<readonly DocumentDates[]>;
  /** A record of its own in memory with only these documents (without their originals) and all judgements of people; not brought together yet. */
  only(documents: readonly string[]): Promise<Store>;
  /** Of all documents, or of those named. */
  testimonies(ids?: readonly string[]): Promise<readonly Testimony[]>;
  judgements(): Promise<readonly KeptJudgement[]>;
  /** What is unsure by its score alone. */
  unsure(limits: UnsureLimits): Promise<Unsure>;
  /** All, or those on any of these claims or references. */
  engineJudgements(sides?: readonly string[]): Promise<readonly Judgement[]>;

  claims(selection?: Selection): Promise<readonly KeptClaim[]>;
  entities(selection?: Selection): Promise<readonly Entity[]>;
  events(selection?: Selection): Promise<readonly Event[]>;
  agreements(selection?: Selection): Promise<readonly Agreement[]>;
  discrepancies(selection?: Selection): Promise<readonly Discrepancy[]>;
  /** Ids of any kind that begin with `prefix`, sorted; at most 20. */
  ids(prefix: string): Promise<readonly { id: string; kind: IdKind }[]>;
  /** Documents that hold all the words (see fold.ts), best first. */
  search(words: readonly SearchTerm[], limit: number): Promise<readonly Hit[]>;
  close(): Promise<void>;
}

export type IdKind = "document" | "claim" | "entity" | "event" | "agreement" | "discrepancy" | "judgement";

/** Folded words that stand one after the other; the last may be only a beginning. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly prefix: boolean;
}
