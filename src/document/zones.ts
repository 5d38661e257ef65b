import type { Zone, ZoneKind } from "./document.ts";
import type { Span } from "./span.ts";
import { isBareName, isBiography, isByline, isLetterhead, isTitledName } from "./zones-byline.ts";
import { dateLine, isLabelled, isPlaceLine, openingDateline, placeBeforeColon } from "./zones-dateline.ts";
import { opensEntry } from "./zones-entry.ts";
import { below, isFurniture, isMenuWord } from "./zones-furniture.ts";

/** What the reader knows of a stretch of the text, by its format. */
export interface Hint extends Span {
  readonly kind: ZoneKind;
}

/** What helps to tell zones apart. */
export interface Known {
  readonly hints: readonly Hint[];
  /** A title the page or side file gives. */
  readonly title: string | null;
  readonly author: string | null;
}

interface Line extends Span {
  readonly text: string;
  kind: ZoneKind | null;
}

/**
 * The zones of `text`: a line each, in order, without the space around it; the dateline that opens a report is a zone
 * of its own. Shape decides where the format does not.
 */
export function zonesOf(text: string, known: Known): readonly Zone[] {
  const lines = linesOf(text);
  applyHints(lines, known.hints);
  markShapes(lines, known.author);
  markMenus(lines);
  markBelow(lines);
  markEntries(lines);
  markBiographies(lines);
  markTitle(lines, known.title);
  markBylines(lines);
  markPlaces(lines);
  markHeadings(lines, text);
  // several such labels are the turns of a transcript
  const isReport = lines.filter(({ text: own }) => isLabelled(own)).length === 1;
  return lines.flatMap((line, i) =>
    i < OPENING && line.kind === null ? withoutDateline(line, isReport) : [zoneOf(line)],
  );
}

/** An agency report opens within the first lines, below title, by-line and date. */
const OPENING = 8;

function zoneOf({ start, end, kind }: Line): Zone {
  return { start, end, kind: kind ?? "paragraph" };
}

/** "HANOI, Oct. 18 (Agency) — | The minister said": place and date of writing are no part of the sentence. */
function withoutDateline(line: Line, isReport: boolean): readonly Zone[] {
  const length = openingDateline(line.text)?.length ?? (isReport ? placeBeforeColon(line.text) : null);
  if (length === null || length >= line.text.length) return [zoneOf(line)];
  const from = line.start + length;
  const end = line.start + line.text.slice(0, length).trimEnd().length;
  return [
    { start: line.start, end, kind: "dateline" },
    { start: from, end: line.end, kind: "paragraph" },
  ];
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    const raw = text.slice(start, end);
    const line = raw.trim();
    if (line !== "") {
      const from = start + raw.indexOf(line);
      lines.push({ start: from, end: from + line.length, text: line, kind: null });
    }
    start = end + 1;
  }
  return lines;
}

function applyHints(lines: readonly Line[], hints: readonly Hint[]): void {
  let i = 0;
  for (const line of lines) {
    while (i < hints.length && hints[i]!.end <= line.start) i++;
    const hint = hints[i];
    if (hint && hint.start <= line.start && line.end <= hint.end) line.kind = hint.kind;
  }
}

function markShapes(lines: readonly Line[], author: string | null): void {
  const signed = author?.toLowerCase();
  lines.forEach((line, i) => {
    if (line.kind !== null && line.kind !== "heading" && line.kind !== "paragraph") return;
    if (isFurniture(line.text)) line.kind = "furniture";
    else if (line.kind === "heading") return;
    else if (isByline(line.text)) line.kind = "byline";
    else if (dateLine(line.text) !== null) line.kind = "dateline";
    else if (signed && line.text.length < 80 && line.text.toLowerCase().replace(/^by\s+/, "") === signed)
      line.kind = "byline";
    else if (i < 6 && isLetterhead(line.text)) line.kind = "byline";
  });
}

/** "Hanoi, Vietnam" alone, beside the hour ("6:33 P.M.") at the head of a transcript; beside a date it may be an entry of an itinerary. */
function markPlaces(lines: readonly Line[]): void {
  lines.slice(0, OPENING).forEach((line, i) => {
    const isFree = line.kind === null || line.kind === "paragraph";
    const isBeside = [lines[i - 1], lines[i + 1]].some(
      (near) => near?.kind === "dateline" && dateLine(near.text)?.edtf === null,
    );
    if (isFree && isBeside && isPlaceLine(line.text)) line.kind = "dateline";
  });
}

/** "Oslo, Norway, 8 June 2010" over "Met with King Harald.": place and date of an entry, not of the writing. */
function markEntries(lines: readonly Line[]): void {
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (line.kind !== "dateline" || !next || next.kind === "furniture" || !opensEntry(next.text)) return;
    if (dateLine(line.text)?.placed) line.kind = "heading";
  });
}

/** Lines about the author near the end: no more than two of the text's own lines follow. */
function markBiographies(lines: readonly Line[]): void {
  let own = 0;
  for (let i = lines.length - 1; i > 1 && own < 3; i--) {
    const line = lines[i]!;
    if (line.kind === "furniture" || line.kind === "byline" || line.kind === "dateline") continue;
    if (isBiography(line.text)) line.kind = "byline";
    else own++;
  }
}

