import { sha256 } from "../../document/ids.ts";
import type { ModelReading } from "../../extract/llm/model.ts";
import type { Rebuilt } from "../../record/rebuild/in-place.ts";
import type { Store } from "../../record/store.ts";
import { modelSummary } from "../text/model.ts";
import type { RebuildSummary, TableDifference } from "../text/rebuild.ts";
import { type Context, mergerOf } from "./context.ts";
import { memoryKeeper } from "./memory.ts";
import { progressBar } from "./progress.ts";
import { extraction } from "./reading.ts";

/** Makes the record anew and puts it in its place, unless `isTrial`; says what differs. Throws readable errors. */
export async function rebuild(context: Context, isTrial: boolean): Promise<RebuildSummary> {
  const { openStore } = await import("../../record/open.ts");
  const { rebuildInPlace } = await import("../../record/rebuild/in-place.ts");
  const readings = new Map<string, ModelReading>();
  const extracting = await extraction(context, (reading) => void readings.set(reading.document, reading));
  const progress = await progressBar(context.options.quiet);
  const onDocument = (index: number, total: number, file: string) => progress.step(index, total, file);
  try {
    const making = { ...extracting, merger: () => mergerOf(context), onDocument, onKept: memoryKeeper() };
    const rebuilt = await rebuildInPlace(context.options.record, making, { open: openStore, look, isTrial });
    const model = context.options.llm && modelSummary(context.options.llm.model, [...readings.values()]);
    return { ...summaryOf(context, rebuilt), ...(model ? { model } : {}) };
  } finally {
    progress.stop();
  }
}

/** The export as hashes: of each entry by its id, of the engine, and of all. */
interface Look {
  readonly engine: Readonly<Record<string, unknown>>;
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly all: string;
  readonly vanished: number;
}

async function look(store: Store): Promise<Look> {
  const { recordObject } = await import("../export/json.ts");
  const record = await recordObject(store, { text: true });
  const lists = Object.entries(record).filter((entry): entry is [string, { id: string }[]] => Array.isArray(entry[1]));
  const tables = lists.map(
    ([name, list]) => [name, new Map(list.map((one) => [one.id, sha256(JSON.stringify(one))]))] as const,
  );
  return {
    engine: record.engine as Look["engine"],
    tables: new Map(tables),
    all: sha256(JSON.stringify([record.engine, tables.map(([name, entries]) => [name, ...entries.values()])])),
    vanished: (await store.judgements()).filter(({ effect }) => effect?.state === "vanished").length,
  };
}

function summaryOf(context: Context, { before, after, ...rest }: Rebuilt<Look>): RebuildSummary {
  const engine = Object.keys(after.engine).filter((key) => before.engine[key] !== after.engine[key]);
  return {
    ...rest,
    record: context.options.record,
    same: before.all === after.all,
    vanished: after.vanished,
    engine: engine.map((part) => ({ part, before: words(before.engine[part]), after: words(after.engine[part]) })),
    tables: [...after.tables.keys()].flatMap((table) => difference(table, before, after) ?? []),
  };
}

function words(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

function difference(table: string, before: Look, after: Look): TableDifference | null {
  const [was, is] = [before.tables.get(table) ?? new Map(), after.tables.get(table) ?? new Map()];
  const added = [...is.keys()].filter((id) => !was.has(id));
  const gone = [...was.keys()].filter((id) => !is.has(id));
  const changed = [...is].filter(([id, hash]) => was.has(id) && was.get(id) !== hash).map(([id]) => id);
  return added.length + gone.length + changed.length === 0 ? null : { table, added, gone, changed };
}
