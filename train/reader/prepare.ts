import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConllu } from "../conllu.ts";
import { seeded } from "../random.ts";
import { type Example, namesOnly } from "./example.ts";
import { loadGazetteer } from "./gazetteer.ts";
import { labelledSentence, readNamed } from "./inline.ts";
import { fromRe3d, fromWikiGold, fromWnut, readRe3d } from "./names-corpora.ts";
import { readPeople, renamed } from "./people.ts";
import { fromDiplomatic, fromEwt, fromGum } from "./treebanks.ts";

/** How many times each sentence of ours stands in the training data under other names of persons. */
const RENAMED = 3;

/**
 * `node train/reader/prepare.ts SHARED OUT`: all corpora as sentences of our own words, one JSON an `Example` a line:
 * OUT/train.jsonl, and OUT/dev-*.jsonl for choosing and reporting.
 */
function main(shared: string, out: string): void {
  const bench = join(shared, "bench");
  const own = join(import.meta.dirname, "../data");
  const read = (...path: string[]) => readFileSync(join(...path), "utf8");
  const treebank = (name: string) => readConllu(read(bench, "syntax", `${name}.conllu`));
  const known = loadGazetteer();
  const re3d = readRe3d(join(bench, "names/re3d"));
  mkdirSync(out, { recursive: true });
  write(out, "train", [
    ...fromEwt(treebank("en_ewt-ud-train")),
    ...fromGum(treebank("en_gum_open-train"), known),
    ...fromDiplomatic(readConllu(read(own, "diplomatic-train.conllu"))),
    ...ownNames(join(own, "names"), "train", RENAMED),
    ...fromRe3d(re3d.train, known),
    ...fromWikiGold(read(bench, "names/wikigold-wikigold.conll.txt"), known),
    ...fromWnut(read(bench, "names/wnut17-train.conll"), known),
  ]);
  write(out, "dev-ewt", fromEwt(treebank("en_ewt-ud-dev")));
  write(out, "dev-gum", fromGum(treebank("en_gum_open-dev"), known));
  write(out, "dev-own", ownNames(join(own, "names"), "dev", 0));
  write(out, "dev-re3d", fromRe3d(re3d.dev, known));
}

/** Our annotated sentences of the files that begin with `part`, each once as written and `copies` times renamed. */
function ownNames(folder: string, part: string, copies: number): readonly Example[] {
  const random = seeded(7);
  const people = readPeople(readFileSync(join(folder, "people.tsv"), "utf8"));
  const sentences = readdirSync(folder)
    .filter((file) => file.startsWith(part) && file.endsWith(".txt"))
    .sort()
    .flatMap((file) => readNamed(readFileSync(join(folder, file), "utf8"), file));
  return sentences.flatMap((sentence) => {
    const versions = sentence.names.some((name) => name.type === "person") ? copies : 0;
    return [sentence, ...Array.from({ length: versions }, () => renamed(sentence, people, random))].map(
      (version, i) => {
        const { words, names } = labelledSentence(version);
        return namesOnly(i === 0 ? "own" : "own-renamed", words, names);
      },
    );
  });
}

function write(out: string, name: string, examples: readonly Example[]): void {
  writeFileSync(join(out, `${name}.jsonl`), examples.map((example) => `${JSON.stringify(example)}\n`).join(""));
  const counts = new Map<string, number>();
  for (const { source, words } of examples) counts.set(source, (counts.get(source) ?? 0) + words.length);
  console.log(
    `${name}: ${examples.length} sentences; words: ${[...counts].map(([source, n]) => `${source} ${n}`).join(", ")}`,
  );
}

const [, , shared, out] = process.argv;
if (!shared || !out) throw new Error("prepare: wanted the folder of the corpora (../shared) and one to write to");
main(shared, out);
