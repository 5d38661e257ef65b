/** Between two cards, in px. */
const GAP = 6;

/**
 * Tops of cards that want to stand at `wanted` and lie over no other. The one at `chosen` stands where it wants (if there is one), those before it make
 * room upwards, as far as there is any, those behind it downwards.
 */
export function placed(wanted: readonly number[], heights: readonly number[], chosen: number): readonly number[] {
  const tops: number[] = [];
  const heightOf = (index: number) => (heights[index] ?? 0) + GAP;
  const down = (from: number, floor: number) => {
    let next = floor;
    for (let index = from; index < wanted.length; index++) {
      const top = Math.max(wanted[index] ?? 0, next);
      tops[index] = top;
      next = top + heightOf(index);
    }
  };
  if (chosen < 0) {
    down(0, 0);
    return tops;
  }
  const before = heights.slice(0, chosen).reduce((sum, _height, index) => sum + heightOf(index), 0);
  // cards have nowhere to go above the first line
  down(chosen, Math.max(wanted[chosen] ?? 0, before));
  let limit = tops[chosen] ?? 0;
  for (let index = chosen - 1; index >= 0; index--) {
    limit -= heightOf(index);
    tops[index] = Math.min(wanted[index] ?? 0, limit);
    limit = tops[index] ?? 0;
  }
  return raised(tops, chosen, heightOf);
}

/** Those that were pushed above the first line go down again as far as they must. */
function raised(tops: readonly number[], chosen: number, heightOf: (index: number) => number): readonly number[] {
  const mended = [...tops];
  let floor = 0;
  for (let index = 0; index < chosen; index++) {
    mended[index] = Math.max(mended[index] ?? 0, floor);
    floor = (mended[index] ?? 0) + heightOf(index);
  }
  return mended;
}
