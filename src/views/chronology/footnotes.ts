import { contains } from "../../document/span.ts";
import type { Source } from "../../record/queries/chronology.ts";
import { oneLine } from "../text/one-line.ts";
import { sourceWords } from "./source-words.ts";

/** A numbered quotation with its document. */
export interface Footnote {
  readonly number: number;
  readonly claim: string;
  readonly document: string;
  /** "Vietnam News Agency, Oct. 12, 2020 (vna.txt)". */
  readonly source: string;
  readonly quotation: string;
}

/** Collects the footnotes of a chronology; the same quotation is cited once. */
export interface Footnotes {
  /** Numbers for the sources, in order. */
  cite(sources: readonly Source[]): readonly number[];
  readonly all: readonly Footnote[];
}

/** An empty list of footnotes. */
export function newFootnotes(): Footnotes {
  const all: Footnote[] = [];
  const numbers = new Map<string, number>();
  const cite = (source: Source): number => {
    const { document, claim } = source;
    const key = `${document.id} ${claim.evidence.start} ${claim.evidence.end}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = all.length + 1;
    numbers.set(key, number);
    all.push({
      number,
      claim: claim.id,
      document: document.id,
      source: sourceWords(document),
      quotation: oneLine(claim.evidence.exact),
    });
    return number;
  };
  const citeAll = (sources: readonly Source[]) => [...new Set(withoutInner(sources).map(cite))].sort((a, b) => a - b);
  return { cite: citeAll, all };
}

/** A quotation that lies inside another of the same document is not cited beside it. */
function withoutInner(sources: readonly Source[]): readonly Source[] {
  return sources.filter((inner) => !sources.some((outer) => outer !== inner && isInside(inner, outer)));
}

function isInside({ claim: inner }: Source, { claim: outer }: Source): boolean {
  if (inner.document !== outer.document) return false;
  const length = (claim: Source["claim"]) => claim.evidence.end - claim.evidence.start;
  return contains(outer.evidence, inner.evidence) && length(outer) > length(inner);
}

const RAISED = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];

/** Numbers as raised figures: "¹", "¹ ³", "²⁻⁵". */
export function raised(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map(runWords).join(" ");
}

function runWords(run: readonly number[]): string {
  const [first, last] = [figure(run[0] ?? 0), figure(run.at(-1) ?? 0)];
  if (run.length === 1) return first;
  return run.length === 2 ? `${first} ${last}` : `${first}⁻${last}`;
}

function figure(number: number): string {
  return [...String(number)].map((digit) => RAISED[Number(digit)]).join("");
}
