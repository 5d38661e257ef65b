import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { openPipeline } from "../src/extract/pipelines.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { PEERS } from "./date-peers.ts";
import { evaluateSpecs, readSpecs, specReader } from "./date-specs.ts";
import { evaluateDates, type Miss, ownFinder } from "./dates.ts";
import { evaluateNames, mentionNames, readerNames } from "./names.ts";
import { fromColumns, fromInline, labelMap } from "./names-files.ts";
import { evaluatePairs, evaluatePairsOfBench } from "./pairs.ts";
import { evaluateReader, READERS } from "./reader.ts";
import { evaluateRecord } from "./record.ts";
import { evaluateReferences, readReferences } from "./references.ts";
import { ROOT } from "./shared.ts";
import { evaluateSyntax } from "./syntax.ts";
import { readTimexFolder } from "./timex-files.ts";

const USAGE = `usage: npm run eval [-- WHAT] [--pipeline reader|rules]
  seeds                    the record of the seeds and of the documents with gold, scored
  reader                   syntax and names on all development files
  syntax FILE.conllu       parts of speech, heads and relations against a CoNLL-U file
  dates [FOLDER]           expressions of time against TimeML (.tml) or inline TIMEX2 (.xml) files, as in TempEval-3 task A; --misses lists
                           what is not right; --pipeline chrono|recognizers reads with another program. Without FOLDER: all date files of ours
  specs FILE…              cases of Microsoft Recognizers (JSON) that speak of calendar dates and ranges
  references FILE.jsonl    what phrases of a text refer to: {text, words, nth, refers, as}; --misses lists what is wrong
  names FILE               names against our notation (train/data/names), or, with --map, against a file in columns:
                           --map PER=person,LOC=state|place,ORG=organisation|body  --columns 0,1 (word, label)
  pairs FILE.csv           whether two names are of one person, against a CSV with the columns name1, name2, is_match and perhaps
                           schema, category, trap and role, state, date of each (role1, role2 ...); --schema Person, --misses, --out FILE.json
without WHAT: seeds, reader, and pairs of the bench of names, written to eval/results/`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pipeline: { type: "string", default: "reader" },
    map: { type: "string" },
    columns: { type: "string", default: "0,1" },
    misses: { type: "boolean" },
    schema: { type: "string", default: "Person" },
    out: { type: "string" },
  },
});
const [what, file, ...more] = positionals;
const models = join(ROOT, "models");

if (what === undefined || what === "seeds") await evaluateRecord({ misses: values.misses === true });
if (what === undefined) await evaluatePairsOfBench();
if (what === undefined || what === "reader") await evaluateReader();
else if (what === "syntax" && file) {
  const open = READERS[values.pipeline];
  if (!open) fail(`wanted --pipeline ${Object.keys(READERS).join("|")}, found "${values.pipeline}"`);
  else console.log(JSON.stringify(await evaluateSyntax(readFileSync(file, "utf8"), await open()), null, 1));
} else if (what === "dates" && file) {
  const peer = PEERS[values.pipeline];
  const find = peer ?? (await ownFinder(values.pipeline, loadKnowledge(join(ROOT, "data")), models));
  print(await evaluateDates(readTimexFolder(file), find, values.misses ? printMiss : undefined));
} else if (what === "specs" && file) {
  const read = await specReader(values.pipeline, loadKnowledge(join(ROOT, "data")), models);
  for (const name of [file, ...more])
    print({
      file: basename(name),
      ...(await evaluateSpecs(readSpecs(name), read, values.misses ? console.log : undefined)),
    });
} else if (what === "references" && file) {
  const knowledge = loadKnowledge(join(ROOT, "data"));
  const pipeline = await openPipeline(values.pipeline, knowledge, { models });
  const onMiss = values.misses ? console.log : undefined;
  print(await evaluateReferences(readReferences(file), pipeline, knowledge, onMiss));
} else if (what === "names" && file) {
  const [word = 0, label = 1] = values.columns.split(",").map(Number);
  const gold = values.map ? fromColumns(file, labelMap(values.map), [word, label]) : fromInline(file);
  const pipeline = await openPipeline(values.pipeline, loadKnowledge(join(ROOT, "data")), { models });
  const finders =
    values.pipeline === "reader" ? { model: readerNames, mentions: mentionNames } : { mentions: mentionNames };
  for (const [name, find] of Object.entries(finders))
    console.log(name, JSON.stringify(await evaluateNames(gold, pipeline, find), null, 1));
} else if (what === "pairs" && file) {
  try {
    evaluatePairs(file, { schema: values.schema, misses: values.misses === true, out: values.out ?? null });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
} else if (what !== "seeds") fail(`wanted one of the commands below, found "${positionals.join(" ")}"`);

function print(result: unknown): void {
  console.log(JSON.stringify(result, null, 1));
}

function printMiss({ file: name, context, wanted, found }: Miss): void {
  console.log(`${name}\t${context}\n  wanted ${wanted}\tfound ${found}`);
}

function fail(message: string): void {
  console.error(`eval: ${message}\n${USAGE}`);
  process.exitCode = 2;
}
