import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Annotated } from "../src/document/layers.ts";
import { readDocuments } from "../src/document/read.ts";
import { openPipeline } from "../src/extract/pipelines.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { ROOT } from "./shared.ts";
import { readTrips, type Trip } from "./trips-rows.ts";
import { codesOf, type Hit, scoreTrip } from "./trips-score.ts";
import { textOf } from "./trips-text.ts";

/** How the rows of a list are read, and what of them is shown. */
export interface TripsOptions {
  readonly pipeline: string;
  /** About how many rows to take, spread evenly; all when null. */
  readonly sample: number | null;
  /** Prints the rows of which something is missed. */
  readonly misses: boolean;
}

/** Evaluates the development files and writes their figures to eval/results/trips.json. */
export async function evaluateTripFiles(folder: string, options: TripsOptions): Promise<void> {
  const files = ["travels-dev.tsv", "visits-dev.tsv"].map((name) => join(folder, name));
  const what = {
    what: "journeys and visits of the Office of the Historian, a row a small document: who, to which state and when by the visit claim; counterparts by the meeting claims, against eval/gold/trips-counterparts.tsv",
    files: [] as unknown[],
  };
  for (const file of files) what.files.push(await evaluateTrips(file, options));
  writeFileSync(join(ROOT, "eval/results/trips.json"), `${JSON.stringify(what, null, 1)}\n`);
  console.log(JSON.stringify(what, null, 1));
}

/** Reads each row of a list of travels or visits as a small document and scores what the pipeline records of it. */
export async function evaluateTrips(file: string, { pipeline: name, sample, misses }: TripsOptions): Promise<unknown> {
  const knowledge = loadKnowledge(join(ROOT, "data"));
  const pipeline = await openPipeline(name, knowledge, { models: join(ROOT, "models") });
  const all = readTrips(file);
  const step = sample === null ? 1 : Math.max(1, Math.round(all.length / sample));
  const trips = all.filter((_, i) => i % step === 0);
  const codes = codesOf(knowledge);
  const gold = goldCounterparts(trips[0]?.kind ?? "travels");
  const hits: Hit[] = [];
  for (const trip of trips) {
    const doc = await pipeline.annotate(await documentOf(trip));
    const hit = scoreTrip(trip, doc, codes, trip.counterparts ?? gold.get(trip.id) ?? null);
    if (misses && !isWhole(hit)) console.log(missOf(trip, doc, hit));
    hits.push(hit);
  }
  return { file: basename(file), rows: trips.length, of: all.length, pipeline: name, ...figuresOf(hits) };
}

async function documentOf(trip: Trip) {
  const bytes = new TextEncoder().encode(textOf(trip));
  const { documents, problems } = await readDocuments({ name: `${trip.id}.txt`, bytes });
  if (!documents[0]) throw new Error(`row ${trip.id}: wanted ${problems[0]?.wanted}; found ${problems[0]?.found}`);
  return documents[0].doc;
}

/** Counterparts annotated by hand, for some rows of the development files. */
function goldCounterparts(kind: Trip["kind"]): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(join(ROOT, "eval/gold/trips-counterparts.tsv"), "utf8").trim().split("\n").slice(1);
  const rows = lines.map((line) => line.split("\t")).filter(([own]) => own === kind);
  return new Map(rows.map(([, id = "", items = ""]) => [id, items.split("|").filter((item) => item !== "")]));
}

function figuresOf(hits: readonly Hit[]): Record<string, unknown> {
  const share = (test: (hit: Hit) => boolean) => {
    const right = hits.filter(test).length;
    return { right, share: rounded(right / hits.length) };
  };
  const sum = (count: (hit: Hit) => number): number => hits.reduce((total, hit) => total + count(hit), 0);
  const scored = hits.filter((hit) => hit.counterparts !== null);
  const right = sum((hit) => hit.counterparts?.right ?? 0);
  const found = sum((hit) => hit.counterparts?.found ?? 0);
  const wanted = sum((hit) => hit.counterparts?.wanted ?? 0);
  const named = sum((hit) => hit.met.named);
  const met = sum((hit) => hit.met.found);
  return {
    traveller: share((hit) => hit.traveller),
    state: share((hit) => hit.state),
    dates: share((hit) => hit.dates),
    counterparts:
      scored.length === 0
        ? "not measured: no row has them annotated"
        : { rows: scored.length, right, found, wanted, ...ratios(right, found, wanted) },
    "titled names after met with that take part": { named, found: met, share: rounded(met / Math.max(1, named)) },
  };
}

function ratios(right: number, found: number, wanted: number): Record<string, number> {
  return {
    precision: rounded(right / Math.max(1, found)),
    recall: rounded(right / Math.max(1, wanted)),
    f1: rounded((2 * right) / Math.max(1, found + wanted)),
  };
}

function rounded(share: number): number {
  return Number(share.toFixed(4));
}

function isWhole({ traveller, state, dates, counterparts, met }: Hit): boolean {
  const exact =
    counterparts === null || (counterparts.right === counterparts.found && counterparts.right === counterparts.wanted);
  return traveller && state && dates && exact && met.found === met.named;
}

function missOf(trip: Trip, doc: Annotated, { counterparts, met, ...hit }: Hit): string {
  const claims = doc.claims.flatMap((claim) =>
    claim.kind === "event"
      ? [
          `  ${claim.type} ${claim.status} | ${claim.participants.map((p) => `${p.name}=${p.role}`).join(", ")} | ${claim.date?.edtf ?? "-"} | @${claim.place?.name ?? ""}`,
        ]
      : [],
  );
  const wrong = Object.entries(hit).flatMap(([key, right]) => (right ? [] : [key]));
  const exact =
    counterparts === null ? "" : ` counterparts ${counterparts.right}/${counterparts.found}/${counterparts.wanted}`;
  return [
    `# ${trip.id} ${wrong.join(" ")}${exact} met ${met.found}/${met.named}`,
    textOf(trip).trim(),
    ...claims,
    "",
  ].join("\n");
}
