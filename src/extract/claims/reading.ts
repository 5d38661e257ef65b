import type { Annotated, DateExpression, LocalEntity, Mention, Sentence, Token } from "../../document/layers.ts";
import { firstEndingAfter, overlaps, type Span } from "../../document/span.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { childrenAs, isA, subtree } from "../syntax/walk.ts";
import { mainOf, nearPairOf, pairOf, statesByCount } from "./acts/pair.ts";
import type { Lexicon } from "./lexicon.ts";
import { entryDatesOf } from "./scenes/entries.ts";
import { type WrittenAt, writtenAt } from "./written-at.ts";

/** The layers that claims are read from. */
export type Readable = Annotated<"tokens" | "sentences" | "syntax" | "mentions" | "dates">;

/** One document, indexed for the rules: trees, and which mention covers which token. */
export interface Reading {
  readonly doc: Readable;
  readonly trees: readonly Tree[];
  /** Index of the sentence of a token. */
  sentenceOf(token: number): number;
  /** Index of the mention that covers a token, the nearest fitting one, or null. */
  mentionAt(token: number): number | null;
  /** Resolved dates and ranges of a sentence, in order. */
  datesOf(sentence: number): readonly DateExpression[];
  /** The date under which a sentence stands in a chronology, or null. */
  entryDateOf(sentence: number): DateExpression | null;
  /** Where the dateline says that the text was written. */
  readonly writtenAt: WrittenAt | null;
  entity(key: string): LocalEntity;
  /** The two states (ISO codes) that the text is about, or null. */
  readonly pair: readonly [string, string] | null;
  /** The two states (ISO codes) that it names oftener than any third, though not by far, or null. */
  readonly nearPair: readonly [string, string] | null;
  /** How often the text names each state (ISO code). */
  readonly named: ReadonlyMap<string, number>;
  /** The state (ISO code) that the text is about more than about any other, or null. */
  readonly main: string | null;
  /** The token that covers or follows an offset. */
  tokenAt(offset: number): number;
  /** The tokens that a span covers, in whole or in part. */
  tokensIn(span: Span): readonly number[];
  /** Whether a lemma is the head of an office ("minister"). */
  isOffice(lemma: string): boolean;
  /** Whether a lemma is in a class of data/classes.tsv. */
  isIn(wordClass: string, lemma: string): boolean;
}

/** Builds the index; linear in the size of the document. */
export function readingOf(doc: Readable, { offices, classes, places }: Lexicon): Reading {
  const trees = doc.sentences.map((sentence) => treeOf(sentence, doc.tokens, doc.syntax));
  const sentenceIndex = new Int32Array(doc.tokens.length);
  doc.sentences.forEach((sentence: Sentence, s) => {
    sentenceIndex.fill(s, sentence.first, sentence.last);
  });
  const entities = new Map(doc.mentions.entities.map((entity) => [entity.key, entity]));
  const covering = coverage(doc);
  const dates = datesBySentence(doc, sentenceIndex);
  const entryDates = entryDatesOf(doc);
  return {
    doc,
    trees,
    sentenceOf: (token) => sentenceIndex[token]!,
    mentionAt: (token) => (covering[token]! < 0 ? null : covering[token]!),
    datesOf: (sentence) => dates[sentence] ?? [],
    entryDateOf: (sentence) => entryDates[sentence] ?? null,
    writtenAt: writtenAt(doc, places),
    entity: (key) => entities.get(key)!,
    pair: pairOf(doc),
    nearPair: nearPairOf(doc),
    named: new Map(statesByCount(doc)),
    main: mainOf(doc),
    tokenAt: (offset) => firstEndingAfter(doc.tokens, offset),
    tokensIn: (span) => tokensIn(doc.tokens, span),
    isOffice: (lemma) => offices.has(lemma),
    isIn: (wordClass, lemma) => classes.get(wordClass)?.has(lemma) ?? false,
  };
}

function tokensIn(tokens: readonly Token[], span: Span): readonly number[] {
  const found: number[] = [];
  for (let t = firstEndingAfter(tokens, span.start); t < tokens.length && overlaps(tokens[t]!, span); t++)
    found.push(t);
  return found;
}

function datesBySentence(doc: Readable, sentenceIndex: Int32Array): readonly (readonly DateExpression[])[] {
  const dates: DateExpression[][] = [];
  for (const date of doc.dates.expressions) {
    if (date.edtf === null || (date.kind !== "date" && date.kind !== "range")) continue;
    const first = firstEndingAfter(doc.tokens, date.start);
    const sentence = sentenceIndex[first];
    // A dateline has no tokens: its date belongs to no sentence.
    if (sentence === undefined || doc.tokens[first]!.start >= date.end) continue;
    const list = dates[sentence];
    if (list) list.push(date);
    else dates[sentence] = [date];
  }
  return dates;
}

