import { type Evidence, evidence } from "../../../document/span.ts";
import type { Reading } from "../reading.ts";
import type { ExplainedFiller } from "./explanation.ts";

/** A mention in a place, with the names of those whom it means. */
export function namedFiller(reading: Reading, m: number): ExplainedFiller {
  const mention = reading.doc.mentions.mentions[m]!;
  const means = mention.entities.map((key) => reading.entity(key).name);
  return { ...evidence(reading.doc.text, mention), means, by: mention.rule };
}

/** Words in a place: those of a mention with whom it means, others as they are. */
export function filler(reading: Reading, words: Evidence): ExplainedFiller {
  const m = reading.doc.mentions.mentions.findIndex(({ start, end }) => start === words.start && end === words.end);
  return m < 0 ? { ...words, means: [], by: null } : namedFiller(reading, m);
}
