import type { Command } from "commander";
import { contextOf, printJson, withRecord } from "../context.ts";

/** `chancery show ID` */
export function showCommand(program: Command): Command {
  return program
    .command("show")
    .description("everything about one entry: its words in their context, rule, history")
    .argument("<id>", "an id of any kind, or its beginning")
    .action(async (id: string, _options: unknown, self: Command) => {
      const context = contextOf(self);
      const { show } = await import("../../../record/queries/show.ts");
      const { showJson, showText } = await import("../../text/show.ts");
      const shown = await withRecord(context, (store) => show(store, id));
      if (context.options.json) printJson(context, showJson(shown));
      else context.print(showText(shown, context.screen));
    });
}
