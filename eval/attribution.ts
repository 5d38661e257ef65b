import type { Annotated, Quotation } from "../src/document/layers.ts";
import type { Pipeline } from "../src/extract/pipelines.ts";
import { type AttributionScores, scoreAttributions } from "./attribution-score.ts";
import { type Attributed, type BratText, readBrat } from "./brat.ts";
import { documentOf } from "./date-sources.ts";

/** Scores who says what in texts with stand-off annotation (brat); `onMiss` is told which attributions gold and program have in each. */
export async function evaluateAttribution(
  folder: string,
  pipeline: Pick<Pipeline, "annotate">,
  onMiss: (line: string) => void = () => {},
): Promise<{ readonly texts: number; readonly displaced: number } & AttributionScores> {
  const texts = readBrat(folder);
  const pairs: { gold: BratText; found: readonly Attributed[] }[] = [];
  for (const gold of texts) {
    const doc = documentOf({ file: gold.file, text: gold.text, written: null });
    const found = attributedOf(await pipeline.annotate(doc));
    pairs.push({ gold, found });
    for (const line of linesOf(gold, found)) onMiss(line);
  }
  const displaced = texts.reduce((sum, one) => sum + one.displaced, 0);
  if (displaced > 0) console.error(`eval attribution: ${displaced} annotations do not have the words they say`);
  return { texts: texts.length, displaced, ...scoreAttributions(pairs) };
}

/** Our quotations as spans: a speaker whom no mention names has none. */
function attributedOf({ quotations, mentions }: Pick<Annotated, "quotations" | "mentions">): readonly Attributed[] {
  return quotations.map(({ speaker, cue, start, end }: Quotation) => ({
    source: speaker === null ? [] : [mentions.mentions[speaker]!],
    cue: cue.end > cue.start ? [cue] : [],
    content: [{ start, end }],
  }));
}

function linesOf({ file, text, attributions }: BratText, found: readonly Attributed[]): readonly string[] {
  const words = (one: Attributed) =>
    [one.source, one.cue, one.content]
      .map((pieces) => pieces.map(({ start, end }) => text.slice(start, end)).join(" … ") || "-")
      .join(" | ");
  return [
    `\n${file}`,
    ...attributions.map((one) => `  wanted ${words(one)}`),
    ...found.map((one) => `  found  ${words(one)}`),
  ];
}
