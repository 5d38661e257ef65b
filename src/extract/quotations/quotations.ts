import type { Annotated, Quotation } from "../../document/layers.ts";
import { contains, inReadingOrder } from "../../document/span.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Annotator } from "../annotator.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { according } from "./according.ts";
import { author } from "./author.ts";
import { cuesOf } from "./cues.ts";
import { directQuotations } from "./direct.ts";
import { impersonal } from "./impersonal.ts";
import { release } from "./release.ts";
import { reported } from "./reported.ts";
import { silence } from "./silence.ts";
import { speakersOf } from "./speakers.ts";

export type Quotable = Annotated<"tokens" | "sentences" | "syntax" | "mentions">;

/** Who says what: reported speech, quotation marks, impersonal reports, silence, and the speaker of a release. */
export function quotations(
  knowledge: Knowledge,
): Annotator<"tokens" | "sentences" | "syntax" | "mentions", "quotations"> {
  const cues = cuesOf(knowledge);
  return {
    name: "quotations",
    reads: ["tokens", "sentences", "syntax", "mentions"],
    writes: "quotations",
    annotate(doc) {
      const speakers = speakersOf(doc, cues);
      const trees: readonly Tree[] = doc.sentences.map((sentence) => treeOf(sentence, doc.tokens, doc.syntax));
      const spoken = trees.flatMap((tree) => [
        ...reported(doc, tree, speakers, cues),
        ...according(doc, tree, speakers, cues),
        ...impersonal(doc, tree, cues),
        ...silence(doc, tree, speakers, cues),
        ...author(doc, tree, cues),
      ]);
      const found = [...spoken, ...directQuotations(doc, spoken), ...release(doc, speakers)];
      return nested(found.sort(inReadingOrder));
    },
  };
}

/** Deeper than this nobody reports what another reported: such text was made to be long. */
const DEEPEST = 8;

/** Kirby said that Austin proposed: each quotation points to the shortest other that holds it. */
function nested(found: readonly Quotation[]): readonly Quotation[] {
  const kept: Quotation[] = [];
  const open: number[] = [];
  for (const quotation of found) {
    while (open.length > 0 && !contains(kept[open.at(-1)!]!, quotation)) open.pop();
    if (open.length >= DEEPEST) continue;
    kept.push({ ...quotation, within: open.at(-1) ?? null });
    open.push(kept.length - 1);
  }
  return kept;
}
