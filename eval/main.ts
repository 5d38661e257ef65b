import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { openPipeline } from "../src/extract/pipelines.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { evaluateAgreementFile } from "./agreements.ts";
import { evaluateAttribution } from "./attribution.ts";
import { evaluateCoreference, evaluateSharedCoreference } from "./coreference/coreference.ts";
import { evaluateCross } from "./cross/cross.ts";
import { PEERS } from "./date-peers.ts";
import { ownFinder } from "./date-sources.ts";
import { evaluateSpecs, readSpecs, specReader } from "./date-specs.ts";
import { evaluateDates } from "./dates.ts";
import { evaluateDisturbed } from "./disturbed/disturbed.ts";
import { evaluateOwnDocuments, evaluateRecordOf } from "./documents.ts";
import { evaluateFactualityFile, evaluateSharedFactuality } from "./factuality.ts";
import { evaluateNames, mentionNames, readerNames } from "./names.ts";
import { fromColumns, fromInline, labelMap } from "./names-files.ts";
import { openDefault } from "./open-pipeline.ts";
import { evaluatePairFiles, evaluatePairs } from "./pairs.ts";
import { evaluatePlv } from "./plv.ts";
import { evaluateSharedPlv, relationClassifier } from "./plv-coder.ts";
import { evaluateQuestions } from "./questions/questions.ts";
import { evaluateReader, READERS } from "./reader.ts";
import { evaluateRecord } from "./record.ts";
import { evaluateReferenceFiles, evaluateReferences, readReferences } from "./references.ts";
import { NeedsShared, needShared, ROOT } from "./shared.ts";
import { evaluateOwnStories, evaluateStories } from "./stories/stories.ts";
import { evaluateOwnSuite, evaluateSuite, printSuite } from "./suite.ts";
import { evaluateSyntax } from "./syntax.ts";
import { evaluateTime, evaluateTimePeers } from "./time.ts";
import { readTimexFolder } from "./timex-files.ts";
import { evaluateOwnTold, evaluateTold } from "./told.ts";
import { evaluateTripFiles, evaluateTrips } from "./trips.ts";

