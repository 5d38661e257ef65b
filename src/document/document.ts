import type { Span } from "./span.ts";

/** What a stretch of the text is. Only `paragraph` and `title` and `heading` are coded; `byline` and `furniture` are kept but not coded. */
export type ZoneKind = "title" | "heading" | "paragraph" | "byline" | "dateline" | "furniture";

/** A stretch of the text (a line or block); zones are in order, do not overlap and cover every non-blank line. */
export interface Zone extends Span {
  readonly kind: ZoneKind;
}

/** What is said about a document by its page, its side file or the user. */
export interface Metadata {
  readonly title: string | null;
  /** The outlet or body that published it. */
  readonly publisher: string | null;
  readonly author: string | null;
  /** EDTF, never more precise than what was found; null when nothing was found. */
  readonly published: string | null;
  /** Where `published` was found: "side file", "option", "page", "front matter", "mail header", "file properties", "text". */
  readonly publishedBasis: string | null;
  readonly url: string | null;
}

/** One text from one source, immutable; all offsets point into `text` (UTF-16 code units). */
export interface Document extends Metadata {
  /** Content hash of `text`: the same text twice is one document. */
  readonly id: string;
  /** The base name of the file it was read from. */
  readonly file: string;
  /** ISO 639-1 of the main language. */
  readonly language: string;
  /** sha256 (hex) of the original bytes. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly text: string;
  readonly zones: readonly Zone[];
}
