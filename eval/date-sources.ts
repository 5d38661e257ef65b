import type { Document, Zone } from "../src/document/document.ts";
import type { Annotated } from "../src/document/layers.ts";
import { type DateSources, timesReader } from "../src/extract/dates/read.ts";
import { timexes } from "../src/extract/dates/timex.ts";
import { pipelineSteps } from "../src/extract/pipelines.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import type { TimexFinder } from "./dates.ts";
import type { TimexText } from "./timex-files.ts";

const SOURCES: ReadonlySet<string> = new Set<DateSources>(["tokens", "sentences", "syntax", "mentions"]);

/** The steps of a pipeline up to those that dates are read from, as one function over texts. */
export async function sourcesReader(
  pipeline: string,
  knowledge: Knowledge,
  models: string,
): Promise<(text: TimexText) => Promise<Annotated<DateSources>>> {
  const steps = (await pipelineSteps(pipeline, knowledge, { models })).filter((step) => SOURCES.has(step.writes));
  return async (text) => {
    let doc: Record<string, unknown> = { ...documentOf(text) };
    for (const step of steps) doc = { ...doc, [step.writes]: await step.annotate(doc as never) };
    return doc as unknown as Annotated<DateSources>;
  };
}

/** Our own reading, with all layers that dates are read from. */
export async function ownFinder(pipeline: string, knowledge: Knowledge, models: string): Promise<TimexFinder> {
  const sources = await sourcesReader(pipeline, knowledge, models);
  const read = timesReader(knowledge);
  return async (text) => timexes(text.text, read(await sources(text)));
}

/** A text as a document: paragraphs are parted by empty lines, or where there are none, by ends of lines. */
export function documentOf({ file, text, written }: Pick<TimexText, "file" | "text" | "written">): Document {
  const page = { title: null, publisher: null, author: null, url: null };
  const dated = { published: written, publishedBasis: written === null ? null : "date of the file" };
  const pattern = /\n[^\S\n]*\n/.test(text.trim()) ? /(?:[^\n]*\S[^\n]*(?:\n|$))+/g : /[^\n]*\S[^\n]*/g;
  const zones = [...text.matchAll(pattern)].map(
    (match): Zone => ({ start: match.index, end: match.index + match[0].trimEnd().length, kind: "paragraph" }),
  );
  return { ...page, ...dated, id: file, file, language: "en", sha256: "", mediaType: "text/plain", text, zones };
}
