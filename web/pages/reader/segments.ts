import type { Span } from "../../../src/document/span.ts";
import type { DocumentRead } from "../../api/types.ts";

/** What words of the text are, besides words. */
export type Layer = "claim" | "who" | "where" | "when" | "found";

/** Words with a meaning: of a claim its id, of a mention its index. */
export interface Highlight extends Span {
  readonly layer: Layer;
  readonly of: string;
}

/** A run of text in which nothing begins or ends, with all that lies over it. */
export interface Segment extends Span {
  readonly over: readonly Highlight[];
}

/** All highlights of a document. */
export function highlightsOf({ claims, mentions }: DocumentRead, found: Span | null): readonly Highlight[] {
  const acts = claims.map(({ id, evidence }) => ({ ...place(evidence), layer: "claim" as const, of: id }));
  const dates = claims.flatMap(({ id, parts }) =>
    parts.date === undefined ? [] : [{ ...place(parts.date), layer: "when" as const, of: id }],
  );
  const names = mentions.map((mention, index) => ({
    ...place(mention),
    layer: mention.kind === "place" || mention.kind === "state" ? ("where" as const) : ("who" as const),
    of: String(index),
  }));
  const hit = found === null ? [] : [{ ...found, layer: "found" as const, of: "" }];
  return [...acts, ...names, ...dates, ...hit];
}

function place({ start, end }: Span): Span {
  return { start, end };
}

/** The stretch `within` cut wherever a highlight begins or ends: highlights may overlap in any way. */
export function segmentsOf(highlights: readonly Highlight[], within: Span): readonly Segment[] {
  const inside = highlights.filter(({ start, end }) => start < within.end && within.start < end);
  const cuts = new Set([within.start, within.end]);
  for (const { start, end } of inside) {
    if (start > within.start) cuts.add(start);
    if (end < within.end) cuts.add(end);
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1] ?? within.end;
    return { start, end, over: inside.filter((one) => one.start <= start && end <= one.end) };
  });
}

/** The claim that a click on a segment means: the shortest one; a click on a chosen one goes to the next longer. */
export function claimAt({ over }: Segment, chosen: string | null): string | null {
  const claims = over.filter(({ layer }) => layer === "claim").sort((a, b) => a.end - a.start - (b.end - b.start));
  if (claims.length === 0) return null;
  const at = claims.findIndex(({ of }) => of === chosen);
  return claims[(at + 1) % claims.length]?.of ?? null;
}
