import type { Zone } from "./document.ts";
import { readDate } from "./metadata-date.ts";
import type { Found } from "./readers/reader.ts";
import { isLetterhead } from "./zones-byline.ts";
import { dateLine, openingDateline } from "./zones-dateline.ts";

/** Lines looked at from either end of the text. */
const HEAD = 20;
const TAIL = 8;

interface Line {
  readonly kind: Zone["kind"];
  readonly text: string;
}

/**
 * What the text says of itself: its title, a date line near the top or at the end, the dateline of an agency, the day in the title of what was said, "Source: …".
 * Never guessed by outside knowledge.
 */
export function textMetadata(text: string, zones: readonly Zone[]): Found {
  const line = (zone: Zone): Line => ({
    kind: zone.kind,
    text: text.slice(zone.start, Math.min(zone.end, zone.start + 400)),
  });
  const head = zones.slice(0, HEAD).map(line);
  const tail = zones.slice(Math.max(HEAD, zones.length - TAIL)).map(line);
  const opening = head
    .filter(({ kind }) => kind === "paragraph" || kind === "dateline")
    .slice(0, 3)
    .map((paragraph) => openingDateline(paragraph.text))
    .find((found) => found !== null);
  const isChronology = zones.filter((zone) => zone.kind === "dateline").length > 4;
  const fields = {
    title: head.find(({ kind }) => kind === "title")?.text,
    publisher:
      sourceLine([...head.slice(0, 6), ...head.slice(6).slice(-4), ...tail]) ?? letterhead(head) ?? opening?.agency,
    author: byline([...head, ...tail]),
    published: dateOf(head, tail, isChronology) ?? opening?.edtf ?? dateOfSaying(head),
  };
  return { basis: "text", ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) };
}

/** A labelled date near either end, else a date line at the top, else one among the last lines; date lines that head a chronology do not count. */
function dateOf(head: readonly Line[], tail: readonly Line[], isChronology: boolean): string | null {
  const read = (lines: readonly Line[]) => lines.map((line) => (line.kind === "dateline" ? dateLine(line.text) : null));
  const [top, end] = [read(head), read(tail)];
  const labelled = [...top, ...end].find((found) => found?.labelled && found.edtf !== null);
  if (labelled) return labelled.edtf;
  if (isChronology) return null;
  const first = Math.max(3, head.findIndex((line) => line.kind === "paragraph") + 1);
  const last = tail.length > 0 ? end.slice(-3) : top.slice(-3);
  return [...top.slice(0, first), ...last].find((found) => found?.edtf)?.edtf ?? null;
}

/** "Regular Press Conference on March 14, 2024": what was said that day, by its title. */
function dateOfSaying(head: readonly Line[]): string | null {
  const title = head.find(({ kind }) => kind === "title")?.text ?? "";
  const [, day] = OF_SAYING.test(title) ? (DAY.exec(title) ?? []) : [];
  return day === undefined ? null : readDate(day).edtf;
}

const OF_SAYING =
  /\b(?:press conference|briefing|remarks|speech|address|transcript|interview|readout|press release|communiqu[eé]|q ?& ?a|doorstep|bulletin|newsletter)\b/i;
const DAY = /(?:\bon |[,(–—-] ?)(\p{L}{3,9} \d{1,2}, \d{4}|\d{1,2} \p{L}{3,9} \d{4})[)\s.]*$/u;

/** The body named above the title; below it such a line is the venue ("Government Office, Hanoi"). */
function letterhead(head: readonly Line[]): string | undefined {
  const title = head.findIndex(({ kind }) => kind === "title");
  return head.slice(0, title < 0 ? 4 : title).find(({ kind, text }) => kind === "byline" && isLetterhead(text))?.text;
}

function sourceLine(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const match = /^\(?Source\s*:\s*(\p{Lu}[^.;:()|]{1,60}?)\)?\.?$/u.exec(line.text);
    if (match && match[1]!.split(" ").length <= 8) return match[1]!;
  }
  return null;
}

function byline(lines: readonly Line[]): string | null {
  const marked = lines.filter((line) => line.kind === "byline" && !isLetterhead(line.text));
  const by = marked.map((line) => /^(?:.{0,20}\b)?[Bb][Yy]:?\s+(.{3,80})$/.exec(line.text)?.[1]).find(Boolean);
  const bare = marked
    .map((line) => line.text)
    .find(
      (text) => text.length < 60 && !/[.:;]\s/.test(text.replace(/^(\p{L}{1,10}\.\s+)+/u, "")) && !/\.$/.test(text),
    );
  return (by ?? bare)?.replace(/\s*[|,;–].*$/, "").trim() || null;
}
