import type { Span } from "../../../document/span.ts";
import type { Reading } from "../reading.ts";
import { isPaper } from "./treaty-steps.ts";

/** What a line calls an agreement, and between whom it says that it is. */
export interface Name {
  /** The words that call it, null where the line tells parties alone. */
  readonly title: Span | null;
  /** Indices into the mentions. */
  readonly parties: readonly number[];
  /** "Agreement", "Memorandum of understanding with annex": words for any paper. */
  readonly isBare: boolean;
}

/** Tokens of parties alone: "Norway – Chad" in "Fish Agreement, Norway – Chad". */
interface Group {
  readonly first: number;
  readonly last: number;
  readonly parties: readonly number[];
}

/** Reads the tokens `first` to `last`, which have no verb of their own, as the name of an agreement. */
export function nameOf(reading: Reading, papers: ReadonlySet<string>, first: number, last: number): Name {
  const from = behindLabel(reading, behindBullet(reading, first, last), last);
  const group = groupIn(reading, from, last);
  const [start, end] = group === null ? [from, last] : beside(group, from, last);
  const [a, b] = trimmed(reading, start, end);
  const { tokens } = reading.doc;
  return {
    title: a < b ? { start: tokens[a]!.start, end: tokens[b - 1]!.end } : null,
    parties: group?.parties ?? between(reading, from, last),
    isBare: isBare(reading, papers, a, b),
  };
}

/** The longer of what stands before and behind the group. */
function beside({ first, last }: Group, from: number, to: number): readonly [number, number] {
  return first - from >= to - last ? [from, first] : [last, to];
}

const EDGE = /^([\p{P}\p{S}]+|and|the|a|an)$/iu;

function trimmed({ doc }: Reading, first: number, last: number): readonly [number, number] {
  let [a, b] = [first, last];
  while (a < b && EDGE.test(doc.tokens[a]!.text) && !/^[“"‘(]$/.test(doc.tokens[a]!.text)) a++;
  while (b > a && /^([;:,.(–—|-]|and)$/i.test(doc.tokens[b - 1]!.text)) b--;
  return [a, b];
}

/** "12. Treaty …", "(a) Treaty …", "• Treaty …". */
function behindBullet({ doc }: Reading, first: number, last: number): number {
  let t = first;
  while (t < last && /^([\p{P}\p{S}]+|\d{1,3}|[a-z]|[ivx]+)$/u.test(doc.tokens[t]!.text)) t++;
  return t < last && t - first <= 4 ? t : first;
}

/** "Title: …", "Treaty: …". */
function behindLabel({ doc }: Reading, first: number, last: number): number {
  const isLabel = /^(title|name|treaty|agreement|instrument)$/i.test(doc.tokens[first]!.text);
  return isLabel && first + 2 < last && doc.tokens[first + 1]!.text === ":" ? first + 2 : first;
}

/** Parties between stops: at the start before ":" or a dash, at the end behind a comma, or the whole line. */
function groupIn(reading: Reading, first: number, last: number): Group | null {
  for (let t = first; t < last; t++) {
    if (t > first && !/^[:,;.(–—|-]$/.test(reading.doc.tokens[t - 1]!.text)) continue;
    const group = groupAt(reading, t, last);
    if (group === null) continue;
    const next = reading.doc.tokens[group.last]?.text ?? "";
    // "Norway, in the north": a place; the parties of a line close it or open it
    const isSetOff = t === first && /^[:(–—-]$/.test(next) && !isHyphen(reading, group.last);
    if (group.last >= last || /^[.;)]$/.test(next) || isSetOff) return group;
    if (group.parties.length > 1 && next === ",") return group;
  }
  return null;
}

/** "Kenya–Ghana Trade Agreement": a dash inside a name. */
function isHyphen({ doc }: Reading, t: number): boolean {
  return /[–—-]/.test(doc.tokens[t]!.text) && doc.tokens[t - 1]!.end === doc.tokens[t]!.start;
}

const JOINT = /^([–—/,&-]|and|with|the|of|government|governments|republic|kingdom)$/i;

function groupAt(reading: Reading, first: number, last: number): Group | null {
  const parties: number[] = [];
  let end = first;
  for (let t = first; t < last; ) {
    const m = partyAt(reading, t);
    if (m !== null) {
      parties.push(m);
      while (t < last && reading.mentionAt(t) === m) t++;
      end = t;
    } else if (JOINT.test(reading.doc.tokens[t]!.text)) t++;
    else break;
  }
  return parties.length > 0 ? { first, last: end, parties } : null;
}

/** A state, or an organisation that may sign. */
function partyAt({ doc, mentionAt }: Reading, t: number): number | null {
  const m = mentionAt(t);
  const mention = m === null ? undefined : doc.mentions.mentions[m]!;
  const isParty = mention?.form === "name" && /^(state|organisation|body|forum)$/.test(mention.kind);
  return isParty && mention.entities.length > 0 ? m : null;
}

/** "Agreement between Norway and the Republic of Chad on …", "pact with Chad", "Norwegian-Chadian treaty". */
function between(reading: Reading, first: number, last: number): readonly number[] {
  for (let t = first; t < last; t++) {
    if (!/^(between|among|with)$/i.test(reading.doc.tokens[t]!.text)) continue;
    const parties = partiesFrom(reading, t + 1, last);
    if (parties.length > 0) return parties;
  }
  return coupled(reading, first, last);
}

/** "the Government of the Kingdom of Norway and the Government of Chad": up to the words that tell what it is about. */
function partiesFrom(reading: Reading, first: number, last: number): readonly number[] {
  const found: number[] = [];
  for (let t = first; t < last; t++) {
    const m = partyAt(reading, t);
    if (m !== null && !found.includes(m)) found.push(m);
    if (/^(on|concerning|regarding|relating|for|in|about|to)$/i.test(reading.doc.tokens[t]!.text)) break;
  }
  return found;
}

/** "Norway-Chad Fisheries Agreement", "Norwegian–Chadian treaty": two states joined by a dash. */
function coupled({ doc, mentionAt }: Reading, first: number, last: number): readonly number[] {
  for (let t = first + 1; t + 1 < last; t++) {
    if (!/^[-–—/]$/.test(doc.tokens[t]!.text)) continue;
    const both = [mentionAt(t - 1), mentionAt(t + 1)];
    if (
      both.every(
        (m) =>
          m !== null && doc.mentions.mentions[m]!.kind === "state" && doc.mentions.mentions[m]!.entities.length > 0,
      )
    )
      return both as number[];
  }
  return [];
}

const SMALL = /^(of|and|with|the|an?|to|in|for|related|implementing|its|[\p{P}\p{S}]+|\p{N}+)$/iu;

/** Nothing but words for papers. */
function isBare(reading: Reading, papers: ReadonlySet<string>, first: number, last: number): boolean {
  for (let t = first; t < last; t++) {
    const { text } = reading.doc.tokens[t]!;
    const word = text.toLowerCase();
    const isWord = [word, word.replace(/s$/, ""), word.replace(/ies$/, "y")].some((form) => papers.has(form));
    if (!SMALL.test(text) && !isWord) return false;
  }
  return true;
}

/** Whether any word between calls a paper. */
export function callsPaper(reading: Reading, papers: ReadonlySet<string>, first: number, last: number): boolean {
  for (let t = first; t < last; t++) if (isPaper(reading, papers, t)) return true;
  return false;
}
