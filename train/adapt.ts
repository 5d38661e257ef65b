import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packModel } from "../src/extract/syntax/format.ts";
import { lexiconOf } from "../src/extract/syntax/lexicon.ts";
import { readConllu } from "./conllu.ts";
import { buildDictionary } from "./dictionary.ts";
import { toExamples } from "./examples.ts";
import { buildLexicon } from "./lexicon.ts";
import { FULL, trainingExamples, trainTagger } from "./train-model.ts";
import { readWeights } from "./weights-file.ts";
import { quantise, rawTable, TAGGER_KEEP } from "./write-model.ts";

/** How often a sentence of ours is among the training sentences. */
const OURS = Number(process.argv[4] ?? FULL.times);

/**
 * `node train/adapt.ts FROM TO [times]`: a new tagger, trained on the treebanks and on our diplomatic sentences (`times` over), with the
 * parser and the guide of the weights in folder FROM; written to file TO.
 */
function main(from: string, to: string): void {
  const shared = process.env.CHANCERY_SHARED ?? join(import.meta.dirname, "../../shared");
  const read = (file: string) => readConllu(readFileSync(file, "utf8"));
  const bank = (name: string) => read(join(shared, "bench/syntax", `${name}.conllu`));
  const ours = read(join(import.meta.dirname, "data/diplomatic-train.conllu"));
  const gold = [...bank("en_ewt-ud-train"), ...bank("en_gum_open-train")];
  const old = readWeights(readFileSync(join(from, "weights.bin")));
  const train = trainingExamples(gold, ours, old, { ...FULL, times: OURS });
  const dictionary = buildDictionary();
  const lexicon = buildLexicon(train, FULL.least);
  const known = {
    lexicon: lexiconOf(lexicon.keys, lexicon.classes),
    dictionary: lexiconOf(dictionary.keys, dictionary.values),
  };
  const say = (line: string) => console.log(`${(performance.now() / 1000).toFixed(0)} s ${line}`);
  say(`${train.length} sentences, ${lexicon.keys.length} words`);
  const dev = ["en_ewt-ud-dev", "en_gum_open-dev"].map((name) => [name, toExamples(bank(name), old)] as const);
  const own = read(join(import.meta.dirname, "data/diplomatic-dev.conllu"));
  const run = { options: FULL, count: old.tags.length, size: old.relations.length, known, say };
  const tagger = trainTagger(run, train, FULL.tagEpochs, [...dev, ["ours", toExamples(own, old)]]);
  const tables = [quantise(rawTable(tagger), TAGGER_KEEP), ...old.tables.slice(1)];
  const bytes = packModel(old, lexicon, dictionary, tables);
  writeFileSync(`${to}.new`, bytes);
  renameSync(`${to}.new`, to);
  say(`${bytes.length} bytes to ${to}`);
}

main(process.argv[2]!, process.argv[3]!);
