import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { round, writeResult } from "../layers.ts";
import { makeAt, started } from "./served.ts";

/** Requests a second, and for how many seconds. */
const RATE = 50;
const SECONDS = 30;

/**
 * How soon the API answers on a record of `events` made events: 50 requests a second, alone and beside the reading of documents; writes
 * bench/results/http.json. A record that was made before may be handed in.
 */
export async function benchHttp(events: number, made?: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "chancery-bench-http-"));
  const record = made ?? join(folder, "made.db");
  if (!existsSync(record)) await makeAt(record, events);
  const [server, base] = await started(record);
  try {
    const first = await seconds(async () => (await fetch(`${base}/api/chronology?limit=50`)).text());
    const warm = await warmed(base);
    const alone = await load(base, SECONDS);
    const job = await upload(base, 400);
    const before = await readingOf(base, job);
    const beside = await load(base, SECONDS);
    const after = await jobAt(base, job);
    const result = {
      what: `${RATE} requests a second for ${SECONDS} s on a record of ${events} made events (bench/http/made-record.ts): ${ADDRESSES.length} kinds of lists and entries, each with many filters`,
      machine: `${cpus().length} cores, Node ${process.versions.node}`,
      firstListAfterStart: { seconds: first },
      longestAnswersOnce: warm,
      alone,
      besideAnAdd: { ...beside, documentsReadMeanwhile: after.done - before.done, job: after.state },
    };
    writeResult("http.json", result);
    console.log(JSON.stringify(result, null, 1));
  } finally {
    server.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  }
}

const STATES = [
  "JPN",
  "VNM",
  "NOR",
  "GHA",
  "AFG",
  "ALB",
  "DZA",
  "ARG",
  "AUS",
  "BRA",
  "CAN",
  "CHN",
  "FRA",
  "DEU",
  "IND",
];
const TYPES = ["visit", "meeting", "agreement", "negotiation", "aid"];

type Pick = <T>(all: readonly T[]) => T;

/** What an analyst's pages ask for. */
const ADDRESSES: readonly (readonly [kind: string, address: (pick: Pick, ids: Ids) => string])[] = [
  ["chronology of two", (pick) => `/api/chronology?limit=50&between=${pick(STATES)},${pick(STATES)}`],
  [
    "chronology of a type",
    (pick) => `/api/chronology?limit=50&type=${pick(TYPES)}&since=${pick([2000, 2005, 2010, 2015])}`,
  ],
  [
    "chronology about a state",
    (pick) => `/api/chronology?limit=50&about=${pick(STATES)}&status=${pick(["occurred", "scheduled", "denied"])}`,
  ],
  ["facets", (pick) => `/api/facets?between=${pick(STATES)}`],
  ["claims", (pick) => `/api/claims?limit=50&type=${pick(TYPES)}&since=${pick([2010, 2015, 2020])}`],
  ["documents", (pick) => `/api/documents?limit=50&since=${pick([2000, 2010, 2020])}`],
  ["entities", (pick) => `/api/entities?limit=50&country=${pick(STATES)}`],
  ["discrepancies", () => "/api/discrepancies?limit=50&state=open"],
  ["agreements", () => "/api/agreements?limit=50"],
  ["an event", (pick, ids) => `/api/events/${pick(ids.events)}`],
  ["a document", (pick, ids) => `/api/documents/${pick(ids.documents)}`],
  ["a claim", (pick, ids) => `/api/claims/${pick(ids.claims)}`],
];

interface Ids {
  readonly events: readonly string[];
  readonly documents: readonly string[];
  readonly claims: readonly string[];
}

/** What looks through the whole record is made once for each state of it. */
async function warmed(base: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const address of [
    "/api/entities",
    "/api/documents",
    "/api/discrepancies?limit=50&state=open",
    "/api/agreements?limit=50",
    "/api/facets",
    "/api/summary",
  ])
    found[address] = await seconds(async () => (await fetch(`${base}${address}`)).arrayBuffer());
  return found;
}

async function idsOf(base: string): Promise<Ids> {
  const of = async (address: string, field: string) => {
    const { items } = (await (await fetch(`${base}${address}`)).json()) as { items: Record<string, string>[] };
    return items.map((item) => item[field] ?? "");
  };
  return {
    events: await of("/api/chronology?limit=300&since=2010", "event"),
    documents: await of("/api/documents?limit=300", "id"),
    claims: await of("/api/claims?limit=300", "id"),
  };
}

async function load(base: string, length: number) {
  const ids = await idsOf(base);
  let turn = 0;
  const pick: Pick = (all) => {
    turn = (Math.imul(turn, 1103515245) + 12345) & 0x7fffffff;
    return all[(turn >> 8) % all.length]!;
  };
  const times: { readonly kind: string; readonly took: number }[] = [];
  const failed: number[] = [];
  const pending: Promise<void>[] = [];
  const start = performance.now();
  for (let number = 0; number < RATE * length; number += 1) {
    const due = start + (number * 1000) / RATE;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    turn += number;
    const [kind, addressOf] = ADDRESSES[number % ADDRESSES.length]!;
    const address = addressOf(pick, ids);
    pending.push(
      (async () => {
        // from when it was due: a server that falls behind does not look fast
        const begun = Math.max(due, start);
        const response = await fetch(`${base}${address}`);
        await response.arrayBuffer();
        times.push({ kind, took: performance.now() - begun });
        if (response.status !== 200) failed.push(response.status);
      })(),
    );
  }
  await Promise.all(pending);
  return {
    requests: times.length,
    failed: failed.length,
    milliseconds: spread(times),
    byKind: Object.fromEntries([...Map.groupBy(times, ({ kind }) => kind)].map(([kind, some]) => [kind, spread(some)])),
  };
}

function spread(times: readonly { readonly took: number }[]) {
  const sorted = times.map(({ took }) => took).sort((a, b) => a - b);
  const at = (part: number) => round(sorted[Math.floor(sorted.length * part)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: round(sorted.at(-1) ?? 0) };
}

/** Documents to read while others ask; the id of the job. */
async function upload(base: string, documents: number): Promise<string> {
  const form = new FormData();
  for (let number = 0; number < documents; number += 1) {
    const sentences = Array.from(
      { length: 20 },
      (_, at) =>
        `On ${1 + (at % 28)} March ${2000 + at} the foreign minister of Norway visited Ghana and discussed trade number ${number} with the government in Accra.`,
    );
    form.append("files", new File([sentences.join("\n\n")], `made-${number}.txt`));
  }
  const response = await fetch(`${base}/api/documents`, { method: "POST", headers: { "X-Chancery": "1" }, body: form });
  return ((await response.json()) as { id: string }).id;
}

interface JobState {
  readonly state: string;
  readonly done: number;
}

async function jobAt(base: string, id: string): Promise<JobState> {
  return (await (await fetch(`${base}/api/jobs/${id}`)).json()) as JobState;
}

/** The job when its first document is read: before that the models are loaded. */
async function readingOf(base: string, id: string): Promise<JobState> {
  for (let turn = 0; turn < 600; turn += 1) {
    const found = await jobAt(base, id);
    if (found.done > 0 || found.state === "failed") return found;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("wanted an add that reads, found one that waits");
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return round((performance.now() - start) / 1000);
}
