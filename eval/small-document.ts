import type { Document } from "../src/document/document.ts";
import { readDocuments } from "../src/document/read.ts";

/** A text of a bench as a document, with what its side file would say. Throws when it cannot be read. */
export async function smallDocument(name: string, text: string, side?: unknown): Promise<Document> {
  const { documents, problems } = await readDocuments({ name, bytes: new TextEncoder().encode(text), side });
  if (documents[0]) return documents[0].doc;
  throw new Error(`${name}: wanted ${problems[0]?.wanted}; found ${problems[0]?.found}`);
}
