import process from "node:process";
import type { Command } from "commander";
import { contextOf, printJson, withRecord } from "../context.ts";

/** `chancery verify` */
export function verifyCommand(program: Command): Command {
  return program
    .command("verify")
    .description("check every quotation of the record against its text again")
    .action(async (_options: unknown, self: Command) => {
      const context = contextOf(self);
      const { verifyRecord } = await import("../../../record/verify.ts");
      const { verifyText } = await import("../../text/verify.ts");
      const verified = await withRecord(context, verifyRecord);
      if (context.options.json) printJson(context, verified);
      else context.print(verifyText(verified, context.screen));
      if (verified.unplaced.length > 0) process.exitCode = 1;
    });
}
