import { answered, clustersOf, type Figures, figures, type Partition, type Ratio } from "./partition.ts";

/**
 * B³ (Bagga and Baldwin 1998): of each item, which share of its cluster is right; the mean over items. Both sides over the items of
 * the key: gold mentions are given, and one that the response does not have is a cluster of its own.
 */
export function bCubed(key: Partition, response: Partition): Figures {
  const found = answered(key, response);
  return figures(meanOf(found, key), meanOf(key, found));
}

/** Over the items: which share of its cluster in `one` is in its cluster in `other`. */
function meanOf(one: Partition, other: Partition): Ratio {
  const parts = clustersOf(one).map((items) => {
    const sizes = Map.groupBy(items, (item) => other.get(item)).values();
    return [...sizes].reduce((sum, { length }) => sum + length ** 2, 0) / items.size;
  });
  return [parts.reduce((sum, part) => sum + part, 0), one.size];
}
