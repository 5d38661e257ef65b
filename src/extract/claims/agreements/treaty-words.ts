import type { Stage, Status } from "../../../document/vocabulary.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { alternatives } from "../classes.ts";
import type { Reading } from "../reading.ts";

/** How a clause without a subject begins, and what it tells of the agreement. */
export interface StepWords {
  readonly words: readonly string[];
  readonly stage: Stage;
  readonly status: Status;
}

/** Rows of steps.tsv by their first word, those of more words first. */
export type StepIndex = ReadonlyMap<string, readonly StepWords[]>;

/** Reads steps.tsv. */
export function stepIndex(knowledge: Knowledge): StepIndex {
  const steps = (knowledge.tables.steps ?? []).flatMap((row) =>
    alternatives(row.words).map(
      (words): StepWords => ({
        words: words.split(" "),
        stage: row.stage as Stage,
        status: row.status as Status,
      }),
    ),
  );
  return Map.groupBy(
    steps.toSorted((a, b) => b.words.length - a.words.length),
    ({ words }) => words[0]!,
  );
}

/** The step whose words stand at token `t` and end before `last`, or null. */
export function stepWordsAt({ doc }: Reading, index: StepIndex, t: number, last: number): StepWords | null {
  const word = (k: number): string | undefined => doc.tokens[t + k]?.text.toLowerCase();
  const fits = ({ words }: StepWords): boolean =>
    t + words.length <= last && words.every((each, k) => word(k) === each);
  return index.get(word(0)!)?.find(fits) ?? null;
}
