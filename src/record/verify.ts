import { sha256 } from "../document/ids.ts";
import { verifyEvidence } from "../merge/verify.ts";
import type { Store } from "./store.ts";

/** Words that are not where the record says. */
export interface Misplaced {
  readonly document: string;
  readonly file: string;
  /** Claim id, "mention 12", "discrepancy …", or "original". */
  readonly of: string;
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly wanted: string;
  readonly found: string;
}

export interface Verified {
  readonly documents: number;
  readonly claims: number;
  readonly mentions: number;
  readonly unplaced: readonly Misplaced[];
}

/** Checks every evidence of every claim, mention and discrepancy against the texts, and every original against its hash. */
export async function verifyRecord(store: Store): Promise<Verified> {
  const unplaced: Misplaced[] = [];
  const discrepancies = await store.discrepancies();
  const testimonies = await store.testimonies();
  for (const testimony of testimonies) {
    const kept = await store.document(testimony.id);
    const at = { document: testimony.id, file: testimony.file };
    const text = kept?.doc.text ?? "";
    unplaced.push(...verifyEvidence(text, testimony.claims, testimony.mentions).map((one) => ({ ...at, ...one })));
    for (const { id, evidence } of discrepancies) {
      const here = evidence.filter(
        (one) => one.document === testimony.id && text.slice(one.start, one.end) !== one.exact,
      );
      unplaced.push(
        ...here.map(({ start, end, exact }) => ({
          ...at,
          of: id,
          field: "evidence",
          start,
          end,
          wanted: exact,
          found: text.slice(start, end),
        })),
      );
    }
    for (const copy of kept?.copies ?? []) {
      const bytes = await store.original(copy);
      const found = bytes === null ? "nothing" : sha256(bytes);
      if (found !== copy.sha256)
        unplaced.push({ ...at, of: copy.id, field: "original", start: 0, end: 0, wanted: copy.sha256, found });
    }
  }
  const count = (of: "claims" | "mentions") => testimonies.reduce((sum, testimony) => sum + testimony[of].length, 0);
  return { documents: testimonies.length, claims: count("claims"), mentions: count("mentions"), unplaced };
}
