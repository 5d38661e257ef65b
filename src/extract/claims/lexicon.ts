import type { Knowledge } from "../../knowledge/knowledge.ts";
import { alternatives, type WordClasses, wordClasses } from "./classes.ts";
import { statesByPlace } from "./written-at.ts";

/** The words that the rules ask of while they read: heads of offices, the classes of data/classes.tsv, names of places. */
export interface Lexicon {
  readonly offices: ReadonlySet<string>;
  readonly classes: WordClasses;
  /** The state of each place that a dateline may name, lower case. */
  readonly places: ReadonlyMap<string, string>;
}

/** The lexicon of the knowledge. */
export function lexiconOf(knowledge: Knowledge): Lexicon {
  return { offices: officeHeads(knowledge), classes: wordClasses(knowledge), places: statesByPlace(knowledge) };
}

/** "minister", "president", "secretary": the words that offices end or begin with. */
function officeHeads(knowledge: Knowledge): ReadonlySet<string> {
  const forms = knowledge.offices.flatMap((office) => office.forms.map((form) => form.split("@")[0]!));
  return new Set(
    forms
      .flatMap((form) => alternatives(form, " "))
      .filter((word) => word.length > 2 && !/^(the|and|for|of|in)$/.test(word)),
  );
}
