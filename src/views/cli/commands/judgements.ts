import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { type Command, Option } from "commander";
import type { Store } from "../../../record/store.ts";
import { bringUpToDate, type Context, contextOf, printJson, withRecord } from "../context.ts";

const STATES = ["standing", "overruled", "vanished", "undone"];

/** `chancery judgements` */
export function judgementsCommand(program: Command): Command {
  return program
    .command("judgements")
    .description("what people decided: who, when, why, and what became of it")
    .addOption(new Option("--state <state>", "only in this state").choices(STATES))
    .addOption(new Option("--export <file>", "write them as JSON Lines, - for standard output").conflicts("import"))
    .option("--import <file>", "take those of another record, - for standard input")
    .addHelpText("after", "\nAn import ends with 0 when all was taken, with 1 when lines were refused.")
    .action(async (_options: unknown, self: Command) => {
      const context = contextOf(self);
      const { state, export: to, import: from } = self.opts();
      if (to !== undefined) await exportTo(context, to);
      else if (from !== undefined) await importFrom(context, from);
      else await list(context, state);
    });
}

async function list(context: Context, state: string | undefined): Promise<void> {
  const { judgementList } = await import("../../../record/queries/judgements.ts");
  const { judgementsJson, judgementsText } = await import("../../text/judgements.ts");
  const all = await withRecord(context, (store) => judgementList(store));
  const entries = state === undefined ? all : all.filter((entry) => entry.state === state);
  if (context.options.json) printJson(context, judgementsJson(entries));
  else context.print(judgementsText(entries, context.screen));
}

async function exportTo(context: Context, file: string): Promise<void> {
  const { judgementLines } = await import("../../../record/judge/portable.ts");
  const lines = await withRecord(context, judgementLines);
  if (file === "-") context.print(lines);
  else {
    writeFileSync(file, lines);
    context.notice(`${lines.split("\n").length - 1} judgements written to ${file}\n`);
  }
}

async function importFrom(context: Context, file: string): Promise<void> {
  const { judgementList } = await import("../../../record/queries/judgements.ts");
  const { importJudgements } = await import("../../../record/judge/portable.ts");
  const { importedText, judgementsJson } = await import("../../text/judgements.ts");
  const lines = readFileSync(file === "-" ? 0 : file, "utf8");
  const { imported, overruled } = await withRecord(context, async (store) => {
    const before = await overruledIn(store);
    const kept = await importJudgements(store, lines);
    await bringUpToDate(context, store);
    const now = await overruledIn(store);
    const entries = await judgementList(store);
    return { imported: kept, overruled: entries.filter(({ judgement: { id } }) => now.has(id) && !before.has(id)) };
  });
  for (const { line, wanted, found } of imported.refused)
    process.stderr.write(`${file}:${line}: wanted ${wanted}, found ${found}\n`);
  if (context.options.json) printJson(context, { ...imported, overruled: judgementsJson(overruled) });
  else if (!context.options.quiet) context.print(importedText(imported, overruled, context.screen));
  if (imported.refused.length > 0) process.exitCode = 1;
}

async function overruledIn(store: Store): Promise<ReadonlySet<string>> {
  return new Set((await store.judgements()).filter(({ effect }) => effect?.state === "overruled").map(({ id }) => id));
}
