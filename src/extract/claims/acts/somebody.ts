import type { Tree } from "../../syntax/tree.ts";
import { childrenAs } from "../../syntax/walk.ts";
import type { WordClasses } from "../classes.ts";
import type { Reading } from "../reading.ts";
import type { Slot } from "./frames.ts";

/** "said that it | had signed": somebody does it, though the mentions do not tell who. */
const PRONOUN = /^(it|they|he|she|we|them|who|two|both|three|pair|duo|sides|all)$/i;

/** "met his counterpart", but not "met its needs". */
export function isSomebody(reading: Reading, tree: Tree, head: number, classes: WordClasses): boolean {
  const { pos, lemma } = tree.word(head);
  if (pos !== "NOUN" || reading.mentionAt(head) !== null || reading.isOffice(lemma)) return true;
  return ["unnamed_actors", "nationals", "agents_of_state"].some((name) => classes.get(name)?.has(lemma));
}

/** "both", "the two navies". */
export function isBoth(tree: Tree, head: number): boolean {
  return [head, ...childrenAs(tree, head, "nummod", "det", "det:predet")].some((w) =>
    /^(two|both|three|four|five)$/i.test(tree.text(w)),
  );
}

/** A slot for somebody, not for a thing. */
export function isParty({ role, restriction }: Slot): boolean {
  return role !== "-" && role !== "topic" && !restriction.some((r) => r.startsWith("@"));
}

/** "they", "more than twenty countries": somebody, though the text does not name him. */
export function isUnnamed(reading: Reading, tree: Tree, head: number, classes: WordClasses, place: string): boolean {
  const { lemma, tag } = tree.word(head);
  if (PRONOUN.test(tree.text(head)) || (place === "subject" && reading.isOffice(lemma.toLowerCase()))) return true;
  return tag === "NNS" && classes.get("unnamed_actors")?.has(lemma) === true;
}
