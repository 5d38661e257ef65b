import type { Span } from "../span.ts";

/** Replace `start`..`end` (half-open, UTF-16 code units) with `text`. */
export interface Edit extends Span {
  readonly text: string;
}

/** Where an offset of one text lies in the other; an offset inside an edited stretch goes to the start of its counterpart. */
export interface OffsetMap {
  toRaw(offset: number): number;
  toText(offset: number): number;
}

/** A text after edits, with the way back. */
export interface Edited {
  readonly text: string;
  readonly map: OffsetMap;
}

export const identityMap: OffsetMap = { toRaw: (offset) => offset, toText: (offset) => offset };

/** Applies `edits` (in order, not overlapping) to `raw`. */
export function applyEdits(raw: string, edits: readonly Edit[]): Edited {
  if (edits.length === 0) return { text: raw, map: identityMap };
  const pieces: string[] = [];
  const starts: number[] = [];
  let read = 0;
  let written = 0;
  for (const edit of edits) {
    pieces.push(raw.slice(read, edit.start), edit.text);
    written += edit.start - read;
    starts.push(written);
    written += edit.text.length;
    read = edit.end;
  }
  pieces.push(raw.slice(read));
  return { text: pieces.join(""), map: mapOf(edits, starts) };
}

/** The map of `maps[0]`, then `maps[1]`, …: raw of the first to text of the last. */
export function chain(maps: readonly OffsetMap[]): OffsetMap {
  const used = maps.filter((map) => map !== identityMap);
  if (used.length === 0) return identityMap;
  return {
    toRaw: (offset) => used.reduceRight((at, map) => map.toRaw(at), offset),
    toText: (offset) => used.reduce((at, map) => map.toText(at), offset),
  };
}

function mapOf(edits: readonly Edit[], starts: readonly number[]): OffsetMap {
  const move =
    (
      from: (i: number) => number,
      size: (i: number) => number,
      to: (i: number) => number,
      past: (i: number) => number,
    ) =>
    (offset: number): number => {
      const i = lastAtOrBefore(edits.length, from, offset);
      if (i < 0) return offset;
      if (offset < from(i) + size(i)) return to(i);
      return past(i) + (offset - from(i) - size(i));
    };
  const rawStart = (i: number) => edits[i]!.start;
  const rawSize = (i: number) => edits[i]!.end - edits[i]!.start;
  const textStart = (i: number) => starts[i]!;
  const textSize = (i: number) => edits[i]!.text.length;
  return {
    toRaw: move(textStart, textSize, rawStart, (i) => edits[i]!.end),
    toText: move(rawStart, rawSize, textStart, (i) => starts[i]! + textSize(i)),
  };
}

/** The last index whose key is at or before `offset`, -1 if none. */
function lastAtOrBefore(count: number, key: (i: number) => number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (key(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
