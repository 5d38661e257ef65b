import process from "node:process";
import type { Command } from "commander";
import { contextOf, printJson } from "../context.ts";

/** `chancery add PATHS…` */
export function addCommand(program: Command): Command {
  return program
    .command("add")
    .description("read documents and keep what they say")
    .argument("<paths...>", "files, folders, or - for standard input")
    .option(
      "--published <date>",
      "when they were published (EDTF: 2020-10-18, 2020-10, 2020), where they do not say so",
    )
    .option("--publisher <name>", "who published them")
    .option("--title <title>", "their title")
    .addHelpText(
      "after",
      "\nNAME.json beside another NAME.* is its side file: title, publisher (or source), author, published, url.\nEnds with 0 when all were read, with 1 when some were refused.",
    )
    .action(async (paths: string[], _options: unknown, command: Command) => {
      const context = contextOf(command);
      const { addPaths } = await import("../add.ts");
      const { addText } = await import("../../text/add.ts");
      const { problemLine } = await import("../problem.ts");
      const summary = await addPaths(context, paths, command.opts());
      const problems = [...summary.refused, ...(summary.model?.unanswered ?? [])];
      for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
      if (context.options.json) printJson(context, summary);
      else if (!context.options.quiet) context.print(addText(summary, context.screen));
      if (problems.length > 0) process.exitCode = 1;
    });
}
