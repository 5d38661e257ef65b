import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "../../record/store.ts";
import { type Context, withRecord } from "./context.ts";

/** Options of `export`. */
export interface ExportOptions {
  readonly format: "json" | "csv";
  readonly text?: boolean;
  readonly table?: string;
  readonly out?: string;
}

/** Writes the record to standard output, a file, or a folder. Throws a readable error for options that do not go together. */
export async function exportRecord(context: Context, options: ExportOptions): Promise<void> {
  await withRecord(context, (store) =>
    options.format === "csv" ? exportCsv(context, store, options) : exportJson(context, store, options),
  );
}

async function exportJson(context: Context, store: Store, options: ExportOptions): Promise<void> {
  if (options.table !== undefined) throw new Error("--table goes with --format csv");
  const { recordJson } = await import("../export/json.ts");
  write(context, options.out, await recordJson(store, { text: options.text ?? false, asOf: context.options.asOf }));
}

async function exportCsv(context: Context, store: Store, options: ExportOptions): Promise<void> {
  const { TABLES } = await import("../export/tables.ts");
  const { csv } = await import("../export/csv.ts");
  const names = Object.keys(TABLES);
  if (options.table !== undefined) {
    const table = TABLES[options.table];
    if (table === undefined) throw new Error(`wanted a table (${names.join(", ")}), found "${options.table}"`);
    return write(context, options.out, csv(await table(store)));
  }
  if (options.out === undefined)
    throw new Error(`wanted --out FOLDER for all tables, or --table NAME for one (${names.join(", ")})`);
  mkdirSync(options.out, { recursive: true });
  for (const name of names)
    writeFileSync(join(options.out, `${name}.csv`), csv((await TABLES[name]?.(store)) ?? { columns: [], rows: [] }));
  context.notice(`${names.length} tables written to ${options.out}\n`);
}

function write(context: Context, out: string | undefined, content: string): void {
  if (out === undefined || out === "-") context.print(content);
  else writeFileSync(out, content);
}
