import { assign } from "./assignment.ts";
import { answered, clustersOf, type Figures, figures, type Partition } from "./partition.ts";

type Cluster = ReadonlySet<string>;

/** CEAF-e (Luo 2005, φ4): clusters of key and response paired one to one so that they are most alike together. */
export function ceafE(key: Partition, response: Partition): Figures {
  const wanted = clustersOf(key);
  const found = clustersOf(answered(key, response));
  const alike = blocksOf(wanted, found).reduce((sum, block) => sum + bestOf(block), 0);
  return figures([alike, found.length], [alike, wanted.length]);
}

interface Block {
  readonly wanted: readonly Cluster[];
  readonly found: readonly Cluster[];
}

/** Clusters that share items, directly or over others: a pair across two blocks is worth nothing, so each block is paired alone. */
function blocksOf(wanted: readonly Cluster[], found: readonly Cluster[]): readonly Block[] {
  const block = new Map<string, string>();
  const root = (item: string): string => {
    let at = item;
    while (block.get(at) !== undefined && block.get(at) !== at) at = block.get(at)!;
    block.set(item, at);
    return at;
  };
  for (const items of [...wanted, ...found]) {
    const [first] = items;
    for (const item of items) block.set(root(item), root(first!));
  }
  const byRoot = (clusters: readonly Cluster[]) => Map.groupBy(clusters, ([first]) => root(first!));
  const [own, others] = [byRoot(wanted), byRoot(found)];
  return [...own].map(([name, clusters]) => ({ wanted: clusters, found: others.get(name) ?? [] }));
}

function bestOf({ wanted, found }: Block): number {
  const weights = wanted.map((one) => found.map((other) => likeness(one, other)));
  return assign(weights).reduce<number>((sum, j, i) => sum + (j === null ? 0 : weights[i]![j]!), 0);
}

function likeness(a: Cluster, b: Cluster): number {
  return (2 * [...a].filter((item) => b.has(item)).length) / (a.size + b.size);
}
