import type { Span } from "../../document/span.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { alternatives } from "./classes.ts";
import type { Reading } from "./reading.ts";

interface TopicWord {
  readonly topic: string;
  readonly words: readonly string[];
}

/** Topics of topics.tsv by the first word of their phrases. */
export type Topics = ReadonlyMap<string, readonly TopicWord[]>;

/** Reads topics.tsv. */
export function topicsOf(knowledge: Knowledge): Topics {
  const index = new Map<string, TopicWord[]>();
  for (const row of knowledge.tables.topics ?? []) {
    for (const phrase of alternatives(row.words)) {
      const words = phrase.split(/[ -]/);
      const entry = { topic: row.topic!, words };
      const list = index.get(words[0]!);
      if (list) list.push(entry);
      else index.set(words[0]!, [entry]);
    }
  }
  return index;
}

/** The areas of cooperation that the words of a span name, sorted. */
export function topicsIn(reading: Reading, topics: Topics, span: Span): readonly string[] {
  const found = new Set<string>();
  const { tokens, syntax } = reading.doc;
  const words = lemmasIn(reading, span);
  words.forEach((lemma, i) => {
    for (const entry of topics.get(lemma) ?? [])
      if (entry.words.every((word, k) => words[i + k] === word)) found.add(entry.topic);
  });
  return tokens.length === syntax.length ? [...found].sort() : [];
}

function lemmasIn(reading: Reading, span: Span): readonly string[] {
  const { tokens, syntax } = reading.doc;
  const words = reading.tokensIn(span).filter((t) => tokens[t]!.text !== "-");
  return words.map((t) => syntax[t]!.lemma.toLowerCase());
}
