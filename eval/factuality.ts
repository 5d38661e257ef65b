import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Status } from "../src/document/vocabulary.ts";
import { modeOfVerb } from "../src/extract/claims/mode/mode.ts";
import { modeOfNoun } from "../src/extract/claims/mode/mode-of-noun.ts";
import { type Modes, modesOf } from "../src/extract/claims/mode/modes.ts";
import { isDone } from "../src/extract/claims/mode/status.ts";
import { type Tree, treeOf } from "../src/extract/syntax/tree.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { type GoldSentence, readConllu } from "../train/conllu.ts";
import { type Judged, joinTreebank, lemmasOf, readJudged } from "./factuality-rows.ts";
import { READERS } from "./reader.ts";
import { MACHINE, needShared, ROOT } from "./shared.ts";
import type { SentenceReader } from "./syntax.ts";

/** What annotators and program say of one predicate; the status is null where the rules tell none. */
export interface Verdict {
  readonly wanted: boolean;
  readonly status: Status | null;
}

/** Figures over predicates; shares of 0 to 1. */
export interface FactualityScores {
  readonly predicates: number;
  /** What has no status counts as happened, as a claim does. */
  readonly accuracy: number;
  /** Of those that have a status. */
  readonly whereTold: { readonly predicates: number; readonly accuracy: number };
  /** Of saying the commoner answer of all. */
  readonly baseline: number;
  readonly happened: { readonly precision: number; readonly recall: number };
  /** Status → how many that annotators say happened, and did not. */
  readonly byStatus: Readonly<Record<string, readonly [happened: number, not: number]>>;
}

/** Counts verdicts. */
export function scoreVerdicts(verdicts: readonly Verdict[]): FactualityScores {
  const said = (one: Verdict) => isDone(one.status ?? "occurred");
  const wanted = verdicts.filter((one) => one.wanted).length;
  const told = verdicts.filter(({ status }) => status !== null);
  const right = (some: readonly Verdict[]) => share(some.filter((one) => one.wanted === said(one)).length, some.length);
  const both = verdicts.filter((one) => one.wanted && said(one)).length;
  const groups = [...Map.groupBy(verdicts, ({ status }) => status ?? "none")].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    predicates: verdicts.length,
    accuracy: right(verdicts),
    whereTold: { predicates: told.length, accuracy: right(told) },
    baseline: share(Math.max(wanted, verdicts.length - wanted), verdicts.length),
    happened: { precision: share(both, verdicts.filter(said).length), recall: share(both, wanted) },
    byStatus: Object.fromEntries(
      groups.map(([status, own]) => {
        const yes = own.filter((one) => one.wanted).length;
        return [status, [yes, own.length - yes] as const];
      }),
    ),
  };
}

function share(part: number, all: number): number {
  return Number((part / Math.max(1, all)).toFixed(4));
}

/** The status that the rules of mode give to the predicate at a word, whatever it names. */
export function statusAt(tree: Tree, word: number, modes: Modes): Status | null {
  const isVerbal = tree.word(word).pos !== "NOUN" || tree.child(word, "cop", "aux") !== null;
  return (isVerbal ? modeOfVerb(tree, word, modes) : modeOfNoun(tree, word, null, modes)).status;
}

/** Reads the sentences of judged predicates and compares; `onMiss` is told what is wrong. */
export async function evaluateFactuality(
  joined: ReturnType<typeof joinTreebank>,
  sentences: readonly GoldSentence[],
  { read, modes, onMiss = () => {} }: { read: SentenceReader; modes: Modes; onMiss?: (line: string) => void },
): Promise<readonly Verdict[]> {
  const trees = new Map<number, Tree>();
  const verdicts: Verdict[] = [];
  for (const { judged, index } of joined) {
    const { forms } = sentences[index]!;
    const tree = trees.get(index) ?? (await treeOfWords(forms, read));
    trees.set(index, tree);
    const status = statusAt(tree, judged.word - 1, modes);
    verdicts.push({ wanted: judged.happened, status });
    if (isDone(status ?? "occurred") !== judged.happened) onMiss(missOf(judged, status, forms));
  }
  return verdicts;
}

async function treeOfWords(forms: readonly string[], read: SentenceReader): Promise<Tree> {
  const tokens = forms.map((text) => ({ text, start: 0, end: 0 })); // the rules of mode ask for no offset
  return treeOf({ first: 0, last: forms.length }, tokens, await read(forms, 0));
}

function missOf({ word, happened }: Judged, status: Status | null, forms: readonly string[]): string {
  const marked = forms.map((form, i) => (i === word - 1 ? `[${form}]` : form)).join(" ");
  return `${happened ? "happened" : "did not"}, found ${status ?? "none"}: ${marked}`;
}

/** How a file is read. */
export interface FactualityOptions {
  readonly pipeline: string;
  readonly misses: boolean;
}

/**
 * Scores a file of UDS It-Happened: its development part where it has one, else all but the training part. The sentences stand in
 * `treebank` (CoNLL-U), by default that of ../shared/bench/syntax for the part.
 */
export async function evaluateFactualityFile(
  file: string,
  treebank: string | undefined,
  { pipeline, misses }: FactualityOptions,
): Promise<Record<string, unknown>> {
  const open = READERS[pipeline];
  if (!open) throw new Error(`wanted --pipeline ${Object.keys(READERS).join("|")}, found "${pipeline}"`);
  const { judged: all, ties } = readJudged(readFileSync(file, "utf8"), file);
  const splits = new Set(all.map(({ split }) => split));
  const split = splits.has("dev") ? "dev" : [...splits].find((one) => one !== "train");
  if (split === undefined)
    throw new Error(`${file}: wanted rows of Split dev or test; found ${[...splits].join(", ") || "none"}`);
  const judged = all.filter((one) => one.split === split);
  const conllu = readFileSync(treebank ?? sharedTreebank(split), "utf8");
  const sentences = readConllu(conllu);
  const joined = joinTreebank(judged, lemmasOf(conllu));
  const modes = modesOf(loadKnowledge(join(ROOT, "data")));
  const onMiss = misses ? { onMiss: console.log } : {};
  const verdicts = await evaluateFactuality(joined, sentences, { read: await open(), modes, ...onMiss });
  return {
    file: basename(file),
    split,
    pipeline,
    judged: judged.length,
    tiesLeftOut: ties.filter((one) => one === split).length,
    joinedToTreebank: joined.length,
    ...scoreVerdicts(verdicts),
  };
}

function sharedTreebank(split: string): string {
  return join(needShared("eval factuality"), `bench/syntax/en_ewt-ud-${split}.conllu`);
}

/** Scores the development part; writes eval/results/factuality.json. */
export async function evaluateSharedFactuality(options: FactualityOptions): Promise<void> {
  const file = join(needShared("eval factuality"), "bench/factuality/uds_ih2-train-dev.tsv");
  const what = {
    what: "did it happen: predicates of UDS It-Happened, the majority of annotators against the status that the rules of mode give, with the words of the treebank",
    machine: MACHINE,
    ...(await evaluateFactualityFile(file, undefined, options)),
  };
  console.log(JSON.stringify(what, null, 1));
  writeFileSync(join(ROOT, "eval/results/factuality.json"), `${JSON.stringify(what, null, 1)}\n`);
}
