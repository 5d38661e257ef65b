import type { Annotated, Quotation } from "../../document/layers.ts";
import { overlaps } from "../../document/span.ts";

type Spoken = Annotated<"mentions" | "quotations">;

/** How many characters before a denial the words that it denies may end, in the same paragraph. */
const BACK = 300;
/** More words than this say themselves what is denied. */
const SHORT = 6;

/**
 * Who denies, in a sentence of its own, what was told before: "She claimed that an annex existed. Gazprom rejected the claim." By the
 * quotation that is denied.
 */
export function denialsOf(doc: Spoken): ReadonlyMap<Quotation, readonly Quotation[]> {
  const found = new Map<Quotation, Quotation[]>();
  const ordered = [...doc.quotations].sort((a, b) => a.end - b.end);
  for (const denial of doc.quotations) {
    if (denial.kind !== "denial" || !pointsBack(doc, denial)) continue;
    const told = ordered.findLast((one) => isDenied(doc, one, denial));
    if (told) found.set(told, [...(found.get(told) ?? []), denial]);
  }
  return found;
}

/** "the two men were never held" says itself what is not so; "any such offer had been made" does not. */
const OWN = /\b(is|are|was|were|has|had|have|been|did)\b/i;
const BACKWARDS = /\b(such|kind|sort|it|this|that)\b/i;

/** "the claim", "it", "any such thing": a few words that point back and name nobody. */
function pointsBack(doc: Spoken, denial: Quotation): boolean {
  const text = doc.text.slice(denial.start, denial.end);
  return (
    text.split(/\s+/).length <= SHORT &&
    (!OWN.test(text) || BACKWARDS.test(text)) &&
    !doc.mentions.mentions.some((mention) => mention.form === "name" && overlaps(mention, denial))
  );
}

function isDenied(doc: Spoken, told: Quotation, denial: Quotation): boolean {
  const from = Math.min(denial.start, denial.cue.start);
  if (told.kind === "denial" || told.kind === "no comment" || told.end > from || from - told.end > BACK) return false;
  return told.speaker !== denial.speaker && !doc.text.slice(told.end, from).includes("\n");
}