const USAGE = `usage: npm run eval [-- WHAT] [--pipeline reader|rules] [--misses]
  seeds                    the record of the seeds and of the documents with gold, scored
  record DOCUMENTS GOLD    a folder of texts as one fresh record, scored against gold (JSON, paired by "doc" or the name of the file)
  cross                    seeds and documents of ../shared as one record: what gold/CROSS.json lists as one, and what must stay apart
  disturbed                rows of the lists of visits and agreements of ../shared told twice, the second time disturbed: one, two, or a
                           discrepancy; --sample N takes N rows of each
  questions                the questions of ../shared, asked of the seeds with the commands of eval/questions.json; prints the answers
  coreference FOLDER       events across documents with gold mentions given, against MEANTIME's XML of CAT; a folder in it is a topic: MUC, B³,
                           CEAF-e and their mean (CoNLL F1)
  suite FILE.jsonl…        status and attribution in passages coded by hand: {id, published, text, events: [{quote, type, status}],
                           said: [{speaker, cue, content, kind, chain, carried}]}
  stories FOLDER           what several documents say together: NAME.json and a folder NAME of texts for each story, all in one record;
                           events, entities and agreements joined, disagreements and developments (eval/README.md has the form)
  told FILE.jsonl…         whether two short texts on one matter contradict each other: {what, written: [day, day], kinds: [], a, b}
  attribution FOLDER       source, cue and content against stand-off files of brat (NAME.txt, NAME.ann)
  agreements FILE.jsonl    a list of agreements (title, party, name, status_text, act, act_dates, force_dates, provisional, retro), each row
                           read as a small document; --sample N takes about N rows
  reader                   syntax and names on all development files
  syntax FILE.conllu       parts of speech, heads and relations against a CoNLL-U file
  names FILE               names against our notation (train/data/names), or, with --map, against a file in columns:
                           --map PER=person,LOC=state|place,ORG=organisation|body  --columns 0,1 (word, label)
  dates FOLDER             expressions of time against TimeML (.tml) or inline TIMEX2 (.xml) files, as in TempEval-3 task A;
                           --pipeline chrono|recognizers reads with another program
  specs FILE…              cases of Microsoft Recognizers (JSON) that speak of calendar dates and ranges
  pairs FILE.csv           whether two names are of one person, against a CSV with the columns name1, name2, is_match and perhaps
                           schema, category, trap and role, state, date of each (role1, role2 ...); --schema Person, --out FILE.json
  factuality FILE.tsv [TREEBANK.conllu]
                           whether predicates happened, against UDS It-Happened (its development part, else all but training)
  plv FILE.tsv             what a marked source does to a marked target: PLOVER roots (columns sentence, marked_sentence, gold_root)
  references FILE.jsonl    what phrases of a text refer to: {text, words, nth, refers, as}
  trips FILE.tsv…          travels or visits, one a row (traveller, start, end, country, remarks; or visitor, from, description), each read
                           as a small document; --sample N takes about N rows of each file
--misses lists what is wrong. record, suite, stories, told, cross, disturbed, questions, coreference, dates, date-peers, pairs, references,
agreements, factuality, plv and trips without a file score the files of the project and of ../shared, and write eval/results/; without WHAT
all of these but date-peers, disturbed and questions are run.
eval/README.md tells what is measured, and how.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pipeline: { type: "string", default: "reader" },
    map: { type: "string" },
    columns: { type: "string", default: "0,1" },
    misses: { type: "boolean", default: false },
    schema: { type: "string", default: "Person" },
    out: { type: "string" },
    sample: { type: "string" },
  },
});
const { pipeline, misses } = values;
const models = join(ROOT, "models");
const onMiss = misses ? console.log : undefined;

/** What is scored without a file: all that writes eval/results/. */
const RUNS: Readonly<Record<string, () => unknown>> = {
  seeds: () => evaluateRecord({ misses }),
  record: () => evaluateOwnDocuments({ misses }),
  suite: () => evaluateOwnSuite({ pipeline, misses }),
  stories: () => evaluateOwnStories({ misses }),
  told: () => evaluateOwnTold({ pipeline, misses }),
  cross: () => evaluateCross({ pipeline, misses }),
  disturbed: () => evaluateDisturbed(rowOptions()),
  questions: () => evaluateQuestions({ pipeline }),
  reader: () => evaluateReader(),
  dates: () => evaluateTime(knowledge()),
  "date-peers": () => evaluateTimePeers(),
  pairs: () => evaluatePairFiles(),
  references: async () => evaluateReferenceFiles(await openPipeline(pipeline, knowledge(), { models }), knowledge()),
  factuality: () => evaluateSharedFactuality({ pipeline, misses }),
  coreference: () =>
    evaluateSharedCoreference(bench("coreference", "coreference/meantime/intra_cross-doc_annotation"), { pipeline }),
  agreements: () =>
    evaluateAgreementFile(bench("agreements", "agreements/tias-dev.jsonl"), rowOptions(), {
      keep: values.sample === undefined,
    }),
  plv: () => evaluateSharedPlv({ pipeline }),
  trips: () => evaluateTripFiles(join(needShared("eval trips"), "bench/visits"), rowOptions()),
};

/** Run by name alone: minutes each. */
const SLOW = ["date-peers", "disturbed", "questions"];

/** Where the benches lie. Throws NeedsShared where they do not. */
function bench(what: string, file: string): string {
  return join(needShared(`eval ${what}`), "bench", file);
}

/** What is scored on files of the user. */
const FILES: Readonly<Record<string, (files: readonly [string, ...string[]]) => unknown>> = {
  async record([documents, gold]) {
    if (gold === undefined) throw new Error("wanted a folder of texts and a folder of gold, found one folder");
    await evaluateRecordOf({ documents, gold }, { pipeline, misses });
  },
  async coreference([folder]) {
    await evaluateCoreference(folder, { pipeline });
  },
  async suite(files) {
    const { total, files: each } = await evaluateSuite(files, { pipeline, misses });
    for (const { file, ...figures } of each) printSuite(file, figures);
    if (files.length > 1) printSuite("all", total);
  },
  async stories([folder]) {
    await evaluateStories(folder, { pipeline, misses });
  },
  async told(files) {
    for (const file of files) await evaluateTold(file, { pipeline, misses });
  },
  async syntax([file]) {
    const open = READERS[pipeline];
    if (!open) throw new Error(`wanted --pipeline ${Object.keys(READERS).join("|")}, found "${pipeline}"`);
    print(await evaluateSyntax(readFileSync(file, "utf8"), await open()));
  },
  async names([file]) {
    const [word = 0, label = 1] = values.columns.split(",").map(Number);
    const gold = values.map ? fromColumns(file, labelMap(values.map), [word, label]) : fromInline(file);
    const finders = pipeline === "reader" ? { model: readerNames, mentions: mentionNames } : { mentions: mentionNames };
    const opened = await openPipeline(pipeline, knowledge(), { models });
    for (const [name, find] of Object.entries(finders))
      console.log(name, JSON.stringify(await evaluateNames(gold, opened, find), null, 1));
  },
  async dates([folder]) {
    const find = PEERS[pipeline] ?? (await ownFinder(pipeline, knowledge(), models));
    const tell = misses
      ? ({ file, context, wanted, found }: Record<"file" | "context" | "wanted" | "found", string>) =>
          console.log(`${file}\t${context}\n  wanted ${wanted}\tfound ${found}`)
      : undefined;
    print(await evaluateDates(readTimexFolder(folder), find, tell));
  },
  async specs(files) {
    const read = await specReader(pipeline, knowledge(), models);
    for (const file of files) print({ file: basename(file), ...(await evaluateSpecs(readSpecs(file), read, onMiss)) });
  },
  pairs: ([file]) => evaluatePairs(file, { schema: values.schema, misses, out: values.out ?? null }),
  async references([file]) {
    const opened = await openPipeline(pipeline, knowledge(), { models });
    print(await evaluateReferences(readReferences(file), opened, knowledge(), onMiss));
  },
  async attribution([folder]) {
    print(await evaluateAttribution(folder, await openDefault(pipeline), onMiss));
  },
  async factuality([file, treebank]) {
    print(await evaluateFactualityFile(file, treebank, { pipeline, misses }));
  },
  async plv([file]) {
    print(await evaluatePlv(file, await relationClassifier(pipeline), onMiss));
  },
  agreements: ([file]) => evaluateAgreementFile(file, rowOptions(), { keep: false }),
  async trips(files) {
    for (const file of files) print(await evaluateTrips(file, rowOptions()));
  },
};

/** What reads folders; all else reads files. */
const FOLDERS = ["record", "stories", "coreference", "dates", "attribution"];

const [what, ...files] = positionals;
try {
  await run();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

async function run(): Promise<void> {
  const [file, ...more] = files;
  if (what === undefined) {
    for (const [name, all] of Object.entries(RUNS)) if (!SLOW.includes(name)) await unlessSkipped(all);
  } else if (file !== undefined && FILES[what]) {
    for (const path of files) checkPath(what, path);
    await FILES[what]([file, ...more]);
  } else if (file === undefined && RUNS[what]) await unlessSkipped(RUNS[what]);
  else throw new Error(`wanted one of the commands below, found "${positionals.join(" ")}"`);
}

/** Runs it, or says why it is skipped. */
async function unlessSkipped(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof NeedsShared)) throw error;
    console.error(error.message);
  }
}

function checkPath(command: string, path: string): void {
  const wanted = FOLDERS.includes(command) ? "folder" : "file";
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`wanted a ${wanted}; there is no ${path}`);
  if (found.isDirectory() !== (wanted === "folder"))
    throw new Error(`wanted a ${wanted}, found a ${wanted === "file" ? "folder" : "file"}: ${path}`);
}

function knowledge(): ReturnType<typeof loadKnowledge> {
  return loadKnowledge(join(ROOT, "data"));
}

function rowOptions(): { readonly pipeline: string; readonly sample: number | null; readonly misses: boolean } {
  const { sample } = values;
  if (sample !== undefined && !/^[1-9]\d*$/.test(sample))
    throw new Error(`wanted --sample with a number of rows; found "${sample}"`);
  return { pipeline, sample: sample === undefined ? null : Number(sample), misses };
}

function print(result: unknown): void {
  console.log(JSON.stringify(result, null, 1));
}

function fail(message: string): void {
  console.error(`eval: ${message}\n${USAGE}`);
  process.exitCode = 2;
}
