import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";

/**
 * Whether a relative clause tells what papers hold: "accords | that cover fisheries"; also where it stands behind all else, "accords were signed
 * between the two sides | which included fisheries".
 */
export function isContentClause(reading: Reading, tree: Tree, clause: number): boolean {
  return (
    isA(tree, clause, "acl:relcl") &&
    reading.isIn("paper_content", tree.word(clause).lemma) &&
    childrenAs(tree, clause, "nsubj").some((c) => /^(which|that)$/i.test(tree.text(c)))
  );
}
