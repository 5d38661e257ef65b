import type { Tree } from "../syntax/tree.ts";

/** The way from one word of a tree to another. */
export interface Way {
  /** All words from source to target, both included. */
  readonly nodes: readonly number[];
  /** The word that both hang under. */
  readonly top: number;
}

/** The word of a half-open range of tokens that hangs nearest to the root. */
export function headOf(tree: Tree, first: number, last: number): number {
  let best = first;
  for (let i = first + 1; i < last; i++) if (depth(tree, i) < depth(tree, best)) best = i;
  return best;
}

function depth(tree: Tree, i: number): number {
  return tree.ancestors(i).length;
}

/** The way from `source` to `target` through the tree. */
export function wayBetween(tree: Tree, source: number, target: number): Way {
  const up = [source, ...tree.ancestors(source)];
  const down = [target, ...tree.ancestors(target)];
  const top = up.find((i) => down.includes(i)) ?? tree.root;
  const right = down.slice(0, down.indexOf(top)).reverse();
  return { nodes: [...up.slice(0, up.indexOf(top) + 1), ...right], top };
}
