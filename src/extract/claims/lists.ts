import type { Tree } from "../syntax/tree.ts";
import { mentionOf, type Reading } from "./reading.ts";

/** How many title words may stand between "and" and a name: "and the Prime Minister of | Chinh". */
const TITLE = 6;

/**
 * Heads of all members of a list, by the tree and by the words: titles before names make the parser lose the "and"
 * ("President Ruto and Prime Minister Modi met").
 */
export function inList(reading: Reading, tree: Tree, head: number): readonly number[] {
  const found = new Set(tree.conjuncts(head));
  let at: number | null = head;
  while (at !== null) {
    at = nextMember(reading, tree, at);
    if (at === null || found.has(at)) break;
    found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}

/** The name that follows "and" or a comma after the mention at `head`, when nothing but a title stands between. */
function nextMember(reading: Reading, tree: Tree, head: number): number | null {
  const m = mentionOf(reading, tree, head);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  if (!mention || mention.form === "adjective") return null;
  let i = reading.tokenAt(mention.end);
  if (i >= tree.last || !/^(and|&|,)$/i.test(tree.text(i))) return null;
  const comma = tree.text(i) === ",";
  if (comma && tree.text(Math.min(i + 1, tree.last - 1)).toLowerCase() === "and") i++;
  for (let k = i + 1; k < tree.last && k <= i + TITLE; k++) {
    const next = reading.mentionAt(k);
    const other = next === null ? undefined : reading.doc.mentions.mentions[next]!;
    // After a comma only the same kind goes on with the list; the rest may be an apposition.
    if (other && other.form === "name" && other.kind === mention.kind) return comma && tree.text(i) === "," ? null : k;
    if (!isTitleWord(reading, tree, k)) return null;
  }
  return null;
}

/** "the", "Mr", "Prime", "Minister", "of", "Kenyan": what may stand before a name. */
function isTitleWord(reading: Reading, tree: Tree, k: number): boolean {
  if (
    reading.isOffice(tree.word(k).lemma.toLowerCase()) ||
    /^(the|his|her|its|their|of|mr\.?|mrs\.?|ms\.?|former|new|then)$/i.test(tree.text(k))
  )
    return true;
  const m = reading.mentionAt(k);
  return m !== null && reading.doc.mentions.mentions[m]!.form === "adjective";
}

/** "will meet | Vietnamese Prime Minister | Phuc": the name that follows the verb with nothing but a title between. */
export function nameAfter(reading: Reading, tree: Tree, verb: number): number | null {
  for (let k = verb + 1; k < tree.last && k <= verb + TITLE + 2; k++) {
    const m = reading.mentionAt(k);
    if (m !== null && reading.doc.mentions.mentions[m]!.form === "name") return k;
    if (!isTitleWord(reading, tree, k)) return null;
  }
  return null;
}
