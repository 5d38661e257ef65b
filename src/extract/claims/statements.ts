import type { Attribution, EventClaim } from "../../document/claim.ts";
import { contentId } from "../../document/ids.ts";
import type { Annotated, Quotation } from "../../document/layers.ts";
import { type Evidence, evidence, type Span } from "../../document/span.ts";
import { unnamed } from "./attribution.ts";
import { NO_CODES } from "./codes.ts";
import type { Reading } from "./reading.ts";
import { type Topics, topicParts, topicsIn } from "./topics.ts";

/** Every ascription is a claim of its own: that this speaker said these words. */
export function statementOf(
  reading: Reading,
  doc: Annotated<"mentions" | "quotations">,
  quotation: Quotation,
  attribution: readonly Attribution[],
  topics: Topics,
): EventClaim {
  const whole = wholeOf(reading, doc, quotation);
  const mention = quotation.speaker === null ? null : doc.mentions.mentions[quotation.speaker]!;
  const words = mention === null ? null : evidence(doc.text, mention);
  const speakers = (mention?.entities ?? []).map((key) => ({
    entity: key,
    name: reading.entity(key).name,
    role: "speaker" as const,
    evidence: words,
  }));
  const nobody = { entity: null, name: unnamed(quotation), role: "speaker" as const, evidence: null };
  return {
    id: contentId(
      "clm",
      doc.id,
      "statement",
      quotation.start,
      quotation.end,
      quotation.cue.start,
      quotation.speakerText,
    ),
    document: doc.id,
    kind: "event",
    type: "statement",
    stage: null,
    status: isDeniedByOthers(quotation, attribution) ? "denied" : "occurred",
    participants: speakers.length > 0 ? speakers : [nobody],
    place: null,
    date: null,
    topics: topicsIn(reading, topics, quotation),
    title: null,
    instrument: null,
    mode: null,
    within: null,
    codes: NO_CODES,
    attribution,
    evidence: whole,
    parts: { ...partsOf(doc.text, quotation, words), ...topicParts(reading, topics, quotation) },
    rule: `quotation ${quotation.kind}; cue "${quotation.cue.exact}"${quotation.hedge ? `; hedge ${quotation.hedge}` : ""}`,
    score: quotation.speaker === null ? 0.7 : 0.9,
  };
}

/** "denied reports that Chad had asked for it": who denies that another said so, denies the saying. */
function isDeniedByOthers({ kind }: Quotation, attribution: readonly Attribution[]): boolean {
  return kind !== "denial" && attribution.some((each) => each.kind === "denial");
}

/** "reaffirmed | that …", not "reaffirmed | their friendship": words that tell something by themselves. */
export function isTold(reading: Reading, quotation: Quotation): boolean {
  return reading.tokensIn(quotation).some((t) => /^(VB[DZP]|MD)$/.test(reading.doc.syntax[t]!.tag));
}

function partsOf(text: string, quotation: Quotation, speaker: Evidence | null): Record<string, Evidence> {
  const parts: Record<string, Evidence> = { cue: quotation.cue, content: evidence(text, quotation) };
  if (speaker) parts["participant:0"] = speaker;
  return parts;
}

/** Speaker, cue and words when they stand in one sentence; else the words alone. */
function wholeOf(reading: Reading, doc: Annotated<"mentions">, quotation: Quotation): Evidence {
  const speaker: Span | null = quotation.speaker === null ? null : doc.mentions.mentions[quotation.speaker]!;
  const spans = [quotation, quotation.cue, ...(speaker ? [speaker] : [])];
  const sentences = new Set(spans.map((span) => reading.sentenceOf(reading.tokenAt(span.start))));
  const between = doc.text.slice(
    Math.min(quotation.end, quotation.cue.end),
    Math.max(quotation.start, quotation.cue.start),
  );
  // "Petro said that it was annexed; Lima rejected the claim"
  if (sentences.size > 1 || between.includes(";")) return evidence(doc.text, quotation);
  return evidence(doc.text, {
    start: Math.min(...spans.map((s) => s.start)),
    end: Math.max(...spans.map((s) => s.end)),
  });
}