/** For each token the longest mention over it; an adjective ("Japanese") yields to any other. */
function coverage(doc: Readable): Int32Array {
  const covering = new Int32Array(doc.tokens.length).fill(-1);
  const mentions = doc.mentions.mentions;
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    for (
      let t = firstEndingAfter(doc.tokens, mention.start);
      t < doc.tokens.length && doc.tokens[t]!.start < mention.end;
      t++
    ) {
      const other = covering[t]!;
      if (other < 0 || weight(mention) > weight(mentions[other]!)) covering[t] = m;
    }
  }
  return covering;
}

function weight(mention: Mention): number {
  return (mention.form === "adjective" ? 0 : 1000) + (mention.end - mention.start);
}

/** "the prime minister", "his counterpart": a name may stand beside it, and what hangs on the name is told of both. */
function mayHaveName({ form, kind }: Mention): boolean {
  return form === "adjective" || form === "office" || (form === "description" && kind === "person");
}

/**
 * The mention that a nominal means: the one on its head, else the person whom a title stands before
 * ("the former chancellor of Austria | Kern"), as the parser may take either for the head.
 */
export function mentionOf(reading: Reading, tree: Tree, head: number): number | null {
  const own = reading.mentionAt(head);
  const mentions = reading.doc.mentions.mentions;
  if (own !== null && !mayHaveName(mentions[own]!)) {
    const titled = nameBehindTitle(reading, tree, head);
    return titled === null ? own : reading.mentionAt(titled);
  }
  const office = reading.isOffice(tree.word(head).lemma.toLowerCase());
  const names = office ? nominal(tree, head) : childrenAs(tree, head, ...NAMING);
  for (const c of names) {
    // "the visit | of Macron" is not Macron
    const m = c > head && (office || tree.child(c, "case") === null) ? reading.mentionAt(c) : null;
    if (m !== null && mentions[m]!.kind === "person" && mentions[m]!.form === "name") return m;
  }
  if (own !== null && mentions[own]!.form !== "adjective") return own;
  return office ? apposed(reading, tree, head) : null;
}

/** "by the Kenyan foreign | minister, Alfred Mutua": the name right after a title, where the parser hung it elsewhere. */
function apposed(reading: Reading, tree: Tree, title: number): number | null {
  let k = title + 1;
  if (k < tree.last && tree.text(k) === ",") k++;
  const m = k < tree.last ? reading.mentionAt(k) : null;
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  return mention?.kind === "person" && mention.form === "name" ? m : null;
}

/** "New Zealand Prime Minister | Chris Hipkins": the person whose title begins with the name at `head`; null when none does. */
export function nameBehindTitle(reading: Reading, tree: Tree, head: number): number | null {
  const own = reading.mentionAt(head);
  const mention = own === null ? undefined : reading.doc.mentions.mentions[own]!;
  if (mention?.form !== "name" || !/^(state|organisation|body|forum)$/.test(mention.kind)) return null;
  let office = false;
  for (let k = reading.tokenAt(mention.end); k < tree.last && tree.text(k) !== "and"; k++) {
    const m = reading.mentionAt(k);
    if (m !== null && m !== own && reading.doc.mentions.mentions[m]!.kind === "person")
      return office && reading.doc.mentions.mentions[m]!.form === "name" ? k : null;
    if (!isTitleWord(reading, tree, k) || /^(the|his|her|its|their)$/i.test(tree.text(k))) return null;
    office ||= reading.isOffice(tree.word(k).lemma.toLowerCase());
  }
  return null;
}

/** How many title words may stand between "and" and a name: "and the Prime Minister of | Chinh". */
export const TITLE = 6;

/** "the", "Mr", "Prime", "Minister", "of", "Kenyan": what may stand before a name. */
export function isTitleWord(reading: Reading, tree: Tree, k: number): boolean {
  if (reading.isOffice(tree.word(k).lemma.toLowerCase()) || TITLES.test(tree.text(k))) return true;
  const m = reading.mentionAt(k);
  return m !== null && /^(adjective|office)$/.test(reading.doc.mentions.mentions[m]!.form);
}

const TITLES =
  /^(-|the|his|her|its|their|of|mr\.?|mrs\.?|ms\.?|dr\.?|former|new|then|prime|deputy|vice|foreign|defen[cs]e|finance|trade|interior|energy|state|general|captain|colonel|admiral|king|queen|grand|duke|duchess|lord|lady|regent|shah|amir|prince|sheikh|emir|sultan|counterpart|chief|head|acting|caretaker|interim|outgoing|visiting|affairs)$/i;

const NAMING = ["flat", "appos", "compound", "nmod"];

/** A nominal with its names and "of" phrases, without clauses or other members of a list. */
function nominal(tree: Tree, head: number): readonly number[] {
  return subtree(tree, head, (c) => !isA(tree, c, ...NAMING), 30);
}
