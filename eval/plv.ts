import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Span } from "../src/document/span.ts";
import { amongFifteen, quadOf, ROOTS, type Root } from "../src/extract/codes/roots.ts";
import { confusionsOf, type LabelPair, type LabelScores, scoreLabels } from "./label-scores.ts";
import { rowsOfTsv } from "./tsv.ts";

/** A sentence with a source and a target marked, and what the source does to the target. */
export interface MarkedSentence {
  readonly text: string;
  /** Null where none is marked; of several the first. */
  readonly source: Span | null;
  readonly target: Span | null;
  /** PLOVER root: "AGREE". */
  readonly root: string;
}

/** Tells the PLOVER root of what the source does to the target; must not look at `root`. */
export type Classify = (
  sentence: Omit<MarkedSentence, "root">,
) => { readonly plover: string } | Promise<{ readonly plover: string }>;

const COLUMNS = ["sentence", "marked_sentence", "gold_root"] as const;

/** Reads sentences with <s>source</s> and <t>target</t> from a table. Throws at a row whose marks do not go with its sentence. */
export function readMarked(text: string, file: string): readonly MarkedSentence[] {
  return rowsOfTsv(text, file, COLUMNS).map((row, i) => {
    const marked = unmarked(row.marked_sentence);
    if (marked.text !== row.sentence)
      throw new Error(`${file}:${i + 2}: wanted marked_sentence as the sentence with marks; found "${marked.text}"`);
    return { ...marked, root: row.gold_root.trim().toUpperCase() };
  });
}

function unmarked(marked: string): Omit<MarkedSentence, "root"> {
  const spans: Record<string, Span> = {};
  const open: Record<string, number> = {};
  let text = "";
  for (const piece of marked.split(/(<\/?[st]>)/)) {
    const [, close, mark] = /^<(\/?)([st])>$/.exec(piece) ?? [];
    if (mark === undefined) text += piece;
    else if (close === "") open[mark] = text.length;
    else spans[mark] ??= trimmed(text, { start: open[mark] ?? text.length, end: text.length });
  }
  return { text, source: spans.s ?? null, target: spans.t ?? null };
}

/** "<s>The army </s>agreed": the space is no part of the name. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}

const isRoot = (root: string): root is Root => (ROOTS as readonly string[]).includes(root);

/** The quad class of a root; "none" for what is no root. */
function quadOrNone(root: string): string {
  return isRoot(root) ? quadOf(root) : "none";
}

/** "cooperation" or "conflict"; "none" for what is no root. */
function sideOrNone(root: string): string {
  return quadOrNone(root).split(" ").at(-1)!;
}

/** Figures at the three depths of the scheme. */
export interface PlvScores {
  readonly sentences: number;
  readonly root: LabelScores;
  readonly quad: LabelScores;
  readonly binary: LabelScores;
  readonly confusions: Readonly<Record<string, number>>;
}

/** Scores pairs of roots. */
export function scoreRoots(pairs: readonly LabelPair[]): PlvScores {
  const by = (name: (root: string) => string) =>
    scoreLabels(pairs.map(({ gold, found }) => ({ gold: name(gold), found: name(found) })));
  return {
    sentences: pairs.length,
    root: scoreLabels(pairs),
    quad: by(quadOrNone),
    binary: by(sideOrNone),
    confusions: confusionsOf(pairs),
  };
}

/** Scores a classifier on a table of marked sentences; `onMiss` is told what is wrong. */
export async function evaluatePlv(
  file: string,
  classify: Classify,
  onMiss: (line: string) => void = () => {},
): Promise<PlvScores & { readonly file: string }> {
  const pairs: LabelPair[] = [];
  const sentences = readMarked(readFileSync(file, "utf8"), file);
  // a coding without FIGHT and INVESTIGATE has ASSAULT and ACCUSE for them
  const isFifteen = !sentences.some(({ root }) => root === "FIGHT" || root === "INVESTIGATE");
  for (const { root, ...sentence } of sentences) {
    const told = (await classify(sentence)).plover;
    const plover = isFifteen && isRoot(told) ? amongFifteen(told) : told;
    pairs.push({ gold: root, found: plover });
    if (plover !== root) onMiss(`wanted ${root}, found ${plover}: ${shown(sentence)}`);
  }
  return { file: basename(file), ...scoreRoots(pairs) };
}

function shown({ text, source, target }: Omit<MarkedSentence, "root">): string {
  const words = (span: Span | null) => (span === null ? "-" : text.slice(span.start, span.end));
  return `${words(source)} > ${words(target)}: ${text}`;
}
