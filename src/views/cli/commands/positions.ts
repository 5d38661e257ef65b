import type { Command } from "commander";
import { contextOf, knowledgeOf, printJson, withRecord } from "../context.ts";
import { filterOf, needsKnowledge, withFilters } from "../filter-options.ts";

/** `chancery positions` */
export function positionsCommand(program: Command): Command {
  const command = program
    .command("positions")
    .description("where each stands: who wants, supports, opposes, belongs to what");
  return withFilters(command, ["by", "about", "between", "since", "until", "status"]).action(
    async (_options: unknown, self: Command) => {
      const context = contextOf(self);
      const knowledge = needsKnowledge(self.opts()) ? await knowledgeOf(context) : null;
      const { positions } = await import("../../../record/queries/claims.ts");
      const { claimsJson, positionsText } = await import("../../text/claims.ts");
      const kept = await withRecord(context, (store) => positions(store, filterOf(self.opts(), knowledge)));
      if (context.options.json) printJson(context, claimsJson(kept));
      else context.print(positionsText(kept, context.screen));
    },
  );
}
