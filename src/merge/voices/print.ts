import type { Document, Zone } from "../../document/document.ts";
import type { Print } from "../merged.ts";
import { sketchOf } from "./sketch.ts";

/** Longer last lines are no credit. */
const CREDIT = 60;

/** What tells whose text a document is: a sketch of its sentences, and where agencies are credited. */
export function printOf({ text, zones }: Pick<Document, "text" | "zones">): Print {
  const words = (zone: Zone) => text.slice(zone.start, zone.end);
  const told = zones.filter(({ kind }) => kind === "paragraph" || kind === "title");
  const last = zones.slice(-1).filter((zone) => zone.end - zone.start <= CREDIT);
  const lines = zones.filter(({ kind }) => kind === "byline" || kind === "dateline");
  return {
    sketch: sketchOf(told.map(words).join("\n")),
    credits: [...new Set([...lines, ...last].map(words))],
  };
}
