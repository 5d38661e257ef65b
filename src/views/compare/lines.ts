import type { Comparison } from "../../record/queries/compare/compare.ts";
import type { Gazetteer } from "../chronology/gazetteer.ts";
import { chronologyLines, type Line } from "../chronology/lines.ts";
import type { LineOf } from "./text.ts";

/** The events of a comparison as lines of a chronology: people are named in full once. */
export function eventLines(comparison: Comparison, gazetteer: Gazetteer): LineOf {
  const entries =
    comparison.kind === "event"
      ? [comparison.entry]
      : [...comparison.joined.map(({ entry }) => entry), ...comparison.only.flat()];
  const { dated, undated } = chronologyLines(entries, gazetteer);
  const lines = new Map([...dated, ...undated].map((line) => [line.id, words(line)]));
  return ({ event }) => lines.get(event.id) ?? event.type;
}

function words({ date, sentence, entry }: Line): string {
  const { status } = entry.event;
  return `${date === null ? "" : `${date} — `}${sentence}${status === "occurred" ? "" : ` [${status}]`}`;
}
