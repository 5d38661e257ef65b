import type { Relation } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Reading } from "../reading.ts";
import { namedAt } from "./beside.ts";

/**
 * "Kenya and | Uganda want to join, but Chad is in favour of only Kenya": those of whom the sentence spoke together with the one that alone is favoured.
 * The stand leaves them out.
 */
export function leftOut(reading: Reading, tree: Tree, head: number, relation: Relation): readonly number[] {
  if ((relation !== "favours" && relation !== "supports") || !isAlone(tree, head)) return [];
  const { mentions } = reading.doc.mentions;
  const entitiesAt = (token: number) => mentions[namedAt(reading, token) ?? -1]?.entities ?? [];
  const own = entitiesAt(head);
  for (let t = head - 1; t >= tree.first; t--) {
    if (!own.some((key) => entitiesAt(t).includes(key))) continue;
    const others = tree
      .conjuncts(t)
      .filter((c) => entitiesAt(c).length > 0 && !entitiesAt(c).some((k) => own.includes(k)));
    if (others.length > 0) return others;
  }
  return [];
}

/** "only Kenya", "Kenya alone". */
function isAlone(tree: Tree, head: number): boolean {
  return tree.children(head).some((c) => /^(only|solely|exclusively|alone)$/i.test(tree.text(c)));
}
