import type { Command } from "commander";
import { contextOf, printJson, withRecord } from "../context.ts";

/** `chancery show ID` */
export function showCommand(program: Command): Command {
  return program
    .command("show")
    .description("everything about one entry: its words in their context, rule, history")
    .argument("<id>", "an id of any kind, or its beginning")
    .option("--explain", "of a claim: its tree, and the rows and words that made it what it is")
    .action(async (id: string, _options: unknown, self: Command) => {
      const context = contextOf(self);
      const { show } = await import("../../../record/queries/show.ts");
      const { showJson, showText } = await import("../../text/show.ts");
      const { explainText } = await import("../../text/explain.ts");
      const { shown, why } = await withRecord(context, async (store) => {
        const found = await show(store, id);
        if (!self.opts().explain) return { shown: found, why: null };
        const { explainedBy } = await import("../explain.ts");
        return { shown: found, why: await explainedBy(context, store, found) };
      });
      if (context.options.json)
        printJson(context, why === null ? showJson(shown) : { ...(showJson(shown) as object), explained: why });
      else
        context.print(showText(shown, context.screen) + (why === null ? "" : `\n${explainText(why, context.screen)}`));
    });
}
