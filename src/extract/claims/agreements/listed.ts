import type { EventClaim, Participant } from "../../../document/claim.ts";
import { contentId } from "../../../document/ids.ts";
import { evidence, type Span } from "../../../document/span.ts";
import type { Status } from "../../../document/vocabulary.ts";
import type { Coding } from "../acts/acts.ts";
import { NO_CODES } from "../codes.ts";
import { modeOfVerb } from "../mode/mode.ts";
import { modeOfNoun } from "../mode/mode-of-noun.ts";
import type { Reading } from "../reading.ts";
import { type Topics, topicsIn } from "../topics.ts";
import { callsPaper, nameOf } from "./treaty-name.ts";
import { isProse } from "./treaty-prose.ts";
import type { TreatyWords } from "./treaty-steps.ts";

/** A line that says that what is listed below it was signed, or is to be. */
interface Opening {
  readonly sentence: number;
  readonly deed: number;
  readonly status: Status;
}

/**
 * Agreements that a release lists, a line each, below "The following documents were signed:" or "Agreements signed during the visit". `events`: what is
 * told otherwise; its parties and day hold for the lines.
 */
export function listedClaims(
  reading: Reading,
  coding: Coding,
  words: TreatyWords,
  events: readonly EventClaim[],
  topics: Topics,
): readonly EventClaim[] {
  const found: EventClaim[] = [];
  let opening: Opening | null = null;
  reading.doc.sentences.forEach((_, s) => {
    const opens = openingAt(reading, coding, words, s);
    const isLine: boolean = opening !== null && opens === null && isItem(reading, words, s);
    if (isLine) found.push(claimOf(reading, words, s, opening!, events, topics));
    else opening = opens;
  });
  return found;
}

/** The events and the lines; "The following instruments were signed:" is only another telling of the first line below it. */
export function withHeads(events: readonly EventClaim[], listed: readonly EventClaim[]): readonly EventClaim[] {
  const lines = Map.groupBy(listed, ({ parts }) => parts.trigger!.start);
  const heads = events.filter(
    ({ type, parts }) => type === "agreement" && parts.trigger && lines.has(parts.trigger.start),
  );
  const firsts = new Map(heads.map(({ parts, evidence: words }) => [lines.get(parts.trigger!.start)![0]!.id, words]));
  const told = listed.map((claim) => {
    const words = firsts.get(claim.id);
    return words ? { ...claim, parts: { ...claim.parts, "also:1": words } } : claim;
  });
  return [...events.filter((event) => !heads.includes(event)), ...told];
}

/** "The following documents were signed | :", "List of documents | signed", or null. */
function openingAt(reading: Reading, coding: Coding, words: TreatyWords, s: number): Opening | null {
  const { first, last } = reading.doc.sentences[s]!;
  const tree = reading.trees[s]!;
  const isOpen = tree.text(last - 1) === ":";
  if (!isOpen && (last - first > HEADING || tree.text(last - 1) === "." || isProse(reading, s, []))) return null;
  const all = Array.from({ length: last - first }, (_, k) => first + k);
  const deed = all.find((t) => DEED.test(tree.word(t).lemma));
  const papers = all.some((t) => tree.word(t).tag.endsWith("S") && isDocument(tree.word(t).lemma, words));
  if (deed === undefined || !papers) return null;
  const isVerb = tree.word(deed).pos === "VERB";
  const { status } = isVerb ? modeOfVerb(tree, deed, coding.modes) : modeOfNoun(tree, deed, null, coding.modes);
  return { sentence: s, deed, status: status === null || status === "ongoing" ? "occurred" : status };
}

const DEED = /^(sign|conclude|exchange|adopt|initial|ink|signing|signature|conclusion|adoption)$/;

/** Words of a heading. */
const HEADING = 18;

function isDocument(lemma: string, { papers }: TreatyWords): boolean {
  return papers.has(lemma) || /^(document|instrument|text|outcome|paper|agreement|mou)$/.test(lemma);
}

