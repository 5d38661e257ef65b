/** A piece of text of a PDF page; x and y from the bottom left, in points. */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly hasEOL: boolean;
}

export interface PdfLine {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The lines of a page in the order of the file, which is the order of reading in nearly all; spaces put where the pieces stand apart. */
export function linesOf(items: readonly PdfItem[], page: number): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let current: PdfItem[] = [];
  const flush = () => {
    const line = lineOf(current, page);
    if (line !== null) lines.push(line);
    current = [];
  };
  for (const item of items) {
    const last = current.findLast((other) => other.str.trim() !== "");
    if (last && item.str.trim() !== "" && Math.abs(item.y - last.y) > Math.max(last.fontSize, item.fontSize) * 0.6)
      flush();
    current.push(item);
    if (item.hasEOL) flush();
  }
  flush();
  return lines;
}

function lineOf(items: readonly PdfItem[], page: number): PdfLine | null {
  const solid = items.filter((item) => item.str.trim() !== "");
  if (solid.length === 0) return null;
  let text = "";
  let right = solid[0]!.x;
  for (const item of items) {
    const apart = item.x - right > item.fontSize * 0.2 && text !== "" && !/\s$/.test(text) && !/^\s/.test(item.str);
    text += (apart ? " " : "") + item.str;
    right = Math.max(right, item.x + item.width);
  }
  const largest = solid.reduce((a, b) => (b.str.length > a.str.length ? b : a));
  return {
    page,
    text: text.replace(/\s+/g, " ").trim(),
    x: solid[0]!.x,
    right,
    y: largest.y,
    size: Math.round(largest.fontSize * 2) / 2,
  };
}

/** Running heads, feet and page numbers: lines at the edge of a page that come back (figures aside) on other pages. */
export function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const counts = new Map<string, number>();
  const edges = pages.map((lines) => [...new Set([...lines.slice(0, 3), ...lines.slice(-3)])]);
  for (const edge of edges) for (const key of new Set(edge.map(mask))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(2, Math.ceil(pages.length * 0.4));
  const found = new Set<PdfLine>();
  for (const edge of edges) {
    for (const line of edge) {
      const outer = line === edge[0] || line === edge.at(-1);
      const count = pages.length > 1 && line.text.length < 150 ? counts.get(mask(line))! : 0;
      if (count >= often || (outer && (count > 1 || isPageNumber(line.text)))) found.add(line);
    }
  }
  return found;
}

/** Size and words, figures aside: the title in large letters is no running head though the heads repeat it. */
function mask(line: PdfLine): string {
  return `${line.size} ${line.text.replace(/\d+/g, "#").toLowerCase()}`;
}

function isPageNumber(text: string): boolean {
  return /^[-–—\s]*(page\s*)?\d{1,4}(\s*(of|\/)\s*\d{1,4})?[-–—\s]*$/i.test(text);
}
