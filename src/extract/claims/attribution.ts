import type { Annotated, Attribution, Quotation } from "../../document/layers.ts";
import { contains, type Span } from "../../document/span.ts";
import { denialsOf } from "./denials.ts";

/** An attribution with the quotation that it was read from. */
export interface Voucher extends Attribution {
  readonly quotation: Quotation;
}

/** Finds who vouches for the words of a span: the innermost speaker first, then those who report him. */
export function attributionsOf(doc: Annotated<"mentions" | "quotations">): (span: Span) => readonly Attribution[] {
  const vouchers = vouchersOf(doc);
  return (span) => vouchers(span).map(({ quotation: _, ...attribution }) => attribution);
}

/** The same with the quotation of each. */
export function vouchersOf(doc: Annotated<"mentions" | "quotations">): (span: Span) => readonly Voucher[] {
  const ordered = [...doc.quotations].sort((a, b) => a.start - b.start);
  const denials = denialsOf(doc);
  const reach = Math.max(0, ...ordered.map((q) => q.end - q.start));
  return (span) => {
    const found: Quotation[] = [];
    for (let i = firstFrom(ordered, span.start - reach); i < ordered.length && ordered[i]!.start <= span.start; i++)
      if (contains(ordered[i]!, span) && !contains(span, ordered[i]!.cue) && isAbout(doc, ordered[i]!))
        found.push(ordered[i]!);
    found.sort((a, b) => a.end - a.start - (b.end - b.start));
    const answered = found.flatMap((quotation) => [quotation, ...(denials.get(quotation) ?? [])]);
    return unique(answered.map((quotation) => ({ ...attributionOf(doc, quotation), quotation })));
  };
}

/** Silence on what was told in a sentence before ("The embassy declined to comment.") vouches for nothing there. */
function isAbout(doc: Annotated<"mentions">, { kind, end, cue }: Quotation): boolean {
  return kind !== "no comment" || cue.start < end || !/[.!?]/.test(doc.text.slice(end, cue.start));
}

/** One quotation as an attribution: the speaker by his entity, the words that ascribe. */
export function attributionOf(doc: Annotated<"mentions">, quotation: Quotation): Attribution {
  const mention = quotation.speaker === null ? null : doc.mentions.mentions[quotation.speaker]!;
  const key = mention?.entities[0] ?? null;
  const entity = key === null ? undefined : doc.mentions.entities.find((e) => e.key === key);
  return {
    speaker: entity?.name ?? unnamed(quotation),
    entity: key,
    cue: quotation.cue.exact,
    kind: quotation.kind,
    hedge: quotation.hedge,
  };
}

/** Who is not named stays so, with the words for him: "two officials (unnamed)". */
export function unnamed({ speakerText, hedge }: Quotation): string {
  return hedge === "anonymous" ? `${speakerText} (unnamed)` : speakerText;
}

function firstFrom(ordered: readonly Span[], start: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same speaker twice over the same words (reported, and in quotation marks) counts once. */
function unique(attributions: readonly Voucher[]): readonly Voucher[] {
  return attributions.filter(
    (a, i) => attributions.findIndex((b) => b.speaker === a.speaker && b.entity === a.entity) === i,
  );
}
