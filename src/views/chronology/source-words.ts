import type { DocumentRow } from "../../record/kept.ts";
import { oneLine } from "../text/one-line.ts";
import { dateWords } from "./date-words.ts";

/** "Publisher, date (file)"; what is not known is left out. */
export function sourceWords(document: DocumentRow): string {
  const parts = partsOf(document);
  return oneLine(parts.length === 0 ? document.file : `${parts.join(", ")} (${document.file})`);
}

/** "Vietnam News Agency, Oct. 12, 2020": as a reader would cite it; by its file where nobody is told. */
export function citedAs(document: DocumentRow): string {
  const nobody = document.publisher === null && document.author === null;
  return oneLine([...(nobody ? [document.file] : []), ...partsOf(document)].join(", "));
}

/** For programs: the file of a document, and how a reader would cite it. */
export function sourceJson(document: DocumentRow): { readonly file: string; readonly citedAs: string } {
  return { file: document.file, citedAs: citedAs(document) };
}

function partsOf({ publisher, author, published }: DocumentRow): readonly string[] {
  return [publisher ?? author, published === null ? null : dateWords(published)].filter((part) => part !== null);
}
