import type { Quotation, Sentence } from "../../document/layers.ts";
import { evidence, firstEndingAfter } from "../../document/span.ts";
import type { Quotable } from "./quotations.ts";
import type { Speaker, Speakers } from "./speakers.ts";

/** Where one holds the floor: "MR. SMITH: …", "A: …". Null speaker for those who only ask. */
export interface Turn {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly speaker: Speaker | null;
  readonly labelStart: number;
}

/** The turns of a transcript, and each of their sentences as words of him who speaks. */
export interface Turns {
  at(offset: number): Turn | null;
  readonly quotations: readonly Quotation[];
}

/** Q and A; names in capitals; titles in capitals. */
const LABEL =
  /(?:^|(?<=[.?!”"]\s)|(?<=\n))(?:(Q|QUESTION|A|ANSWER|REPORTER|MODERATOR)|((?:(?:MR|MS|MRS|DR|AMB|GEN|SEN|THE)\.?\s)?[\p{Lu}][\p{Lu}'’.-]+(?:\s[\p{Lu}][\p{Lu}'’.-]+){0,4}))\s?:(?=\s)/gu;

/** "Question (Daily News):", "Moderator:", "Answer:": what a turn is, in small letters, at the head of its paragraph. */
const PART = /^(Question|Answer|Reporter|Moderator|Interviewer|Journalist)(?:\s\([^()\n]{1,60}\))?\s?:(?=\s)/u;

/** "Daily News:", "Our reporter:": a name that opens a paragraph; of nobody known, it ends the turn before. */
const OTHER = /^(?:\p{Lu}[\p{L}'’.-]*\s?){1,5}:(?=\s)/u;

/** Turns of speech by their labels; a name before a colon counts where it opens a paragraph or where the text has other labels. */
export function turnsOf(doc: Quotable, speakers: Speakers): Turns {
  const labels = inOrder([...lettered(doc, speakers), ...named(doc, speakers)]);
  const turns = isTranscript(labels) ? closed(doc, answered(inOrder([...labels, ...others(doc, labels)]))) : [];
  const at = (offset: number): Turn | null => {
    const turn = turns[firstEndingAfter(turns, offset)];
    return turn && turn.labelStart <= offset ? turn : null;
  };
  return { at, quotations: turns.flatMap((turn) => sentencesOf(doc, turn)) };
}

function inOrder(labels: readonly Turn[]): readonly Turn[] {
  return [...labels].sort((a, b) => a.labelStart - b.labelStart);
}

const ANSWER = /^(A|answer)$/i;

/** "A:" is he who spoke last under his name. */
function answered(labels: readonly Turn[]): readonly Turn[] {
  let last: Speaker | null = null;
  return labels.map((turn) => {
    const speaker: Speaker | null = ANSWER.test(turn.label) ? last : turn.speaker;
    last = speaker ?? last;
    return { ...turn, speaker };
  });
}

/** One label may be a heading; two, or one whole answer that opens the text, are talk. */
function isTranscript(labels: readonly Turn[]): boolean {
  return labels.some(({ speaker }) => speaker !== null) && (labels.length > 1 || labels[0]!.labelStart < 5);
}

function lettered(doc: Quotable, speakers: Speakers): readonly Turn[] {
  const found: Turn[] = [];
  for (const zone of doc.zones) {
    if (zone.kind !== "paragraph") continue;
    const text = doc.text.slice(zone.start, zone.end);
    const part = PART.exec(text);
    for (const match of part ? [part] : text.matchAll(LABEL)) {
      const labelStart = zone.start + match.index;
      const label = match[1] ?? match[2]!;
      const isPart = part !== null || /^(Q|QUESTION|REPORTER|MODERATOR)$/.test(label) || ANSWER.test(label);
      const speaker = isPart ? null : byLabel(doc, speakers, labelStart, label);
      found.push({ labelStart, start: labelStart + match[0].length, end: zone.end, label, speaker });
    }
  }
  return found;
}

/** "Nikola Selakovic: We have …", "The Minister, Mr David Lidington: …": a person named right before the colon, at the start of a sentence. */
function named(doc: Quotable, speakers: Speakers): readonly Turn[] {
  const found: Turn[] = [];
  for (const { first, last, zone } of doc.sentences) {
    if (zone !== "paragraph") continue;
    for (let t = first; t < last && t < first + 20; t++) {
      if (doc.tokens[t]!.text !== ":") continue;
      const mention = t > first ? speakers.mentionAt(t - 1) : null;
      const who = mention === null ? undefined : doc.mentions.mentions[mention]!;
      if (who?.kind !== "person" || who.form !== "name" || hasVerb(doc, first, t)) break;
      const labelStart = doc.tokens[first]!.start;
      const text = doc.text.slice(who.start, who.end);
      const speaker = { mention, text, anonymous: false, analyst: false };
      found.push({ labelStart, start: doc.tokens[t]!.end, end: zoneEnd(doc, labelStart), label: text, speaker });
      break;
    }
  }
  return found;
}

/** Labels of nobody known that open a paragraph where no other does. */
function others(doc: Quotable, labels: readonly Turn[]): readonly Turn[] {
  const opened = new Set(labels.map(({ labelStart }) => labelStart));
  return doc.zones.flatMap((zone): Turn[] => {
    const isFree = zone.kind === "paragraph" && !opened.has(zone.start);
    const match = isFree ? OTHER.exec(doc.text.slice(zone.start, zone.end)) : null;
    if (match === null) return [];
    const label = match[0].slice(0, -1).trim();
    return [{ labelStart: zone.start, start: zone.start + match[0].length, end: zone.end, label, speaker: null }];
  });
}

function hasVerb(doc: Quotable, first: number, end: number): boolean {
  return doc.syntax.slice(first, end).some(({ pos }) => pos === "VERB" || pos === "AUX");
}

function zoneEnd(doc: Quotable, offset: number): number {
  return doc.zones[firstEndingAfter(doc.zones, offset)]?.end ?? offset;
}

/** "MR. SMITH": the person of that name, else the name as it is written. */
function byLabel(doc: Quotable, speakers: Speakers, start: number, label: string): Speaker {
  const surname = label.split(/\s/).at(-1)!;
  const from = start + label.length - surname.length;
  const token = firstEndingAfter(doc.tokens, from);
  const mention = speakers.mentionAt(token);
  const text = surname.length > 3 ? surname[0] + surname.slice(1).toLowerCase() : label;
  return { mention, text: /^THE\s/.test(label) ? label : text, anonymous: false, analyst: false };
}

/** Each turn ends where the next label or its paragraph ends; a paragraph without label goes on with the last speaker. */
function closed(doc: Quotable, labels: readonly Turn[]): readonly Turn[] {
  const last = doc.zones.findLast(({ kind }) => kind === "paragraph")?.end ?? 0;
  return labels.map((turn, i) => {
    const next = labels[i + 1]?.labelStart ?? (labels.length > 2 ? last : turn.end);
    return { ...turn, end: Math.max(turn.start, labels.length > 2 ? next : Math.min(next, turn.end)) };
  });
}

function sentencesOf(doc: Quotable, turn: Turn): readonly Quotation[] {
  const { speaker } = turn;
  if (speaker === null) return [];
  const cue = evidence(doc.text, { start: turn.labelStart, end: turn.start });
  const found: Quotation[] = [];
  for (let s = firstEndingAfter(doc.sentences, turn.start); s < doc.sentences.length; s++) {
    const sentence: Sentence = doc.sentences[s]!;
    const start = Math.max(sentence.start, turn.start);
    if (start >= turn.end) break;
    const text = doc.text.slice(start, Math.min(sentence.end, turn.end));
    const lead = text.length - text.trimStart().length;
    if (text.trim().split(/\s+/).length < 3 || sentence.zone !== "paragraph") continue;
    found.push({
      start: start + lead,
      end: start + text.trimEnd().length,
      speaker: speaker.mention,
      speakerText: speaker.text,
      cue,
      kind: "direct",
      hedge: null,
      within: null,
    });
  }
  return found;
}
