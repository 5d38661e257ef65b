import type { Tree } from "../syntax/tree.ts";
import { childrenAs } from "../syntax/walk.ts";
import { aboutOf, isDenied, type Silent, silent } from "./silent.ts";

/** "kept silent", "stayed mum", "said nothing". */
export function keeping(tree: Tree, v: number): Silent | null {
  const { lemma } = tree.word(v);
  if (/^(keep|remain|stay|be)$/.test(lemma)) {
    const mute = childrenAs(tree, v, "xcomp", "advmod", "obj", "obl").find((c) => MUTE.test(tree.text(c)));
    return mute === undefined ? unavailable(tree, v) : silent(tree, v, mute, aboutOf(tree, v) ?? aboutOf(tree, mute));
  }
  if (MUTE.test(tree.text(v)) && tree.child(v, "cop") !== null) return silent(tree, v, v, aboutOf(tree, v));
  if (lemma !== "say") return null;
  const object = tree.child(v, "obj");
  return object !== null && /^nothing$/i.test(tree.text(object))
    ? silent(tree, v, object, aboutOf(tree, v) ?? aboutOf(tree, object))
    : null;
}

const MUTE = /^(silent|mum|tight-lipped|lipped|quiet|silence|counsel)$/i;

/** "was not available for comment". */
function unavailable(tree: Tree, v: number): Silent | null {
  const up = tree.head(v);
  return up !== null && /^available$/i.test(tree.text(up)) && isDenied(tree, up) ? silent(tree, up, up, null) : null;
}
