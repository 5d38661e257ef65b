import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Pipeline } from "../src/extract/pipelines.ts";
import { openDefault } from "./open-pipeline.ts";
import { type Page, placed } from "./scorer-page.ts";
import type { ScoredClaim } from "./scorer-types.ts";
import { isOwnTest, MACHINE, ROOT } from "./shared.ts";
import { smallDocument } from "./small-document.ts";
import { type Passage, readPassages } from "./suite-cases.ts";
import { hitsOf, type SaidHit, scoreSaid } from "./suite-said.ts";
import { type Agreement, agreementOf } from "./suite-second.ts";
import { matchEvents, type StatusPair, scoreStatuses } from "./suite-status.ts";

/** What the program has of some passages. */
export interface Outcome {
  readonly passages: number;
  readonly pairs: readonly StatusPair[];
  readonly hits: readonly SaidHit[];
}

/** Reads each passage as a document with its date and compares its claims with gold; `onMiss` is told what is wrong. */
export async function evaluatePassages(
  passages: readonly Passage[],
  pipeline: Pick<Pipeline, "annotate">,
  onMiss: (line: string) => void = () => {},
): Promise<Outcome> {
  const pairs: StatusPair[] = [];
  const hits: SaidHit[] = [];
  for (const passage of passages) {
    const page = await pageOfPassage(passage, pipeline);
    const claims = matchEvents(page, passage.events);
    pairs.push(
      ...passage.events.map(({ status }, i) => ({ gold: status, found: claims[i]?.status ?? "none" }) as const),
    );
    const said = hitsOf(page, passage.said);
    hits.push(...said);
    for (const line of missesOf(passage, claims, said)) onMiss(line);
  }
  return { passages: passages.length, pairs, hits };
}

async function pageOfPassage({ id, text, published }: Passage, pipeline: Pick<Pipeline, "annotate">): Promise<Page> {
  const doc = await smallDocument(`${id}.txt`, text, published === null ? undefined : { published });
  const { claims } = await pipeline.annotate(doc);
  const record = { documents: [], claims: [], entities: [], agreements: [], discrepancies: [] };
  const around = { gold: { events: [] }, record, ids: new Set([doc.id]), names: new Map() };
  return { ...around, ...placed(claims as readonly ScoredClaim[], { text, length: doc.text.length }) };
}

function missesOf(
  { id, events, text }: Passage,
  claims: readonly (ScoredClaim | null)[],
  said: readonly SaidHit[],
): readonly string[] {
  const acts = events.flatMap(({ quote, type, status }, i) => {
    const claim = claims[i];
    if (claim?.status === status) return [];
    const found = claim ? `${claim.type}/${claim.status}: ${claim.evidence.exact}` : "none";
    return [`   wanted ${type}/${status}: ${quote}\n   found  ${found}`];
  });
  const words = said.flatMap(({ said: one, content, speaker, chain }) => {
    if (speaker && (chain || one.chain.length === 0)) return [];
    const who = [one.speaker, ...one.chain].join(" > ");
    const why = content ? (speaker ? "not the whole chain" : "another speaker") : "not found";
    return [`   said (${one.kind}${one.carried ? ", carried" : ""}) by ${who}, ${why}: ${one.content}`];
  });
  return acts.length + words.length === 0 ? [] : [`\n${id}: ${text}`, ...acts, ...words];
}

/** The figures of an outcome, as they are written in results. */
export function figuresOfSuite({ passages, pairs, hits }: Outcome) {
  return { passages, events: scoreStatuses(pairs), said: scoreSaid(hits) };
}

/** Several outcomes as one. */
export function together(outcomes: readonly Outcome[]): Outcome {
  return {
    passages: outcomes.reduce((sum, { passages }) => sum + passages, 0),
    pairs: outcomes.flatMap(({ pairs }) => pairs),
    hits: outcomes.flatMap(({ hits }) => hits),
  };
}

/** How a suite is read. */
export interface SuiteOptions {
  readonly pipeline: string;
  /** Prints what is wrong, of files that are not for testing. */
  readonly misses: boolean;
}

/** Scores files of passages: each, and all of them. */
export async function evaluateSuite(files: readonly string[], options: SuiteOptions) {
  const pipeline = await openDefault(options.pipeline);
  const outcomes: Outcome[] = [];
  for (const file of files) {
    const onMiss = options.misses && !isOwnTest(file) ? console.log : undefined;
    outcomes.push(await evaluatePassages(readPassages(file), pipeline, onMiss));
  }
  return {
    total: figuresOfSuite(together(outcomes)),
    files: outcomes.map((outcome, i) => ({ file: basename(files[i]!), ...figuresOfSuite(outcome) })),
  };
}

/** Scores the project's own suite by half; writes eval/results/suite.json. */
export async function evaluateOwnSuite(options: SuiteOptions): Promise<void> {
  const folder = join(ROOT, "eval/gold/suite");
  if (!existsSync(folder)) return void console.error("eval suite: skipped, eval/gold/suite is not there");
  const halves: Record<string, Awaited<ReturnType<typeof evaluateSuite>>> = {};
  for (const half of ["dev", "test"].filter((one) => existsSync(join(folder, one)))) {
    const names = readdirSync(join(folder, half)).filter((name) => name.endsWith(".jsonl"));
    const files = names.sort().map((name) => join(folder, half, name));
    halves[half] = await evaluateSuite(files, options);
    printSuite(half, halves[half].total);
  }
  const second = secondCoder(folder);
  if (second) console.log(`\nsecond coder of the test half: ${JSON.stringify({ ...second, f1: undefined })}`);
  const what = {
    what: "status and attribution: passages written and coded by hand for the project (eval/gold/suite)",
    machine: MACHINE,
    pipeline: options.pipeline,
    ...halves,
    ...(second && { secondCoder: second }),
  };
  writeFileSync(join(ROOT, "eval/results/suite.json"), `${JSON.stringify(what, null, 1)}\n`);
}

/** How far two coders agree on the test half; null where it was coded once. */
function secondCoder(folder: string): Agreement | null {
  const file = join(folder, "second/test.jsonl");
  const first = join(folder, "test");
  if (!existsSync(file) || !existsSync(first)) return null;
  const names = readdirSync(first).filter((name) => name.endsWith(".jsonl"));
  return agreementOf(
    names.sort().flatMap((name) => readPassages(join(first, name))),
    file,
  );
}

/** Prints the figures of a suite, the confusion of its statuses as a table. */
export function printSuite(name: string, { passages, events, said }: ReturnType<typeof figuresOfSuite>): void {
  const { confusion, f1: _byStatus, plannedAsDone, ...figures } = events;
  console.log(`\n${name}: ${passages} passages`);
  console.log(`  events ${JSON.stringify({ ...figures, plannedAsDone })}`);
  for (const [gold, found] of Object.entries(confusion)) {
    const cells = Object.entries(found).map(([status, count]) => `${status} ${count}`);
    console.log(`    ${gold.padEnd(13)} ${events.f1[gold]?.toFixed(2)}  ${cells.join(", ")}`);
  }
  for (const [sort, figures] of Object.entries(said)) console.log(`  said, ${sort}: ${JSON.stringify(figures)}`);
}
