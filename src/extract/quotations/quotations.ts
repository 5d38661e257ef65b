import type { Annotated, Quotation } from "../../document/layers.ts";
import { contains, inReadingOrder } from "../../document/span.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Annotator } from "../annotator.ts";
import { treeOf } from "../syntax/tree.ts";
import { according } from "./according.ts";
import { author } from "./author.ts";
import { type Context, contextAfter, NOTHING } from "./context.ts";
import { type Cues, cuesOf } from "./cues.ts";
import { demands } from "./demands.ts";
import { directQuotations } from "./direct.ts";
import { flatDenials } from "./flat-denial.ts";
import { freeIndirect } from "./free-indirect.ts";
import type { Hearing } from "./hearing.ts";
import { heldByNouns } from "./held-by-nouns.ts";
import { impersonal } from "./impersonal.ts";
import { labels } from "./labels.ts";
import { raised } from "./raised.ts";
import { floorOf, release } from "./release.ts";
import { reported, type Voiced } from "./reported.ts";
import { silence } from "./silence.ts";
import { sources } from "./sources.ts";
import { type Speakers, speakersOf } from "./speakers.ts";
import { type Turn, turnsOf } from "./turns.ts";

export type Quotable = Annotated<"tokens" | "sentences" | "syntax" | "mentions">;

/** Who says what: reported speech, quotation marks, transcripts, impersonal reports, silence, and the speaker of a release. */
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
      const turns = turnsOf(doc, speakers);
      const spoken = inSentences(doc, speakers, cues, turns);
      const found = [...spoken, ...turns.quotations, ...directQuotations(doc, spoken), ...release(doc, speakers)];
      return nested(once(found.sort(inReadingOrder)));
    },
  };
}

/** Sentence by sentence, each with what the ones before leave to it. */
function inSentences(
  doc: Quotable,
  speakers: Speakers,
  cues: Cues,
  turns: { at(start: number): Turn | null },
): readonly Quotation[] {
  const found: Quotation[] = [];
  let context: Context = NOTHING;
  const house = floorOf(doc);
  for (const sentence of doc.sentences) {
    const tree = treeOf(sentence, doc.tokens, doc.syntax);
    const turn = turns.at(doc.tokens[sentence.first]?.start ?? 0);
    context = { ...context, floor: turn ? turn.speaker : house };
    const hearing: Hearing = { doc, tree, speakers, cues, context };
    const said = reported(hearing);
    const others = besides(hearing, said);
    found.push(...said.map(({ by: _, ...quotation }) => quotation), ...others);
    if (sentence.zone === "paragraph") context = contextAfter(hearing, said, others);
  }
  return found;
}

function besides(hearing: Hearing, said: readonly Voiced[]): readonly Quotation[] {
  const accounts = according(hearing);
  return [
    ...accounts,
    ...sources(hearing, [...said, ...accounts]),
    ...flatDenials(hearing),
    ...(said.length > 0 || accounts.length > 0 ? [] : freeIndirect(hearing)),
    ...demands(hearing),
    ...labels(hearing, said),
    ...heldByNouns(hearing),
    ...impersonal(hearing),
    ...raised(hearing),
    ...silence(hearing, [...said, ...accounts]),
    ...(hearing.context.floor ? [] : author(hearing)).filter(({ cue }) => !said.some((q) => contains(q, cue))),
  ];
}

/** The same words with the same cue are one quotation. */
function once(found: readonly Quotation[]): readonly Quotation[] {
  const seen = new Set<string>();
  return found.filter(({ start, end, cue, speaker, speakerText }) => {
    const key = `${start} ${end} ${cue.start} ${speaker ?? speakerText}`;
    return !seen.has(key) && seen.add(key);
  });
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
