import type { ClaimDate } from "../../document/claim.ts";
import type { EntityKind, Mention } from "../../document/layers.ts";
import { contains, type Evidence, evidence, overlaps, type Span } from "../../document/span.ts";
import { claimDate } from "../claims/dates/claim-date.ts";
import { mentionOf, type Reading } from "../claims/reading.ts";
import { type Around, nearest } from "./standing.ts";

/** Whom words of a claim name, with the words. */
export interface Named {
  readonly mention: Mention | null;
  readonly words: Evidence;
}

/** Who can act. */
export const ACTORS: readonly EntityKind[] = ["person", "state", "body", "organisation", "forum", "outlet", "group"];

/**
 * What the mentions layer says of `words` where they stand nearest: "absent" when they stand nowhere, "several" when they stand
 * there more than once for different ones. A mention of another kind than `kinds`, or of nobody known, is none.
 */
export function named(
  reading: Reading,
  words: string,
  around: Around,
  kinds: readonly EntityKind[],
): Named | "absent" | "several" {
  const spans = nearest(reading.doc.text, words, around);
  const all = spans.map((span) => ({
    mention: fitting(mentionAt(reading, span), kinds),
    words: evidence(reading.doc.text, span),
  }));
  if (all.length === 0) return "absent";
  const meant = new Set(all.map(({ mention }) => (mention === null ? "" : mention.entities.join(" "))));
  return meant.size > 1 ? "several" : all[0]!;
}

function fitting(mention: Mention | null, kinds: readonly EntityKind[]): Mention | null {
  return mention !== null && mention.entities.length > 0 && kinds.includes(mention.kind) ? mention : null;
}

/** The mention of just these words, else the one on their head: "the visiting Japanese premier | Suga". */
export function mentionAt(reading: Reading, span: Span): Mention | null {
  const { mentions } = reading.doc.mentions;
  const own = mentions.find(({ start, end }) => start === span.start && end === span.end);
  if (own !== undefined) return own;
  const head = headOf(reading, span);
  const m = head === null ? null : mentionOf(reading, reading.trees[reading.sentenceOf(head)]!, head);
  return m !== null && overlaps(mentions[m]!, span) ? mentions[m]! : null;
}

/** The highest token of a span in the tree of its first sentence; null where no token is. */
export function headOf(reading: Reading, span: Span): number | null {
  const tokens = reading.tokensIn(span);
  const first = tokens[0];
  if (first === undefined) return null;
  const tree = reading.trees[reading.sentenceOf(first)]!;
  const own = tokens.filter((token) => token < tree.last && tree.word(token).pos !== "PUNCT");
  return own.find((token) => !own.includes(tree.head(token) ?? -1)) ?? first;
}

/** The date that the dates layer reads in `words`; "absent" when they stand nowhere, null when it reads none or several there. */
export function dated(reading: Reading, words: string, around: Around): ClaimDate | "absent" | null {
  const spans = nearest(reading.doc.text, words, around);
  if (spans.length === 0) return "absent";
  const all = spans.map((span) => expressionAt(reading, span));
  const [first] = all;
  return first && all.every((one) => one?.edtf === first.edtf) ? claimDate(reading, first) : null;
}

/** The one expression that holds the words or lies in them ("on | 5 May"). */
function expressionAt(reading: Reading, span: Span) {
  const all = reading.doc.dates.expressions.filter(
    (one) => /^(date|range)$/.test(one.kind) && one.edtf !== null && (contains(one, span) || contains(span, one)),
  );
  return all.length === 1 ? all[0] : undefined;
}
