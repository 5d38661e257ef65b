import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readAgreements } from "../agreements-rows.ts";
import { type RecordMaker, recordMaker } from "../fresh-record.ts";
import { MACHINE, ROOT, sharedFolder } from "../shared.ts";
import type { JoinedRecord } from "../stories/record.ts";
import { readTrips } from "../trips-rows.ts";
import { agreementPairs } from "./agreements.ts";
import type { DisturbedPair } from "./pair.ts";
import { fileOf, isRight, type Outcome, outcomeOf, scoreDisturbed } from "./score.ts";
import { visitPairs } from "./visits.ts";

/** Rows of each of the two lists of journeys that are taken, and half of those of agreements, without --sample. */
const ROWS = 30;

export interface DisturbedOptions {
  readonly pipeline: string;
  /** About how many rows of each list to take. */
  readonly sample: number | null;
  readonly misses: boolean;
}

/** Rows of the lists of ../shared/bench told twice, each pair a record of its own; writes eval/results/disturbed.json. */
export async function evaluateDisturbed({ pipeline, sample, misses }: DisturbedOptions): Promise<void> {
  const shared = sharedFolder();
  if (shared === null)
    return void console.error("eval disturbed: skipped, it needs the folder ../shared (or set CHANCERY_SHARED)");
  const rows = sample ?? ROWS;
  const make = await recordMaker(pipeline);
  const bench = join(shared, "bench");
  const trips = ["travels-dev.tsv", "visits-dev.tsv"].flatMap((name) =>
    visitPairs(readTrips(join(bench, "visits", name)), rows),
  );
  const signings = agreementPairs(readAgreements(join(bench, "agreements/tias-dev.jsonl")), 2 * rows);
  const outcomes = {
    visits: await outcomesOf(trips, "visit", make),
    agreements: await outcomesOf(signings, "agreement", make),
  };
  if (misses)
    for (const one of Object.values(outcomes).flat()) if (!one.isRead || !isRight(one)) console.log(missOf(one));
  const what = {
    what: "rows of lists of visits and agreements told twice, the second time in other words or disturbed; each pair a record of its own",
    machine: MACHINE,
    pipeline,
    visits: scoreDisturbed(outcomes.visits),
    agreements: scoreDisturbed(outcomes.agreements),
  };
  console.log(JSON.stringify(what, null, 1));
  if (sample === null) writeFileSync(join(ROOT, "eval/results/disturbed.json"), `${JSON.stringify(what, null, 1)}\n`);
}

async function outcomesOf(
  pairs: readonly DisturbedPair[],
  what: "visit" | "agreement",
  make: RecordMaker,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const pair of pairs) {
    const files = pair.tellings.map(({ text, publisher, published }, i) => ({
      name: fileOf(i),
      bytes: new TextEncoder().encode(text),
      side: { publisher, published },
    }));
    outcomes.push(outcomeOf(pair, await make<JoinedRecord>(files, { text: true }), what));
  }
  return outcomes;
}

function missOf({ pair, isRead, isJoined, kinds }: Outcome): string {
  const found = isRead ? `${isJoined ? "one" : "two"}${kinds.length > 0 ? `, ${kinds.join(" ")}` : ""}` : "not read";
  const texts = pair.tellings.map(({ text, published }) => `   ${published} ${text}`);
  return [`# ${pair.row} ${pair.disturbance}: wanted ${pair.wanted}, found ${found}`, ...texts].join("\n");
}
