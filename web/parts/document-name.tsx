import type { DocumentAnswer } from "../api/types.ts";
import { dayWords } from "./day-words.ts";
import { To } from "./to.tsx";

/** "Pacific Wire, Oct. 9, 2020": a document by who published it and when. */
export function DocumentName({
  doc,
  link = true,
}: {
  readonly doc: Pick<DocumentAnswer, "id" | "publisher" | "published" | "file"> | undefined;
  readonly link?: boolean;
}) {
  if (doc === undefined) return null;
  const words = documentWords(doc);
  return link ? <To to={`/documents/${doc.id}`}>{words}</To> : words;
}

export function documentWords({
  publisher,
  published,
  file,
}: Pick<DocumentAnswer, "publisher" | "published" | "file">): string {
  const parts = [publisher ?? file, published === null ? null : dayWords(published)];
  return parts.filter((part) => part !== null).join(", ");
}
