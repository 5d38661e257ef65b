import { ordinalOf } from "../dates/words.ts";
import { type Bare, type Bounds, type Source, verbOver } from "./counts.ts";
import { nounOver } from "./measured.ts";
import { sourceOver } from "./source.ts";

/** Put before the noun of what is counted by its rank. */
const RANK = "nth ";

/** Things of a series, of which each has one rank: journeys are ranked since some day. */
const SERIES: ReadonlySet<string> = new Set(
  "round session meeting summit conference anniversary edition consultation dialogue tranche sitting".split(" "),
);

/** "the seventeenth round of talks", "the 60th anniversary": which of a series it is; null for what is the first, and for other nouns. */
export function rankAt(doc: Source, at: number, { last }: Bounds): Bare | null {
  const { tokens, syntax, text } = doc;
  if (!/^(?:ADJ|NOUN|NUM)$/.test(syntax[at]!.pos) || !ORDINAL.test(tokens[at]!.text)) return null;
  const number = ordinalOf(tokens[at]!.text.toLowerCase());
  const noun = syntax[at]!.head;
  const thing = syntax[noun]!.lemma.toLowerCase();
  if (!(number > 1) || noun <= at || noun >= last || !SERIES.has(thing)) return null;
  const [start, end] = [tokens[at]!.start, tokens[noun]!.end];
  return {
    ...{ start, end, exact: text.slice(start, end), number, bound: null, thing: RANK + thing, of: [] },
    ...{ on: nounOver(doc, noun), verb: verbOver(doc, noun), by: sourceOver(doc, noun) },
  };
}

const ORDINAL = /(?:\d(?:st|nd|rd|th)|second|third|[a-z]th|[a-z]ieth)$/i;

/** Whether a count tells the rank of a thing in its series. */
export function isRank({ thing }: Pick<Bare, "thing">): boolean {
  return thing.startsWith(RANK);
}
