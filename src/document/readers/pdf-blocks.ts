import { hyphenAt, wordsOf } from "../text/hyphen.ts";
import { type PdfLine, runningLines } from "./pdf-lines.ts";
import type { Block } from "./reader.ts";

/** The paragraphs of a PDF: lines joined, words put together again at hyphens, headings by their size, running heads last as furniture. */
export function blocksOfPages(pages: readonly (readonly PdfLine[])[]): readonly Block[] {
  const running = runningLines(pages);
  const lines = pages.flat().filter((line) => !running.has(line));
  const body = commonSize(lines);
  let known: ReadonlySet<string> | undefined;
  const words = () => (known ??= wordsOf(lines.map((line) => line.text).join("\n")));
  const blocks = groups(lines, body).map((group) => ({
    text: group.map((line) => line.text).reduce((text, next) => joined(text, next, words)),
    kind: isHeading(group, body) ? ("heading" as const) : null,
  }));
  const heads = [...new Set([...running].map((line) => line.text).filter((text) => /\p{L}{3}/u.test(text)))].slice(
    0,
    6,
  );
  return [...blocks, ...heads.map((text) => ({ text, kind: "furniture" as const }))];
}

/** The font size most of the text is in. */
function commonSize(lines: readonly PdfLine[]): number {
  const weight = new Map<number, number>();
  for (const line of lines) weight.set(line.size, (weight.get(line.size) ?? 0) + line.text.length);
  return [...weight].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

function isHeading(group: readonly PdfLine[], body: number): boolean {
  const length = group.reduce((sum, line) => sum + line.text.length, 0);
  return group[0]!.size >= body * 1.15 && length < 250 && /\p{L}/u.test(group[0]!.text);
}

function groups(lines: readonly PdfLine[], body: number): readonly (readonly PdfLine[])[] {
  const leading = usualLeading(lines) || body * 1.2;
  const right = rightEdge(lines);
  const out: PdfLine[][] = [];
  for (const line of lines) {
    const last = out.at(-1)?.at(-1);
    if (last && continues(last, line, leading, right)) out.at(-1)!.push(line);
    else out.push([line]);
  }
  return out;
}

/** Whether `line` goes on with the paragraph of `last`: same size, next in the column, `last` full (or cut by the page's end). */
function continues(last: PdfLine, line: PdfLine, leading: number, right: number): boolean {
  if (Math.abs(last.size - line.size) > 0.75) return false;
  const full = last.right > right - Math.max(60, (right - last.x) * 0.18);
  if (last.page !== line.page || line.y > last.y)
    return (
      /[\p{Ll},;-]$/u.test(last.text) && /^["“‘(]?[\p{L}\d]/u.test(line.text) && (full || /^\p{Ll}/u.test(line.text))
    );
  if (last.y - line.y > leading * 1.45) return false;
  const indented = line.x - last.x > line.size * 0.9 && line.x - last.x < line.size * 6;
  if (indented && /[.!?:”"]$/.test(last.text)) return false;
  if (/^([•▪‣–*-]|\(?\d{1,2}[.)]|\([a-z]\))\s/.test(line.text)) return false;
  return full || /^\p{Ll}/u.test(line.text);
}

function usualLeading(lines: readonly PdfLine[]): number {
  const gaps = lines
    .slice(1)
    .map((line, i) => (line.page === lines[i]!.page ? lines[i]!.y - line.y : 0))
    .filter((gap) => gap > 1 && gap < 60);
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

function rightEdge(lines: readonly PdfLine[]): number {
  const edges = lines.map((line) => line.right).sort((a, b) => a - b);
  return edges[Math.floor((edges.length - 1) * 0.9)] ?? 0;
}

/** Two lines as one; a word cut at the line's end is put together unless the text elsewhere writes it with the hyphen. */
function joined(text: string, next: string, words: () => ReadonlySet<string>): string {
  const hyphen = hyphenAt(text, next, words);
  if (hyphen !== "none") return (hyphen === "keep" ? text : text.slice(0, -1)) + next;
  return /[\p{L}\d][-–—/]$/u.test(text) ? text + next : `${text} ${next}`;
}
