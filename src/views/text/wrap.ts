import stringWidth from "string-width";

/** How lines are broken: `first` before the first line, `rest` before all others; both count in `width`. */
export interface Wrapping {
  readonly width: number;
  readonly first?: string;
  readonly rest?: string;
}

/** Wide characters, after which a line may be broken without a space. */
const WIDE = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}、。])/u;
/** A whole ANSI colour code. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with ESC
const COLOUR = /\u001b\[[0-9;]*m/g;

/** Breaks `text` (one paragraph, colour codes allowed) into lines of at most `width` columns; words longer than a line are cut. */
export function wrap(text: string, { width, first = "", rest = first }: Wrapping): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of words(text)) {
    const gap = empty || word.tight ? "" : " ";
    if (!empty && stringWidth(line + gap + word.text) > width) {
      lines.push(line);
      line = rest + word.text;
    } else {
      line += gap + word.text;
    }
    empty = false;
    while (stringWidth(line) > width && stringWidth(rest) < width - 1) {
      const [head, tail] = cut(line, width);
      if (tail === "" || head.length <= rest.length) break;
      lines.push(head);
      line = rest + tail;
    }
  }
  lines.push(line);
  return eachClosed(lines).join("\n");
}

/** Which code ends a style: bold and dim by 22, inverse by 27, colours by 39. */
function endOf(code: string): string {
  const style = Number(code.slice(2, -1));
  if (style <= 2) return "\u001b[22m";
  if (style < 10) return `\u001b[2${style}m`;
  return style >= 40 && style < 50 ? "\u001b[49m" : "\u001b[39m";
}

/** Styles that run over a line end are ended there and begun again behind the indentation: what stands beside the lines is not coloured. */
function eachClosed(lines: readonly string[]): readonly string[] {
  let open: string[] = [];
  return lines.map((line) => {
    const begun = line.replace(/^ */, (indent) => indent + open.join(""));
    for (const [code] of line.matchAll(COLOUR)) {
      const ended = open.filter((one) => endOf(one) !== code);
      open = ended.length < open.length || isEnd(code) ? ended : [...open, code];
    }
    return begun + open.map(endOf).reverse().join("");
  });
}

function isEnd(code: string): boolean {
  return /^.\[(2[2-9]|39|49|0?)m$/s.test(code);
}

interface Piece {
  readonly text: string;
  /** Follows the one before without a space. */
  readonly tight: boolean;
}

function words(text: string): Piece[] {
  // a no-break space holds together what stands around it
  return text
    .split(/[ \t\r\n]+/)
    .filter((word) => word !== "")
    .flatMap((word) => word.split(WIDE).map((piece, index) => ({ text: piece, tight: index > 0 })));
}

/** The longest beginning of `line` that fits, and the rest; colour codes take no room and are not cut. */
function cut(line: string, width: number): readonly [string, string] {
  let used = 0;
  let at = 0;
  while (at < line.length) {
    COLOUR.lastIndex = at;
    const code = COLOUR.exec(line);
    if (code?.index === at) {
      at += code[0].length;
      continue;
    }
    const letter = String.fromCodePoint(line.codePointAt(at) ?? 0);
    used += stringWidth(letter);
    if (used > width) break;
    at += letter.length;
  }
  return [line.slice(0, at), line.slice(at)];
}

/** `text` with spaces after it up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

/** Two texts beside each other, each wrapped to half the width; one under the other when it is narrower than `least`. */
export function beside(left: string, right: string, { width, least = 80 }: { width: number; least?: number }): string {
  if (width < least) return `${wrap(left, { width, first: "  " })}\n${wrap(right, { width, first: "  " })}`;
  const half = Math.floor((width - 5) / 2);
  const [a, b] = [wrap(left, { width: half }).split("\n"), wrap(right, { width: half }).split("\n")];
  const lines = Array.from(
    { length: Math.max(a.length, b.length) },
    (_, index) => `  ${pad(a[index] ?? "", half)} │ ${b[index] ?? ""}`,
  );
  return lines.map((one) => one.trimEnd()).join("\n");
}
