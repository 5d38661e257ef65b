import type { Command } from "commander";
import { contextOf, knowledgeOf, printJson, withRecord } from "../context.ts";
import { filterOf, needsKnowledge, withFilters } from "../filter-options.ts";

/** `chancery claims` */
export function claimsCommand(program: Command): Command {
  const command = program.command("claims").description("what each document says, and on whose word");
  return withFilters(command, ["by", "about", "between", "since", "until", "type", "status"]).action(
    async (_options: unknown, self: Command) => {
      const context = contextOf(self);
      const knowledge = needsKnowledge(self.opts()) ? await knowledgeOf(context) : null;
      const { claims } = await import("../../../record/queries/claims.ts");
      const { claimsJson, claimsText } = await import("../../text/claims.ts");
      const kept = await withRecord(context, (store) => claims(store, filterOf(self.opts(), knowledge)));
      if (context.options.json) printJson(context, claimsJson(kept));
      else context.print(claimsText(kept, context.screen));
    },
  );
}
