import type { Metadata, ZoneKind } from "../document.ts";

/** A block of raw text; `kind` where the format says what it is, null where its shape must. */
export interface Block {
  readonly text: string;
  readonly kind: ZoneKind | null;
}

/** Metadata as found, raw: dates unparsed. `basis` goes into `publishedBasis`. */
export interface Found extends Partial<Record<keyof Metadata, string>> {
  readonly basis: string;
}

/** What a reader makes of one document. */
export interface RawDocument {
  readonly blocks: readonly Block[];
  /** Best source first. */
  readonly found: readonly Found[];
  /** The document's own bytes where the file holds several. */
  readonly bytes?: Uint8Array;
  /** Whether a title that stands in no block is put before the text. */
  readonly titled: boolean;
}

/** What could not be read of a file, while the rest could. */
export interface Part {
  readonly documents: readonly RawDocument[];
  readonly problems: readonly Refusal[];
}

/** One format. `claims` looks at the first bytes (as Latin-1) and the extension (lower case, no dot). */
export interface Reader {
  readonly format: string;
  readonly mediaType: string;
  /** The most bytes that are tried. */
  readonly limit: number;
  claimsContent(head: string, extension: string): boolean;
  readonly extensions: readonly string[];
  read(bytes: Uint8Array, name: string): Promise<Part>;
}

export interface Refusal {
  readonly wanted: string;
  readonly found: string;
}

/** Thrown by readers for what they cannot read; becomes a line of the report, never a crash. */
export class Unreadable extends Error implements Refusal {
  readonly wanted: string;
  readonly found: string;
  constructor(wanted: string, found: string) {
    super(`wanted ${wanted}, found ${found}`);
    this.wanted = wanted;
    this.found = found;
  }
}

export const MEGABYTE = 1_000_000;

/** The most text of one document, in UTF-16 code units. */
export const TEXT_LIMIT = 3 * MEGABYTE;

/** A part with one document. */
export function single(document: RawDocument): Part {
  return { documents: [document], problems: [] };
}

/** "52.4 MB" */
export function megabytes(size: number): string {
  return `${(size / MEGABYTE).toFixed(1)} MB`;
}
