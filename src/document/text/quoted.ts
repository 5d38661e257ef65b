import type { Span } from "../span.ts";

const CLOSING: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“", "「": "」", "‘": "’" };
/** The longest quotation that is looked for; what never closes is no quotation. */
const LONGEST = 2000;

/**
 * What stands between quotation marks, marks left out, in order. Straight marks pair within a line;
 * single ones count only where they cannot be apostrophes. Scare quotes of one or two words are left to the caller.
 */
export function quotedSpans(text: string, zone: Span): readonly Span[] {
  const found: Span[] = [];
  for (let i = zone.start; i < zone.end; i++) {
    const mark = text[i]!;
    const closing = mark === '"' ? '"' : CLOSING[mark];
    if (!closing || (mark === "‘" && /\w/.test(text[i - 1] ?? " "))) continue;
    const end = closingAt(text, i + 1, Math.min(zone.end, i + LONGEST), closing);
    if (end < 0) continue;
    found.push({ start: i + 1, end });
    i = end;
  }
  return found;
}

/** "Vietnam’s": a right single mark before a letter is an apostrophe and closes nothing. */
function closingAt(text: string, from: number, to: number, closing: string): number {
  for (let i = from; i < to; i++) {
    if (text[i] !== closing) continue;
    if (closing === "’" && /\w/.test(text[i + 1] ?? " ")) continue;
    return i;
  }
  return -1;
}
