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
  return {
    gold,
    record,
    ids,
    names: nameTable(gold.entities ?? []),
    ...placed(claims, { text, length: [...text].length }),
  };
}

/** Claims with the places of their evidence; `length` is that of the text in which their offsets count. */
export function placed(
  claims: readonly ScoredClaim[],
  { text, length }: { readonly text: string; readonly length: number },
): Pick<Page, "text" | "claims" | "spot"> {
  const lines = alike(text);
  const near = ({ evidence }: ScoredClaim) => evidence.start / Math.max(1, length);
  const spots = new Map(claims.map((claim) => [claim, place(lines, claim.evidence.exact, near(claim))]));
  return { text: lines, claims, spot: (claim) => spots.get(claim) ?? null };
}

/** Whether a claim stands on the words at `span`: half of the shorter of the two. */
export function standsOn(page: Page, claim: ScoredClaim, span: Spot | null): boolean {
  return overlap(span, page.spot(claim)) >= 0.5;
}

function baseName(path: string): string {
  return path.split("/").at(-1)!;
}
