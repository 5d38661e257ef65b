import type { Command } from "commander";
import { contextOf, knowledgeOf, printJson, withRecord } from "../context.ts";
import { filterOf, lastDayOf, needsKnowledge, withFilters } from "../filter-options.ts";

/** `chancery agreements` */
export function agreementsCommand(program: Command): Command {
  const command = program.command("agreements").description("what was agreed and how far it came, step by step");
  return withFilters(command, ["between", "since", "until", "about"])
    .option(
      "--on <day>",
      "the stage on that day, by all that the record holds (2020-10-15, 2020-10, 2020: the last day of it)",
    )
    .action(async (_options: unknown, self: Command) => {
      const context = contextOf(self);
      const knowledge = needsKnowledge(self.opts()) ? await knowledgeOf(context) : null;
      const { agreements } = await import("../../../record/queries/agreements.ts");
      const { agreementsJson, agreementsText, ledgerHeading } = await import("../../text/agreements.ts");
      const { asOf } = context.options;
      const on = self.opts().on === undefined ? null : lastDayOf("--on", self.opts().on);
      const filter = filterOf(self.opts(), knowledge);
      const entries = await withRecord(context, (store) => agreements(store, filter, { asOf, on }));
      if (context.options.json) printJson(context, agreementsJson(entries, { asOf, on }));
      else context.print(agreementsText(entries, context.screen, ledgerHeading({ asOf, on })));
    });
}
