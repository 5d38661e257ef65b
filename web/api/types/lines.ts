import type { Attribution } from "../../../src/document/claim.ts";
import type { EventType, Stage, Status } from "../../../src/document/vocabulary.ts";
import type {
  Agreement,
  AgreementStep,
  Corroboration,
  Discrepancy,
  Event,
  Judgement,
} from "../../../src/merge/merged.ts";
import type { Footnote } from "../../../src/views/chronology/footnotes.ts";
import type { Page } from "./lists.ts";
import type { Change, ToldEvent, Who, Words } from "./told.ts";

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

export interface PromisesAnswer extends Page<PromiseLine> {
  readonly on: string;
}

export interface PromiseWords extends Words {
  readonly claim: string;
  readonly document: string;
  readonly file: string;
  readonly citedAs: string;
  readonly published: string | null;
}

export interface DiscrepancyLine extends Omit<Discrepancy, "evidence"> {
  readonly evidence: readonly (Words & {
    readonly document: string | null;
    readonly file: string | null;
    readonly citedAs: string | null;
  })[];
}

/** A judgement of a person, with what became of it. */
export interface JudgementLine extends Judgement {
  readonly at?: string;
  readonly state: string;
  readonly words: string;
  readonly undone?: { readonly by: string; readonly why: string; readonly at: string } | null;
  readonly sides: readonly { readonly reference: string; readonly words: string }[];
}
