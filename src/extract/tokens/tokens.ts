import type { Zone, ZoneKind } from "../../document/document.ts";
import type { Token } from "../../document/layers.ts";
import type { Span } from "../../document/span.ts";
import type { Annotator } from "../annotator.ts";
import { classOf, LETTER, MARK, SPACE } from "./characters.ts";
import { splitChunk } from "./chunk.ts";

/** The zones that are read: by-lines, date-lines and furniture are kept in the text but not coded. */
export function isCoded(kind: ZoneKind): boolean {
  return kind === "title" || kind === "heading" || kind === "paragraph";
}

/**
 * Words of Universal Dependencies, as in the English Web Treebank: clitics are words of their own, hyphenated words are
 * taken apart unless they begin with a bare prefix. Offsets are lossless; white space belongs to no token.
 */
export const tokens: Annotator<never, "tokens"> = {
  name: "tokens",
  reads: [],
  writes: "tokens",
  annotate: (doc) => tokenise(doc.text, doc.zones),
};

/** The tokens of the coded zones of `text`, in order. */
export function tokenise(text: string, zones: readonly Pick<Zone, "start" | "end" | "kind">[]): readonly Token[] {
  const out: Token[] = [];
  for (const zone of zones) if (isCoded(zone.kind)) tokeniseSpan(text, zone, out);
  return out;
}

function tokeniseSpan(text: string, span: Span, out: Token[]): void {
  let at = span.start;
  while (at < span.end) {
    if (classOf(text.charCodeAt(at)) === SPACE) {
      at++;
      continue;
    }
    const start = at;
    let plain = true;
    for (; at < span.end; at++) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === SPACE) break;
      if (kind !== LETTER && kind !== MARK) plain = false;
    }
    if (plain && !mayBeTwo(text, start, at)) out.push({ start, end: at, text: text.slice(start, at) });
    else splitChunk(text, start, at, out);
  }
}

/** "cannot", "didnt": plain letters that may be two words. */
function mayBeTwo(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1) | 32;
  return end - start >= 4 && end - start <= 8 && last === 116 && /n(?:o)?t$/i.test(text.slice(start, end));
}
