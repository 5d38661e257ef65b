import type { Quotation } from "../../document/layers.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs } from "../syntax/walk.ts";
import type { Hearing } from "./hearing.ts";
import { range, spanOfWords } from "./spans.ts";
import { spoken } from "./spoken.ts";

/** A sentence that goes on in the words of him who spoke before it: "Rome would not pay, he warned. | Nor would it sign." */
export function freeIndirect(hearing: Hearing): readonly Quotation[] {
  const { tree, cues, context } = hearing;
  const { voice: by, speaking, floor } = context;
  if (by === null || !speaking || floor !== null) return [];
  const cue = inverted(tree) ?? shifted(tree);
  const row = cue === null ? undefined : cues.free.get(tree.text(cue).toLowerCase());
  if (cue === null || row === undefined) return [];
  const span = spanOfWords(hearing, range(tree.first, tree.last));
  return [spoken(hearing, { by, span, cue: [cue, cue] }, row)];
}

/** "Nor would it …", "Neither had they …". */
function inverted(tree: Tree): number | null {
  const next = tree.first + 1;
  return next < tree.last && /^(nor|neither)$/i.test(tree.text(tree.first)) && tree.word(next).pos === "AUX"
    ? tree.first
    : null;
}

/** "It would also …": the future of the past, of somebody told before, under no condition. */
function shifted(tree: Tree): number | null {
  const subject = tree.child(tree.root, "nsubj", "nsubj:pass", "expl");
  if (subject === null || !/^(it|they|there|he|she)$/i.test(tree.text(subject))) return null;
  if (childrenAs(tree, tree.root, "advcl").length > 0) return null;
  return childrenAs(tree, tree.root, "aux").find((c) => /^would$/i.test(tree.text(c))) ?? null;
}
