import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scorerOf, writeManifest } from "./manifest.ts";
import { readWeights } from "./weights-file.ts";

/**
 * `node train/install.ts WEIGHTS [folder]`: measures a weights file and puts it with its manifest into models/syntax-en (or `folder`);
 * each file is written beside its place and then renamed, so that a reader never meets half of one.
 */
async function main(from: string, folder: string): Promise<void> {
  const shared = process.env.CHANCERY_SHARED ?? join(import.meta.dirname, "../../shared");
  const text = (file: string) => readFileSync(file, "utf8");
  const bank = (name: string) => text(join(shared, "bench/syntax", `${name}.conllu`));
  const bytes = readFileSync(from);
  const labels = readWeights(bytes);
  const trial = `${from}.trial`;
  mkdirSync(trial, { recursive: true });
  writeFileSync(join(trial, "weights.bin"), bytes);
  writeManifest(trial, labels, {});
  const scores = scorerOf(trial);
  writeManifest(trial, labels, {
    "EWT dev": await scores(bank("en_ewt-ud-dev")),
    "GUM dev": await scores(bank("en_gum_open-dev")),
    "diplomatic dev": await scores(text(join(import.meta.dirname, "data/diplomatic-dev.conllu"))),
  });
  for (const name of ["weights.bin", "manifest.json"])
    writeFileSync(join(folder, `${name}.new`), readFileSync(join(trial, name)));
  for (const name of ["weights.bin", "manifest.json"]) renameSync(join(folder, `${name}.new`), join(folder, name));
  console.log(text(join(folder, "manifest.json")).split('"scores"')[1]);
}

await main(process.argv[2]!, process.argv[3] ?? join(import.meta.dirname, "../models/syntax-en"));
