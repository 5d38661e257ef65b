import type { EventClaim } from "../../../document/claim.ts";
import { evidence, type Span } from "../../../document/span.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { alternatives } from "../classes.ts";
import type { Reading } from "../reading.ts";
import { type TopicFound, topicsOf, topicWordsIn } from "../topics.ts";
import type { ExplainedTopic, RowProof } from "./explanation.ts";
import { rowAt, rowsWhere } from "./rows.ts";

/** The topics of a claim with the words that gave them, in its own clause and in its other tellings. */
export function topicsTold(knowledge: Knowledge, reading: Reading, claim: EventClaim): readonly ExplainedTopic[] {
  const topics = topicsOf(knowledge);
  const found = spansOf(claim).flatMap((span) => topicWordsIn(reading, topics, span));
  return claim.topics.map((topic) => {
    const own = found.filter((one) => one.topic === topic);
    return { topic, words: wordsOf(reading, own), row: own[0] === undefined ? null : topicRow(knowledge, own[0]) };
  });
}

/** A statement has the topics of what is said. */
function spansOf({ evidence: own, parts }: EventClaim): readonly Span[] {
  if (parts.content) return [parts.content];
  return [own, ...Object.keys(parts).flatMap((part) => (part.startsWith("also:") ? [parts[part]!] : []))];
}

function wordsOf({ doc }: Reading, found: readonly TopicFound[]): ExplainedTopic["words"] {
  const spans = found.map(({ first, last }) => ({ start: doc.tokens[first]!.start, end: doc.tokens[last]!.end }));
  return [...new Map(spans.map((span) => [span.start, evidence(doc.text, span)])).values()];
}

function topicRow(knowledge: Knowledge, { topic, phrase }: TopicFound): RowProof | null {
  const spelt = (words: string) => words.replaceAll("-", " ") === phrase.join(" ");
  for (const at of rowsWhere(knowledge, "topics", (cells) => cells.topic === topic)) {
    const word = alternatives(knowledge.tables.topics![at]!.words).find(spelt);
    if (word !== undefined) return rowAt(knowledge, "topics", at, "words", word);
  }
  return null;
}
