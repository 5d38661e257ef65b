import { canLeft, canRight, canShift, SHIFT, type State } from "../src/extract/syntax/state.ts";

/** A gold tree: heads and label ids by node (index 0 is the root and unused). */
export interface GoldTree {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** Losses of the three kinds of transition: how many gold arcs each makes unreachable; Infinity where not allowed. */
export interface Costs {
  shift: number;
  left: number;
  right: number;
}

/** The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013), for projective gold trees. */
export function costs(state: State, gold: GoldTree, out: Costs): void {
  const { stack, depth, next, n } = state;
  const top = depth > 1 ? stack[depth - 1]! : -1;
  const under = depth > 1 ? stack[depth - 2]! : -1;
  out.shift = canShift(state) ? shiftCost(state, gold) : Number.POSITIVE_INFINITY;
  out.left = Number.POSITIVE_INFINITY;
  out.right = Number.POSITIVE_INFINITY;
  if (top <= 0) return;
  let lost = 0;
  for (let node = next; node <= n; node++) if (gold.heads[node] === top) lost++;
  const head = gold.heads[top]!;
  if (canLeft(state)) out.left = lost + (head === under || head > next ? 1 : 0);
  if (canRight(state)) out.right = lost + (head >= next ? 1 : 0);
}

function shiftCost(state: State, gold: GoldTree): number {
  const { stack, depth, next } = state;
  let cost = 0;
  for (let k = 1; k < depth; k++) if (gold.heads[stack[k]!] === next) cost++;
  const head = gold.heads[next]!;
  for (let k = 0; k < depth - 1; k++) if (stack[k] === head) cost++;
  return cost;
}

/** Whether `action` of a class costs nothing; the label matters only where the arc itself is gold. */
export function isRight(state: State, gold: GoldTree, cost: Costs, action: number, labels: number): boolean {
  if (action === SHIFT) return cost.shift === 0;
  const top = state.stack[state.depth - 1]!;
  const left = action <= labels;
  if ((left ? cost.left : cost.right) > 0) return false;
  const head = left ? state.next : state.stack[state.depth - 2]!;
  return gold.heads[top] !== head || gold.labels[top] === (left ? action - 1 : action - 1 - labels);
}

/** Makes a tree projective by lifting the shortest crossing arc to the head of its head, until none crosses (Nivre and Nilsson 2005). */
export function projectivise(heads: Int32Array): Int32Array {
  const out = heads.slice();
  for (;;) {
    const crossing = shortestCrossing(out);
    if (crossing === 0) return out;
    out[crossing] = out[out[crossing]!]!;
  }
}

function shortestCrossing(heads: Int32Array): number {
  let found = 0;
  let shortest = heads.length + 1;
  for (let child = 1; child < heads.length; child++) {
    const head = heads[child]!;
    const low = Math.min(head, child);
    const high = Math.max(head, child);
    if (head === 0 || high - low >= shortest) continue;
    for (let k = low + 1; k < high; k++) {
      if (!dominates(heads, head, k)) {
        found = child;
        shortest = high - low;
        break;
      }
    }
  }
  return found;
}

function dominates(heads: Int32Array, ancestor: number, node: number): boolean {
  for (let at = node; at > 0; at = heads[at]!) if (at === ancestor) return true;
  return false;
}
