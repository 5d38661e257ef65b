import type { Zone } from "../../document/document.ts";
import type { Annotated } from "../../document/layers.ts";
import { correctionsIn } from "../../extract/corrections/corrections.ts";
import { countsIn } from "../../extract/counts/counts.ts";
import { nounsIn } from "../../extract/particulars/nouns.ts";
import { particularsIn } from "../../extract/particulars/particulars.ts";
import type { Print } from "../merged.ts";
import { sketchOf } from "./sketch.ts";

/** Longer last lines are no credit. */
const CREDIT = 60;

/** What is kept of a document beside its claims: a sketch of its sentences, where agencies are credited, what it counts and what it takes back. */
export function printOf(doc: Annotated<"tokens" | "sentences" | "syntax" | "dates" | "mentions">): Print {
  const { text, zones } = doc;
  const counts = countsIn(doc);
  const words = (zone: Zone) => text.slice(zone.start, zone.end);
  const told = zones.filter(({ kind }) => kind === "paragraph" || kind === "title");
  const last = zones.slice(-1).filter((zone) => zone.end - zone.start <= CREDIT);
  const lines = zones.filter(({ kind }) => kind === "byline" || kind === "dateline");
  return {
    sketch: sketchOf(told.map(words).join("\n")),
    credits: [...new Set([...lines, ...last].map(words))],
    counts,
    corrections: correctionsIn(doc, counts),
    particulars: particularsIn(doc),
    nouns: nounsIn(doc),
  };
}
