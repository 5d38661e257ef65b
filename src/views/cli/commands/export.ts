import type { Command } from "commander";
import { Option } from "commander";
import { contextOf } from "../context.ts";

/** `chancery export` */
export function exportCommand(program: Command): Command {
  return program
    .command("export")
    .description("the whole record as JSON or CSV")
    .addOption(
      new Option("--format <format>", "json (docs/record.schema.json) or csv").choices(["json", "csv"]).default("json"),
    )
    .option("--text", "with the text of every document (json)")
    .option("--table <name>", "only this table (csv)")
    .option("--out <path>", "a file for json or one table, a folder for all tables; else standard output")
    .action(async (_options: unknown, command: Command) => {
      const { exportRecord } = await import("../export.ts");
      await exportRecord(contextOf(command), command.opts());
    });
}