/** Five or more short lines running, three of them words of menus; what follows the last such word may be the title. */
function markMenus(lines: readonly Line[]): void {
  let from = 0;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    if (line && line.text.length < 32 && !/[.!?,;:]$/.test(line.text)) continue;
    const run = lines.slice(from, i);
    if (run.length >= 5 && run.filter((each) => isMenuWord(each.text)).length >= Math.max(3, run.length * 0.3)) {
      const last = run.findLastIndex((each) => isMenuWord(each.text));
      for (const each of run.slice(0, last + 1)) each.kind = "furniture";
    }
    from = i + 1;
  }
}

/** Below "Related articles" headlines are furniture up to the next full paragraph; below "Comments" everything is, in the later half. */
function markBelow(lines: readonly Line[]): void {
  let mode: "list" | "comments" | null = null;
  lines.forEach((line, i) => {
    if (line.kind === "furniture") {
      const next = below(line.text);
      if (next === "comments" ? i > lines.length * 0.4 && i > 1 : next === "list")
        mode = mode === "comments" ? mode : next;
      return;
    }
    if (mode === "list" && isFull(line.text)) mode = null;
    if (mode !== null && line.kind !== "title") line.kind = "furniture";
  });
}

function isFull(line: string): boolean {
  return line.length > 120 || (/[.!?。！？؟۔]["”’)」]?$/.test(line) && line.length > 40);
}

/** The line that the metadata call the title, else the first line of the text's own if it has the shape of one. */
function markTitle(lines: readonly Line[], title: string | null): void {
  const wanted = title === null ? "" : folded(title);
  const named = lines
    .slice(0, 12)
    .find((line) => wanted !== "" && line.kind !== "furniture" && folded(line.text) === wanted);
  const own = lines.filter((line) => line.kind !== "furniture");
  const first = own.slice(0, 6).findIndex((line) => line.kind === null || line.kind === "heading");
  const shaped = first < 0 || !looksLikeTitle(own, first) ? undefined : own[first];
  const chosen = named ?? lines.find((line) => line.kind === "title") ?? shaped;
  if (chosen) chosen.kind = "title";
}

function looksLikeTitle(lines: readonly Line[], i: number): boolean {
  const { text, kind } = lines[i]!;
  const next = lines.slice(i + 1, i + 12).filter((line) => line.kind === null);
  if (next.length === 0 || text.length > 250 || text.length < 8) return false;
  if (kind === "heading") return true;
  if (
    /^[-–•*"“(]?\p{Ll}|[,;:、：]$|[.。！۔]["”’)」]?$/u.test(text) &&
    !/\b(U\.S|U\.K|Jr|Sr|Inc|Co|D\.C|Ltd|U\.N)\.$/.test(text)
  )
    return false;
  return text.length <= 120 || next.slice(0, 5).some((line) => line.text.length > text.length);
}

/** Letters and figures only, small: "FACT SHEET: X" and "Fact Sheet – X" are one title. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Names that stand alone: under the title, or as the last lines. */
function markBylines(lines: readonly Line[]): void {
  const title = lines.findIndex((line) => line.kind === "title");
  const top = lines.slice(title + 1, title + 4);
  for (const [i, line] of top.entries()) {
    if (line.kind !== null) continue;
    const beforeDate = top[i + 1]?.kind === "dateline";
    if (isTitledName(line.text) || (beforeDate && isBareName(line.text))) line.kind = "byline";
    else break;
  }
  markSignatures(lines, title + 2);
}

/** Names as the last lines; more than three, or names that a line with a colon announces, are a list of the text's own. */
function markSignatures(lines: readonly Line[], from: number): void {
  let first = lines.length;
  const signed: Line[] = [];
  for (let i = lines.length - 1; i >= from; i--) {
    const line = lines[i]!;
    const mayBe = line.kind === null || line.kind === "heading";
    if (mayBe && !isTitledName(line.text) && !isBareName(line.text)) break;
    if (mayBe) signed.push(line);
    first = i;
  }
  const isList = new Set(signed.map((line) => line.text)).size > 3 || lines[first - 1]?.text.endsWith(":");
  if (!isList) for (const line of signed) line.kind = "byline";
}

/** Short lines without a full stop, with text below them. */
function markHeadings(lines: readonly Line[], text: string): void {
  lines.forEach((line, i) => {
    if (line.kind !== null) return;
    const next = lines[i + 1];
    if (next === undefined || line.text.length > 110 || next.kind === "furniture") return;
    const long = next.text.length > Math.max(60, line.text.length * 1.5);
    const apart = text.slice(line.end, next.start).includes("\n\n") || i === 0 || next.kind === null;
    if (long && apart && isHeadingShaped(line.text)) line.kind = "heading";
  });
}

function isHeadingShaped(line: string): boolean {
  if (/[.,;!?…。！？、；؟۔،]["”’)」]?$|^["“‘(]|\|/.test(line) || line.split(" ").length > 14) return false;
  return /^(\p{Lu}|\d|[^\p{L}]|\p{Lo})/u.test(line) && !/^([-–•*▪]|\(?[a-z0-9]{1,3}\)) /.test(line);
}
