import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PIPELINE_NAMES } from "../../src/extract/pipelines.ts";
import { type RecordMaker, recordMaker } from "../fresh-record.ts";
import { isOwnTest, MACHINE, ROOT } from "../shared.ts";
import { type Joining, joiningOf } from "./joining.ts";
import { missesOf } from "./misses.ts";
import { fileName } from "./pages.ts";
import { linesOf } from "./print.ts";
import { readStories, type ToldStory } from "./read.ts";
import type { JoinedRecord } from "./record.ts";
import { type Compared, compareStories, scoreStories } from "./score.ts";

/** Puts all documents of some stories into one fresh record and compares it with gold. */
export async function compareWithRecord(make: RecordMaker, stories: readonly ToldStory[]): Promise<Compared> {
  const files = stories.flatMap(({ name, documents }) =>
    documents.map(({ file, bytes }) => ({ name: fileName(name, file), bytes })),
  );
  let joining: Joining | null = null;
  const record = await make<JoinedRecord>(files, {
    text: true,
    look: (testimonies, knowledge) => {
      joining = joiningOf(testimonies, knowledge);
    },
  });
  return compareStories(stories, record, joining);
}

/** How stories are read, and whether what is wrong is printed. */
export interface StoriesOptions {
  readonly pipeline: string;
  readonly misses: boolean;
}

/** Scores the stories of a folder of the user's own. */
export async function evaluateStories(folder: string, { pipeline, misses }: StoriesOptions): Promise<void> {
  const compared = await compareWithRecord(await recordMaker(pipeline), readStories(folder));
  if (misses && !isOwnTest(folder)) for (const line of missesOf(compared)) console.log(line);
  for (const line of linesOf(`${pipeline}: ${folder}`, scoreStories(compared))) console.log(line);
}

const OWN = join(ROOT, "eval/gold/stories");
const HALVES = ["dev", "test"] as const;

/** Scores the project's own stories, each half one record; writes eval/results/stories.json. What is wrong is shown of dev alone. */
export async function evaluateOwnStories({ misses }: { readonly misses: boolean }): Promise<void> {
  if (!existsSync(OWN)) return void console.error("eval stories: skipped, eval/gold/stories is not there");
  const results: Record<string, Record<string, unknown>> = {};
  for (const pipeline of PIPELINE_NAMES) {
    const make = await recordMaker(pipeline);
    results[pipeline] = {};
    for (const half of HALVES) {
      const compared = await compareWithRecord(make, readStories(join(OWN, half)));
      const scores = scoreStories(compared);
      results[pipeline][half] = scores;
      if (misses && half === "dev") for (const line of missesOf(compared)) console.log(line);
      for (const line of linesOf(`${pipeline}: own stories, ${half}`, scores)) console.log(line);
    }
  }
  const what = {
    what: "stories written and coded by hand for the project, each told by several documents; each half one record",
    machine: MACHINE,
    ...results,
  };
  writeFileSync(join(ROOT, "eval/results/stories.json"), `${JSON.stringify(what, null, 1)}\n`);
}