/** "3. Memorandum of understanding on energy;": a line that calls a paper and tells nothing of its own. */
function isItem(reading: Reading, { papers }: TreatyWords, s: number): boolean {
  const { first, last } = reading.doc.sentences[s]!;
  const head = Math.min(last, first + OPENS);
  const lemmas = reading.doc.syntax.slice(first, head).map(({ lemma }) => lemma.toLowerCase());
  const isPaper = callsPaper(reading, papers, first, head) || lemmas.some((lemma) => KINDS.test(lemma));
  return isPaper && !isProse(reading, s, []) && reading.doc.tokens[last - 1]!.text !== ":";
}

/** The kind of paper stands among the first words of a line: "2. Joint Executive Programme for". */
const OPENS = 9;

const KINDS = /^(programme|program|plan|roadmap|framework|statement|letter|note|minutes|charter)$/;

function claimOf(
  reading: Reading,
  { papers }: TreatyWords,
  s: number,
  opening: Opening,
  events: readonly EventClaim[],
  topics: Topics,
): EventClaim {
  const { doc } = reading;
  const { first, last } = doc.sentences[s]!;
  const name = nameOf(reading, papers, first, last);
  const span = name.title ?? { start: doc.tokens[first]!.start, end: doc.tokens[last - 1]!.end };
  const line = { start: span.start, end: doc.tokens[last - 1]!.end };
  const told = toldBy(reading, opening, events);
  const own = partiesOf(reading, line);
  const participants = own.length > 1 ? own : (told?.participants.filter(({ role }) => role === "party") ?? own);
  const named =
    own.length > 1
      ? own.flatMap(({ evidence: words }, n) => (words ? [[`participant:${n}`, words] as const] : []))
      : [];
  return {
    id: contentId("clm", doc.id, "listed", span.start, span.end),
    ...{ document: doc.id, kind: "event", type: "agreement", stage: "signed", status: opening.status },
    participants,
    codes: NO_CODES,
    ...{ place: null, date: told?.date ?? null, topics: topicsIn(reading, topics, span) },
    ...{ title: doc.text.slice(span.start, span.end), instrument: null, mode: null, within: told?.within ?? null },
    attribution: told?.attribution ?? [],
    evidence: evidence(doc.text, span),
    parts: {
      trigger: evidence(doc.text, doc.tokens[opening.deed]!),
      title: evidence(doc.text, span),
      ...Object.fromEntries(named),
    },
    rule: `listed under "${doc.tokens[opening.deed]!.text}" → signed`,
    score: 0.8,
  };
}

/** The signing itself, as the line over the list tells it; else the last act before it that has two sides. */
function toldBy(reading: Reading, { sentence }: Opening, events: readonly EventClaim[]): EventClaim | undefined {
  const { start, end } = reading.doc.sentences[sentence]!;
  const sides = (claim: EventClaim) => claim.participants.length > 1;
  const here = events.filter((claim) => claim.evidence.start >= start && claim.evidence.end <= end);
  const before = events.filter((claim) => claim.evidence.start < start && /^(visit|meeting)$/.test(claim.type));
  return here.find((claim) => claim.type === "agreement" && sides(claim)) ?? undated(before.find(sides));
}

/** The visit or meeting that a release is of: its parties sign; the day is another matter. */
function undated(claim: EventClaim | undefined): EventClaim | undefined {
  if (claim === undefined) return undefined;
  const participants = claim.participants.map((one) => ({ ...one, role: "party" as const }));
  return { ...claim, participants, date: null, attribution: [] };
}

/** Those between whom the line says that it is. */
function partiesOf(reading: Reading, line: Span): readonly Participant[] {
  const { doc } = reading;
  const found = new Map<string, Participant>();
  const from = /\b(?:between|among|with)\b/i.exec(doc.text.slice(line.start, line.end));
  if (from === null) return [];
  for (const t of reading.tokensIn({ start: line.start + from.index, end: line.end })) {
    if (/^(on|concerning|regarding|for|in|about|to)$/i.test(doc.tokens[t]!.text)) break;
    const m = reading.mentionAt(t);
    const mention = m === null ? undefined : doc.mentions.mentions[m]!;
    if (!mention || !/^(state|organisation|body)$/.test(mention.kind) || mention.form === "adjective") continue;
    for (const entity of mention.entities)
      found.set(entity, {
        entity,
        name: reading.entity(entity).name,
        role: "party",
        evidence: evidence(doc.text, mention),
      });
  }
  return [...found.values()];
}
