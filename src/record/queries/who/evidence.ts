import type { Span } from "../../../document/span.ts";
import type { Entity } from "../../../merge/merged.ts";
import type { KeptDocument } from "../../kept.ts";
import type { Store } from "../../store.ts";
import { hasWords, type Wanted } from "../party.ts";

/** The words of one document that name somebody, in their sentence. */
export interface Quotation extends Span {
  readonly document: string;
  readonly file: string;
  readonly exact: string;
  /** The sentence, or the words alone. */
  readonly passage: Span & { readonly exact: string };
}

/** So many documents are quoted; the others are listed. */
const QUOTED = 20;

/** One quotation a document: the mention with the words asked for, else the longest. Documents with those words come first. */
export async function quotationsOf(store: Store, entity: Entity, wanted: Wanted): Promise<Quotation[]> {
  const best = new Map<string, { mention: Entity["mentions"][number]; asked: boolean }>();
  for (const mention of entity.mentions) {
    const asked = hasWords(mention.exact, wanted);
    const known = best.get(mention.document);
    if (known === undefined || (asked && !known.asked) || (asked === known.asked && longer(mention, known.mention)))
      best.set(mention.document, { mention, asked });
  }
  const chosen = [...best]
    .sort(([a, x], [b, y]) => Number(y.asked) - Number(x.asked) || (a < b ? -1 : 1))
    .slice(0, QUOTED);
  const quoted: Quotation[] = [];
  for (const [id, { mention }] of chosen) {
    const kept = await store.document(id);
    if (kept !== null) quoted.push(quotation(kept, mention));
  }
  return quoted;
}

function longer(a: Entity["mentions"][number], b: Entity["mentions"][number]): boolean {
  const length = (one: Entity["mentions"][number]) => one.end - one.start;
  return length(a) > length(b) || (length(a) === length(b) && a.start < b.start);
}

function quotation({ doc, sentences }: KeptDocument, { start, end }: Span): Quotation {
  const { start: from, end: to } = sentences.find((one) => one.start <= start && end <= one.end) ?? { start, end };
  return {
    ...{ document: doc.id, file: doc.file, start, end, exact: doc.text.slice(start, end) },
    passage: { start: from, end: to, exact: doc.text.slice(from, to) },
  };
}
