import type { Claim, ClaimDate, EventClaim, Place } from "../../../document/claim.ts";
import type { Evidence, Span } from "../../../document/span.ts";
import type { AttributionKind, Status } from "../../../document/vocabulary.ts";

/** A row of a coding table that something rests on. */
export interface RowProof {
  /** "frames.tsv", or with the folder for files read over the first one. */
  readonly file: string;
  /** From 1; null where the knowledge was not read from files. */
  readonly line: number | null;
  readonly cells: Readonly<Record<string, string>>;
}

/** A word of a drawn sentence. */
export interface ExplainedWord extends Span {
  /** Its number in the sentence, from 1. */
  readonly n: number;
  readonly text: string;
  readonly lemma: string;
  readonly pos: string;
  readonly tag: string;
  readonly relation: string;
  /** Number of the governing word, 0 for a root. */
  readonly head: number;
  /** What the word is to the claim: "trigger", "modal may → speculated", "visitor" … */
  readonly marks: readonly string[];
}

/** A sentence that the claim rests on, or one beside it. */
export interface ExplainedSentence extends Span {
  readonly exact: string;
  /** Its tree; null where it only stands beside, or goes on with what is quoted. */
  readonly words: readonly ExplainedWord[] | null;
}

/** Words in a place, with whom they mean and what settled it ("nearest leader"); null for things that are no mention. */
export interface ExplainedFiller extends Evidence {
  readonly means: readonly string[];
  readonly by: string | null;
}

/** One place of a frame or position: what may stand there, and what stood there. */
export interface ExplainedSlot {
  /** "subject", "object", or a preposition. */
  readonly place: string;
  /** A role, "topic", or "-" for what only has to be there. */
  readonly role: string;
  /** Kinds of mentions or "@" classes; empty: anything. */
  readonly restriction: readonly string[];
  readonly words: readonly ExplainedFiller[];
}

/** What admitted the claim. */
export type Admitted =
  | {
      readonly by: "frame" | "position";
      /** The words of the row that were found. */
      readonly trigger: Evidence;
      /** The lemmas of the row: "pay visit", "look". */
      readonly lemmas: string;
      /** "held talks": the verb that carries the noun. */
      readonly carrier: Evidence | null;
      /** Null where no row names the verb: an act of one political actor that concerns another. */
      readonly row: RowProof | null;
      readonly slots: readonly ExplainedSlot[];
    }
  | { readonly by: "quotation"; readonly rule: string; readonly speech: ExplainedSpeech }
  | { readonly by: "heading"; readonly words: Evidence }
  /** An agreement that the words only speak of, or that a list or treaty note has. */
  | { readonly by: "agreement"; readonly rule: string; readonly words: Evidence };

/** A participant that no place of the frame gave. */
export interface ExplainedParticipant {
  readonly name: string;
  readonly role: string;
  readonly words: Evidence | null;
  readonly how: string;
}

/** One step to the status: a hedge with its words, the tense, the cue of a speaker, the date. */
export interface StatusStep {
  readonly rule: string;
  readonly status: Status | null;
  readonly words: Evidence | null;
  readonly row: RowProof | null;
  /** Whether the claim has its status from this step. */
  readonly decides: boolean;
}

/** One speaker of the chain. */
export interface ExplainedSpeech {
  readonly speaker: string;
  readonly kind: AttributionKind;
  readonly hedge: string | null;
  readonly cue: Evidence | null;
  /** What he says; null where the act itself is his speech. */
  readonly content: Evidence | null;
  readonly rule: string;
  /** The row of the cue first, then that of the word for the speaker. */
  readonly rows: readonly RowProof[];
}

/** The date, with where its words were found. */
export interface ExplainedDate extends ClaimDate {
  readonly how: string;
  /** When the document was written, from which much is counted. */
  readonly written: { readonly edtf: string | null; readonly basis: string };
}

/** A topic with the words that gave it. */
export interface ExplainedTopic {
  readonly topic: string;
  readonly words: readonly Evidence[];
  readonly row: RowProof | null;
}

/** Why a document has a claim, step by step. */
export interface Explanation {
  /** The claim as this reading has it. */
  readonly claim: Claim;
  /** In order of the text. */
  readonly sentences: readonly ExplainedSentence[];
  readonly admitted: Admitted;
  readonly participants: readonly ExplainedParticipant[];
  /** In the order in which they are weighed. */
  readonly status: readonly StatusStep[];
  /** The outermost first; empty where the document itself says so. */
  readonly speakers: readonly ExplainedSpeech[];
  readonly date: ExplainedDate | null;
  readonly place: (Place & { readonly how: string }) | null;
  readonly within: Pick<EventClaim, "id" | "type" | "status" | "evidence"> | null;
  readonly topics: readonly ExplainedTopic[];
}
