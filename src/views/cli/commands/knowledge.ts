import process from "node:process";
import { type Command, Option } from "commander";
import { contextOf, printJson } from "../context.ts";
import { withGlobalOptions } from "../global-options.ts";

/** `chancery knowledge import FILES…`, `chancery knowledge check [FOLDER]` */
export function knowledgeCommand(program: Command): Command {
  const command = program.command("knowledge").description("let the knowledge files grow, and check them");
  withGlobalOptions(importCommand(command));
  withGlobalOptions(checkCommand(command));
  return command;
}

const TABLES =
  "people aliases states organisations bodies outlets families equipment memberships partnerships summits capitals places offices frames modes cues positions classes steps topics";

function importCommand(parent: Command): Command {
  return parent
    .command("import")
    .description("rows from CSV, TSV or results of Wikidata into knowledge files of your own")
    .argument("<files...>", "tables, results of the query service in JSON, or - for standard input")
    .addOption(
      new Option("--as <table>", "which table it is, where the header does not tell").choices(TABLES.split(" ")),
    )
    .option("--source <words>", "where rows are from that do not say so")
    .option("--licence <name>", "their licence")
    .option("--replace", "rows take the place of those with the same key in your folder")
    .addHelpText("after", "\nEnds with 0 when all rows were taken, with 1 when some were refused.")
    .action(async (files: string[], _options: unknown, self: Command) => {
      const context = contextOf(self);
      const { importFiles } = await import("../knowledge-import.ts");
      const { importText, importJson } = await import("../../text/knowledge.ts");
      const { problemWords } = await import("../../../knowledge/problem.ts");
      const { oneLine } = await import("../../text/one-line.ts");
      const { folder, imported } = await importFiles(context, files, self.opts());
      for (const problem of imported.refused) process.stderr.write(`${oneLine(problemWords(problem))}\n`);
      for (const notice of imported.notices) context.notice(`${oneLine(notice)}\n`);
      if (context.options.json) printJson(context, importJson(folder, imported));
      else if (!context.options.quiet) context.print(importText(folder, imported, context.screen));
      if (imported.refused.length > 0) process.exitCode = 1;
    });
}

function checkCommand(parent: Command): Command {
  return parent
    .command("check")
    .description("all that is wrong or doubtful in knowledge files")
    .argument(
      "[folder]",
      "your own files; without it those of --knowledge, or beside the record, or that come with Chancery",
    )
    .addHelpText("after", "\nEnds with 0 when there is no error (doubts may be), with 1 when there is one.")
    .action(async (folder: string | undefined, _options: unknown, self: Command) => {
      const context = contextOf(self);
      const { checkFolders } = await import("../knowledge-check.ts");
      const { checkText } = await import("../../text/knowledge.ts");
      const checked = await checkFolders(context, folder);
      if (context.options.json) printJson(context, checked);
      else context.print(checkText(checked, context.screen));
      if (checked.findings.some(({ level }) => level === "error")) process.exitCode = 1;
    });
}
