import type { Token, Word } from "../../../document/layers.ts";
import { type Tree, treeOf } from "../tree.ts";

/** A tree written by hand: one word a line, "form lemma pos tag head relation name"; heads from 1, 0 for the root; "-" for no name told. */
export function treeFrom(rows: string): Tree {
  const cells = rows
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/) as [string, string, string, string, string, string, string]);
  const tokens = cells.map(([text], i): Token => ({ start: i, end: i, text }));
  const syntax = cells.map(([, lemma, pos, tag, head, relation, name], i): Word => {
    const governor = head === "0" ? i : Number(head) - 1;
    return { lemma, pos, tag, features: null, head: governor, relation, name: name === "-" ? null : name };
  });
  return treeOf({ first: 0, last: tokens.length }, tokens, syntax);
}
