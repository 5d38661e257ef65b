import type { DiscrepancyLine } from "../../api/types.ts";
import { differing, type Piece } from "./differing.ts";

export type Evidence = DiscrepancyLine["evidence"][number];

/** One side of a disagreement: its words, and what in them differs. */
export interface SideWords {
  readonly key: string;
  readonly words: readonly Evidence[];
  readonly pieces: readonly Piece[];
}

/**
 * The sides, by document; of one document alone each quotation is a side. Where the record holds the very words that
 * differ ("23 November" in "He met … on 23 November") those are marked, else the words that the other sides do not have.
 */
export function sidesOf(evidence: readonly Evidence[]): readonly SideWords[] {
  const sides = grouped(evidence.filter((one) => !evidence.some((other) => isWithin(one, other))));
  const marked = sides.map(({ words }) => words.map((outer) => markedIn(outer, evidence)));
  const isTold = marked.every((quotations) => quotations.flat().some(({ differs }) => differs));
  const texts = sides.map(({ words }) => words.map(({ exact }) => exact).join(BETWEEN));
  return sides.map((side, index) => ({
    ...side,
    pieces: isTold
      ? joined(marked[index] ?? [])
      : differing(texts[index] ?? "", texts.filter((_, other) => other !== index).join(" ")),
  }));
}

const BETWEEN = " … ";

function grouped(outer: readonly Evidence[]): readonly Pick<SideWords, "key" | "words">[] {
  const groups = [...Map.groupBy(outer, ({ document }) => document ?? "")];
  if (groups.length > 1) return groups.map(([key, words]) => ({ key, words }));
  return outer.map((one) => ({ key: `${one.start}-${one.end}`, words: [one] }));
}

function isWithin(inner: Evidence, outer: Evidence): boolean {
  if (inner.document !== outer.document) return false;
  const isShorter = inner.end - inner.start < outer.end - outer.start;
  return isShorter && outer.start <= inner.start && inner.end <= outer.end;
}

/** `outer` cut at the quotations that lie in it. */
function markedIn(outer: Evidence, evidence: readonly Evidence[]): readonly Piece[] {
  const inner = evidence.filter((one) => isWithin(one, outer)).sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = outer.start;
  const upTo = (end: number, differs: boolean) => {
    if (end > at) pieces.push({ text: outer.exact.slice(at - outer.start, end - outer.start), differs });
    at = Math.max(at, end);
  };
  for (const { start, end } of inner) {
    upTo(start, false);
    upTo(end, true);
  }
  upTo(outer.end, false);
  return pieces;
}

function joined(quotations: readonly (readonly Piece[])[]): readonly Piece[] {
  return quotations.flatMap((pieces, index) => (index === 0 ? pieces : [{ text: BETWEEN, differs: false }, ...pieces]));
}
