import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type Act, wordsForStates } from "../act.ts";
import { contentWords } from "../fold.ts";

/** What an act is about: the words that tell it, without names of states, numbers and words that all texts of relations between them use. */
export type ContentReader = (act: Act) => ReadonlySet<string>;

/** Words of any text on relations between states. */
export const USUAL = contentWords(
  `president prime minister foreign official government leader country state side nation secretary ministry spokesman spokesperson meeting meet talk visit sign signed signing
  agreement bilateral relation cooperation statement announce told tell reporter today tomorrow yesterday week month year last next first second two three
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december hold held take place also after before
  head international new`,
);

/** Reads each act once. */
export function contentReader(knowledge: Knowledge): ContentReader {
  const ofStates = wordsForStates(knowledge);
  const known = new Map<Act, ReadonlySet<string>>();
  return (act) => {
    if (!known.has(act)) {
      const own = [...act.words].filter((word) => !USUAL.has(word) && !ofStates.has(word) && !/\d/.test(word));
      known.set(act, new Set(own));
    }
    return known.get(act)!;
  };
}
