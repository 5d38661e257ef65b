import process from "node:process";
import type { Command } from "commander";
import { contextOf, printJson } from "../context.ts";

/** `chancery rebuild` */
export function rebuildCommand(program: Command): Command {
  return program
    .command("rebuild")
    .description("make the record anew from its documents and judgements, and say whether anything differs")
    .option("--check", "only say whether it would differ")
    .addHelpText("after", "\nWith --check it ends with 0 when it would be the same, with 1 when it would differ.")
    .action(async (_options: unknown, self: Command) => {
      const context = contextOf(self);
      const { rebuild } = await import("../rebuild.ts");
      const { rebuildText } = await import("../../text/rebuild.ts");
      const { problemLine } = await import("../problem.ts");
      const isTrial = self.opts().check ?? false;
      const summary = await rebuild(context, isTrial);
      const unanswered = summary.model?.unanswered ?? [];
      for (const problem of unanswered) process.stderr.write(`${problemLine(problem)}\n`);
      if (context.options.json) printJson(context, summary);
      else if (!context.options.quiet) context.print(rebuildText(summary, context.screen));
      if ((isTrial && !summary.same) || unanswered.length > 0) process.exitCode = 1;
    });
}
