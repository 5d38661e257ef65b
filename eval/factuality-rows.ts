import { rowsOfTsv } from "./tsv.ts";

/** A predicate that annotators judged: "en-ud-dev.conllu 780", its eighth word, "confess". */
export interface Judged {
  readonly split: string;
  /** Number of the sentence in the treebank that was annotated, from 1. */
  readonly sentence: number;
  /** Number of the word, from 1. */
  readonly word: number;
  readonly lemma: string;
  /** What most annotators say of it. */
  readonly happened: boolean;
}

const COLUMNS = [
  "Split",
  "Annotator.ID",
  "Sentence.ID",
  "Pred.Token",
  "Pred.Lemma",
  "Is.Predicate",
  "Happened",
  "Keep",
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** The predicates of a file of UDS It-Happened: those kept, by the majority; `ties` are the parts of those that have none. */
export function readJudged(
  text: string,
  file: string,
): { readonly judged: readonly Judged[]; readonly ties: readonly string[] } {
  const rows = rowsOfTsv(text, file, COLUMNS).filter(isVote);
  const groups = [...Map.groupBy(rows, (row) => `${row["Sentence.ID"]}\t${row["Pred.Token"]}`).values()];
  const yes = (votes: readonly Row[]) => votes.filter(({ Happened }) => isTrue(Happened)).length;
  const isTie = (votes: readonly Row[]) => 2 * yes(votes) === votes.length;
  return {
    judged: groups.flatMap((votes) => (isTie(votes) ? [] : [judgedOf(votes[0]!, 2 * yes(votes) > votes.length, file)])),
    ties: groups.filter(isTie).map(([first]) => first!.Split),
  };
}

/** A vote on a word that was found to be a predicate and kept. */
function isVote(row: Row): boolean {
  return isTrue(row["Is.Predicate"]) && isTrue(row.Keep) && /^(true|false|yes|no)$/i.test(row.Happened);
}

function isTrue(cell: string): boolean {
  return /^(true|yes)$/i.test(cell);
}

function judgedOf(row: Row, happened: boolean, file: string): Judged {
  const [, sentence] = /(\d+)$/.exec(row["Sentence.ID"]) ?? [];
  if (sentence === undefined)
    throw new Error(`${file}: wanted Sentence.ID as "en-ud-dev.conllu 780"; found "${row["Sentence.ID"]}"`);
  return {
    split: row.Split,
    sentence: Number(sentence),
    word: Number(row["Pred.Token"]),
    lemma: row["Pred.Lemma"].toLowerCase(),
    happened,
  };
}

/** The lemmas of each sentence of a CoNLL-U text. */
export function lemmasOf(conllu: string): readonly (readonly string[])[] {
  const blocks = conllu.split(/\n\n+/).map((block) => block.split("\n").filter((line) => /^\d+\t/.test(line)));
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.split("\t")[2]!.toLowerCase()));
}

/** How far a sentence may have moved between two versions of the treebank since the last one that was found for sure. */
const STEP = 3;

/**
 * Finds the sentences of another version of the treebank: its numbers shift where sentences were joined or split. Gives
 * each predicate whose lemma stands at its place, with the index of its sentence.
 */
export function joinTreebank(
  judged: readonly Judged[],
  sentences: readonly (readonly string[])[],
): readonly { readonly judged: Judged; readonly index: number }[] {
  let drift = -1; // numbers from 1, indices from 0
  const groups = [...Map.groupBy(judged, (one) => one.sentence)].sort(([a], [b]) => a - b);
  return groups.flatMap(([number, words]) => {
    const fits = (shift: number) => words.filter(({ word, lemma }) => sentences[number + shift]?.[word - 1] === lemma);
    const shifts = Array.from({ length: 2 * STEP + 1 }, (_, i) => drift + i - STEP);
    const near = shifts.sort((a, b) => fits(b).length - fits(a).length || Math.abs(a - drift) - Math.abs(b - drift));
    const best = near[0]!;
    if (words.length > 1 && fits(best).length === words.length) drift = best;
    return fits(drift).map((one) => ({ judged: one, index: number + drift }));
  });
}
