/** Which cluster each item is in: item → name of its cluster. */
export type Partition = ReadonlyMap<string, string>;

/** Shares of 0 to 1. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Items of each cluster. */
export function clustersOf(partition: Partition): readonly ReadonlySet<string>[] {
  return [...Map.groupBy(partition.keys(), (item) => partition.get(item)!).values()].map((items) => new Set(items));
}

/** The response over the items of the key: what it does not have is alone, what the key does not have is left out. */
export function answered(key: Partition, response: Partition): Partition {
  return new Map(
    [...key.keys()].map((item) => [item, response.has(item) ? `in ${response.get(item)}` : `alone ${item}`]),
  );
}

/** Both over the items that the response has. */
export function shared(key: Partition, response: Partition): Partition {
  return new Map([...key].filter(([item]) => response.has(item)));
}

/** Precision, recall and their harmonic mean; a part of nothing is 0. */
export function figures(precision: Ratio, recall: Ratio): Figures {
  const [p, r] = [shareOf(precision), shareOf(recall)];
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

/** A part and the whole. */
export type Ratio = readonly [part: number, whole: number];

function shareOf([part, whole]: Ratio): number {
  return whole === 0 ? 0 : part / whole;
}
