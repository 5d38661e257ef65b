import { dateWords } from "./date-words.ts";

/** A day, a month or a span of them as EDTF writes it; not a part of a file name, an address or a number. */
const EDTF =
  /(?<![\w./:-])(?:\d{4}-\d\d(?:-\d\d)?[~?%]?(?:\/(?:\d{4}(?:-\d\d){0,2}[~?%]?|\.\.))?|\d{4}\/\d{4}-\d\d(?:-\d\d)?)(?![\w/-]|\.\w)/g;
const QUOTED = /("[^"]*"|“[^”]*”)/;

/**
 * What the record notes, as prose: dates in the house style ("gives 2021-11-23" → "gives Nov. 23, 2021"), typographic
 * quotation marks. Words of a document are left as they stand there.
 */
export function proseWords(note: string): string {
  return note
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? `“${part.slice(1, -1)}”` : part.replace(EDTF, dateWords)))
    .join("");
}

/** The note of a disagreement as a sentence begins: "Occurred by Pacific Wire, denied by …". */
export function noteWords(note: string): string {
  const words = proseWords(note);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
