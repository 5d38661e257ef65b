import { hyphenAt, wordsOf } from "./hyphen.ts";
import { applyEdits, type Edit, type Edited, identityMap } from "./offset-map.ts";

/** Starts a line of its own: a list mark, a quotation of mail, a numbered point. */
const STARTS_ANEW = /^\s*([-*•‣▪–—>]\s|\(?\d{1,3}[.)]\s|\([a-z]{1,3}\)\s|[a-z]\)\s)/i;

/** Lines shorter than this say nothing about wrapping: they are lists, names, menus. */
const SHORT = 45;
const LONGEST = 120;

/**
 * Joins the lines of hard-wrapped text: a line feed inside a paragraph becomes a space, a word cut at the end of a line is put together.
 * A break is soft when the next line's first word would not have fitted in; text that is not wrapped comes back as it is.
 */
export function unwrap(text: string): Edited {
  const lines = text.split("\n");
  const width = lines.length < 2 ? null : wrapWidth(lines);
  if (width === null) return { text, map: identityMap };
  let known: ReadonlySet<string> | null = null;
  const words = () => {
    known ??= wordsOf(text);
    return known;
  };
  const edits: Edit[] = [];
  let at = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    at += line.length;
    if (next !== undefined && isSoft(line, next, width)) edits.push(joint(line, next, at, words));
    at += 1;
  });
  return applyEdits(text, edits);
}

/** The edit for the soft break at `at`, with the next line's indent. */
function joint(line: string, next: string, at: number, words: () => ReadonlySet<string>): Edit {
  const indent = next.search(/\S/);
  const hyphen = hyphenAt(line, next.slice(indent), words);
  const start = hyphen === "drop" ? at - 1 : at;
  return { start, end: at + 1 + indent, text: hyphen === "none" ? " " : "" };
}

/** The width at which the text was wrapped, null when it was not: then few lines are full, or sentences do not run on over their ends. */
function wrapWidth(lines: readonly string[]): number | null {
  const filled = lines.map((line) => line.length).filter((length) => length > 0);
  if (filled.filter((length) => length > LONGEST).length > filled.length * 0.25) return null;
  const inner = lines.flatMap((line, i) => {
    const next = lines[i + 1] ?? "";
    return line.length >= SHORT && line.length <= LONGEST && next.trim() !== ""
      ? [{ length: line.length, runsOn: /^\s*[\p{Ll}(“"]/u.test(next) }]
      : [];
  });
  if (inner.length === 0) return null;
  const sorted = inner.map(({ length }) => length).sort((a, b) => a - b);
  const width = sorted[Math.floor((sorted.length - 1) * 0.95)]!;
  const full = inner.filter(({ length }) => length >= width * 0.72);
  const isWrapped =
    full.length >= inner.length * 0.6 && full.filter(({ runsOn }) => runsOn).length >= full.length * 0.35;
  return isWrapped ? width : null;
}

function isSoft(line: string, next: string, width: number): boolean {
  if (line.length < SHORT || next.trim() === "" || STARTS_ANEW.test(next)) return false;
  const indent = next.search(/\S/) - line.search(/\S/);
  if (indent >= 2 && !STARTS_ANEW.test(line)) return false;
  const word = /\S+/.exec(next)?.[0].length ?? 0;
  return line.length + 1 + word > width - 6;
}
