import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadInput } from "../../src/document/read.ts";
import { inputFiles, sideOf } from "../../src/views/cli/inputs.ts";
import { recordMaker } from "../fresh-record.ts";
import { MACHINE, ROOT, sharedFolder } from "../shared.ts";
import { entityAt, mentionsByDocument, placesOf } from "../stories/entities.ts";
import { pagesOf } from "../stories/pages.ts";
import type { JoinedRecord } from "../stories/record.ts";
import { type Apart, type Listed, wordsIn } from "./gold.ts";
import { type Crossing, groupsOf, isWhole, scoreGroups, verdictOn } from "./score.ts";

/** Puts seeds and documents into one record and compares it with gold/CROSS.json; writes eval/results/cross.json. */
export async function evaluateCross({ pipeline, misses }: { readonly pipeline: string; readonly misses: boolean }) {
  const shared = sharedFolder();
  if (shared === null)
    return void console.error("eval cross: skipped, it needs the folder ../shared (or set CHANCERY_SHARED)");
  const make = await recordMaker(pipeline);
  const record = await make<JoinedRecord>(textsOf(shared), { text: true });
  const crossing = crossingOf(record, join(shared, "gold"));
  const groups = groupsOf(readJson<Listed>(join(shared, "gold/CROSS.json")), crossing);
  const apart = readJson<readonly Apart[]>(join(ROOT, "eval/cross/apart.json")).map(({ what, ...one }) => ({
    what,
    verdict: verdictOn({ what, ...one }, crossing),
  }));
  const what = {
    what: "what gold/CROSS.json of ../shared lists as one, in one record of seeds and documents; and what must stay apart (eval/cross/apart.json)",
    machine: MACHINE,
    pipeline,
    listed: scoreGroups(groups),
    ...Object.fromEntries(KINDS.map((kind) => [kind, scoreGroups(groups.filter((one) => one.kind === kind))])),
    notWhole: groups.filter((group) => group.found.length > 1 && !isWhole(group)).map(({ name }) => name),
    apart,
  };
  if (misses)
    for (const { name, title, found } of groups)
      console.log(`${name} ${title}: ${found.map((id) => id ?? "none").join(" ")}`);
  console.log(JSON.stringify(what, null, 1));
  writeFileSync(join(ROOT, "eval/results/cross.json"), `${JSON.stringify(what, null, 1)}\n`);
}

const KINDS: readonly Apart["kind"][] = ["event", "agreement", "entity"];

/** Seeds and documents with their side files. */
function textsOf(shared: string): readonly ReadInput[] {
  const { files } = inputFiles([join(shared, "seeds"), join(shared, "documents")]);
  const texts = files.filter(({ path }) => path.endsWith(".txt"));
  return texts.map((file) => ({ name: file.name, bytes: readFileSync(file.path), side: sideOf(file).side }));
}

/** Gold calls the texts "seed-004" and "007"; the record by their files, "004_65….txt" and "007.txt". */
function fileOf(doc: string): (file: string) => boolean {
  const seed = /^seed-(\d+)$/.exec(doc)?.[1];
  return (file) => (seed === undefined ? file === `${doc}.txt` : file.startsWith(`${seed}_`));
}

function crossingOf(record: JoinedRecord, gold: string): Crossing {
  const pages = pagesOf(record);
  const mentions = mentionsByDocument(record, pages);
  const page = (doc: string) => {
    const found = record.documents.find(({ files }) => files.some(fileOf(doc)));
    if (found === undefined) throw new Error(`wanted ${doc} in the record, found no such document`);
    return pages.withId(found.id);
  };
  const entity = (doc: string, form: string) => {
    const own = page(doc);
    return entityAt(placesOf(own, form, []), mentions.get(own.document) ?? []);
  };
  return { record, page, words: wordsIn(gold), entity };
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8"));
}
