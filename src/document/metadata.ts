import type { Metadata } from "./document.ts";
import { readDate } from "./metadata-date.ts";
import type { Found, Refusal } from "./readers/reader.ts";
import { plainLine } from "./text/normalise.ts";

/** The merged metadata, and the dates that could not be. */
export interface Settled {
  readonly metadata: Metadata;
  readonly problems: readonly Refusal[];
}

/** Merges what was found, the best source first: each field is taken from the first source that has it. */
export function settleMetadata(sources: readonly Found[]): Settled {
  const problems: Refusal[] = [];
  const first = (field: "title" | "publisher" | "author" | "url") =>
    sources.map((found) => clean(found[field])).find((value) => value !== null) ?? null;
  let published: string | null = null;
  let publishedBasis: string | null = null;
  for (const found of sources) {
    const raw = clean(found.published);
    if (raw === null || published !== null) continue;
    const { edtf } = readDate(raw);
    if (edtf !== null) [published, publishedBasis] = [edtf, found.basis];
    // A page's or a file's odd date is passed over in silence only where nobody wrote it on purpose.
    else if (found.basis !== "file properties")
      problems.push({ wanted: `a publication date (${found.basis})`, found: raw.slice(0, 60) });
  }
  return {
    metadata: {
      title: first("title"),
      publisher: first("publisher"),
      author: first("author"),
      published,
      publishedBasis,
      url: first("url"),
    },
    problems,
  };
}

function clean(value: string | undefined): string | null {
  const line = value === undefined ? "" : plainLine(value.slice(0, 2000));
  return line === "" ? null : line;
}
