import process from "node:process";
import { type Command, Option } from "commander";
import { LAYER_NAMES } from "../../../document/layers.ts";
import { contextOf } from "../context.ts";

/** `chancery annotate FILES…` */
export function annotateCommand(program: Command): Command {
  return program
    .command("annotate")
    .description("the layers of documents (words, syntax, mentions …), without a record")
    .argument("<files...>", "files, folders, or - for standard input")
    .option("--layers <list>", `only these: ${LAYER_NAMES.join(",")}`)
    .addOption(
      new Option("--format <format>", "json, conllu (Universal Dependencies), or timeml (TIMEX3)")
        .choices(["json", "conllu", "timeml"])
        .default("json"),
    )
    .addHelpText("after", "\nEnds with 0 when all were read, with 1 when some were refused.")
    .action(async (files: string[], _options: unknown, command: Command) => {
      const context = contextOf(command);
      const { annotatePaths } = await import("../annotate.ts");
      const { problemLine } = await import("../problem.ts");
      const refused = await annotatePaths(context, files, command.opts());
      for (const problem of refused) process.stderr.write(`${problemLine(problem)}\n`);
      if (refused.length > 0) process.exitCode = 1;
    });
}
