import type { Annotated } from "../document/layers.ts";
import { evidence } from "../document/span.ts";
import type { Testimony } from "../merge/merged.ts";
import { verifyEvidence } from "../merge/verify.ts";
import { printOf } from "../merge/voices/print.ts";

/** What is kept of an annotated document (never its tokens, which can be computed again), and what was refused. */
export interface Examined {
  readonly testimony: Testimony;
  /** Ids of claims that rest on words which do not stand in the text where they should: never kept. Sorted. */
  readonly refused: readonly string[];
}

/** The testimony of an annotated document: only claims each of whose words stand in the text. */
export function examine(annotated: Annotated): Examined {
  const { id, file, title, publisher, author, published, publishedBasis, url, language, text } = annotated;
  const refused = new Set(verifyEvidence(text, annotated.claims).map((unplaced) => unplaced.of));
  const testimony: Testimony = {
    ...{ id, file, title, publisher, author, published, publishedBasis, url, language },
    written: annotated.dates.written,
    entities: annotated.mentions.entities,
    mentions: annotated.mentions.mentions.map((mention) => ({ ...mention, exact: evidence(text, mention).exact })),
    claims: annotated.claims.filter((claim) => !refused.has(claim.id)),
    print: printOf(annotated),
  };
  return { testimony, refused: [...refused].sort() };
}
