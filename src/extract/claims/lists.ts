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
    const title =
      reading.isOffice(tree.word(k).lemma.toLowerCase()) ||
      other?.form === "adjective" ||
      /^(the|of|mr\.?|mrs\.?|ms\.?)$/i.test(tree.text(k));
    if (!title) return null;
  }
  return null;
}
