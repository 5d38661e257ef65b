import type { Attribution, EventClaim } from "../../../document/claim.ts";
import type { Span } from "../../../document/span.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { WordClasses } from "../classes.ts";
import type { Reading } from "../reading.ts";
import type { Topics } from "../topics.ts";
import { stepClaims } from "./treaty-claims.ts";
import { treatyEntries } from "./treaty-entries.ts";
import type { TreatyWords } from "./treaty-steps.ts";
import { stepIndex } from "./treaty-words.ts";

/** What lists of treaties tell in clauses without a subject. */
export interface Treaties {
  readonly claims: readonly EventClaim[];
  /** Whether a token stands in such a clause or in the name over it: no other rule tells an act by it. */
  covers(token: number): boolean;
}

/** The words that lists of treaties are read with. */
export function treatyWords(knowledge: Knowledge, classes: WordClasses): TreatyWords {
  const papers = [...(classes.get("instrument") ?? []), ...(classes.get("paper") ?? [])];
  return { steps: stepIndex(knowledge), papers: new Set(papers) };
}

/** Reads the steps of agreements in lists, fact sheets and chronologies: "Fish Treaty, Norway – Chad. Signed at Oslo 3 May 2019; in force since 2020." */
export function treatiesOf(
  reading: Reading,
  words: TreatyWords,
  vouchers: (span: Span) => readonly Attribution[],
  topics: Topics,
): Treaties {
  const { entries, sentences } = treatyEntries(reading, words);
  return {
    claims: entries.flatMap((entry) => stepClaims(reading, entry, vouchers, topics)),
    covers: (token) => sentences.has(reading.sentenceOf(token)),
  };
}
