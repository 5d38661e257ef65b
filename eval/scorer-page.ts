import { alike, type NameTable, nameTable, overlap, place, type Spot } from "./scorer-text.ts";
import type { Gold, ScoredClaim, ScoredRecord } from "./scorer-types.ts";

/** One document as it is scored: its gold, what the record has of it, and where in the text that stands. */
export interface Page {
  readonly gold: Gold;
  readonly record: ScoredRecord;
  /** Ids that the record knows the document by. */
  readonly ids: ReadonlySet<string>;
  /** The text, made alike. */
  readonly text: string;
  readonly names: NameTable;
  readonly claims: readonly ScoredClaim[];
  /** Where the evidence of a claim stands. */
  spot(claim: ScoredClaim): Spot | null;
}

/** The page of the document with the file name `base`; null when the record does not have it. */
export function pageOf(record: ScoredRecord, gold: Gold, { text, base }: { text: string; base: string }): Page | null {
  const ids = new Set(record.documents.filter(({ file }) => baseName(file ?? "") === base).map(({ id }) => id));
  if (ids.size === 0) return null;
  const claims = record.claims.filter((claim) => ids.has(claim.document));
  const lines = alike(text);
  const length = [...text].length;
  const spots = new Map(claims.map((claim) => [claim, spotOf(claim, lines, length)]));
  const names = nameTable(gold.entities ?? []);
  return { gold, record, ids, text: lines, names, claims, spot: (claim) => spots.get(claim) ?? null };
}

/** Where the evidence of a claim stands in a text that was made alike; `length` is that of the text that its offset counts in. */
export function spotOf({ evidence }: Pick<ScoredClaim, "evidence">, lines: string, length: number): Spot | null {
  return place(lines, evidence.exact, evidence.start / Math.max(1, length));
}

/** Whether a claim stands on the words at `span`: half of the shorter of the two. */
export function standsOn(page: Page, claim: ScoredClaim, span: Spot | null): boolean {
  return overlap(span, page.spot(claim)) >= 0.5;
}

function baseName(path: string): string {
  return path.split("/").at(-1)!;
}
