import { counted } from "./counted.ts";
import { type ModelSummary, modelLine } from "./model.ts";
import type { Screen } from "./screen.ts";

/** What an `add` came to. */
export interface AddSummary {
  readonly record: string;
  /** Documents read; one file may hold several. */
  readonly read: number;
  readonly new: number;
  /** The text was there, under another name or with other particulars. */
  readonly copies: number;
  readonly known: number;
  /** Read again because Chancery, its knowledge or the pipeline changed. */
  readonly refreshed: number;
  /** New documents in another language than English: kept and found by search, not coded. */
  readonly uncoded: number;
  /** Claims whose words were not found in their text. */
  readonly refusedClaims: number;
  readonly refused: readonly { readonly file: string; readonly wanted: string; readonly found: string }[];
  /** What a language model added, where one was asked. */
  readonly model?: ModelSummary;
  /** In the record now. */
  readonly documents: number;
  readonly claims: { readonly new: number };
  readonly events: { readonly all: number; readonly new: number; readonly changed: number };
  readonly discrepancies: { readonly all: number; readonly new: number };
  /** Judgements of people whose claims are not there any more: documents were read again. */
  readonly judgements: { readonly vanished: number };
}

/** The summary as two or three lines. */
export function addText(summary: AddSummary, screen: Screen): string {
  const { bold, dim } = screen.colour;
  const read = [
    `${summary.new} new`,
    ...(summary.copies > 0 ? [`${summary.copies} as another copy`] : []),
    `${summary.known} already there`,
    ...(summary.refused.length > 0 ? [screen.colour.red(`${summary.refused.length} refused`)] : []),
    ...(summary.uncoded > 0 ? [`${summary.uncoded} not in English (kept and searchable, not coded)`] : []),
    ...(summary.refreshed > 0 ? [`${summary.refreshed} read again`] : []),
  ];
  const { claims, events, discrepancies } = summary;
  const came = [
    `${counted(claims.new, "new claim")}${summary.refusedClaims > 0 ? ` (${summary.refusedClaims} refused: their words are not in the text)` : ""}`,
    `${counted(events.new, "new event")}, ${events.changed} changed`,
    `${counted(discrepancies.new, "new discrepancy", "new discrepancies")}`,
  ];
  const { vanished } = summary.judgements;
  const lost =
    vanished === 0
      ? ""
      : `${screen.colour.yellow(`${counted(vanished, "judgement")} vanished: the record has no such thing now`)} (chancery judgements --state vanished).\n`;
  const model = summary.model ? `${modelLine(summary.model)}\n` : "";
  return `${bold(`Read ${counted(summary.read, "document")}`)}: ${read.join(", ")}.\n${came.join(" · ")}.\n${model}${lost}${dim(holdsText(summary))}\n`;
}

/** "chancery.db holds 3 documents, 5 events, 1 discrepancy." */
export function holdsText({ record, documents, events, discrepancies }: AddSummary): string {
  return `${record} holds ${counted(documents, "document")}, ${counted(events.all, "event")}, ${counted(discrepancies.all, "discrepancy", "discrepancies")}.`;
}
