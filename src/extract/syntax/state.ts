/**
 * A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011).
 * Nodes are words 1…n and the root 0 at the bottom of the stack; `next` is the first word of the buffer, n + 1 when it is empty.
 */
export interface State {
  readonly n: number;
  readonly stack: Int32Array;
  depth: number;
  next: number;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** First and second outermost children on the left and on the right, n + 1 for none. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Bit sets of the labels of the children on each side. */
  readonly leftLabels: Int32Array;
  readonly rightLabels: Int32Array;
}

/** The first state for a sentence of `n` words. */
export function startState(n: number): State {
  const size = n + 2;
  const make = () => new Int32Array(size);
  const none = n + 1;
  return {
    n,
    stack: make(),
    depth: 1,
    next: 1,
    heads: make().fill(-1),
    labels: make().fill(-1),
    left1: make().fill(none),
    left2: make().fill(none),
    right1: make().fill(none),
    right2: make().fill(none),
    leftCount: make(),
    rightCount: make(),
    leftLabels: make(),
    rightLabels: make(),
  };
}

export const SHIFT = 0;

/** Class of the transition that gives the top of the stack to the word under it, with a label; the classes before it give it to the buffer. */
export function rightAction(label: number, labels: number): number {
  return 1 + labels + label;
}

export function isDone(state: State): boolean {
  return state.depth === 1 && state.next > state.n;
}

export function canShift(state: State): boolean {
  return state.next <= state.n;
}

export function canLeft(state: State): boolean {
  return state.depth > 1 && state.next <= state.n;
}

/** Only the last word left may hang on the root: a sentence has one root. */
export function canRight(state: State): boolean {
  return state.depth > 2 || (state.depth === 2 && state.next > state.n);
}

/** Does the transition with class `action`; there are `labels` labels. */
export function apply(state: State, action: number, labels: number): void {
  if (action === SHIFT) {
    state.stack[state.depth++] = state.next++;
    return;
  }
  const child = state.stack[--state.depth]!;
  if (action <= labels) attachLeft(state, state.next, child, action - 1);
  else attachRight(state, state.stack[state.depth - 1]!, child, action - 1 - labels);
}

function attachLeft(state: State, head: number, child: number, label: number): void {
  state.heads[child] = head;
  state.labels[child] = label;
  state.left2[head] = state.left1[head]!;
  state.left1[head] = child;
  state.leftCount[head]!++;
  state.leftLabels[head]! |= 1 << (label & 31);
}

function attachRight(state: State, head: number, child: number, label: number): void {
  state.heads[child] = head;
  state.labels[child] = label;
  state.right2[head] = state.right1[head]!;
  state.right1[head] = child;
  state.rightCount[head]!++;
  state.rightLabels[head]! |= 1 << (label & 31);
}
