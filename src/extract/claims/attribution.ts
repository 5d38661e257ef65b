import type { Attribution } from "../../document/claim.ts";
import { firstFrom } from "../../document/first-from.ts";
import type { Annotated, Quotation } from "../../document/layers.ts";
import { contains, type Span } from "../../document/span.ts";
import { denialsOf } from "./denials.ts";

/** An attribution with the quotation that it was read from. */
export interface Voucher extends Attribution {
  readonly quotation: Quotation;
}

/** Finds who vouches for the words of a span: the innermost speaker first, then those who report him. */
export function attributionsOf(doc: Annotated<"mentions" | "quotations">): (span: Span) => readonly Attribution[] {
  const vouchers = vouchersOf(doc);
  return (span) => vouchers(span).map(withoutQuotation);
}

/** What the record keeps of a voucher. */
export function withoutQuotation({ quotation: _, ...attribution }: Voucher): Attribution {
  return attribution;
}

/** The same with the quotation of each. */
export function vouchersOf(doc: Annotated<"mentions" | "quotations">): (span: Span) => readonly Voucher[] {
  const ordered = [...doc.quotations].sort((a, b) => a.start - b.start);
  const denials = denialsOf(doc);
  const reach = Math.max(0, ...ordered.map((q) => q.end - q.start));
  return (span) => {
    const found: Quotation[] = [];
    const from = firstFrom(ordered, ({ start }) => start >= span.start - reach);
    for (let i = from; i < ordered.length && ordered[i]!.start <= span.start; i++)
      if (contains(ordered[i]!, span) && !contains(span, ordered[i]!.cue) && isAbout(doc, ordered[i]!))
        found.push(ordered[i]!);
    found.sort((a, b) => a.end - a.start - (b.end - b.start));
    const answered = found.flatMap((quotation) => [quotation, ...(denials.get(quotation) ?? [])]);
    return unique(answered.flatMap((quotation) => spokenBy(doc, quotation)));
  };
}

/** Who vouches for what a quotation says: its speaker, who has it from whom over the same words, and those whose words hold its cue. */
export function vouchersOfSpeech(
  doc: Annotated<"mentions" | "quotations">,
): (quotation: Quotation) => readonly Voucher[] {
  const vouchers = vouchersOf(doc);
  const alike = Map.groupBy(doc.quotations, ({ start, end }) => `${start} ${end}`);
  return (quotation) => {
    const same = alike.get(`${quotation.start} ${quotation.end}`) ?? [];
    const others = same.filter((other) => other !== quotation && isOneTelling(doc, other, quotation));
    return unique([quotation, ...others].flatMap((one) => spokenBy(doc, one)).concat(vouchers(quotation.cue)));
  };
}

/** "Reuters, citing an envoy, said …": two cues over one telling, in one sentence; an answer to it is another. */
function isOneTelling(doc: Annotated<"mentions">, a: Quotation, b: Quotation): boolean {
  const answers = [a, b].some(({ kind }) => /^(denial|no comment|confirmation|author)$/.test(kind));
  const [from, to] = [Math.min(a.cue.end, b.cue.end), Math.max(a.cue.start, b.cue.start)];
  return !answers && !/[.!?;\n]/.test(doc.text.slice(from, to));
}

/** Silence on what was told in a sentence before ("The embassy declined to comment.") vouches for nothing there. */
function isAbout(doc: Annotated<"mentions">, { kind, end, cue }: Quotation): boolean {
  return kind !== "no comment" || cue.start < end || !/[.!?]/.test(doc.text.slice(end, cue.start));
}

/** One quotation as attributions: each speaker by his entity ("the two sides said" has two), the words that ascribe. */
export function spokenBy(doc: Annotated<"mentions">, quotation: Quotation): readonly Voucher[] {
  const mention = quotation.speaker === null ? null : doc.mentions.mentions[quotation.speaker]!;
  const keys = mention?.entities.length ? mention.entities : [null];
  return keys.map((key) => {
    const entity = key === null ? undefined : doc.mentions.entities.find((e) => e.key === key);
    const { kind, hedge, cue } = quotation;
    return { speaker: entity?.name ?? unnamed(quotation), entity: key, cue: cue.exact, kind, hedge, quotation };
  });
}

/** Who is not named stays so, with the words for him: "two officials (unnamed)". */
export function unnamed({ speakerText, hedge }: Quotation): string {
  return hedge === "anonymous" ? `${speakerText} (unnamed)` : speakerText;
}

/** The same speaker twice over the same words (reported, and in quotation marks) counts once. */
function unique(attributions: readonly Voucher[]): readonly Voucher[] {
  return attributions.filter(
    (a, i) => attributions.findIndex((b) => b.speaker === a.speaker && b.entity === a.entity) === i,
  );
}
