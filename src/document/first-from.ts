/** The place of the first from which on all are so, of those before it none; as many as there are when none is. Found by halves. */
export function firstFrom<T>(inOrder: readonly T[], isSo: (one: T) => boolean): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(inOrder[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
