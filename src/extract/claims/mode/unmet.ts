import type { Tree } from "../../syntax/tree.ts";
import { childrenAs } from "../../syntax/walk.ts";
import type { Hedge, Modes } from "./modes.ts";
import { rowOf } from "./rows.ts";
import { verbRow } from "./verb-row.ts";

/** "had been due to meet", "was supposed to visit": it was so planned, and did not come. */
export function unmetRow(tree: Tree, up: number, modes: Modes): Hedge | null {
  const { lemma } = tree.word(up);
  const forms = childrenAs(tree, up, "aux", "aux:pass", "cop").map((c) => tree.text(c).toLowerCase());
  const then = forms.includes("had") ? "had" : /^(was|were)$/.test(forms[0] ?? "") ? "was" : null;
  const row = then === null ? null : rowOf(modes, "unmet", `${then} ${lemma}`, up);
  // "had been due in May, but was put off"
  return row && isPutOff(tree, up, modes) ? { ...row, status: "postponed" } : row;
}

/** Whether a verb after this word in its sentence tells of a delay. */
function isPutOff(tree: Tree, word: number, modes: Modes): boolean {
  for (let i = word + 1; i < tree.last; i++)
    if (tree.word(i).pos === "VERB" && verbRow(tree, i, modes, "handle")?.status === "postponed") return true;
  return false;
}
