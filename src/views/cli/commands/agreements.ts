import type { Command } from "commander";
import { contextOf, knowledgeOf, printJson, withRecord } from "../context.ts";
import { filterOf, needsKnowledge, withFilters } from "../filter-options.ts";

/** `chancery agreements` */
export function agreementsCommand(program: Command): Command {
  const command = program.command("agreements").description("what was agreed and how far it came, step by step");
  return withFilters(command, ["between", "since", "until", "about"]).action(
    async (_options: unknown, self: Command) => {
      const context = contextOf(self);
      const knowledge = needsKnowledge(self.opts()) ? await knowledgeOf(context) : null;
      const { agreements } = await import("../../../record/queries/agreements.ts");
      const { agreementsJson, agreementsText } = await import("../../text/agreements.ts");
      const entries = await withRecord(context, (store) => agreements(store, filterOf(self.opts(), knowledge)));
      if (context.options.json) printJson(context, agreementsJson(entries));
      else context.print(agreementsText(entries, context.screen));
    },
  );
}
