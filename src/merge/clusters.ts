/** Sets of numbered things that grow by joining; pairs that were forbidden never end in one set. */
export interface Clusters {
  /** The name of the set in which `item` lies: its smallest member. */
  find(item: number): number;
  /** Joins the sets of the two; false, and nothing done, when that would bring a forbidden pair together. */
  join(a: number, b: number): boolean;
  /** Keeps the two apart from now on; false when they are together already. */
  forbid(a: number, b: number): boolean;
  /** Whether the two were told apart, themselves or through others. */
  apart(a: number, b: number): boolean;
  /** Members of the set of `item`, ascending. */
  members(item: number): readonly number[];
  /** All sets, by their smallest member. */
  all(): readonly (readonly number[])[];
}

/** `size` things, each alone. */
export function makeClusters(size: number): Clusters {
  const parent = Array.from({ length: size }, (_, i) => i);
  const groups = parent.map((i) => [i]);
  const foes = new Map<number, Set<number>>();

  function find(item: number): number {
    let root = item;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = item; at !== root; ) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  }

  function join(a: number, b: number): boolean {
    const [x, y] = [find(a), find(b)];
    if (x === y) return true;
    if (apart(x, y)) return false;
    const [root, other] = x < y ? [x, y] : [y, x];
    parent[other] = root;
    groups[root] = together(groups[root]!, groups[other]!);
    groups[other] = [];
    inherit(root, other);
    return true;
  }

  function inherit(root: number, other: number): void {
    for (const foe of foes.get(other) ?? []) {
      foes.get(foe)?.delete(other);
      link(root, foe);
    }
    foes.delete(other);
  }

  function link(a: number, b: number): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!foes.has(from)) foes.set(from, new Set());
      foes.get(from)!.add(to);
    }
  }

  function forbid(a: number, b: number): boolean {
    const [x, y] = [find(a), find(b)];
    if (x === y) return false;
    link(x, y);
    return true;
  }

  const apart = (a: number, b: number) => foes.get(find(a))?.has(find(b)) ?? false;
  const inOrder = (group: readonly number[]) => group.toSorted((a, b) => a - b);
  const members = (item: number) => inOrder(groups[find(item)]!);
  return { find, join, forbid, apart, members, all: () => groups.filter((group) => group.length > 0).map(inOrder) };
}

/** Puts the smaller list into the larger one, so that n joins cost n log n. */
function together(a: number[], b: number[]): number[] {
  const [large, small] = a.length >= b.length ? [a, b] : [b, a];
  for (const item of small) large.push(item);
  return large;
}
