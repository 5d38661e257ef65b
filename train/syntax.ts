import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readConllu } from "./conllu.ts";
import { buildDictionary } from "./dictionary.ts";
import { scorerOf, writeManifest } from "./manifest.ts";
import { FULL, trainModel } from "./train-model.ts";
import { writeModel } from "./write-model.ts";

/** `npm run train:rules [folder]`: trains the syntax model on UD English EWT and GUM (open genres) and writes weights.bin and manifest.json. */
async function main(): Promise<void> {
  const shared = process.env.CHANCERY_SHARED ?? join(import.meta.dirname, "../../shared");
  const data = join(shared, "bench/syntax");
  const out = process.argv[2] ?? join(import.meta.dirname, "../models/syntax-en");
  if (!existsSync(data)) {
    console.log(`train: skipped, no training data at ${data} (set CHANCERY_SHARED)`);
    return;
  }
  const text = (name: string) => readFileSync(join(data, `${name}.conllu`), "utf8");
  const read = (name: string) => readConllu(text(name));
  const gold = [...read("en_ewt-ud-train"), ...read("en_gum_open-train")];
  const own = (part: string) => readFileSync(join(import.meta.dirname, `data/diplomatic-${part}.conllu`), "utf8");
  const dev = [
    ["EWT", read("en_ewt-ud-dev")] as const,
    ["GUM", read("en_gum_open-dev")] as const,
    ["ours", readConllu(own("dev"))] as const,
  ];
  const say = (line: string) => console.log(`${(performance.now() / 1000).toFixed(0)} s ${line}`);
  const trained = trainModel(gold, readConllu(own("train")), buildDictionary(), FULL, dev, say);
  writeModel(out, trained);
  writeManifest(out, trained.labels, {});
  const scores = scorerOf(out);
  writeManifest(out, trained.labels, {
    "EWT dev": await scores(text("en_ewt-ud-dev")),
    "GUM dev": await scores(text("en_gum_open-dev")),
    "diplomatic dev": await scores(own("dev")),
  });
  say(`written to ${out}`);
}

await main();
