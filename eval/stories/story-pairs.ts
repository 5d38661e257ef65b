import { type Share, shareOf } from "./joined.ts";
import type { Joining } from "./joining.ts";
import { documentsOf, type Pages } from "./pages.ts";
import type { ToldStory } from "./read.ts";

/** Which documents the record takes for tellings of one story. */
export interface PairScores {
  /** Of the pairs of documents of a story of gold. */
  readonly recall: Share;
  /** Of the pairs that the record has. */
  readonly precision: Share;
  /** Of the planted disagreements between documents, those of which two documents are such a pair. */
  readonly ofDisagreements: Share;
}

/** Compares the pairs of documents of one story with those of gold. */
export function scorePairs(stories: readonly ToldStory[], { stories: found }: Joining, pages: Pages): PairScores {
  const storyOf = new Map(
    stories.flatMap((story) => documentsOf(story, pages).map(({ document }) => [document, story.name] as const)),
  );
  const wanted = stories.flatMap((story) => pairsOf(documentsOf(story, pages).map(({ document }) => document)));
  const opposed = stories.flatMap(({ name, gold }) =>
    gold.disagreements.map(({ quotes }) =>
      pairsOf([...new Set(quotes.map(({ doc }) => pages.of(name, doc).document))]),
    ),
  );
  const areOne = ([a, b]: Pair) => found.besides(a).has(b);
  return {
    recall: shareOf(wanted, areOne),
    precision: shareOf(found.pairs, ([a, b]) => storyOf.get(a.doc.id) === storyOf.get(b.doc.id)),
    ofDisagreements: shareOf(
      opposed.filter((pairs) => pairs.length > 0),
      (pairs) => pairs.some(areOne),
    ),
  };
}

type Pair = readonly [string, string];

function pairsOf(documents: readonly string[]): readonly Pair[] {
  return documents.flatMap((a, i) => documents.slice(i + 1).map((b): Pair => [a, b]));
}
