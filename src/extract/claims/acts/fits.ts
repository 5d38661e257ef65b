import type { Mention } from "../../../document/layers.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs } from "../../syntax/walk.ts";
import type { WordClasses } from "../classes.ts";
import type { Reading } from "../reading.ts";
import type { Slot } from "./frames.ts";
import { isCapitalActing, isNational, ownerOf, partyAt } from "./whose.ts";

/** Whether an argument is what the slot wants. */
export function fits(reading: Reading, tree: Tree, slot: Slot, head: number, classes: WordClasses): boolean {
  if (slot.restriction.length === 0) return true;
  return slot.restriction.some((wanted) =>
    wanted.startsWith("@")
      ? inClass(tree, head, classes, wanted.slice(1))
      : isKind(reading, tree, slot, head, wanted, classes),
  );
}

function inClass(tree: Tree, head: number, classes: WordClasses, name: string): boolean {
  const words = classes.get(name);
  if (!words) return false;
  const { lemma } = tree.word(head);
  if (words.has(lemma) || words.has(tree.text(head).toLowerCase())) return true;
  // "a road map", "a liaison office"
  const beside = childrenAs(tree, head, "compound", "amod").map((c) => tree.text(c).toLowerCase());
  if (beside.some((word) => words.has(`${word} ${lemma}`) || words.has(`${word}${lemma}`))) return true;
  // "aagreement", "megadeal": a longer word ends in what it is
  // but no "cooperation" an "operation"
  return (
    lemma.length > SURE &&
    [...words].some((word) => word.length >= SURE && lemma.endsWith(word) && lemma.length !== word.length + 2)
  );
}

/** Letters of a word that may end a longer one: "pact" must not be found in "impact". */
const SURE = 6;

/** "the first meeting of the Intergovernmental | Commission": what two states set up between them is none of the two. */
function isJoint({ doc, entity }: Reading, { start, end, entities }: Mention): boolean {
  return JOINT.test(doc.text.slice(start, end)) && entities.every((key) => entity(key).known === null);
}

const JOINT =
  /^(?:the )?(?:joint|mixed|inter-?governmental|bilateral|inter-?ministerial)\b.*\b(?:commission|committee|council|group|board)\b/i;

function isKind(
  reading: Reading,
  tree: Tree,
  { role }: Slot,
  head: number,
  wanted: string,
  classes: WordClasses,
): boolean {
  const m = partyAt(reading, tree, head, classes);
  // "accepted Vietnamese students" is no acceptance of Vietnam; grants for them are given to it
  const isPeople = wanted !== "person" && role !== "recipient" && isNational(reading, tree, head, classes);
  if (m === null || isPeople) return false;
  const mention = reading.doc.mentions.mentions[m]!;
  if (/^(organisation|forum|body)$/.test(wanted) && isJoint(reading, mention)) return false;
  if (mention.kind === wanted) return true;
  if (wanted === "state" && isCapitalActing(reading, tree, head, mention)) return true;
  if (mention.kind === "equipment" && wanted === "state") return ownerOf(reading, tree, head) !== null;
  if (wanted === "group") return mention.entities.length > 1;
  return mention.entities.some((key) => reading.entity(key).kind === wanted);
}
