import { existsSync } from "node:fs";
import type { Command } from "commander";
import { contextOf, knowledgeOf, printJson, withRecord } from "../context.ts";
import { checkedDate } from "../filter-options.ts";

/** `chancery who NAME` */
export function whoCommand(program: Command): Command {
  return program
    .command("who")
    .description("people, bodies and offices: from the record and from the knowledge files")
    .argument("<name...>", 'a name, or an office: "prime minister of Japan"')
    .option("--on <date>", "in office on that day (2020-10-15, 2020-10, 2020)")
    .action(async (name: string[], _options: unknown, self: Command) => {
      const context = contextOf(self);
      const { who } = await import("../../../record/queries/who/who.ts");
      const { whoText } = await import("../../text/who.ts");
      const knowledge = await knowledgeOf(context);
      const on = self.opts().on === undefined ? null : checkedDate("--on", self.opts().on);
      const asked = name.join(" ");
      const answer = existsSync(context.options.record)
        ? await withRecord(context, (store) => who(store, knowledge, asked, on))
        : await who(null, knowledge, asked, on);
      if (context.options.json) printJson(context, answer);
      else context.print(whoText(answer, context.screen));
    });
}
