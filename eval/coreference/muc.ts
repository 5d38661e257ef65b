import { answered, clustersOf, type Figures, figures, type Partition, type Ratio } from "./partition.ts";

/** MUC (Vilain and others 1995): links that are needed to bring the pieces of each cluster together; what stands alone has none. */
export function muc(key: Partition, response: Partition): Figures {
  const found = answered(key, response);
  return figures(linksOf(found, key), linksOf(key, found));
}

/** Of the links of the clusters of `one` those that `other` has too. */
function linksOf(one: Partition, other: Partition): Ratio {
  const counted = clustersOf(one).map((items) => {
    const pieces = new Set([...items].map((item) => other.get(item))).size;
    return [items.size - pieces, items.size - 1] as const;
  });
  return [counted.reduce((sum, [kept]) => sum + kept, 0), counted.reduce((sum, [, all]) => sum + all, 0)];
}
