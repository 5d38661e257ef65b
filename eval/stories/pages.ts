import { alike, place, type Spot } from "../scorer-text.ts";
import type { Quote } from "./gold.ts";
import type { ToldStory } from "./read.ts";
import type { JoinedClaim, JoinedRecord } from "./record.ts";

/** One document of a story as the record has it. */
export interface Page {
  /** Id in the record: two files with the same text have one. */
  readonly document: string;
  /** The text, made alike. */
  readonly text: string;
  readonly claims: readonly JoinedClaim[];
  /** Where words of the document stand; `start` in its text chooses between several places. */
  spot(words: { readonly exact: string; readonly start?: number }): Spot | null;
}

/** The documents of the stories as the record has them. Both throw when the record does not have one. */
export interface Pages {
  /** By story and file. */
  of(story: string, doc: string): Page;
  /** By the id in the record. */
  withId(document: string): Page;
}

/** What a document of a story is called in the record: its own name alone may stand in several stories. */
export function fileName(story: string, doc: string): string {
  return `${story}.${doc}`;
}

/** Finds the documents of a record. */
export function pagesOf({ documents, claims }: Pick<JoinedRecord, "documents" | "claims">): Pages {
  const ids = new Map(documents.flatMap(({ id, files }) => files.map((file) => [file, id] as const)));
  const byDocument = Map.groupBy(claims, ({ document }) => document);
  const pages = new Map(documents.map(({ id, text }) => [id, pageOf(id, text, byDocument.get(id) ?? [])]));
  const withId = (document: string, name = document) => {
    const page = pages.get(document);
    if (page === undefined) throw new Error(`wanted ${name} in the record, found no such document`);
    return page;
  };
  return { of: (story, doc) => withId(ids.get(fileName(story, doc)) ?? "", `${story}/${doc}`), withId };
}

function pageOf(document: string, text: string, claims: readonly JoinedClaim[]): Page {
  const lines = alike(text);
  const spot: Page["spot"] = ({ exact, start }) =>
    place(lines, exact, start === undefined ? null : start / Math.max(1, text.length));
  return { document, text: lines, claims, spot };
}

/** Where words of gold stand. */
export function spotOf(page: Page, { quote }: Pick<Quote, "quote">): Spot | null {
  return page.spot({ exact: quote });
}

/** The stories' gold names documents by story and file: all of them. */
export function documentsOf({ name, documents }: ToldStory, pages: Pages): readonly Page[] {
  return [...new Set(documents.map(({ file }) => pages.of(name, file)))];
}
