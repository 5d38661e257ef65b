import { type Evidence, evidence, type Span } from "../../document/span.ts";
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

/** A topic with the tokens that name it, from the first to the last. */
export interface TopicFound {
  readonly topic: string;
  /** The phrase of topics.tsv, its words as they stand there. */
  readonly phrase: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** The areas of cooperation that the words of a span name, sorted. */
export function topicsIn(reading: Reading, topics: Topics, span: Span): readonly string[] {
  return [...new Set(topicWordsIn(reading, topics, span).map(({ topic }) => topic))].sort();
}

/** The first words of a span that name each topic, as parts of a claim: "topic:trade". */
export function topicParts(reading: Reading, topics: Topics, span: Span): Readonly<Record<string, Evidence>> {
  const { text, tokens } = reading.doc;
  const parts: Record<string, Evidence> = {};
  for (const { topic, first, last } of topicWordsIn(reading, topics, span))
    parts[`topic:${topic}`] ??= evidence(text, { start: tokens[first]!.start, end: tokens[last]!.end });
  return parts;
}

/** The same with the words that name them, in order of the text. */
export function topicWordsIn(reading: Reading, topics: Topics, span: Span): readonly TopicFound[] {
  const { tokens, syntax } = reading.doc;
  if (tokens.length !== syntax.length) return [];
  const kept = reading.tokensIn(span).filter((t) => tokens[t]!.text !== "-");
  const lemmas = kept.map((t) => syntax[t]!.lemma.toLowerCase());
  return lemmas.flatMap((lemma, i) =>
    (topics.get(lemma) ?? [])
      .filter(({ words }) => words.every((word, k) => lemmas[i + k] === word))
      .map(({ topic, words }) => ({ topic, phrase: words, first: kept[i]!, last: kept[i + words.length - 1]! })),
  );
}
