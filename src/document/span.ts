/** A half-open range of UTF-16 code units of `doc.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with its exact words: `doc.text.slice(start, end) === exact`. */
export interface Evidence extends Span {
  readonly exact: string;
}

/** The evidence that `span` points to in `text`. */
export function evidence(text: string, span: Span): Evidence {
  return { start: span.start, end: span.end, exact: text.slice(span.start, span.end) };
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order of reading: by start, the longer first. */
export function inReadingOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Index of the first of the ordered, disjoint `spans` that ends after `offset` (their number when none does); binary search. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
