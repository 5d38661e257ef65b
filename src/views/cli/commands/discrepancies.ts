import { type Command, Option } from "commander";
import { contextOf, printJson, withRecord } from "../context.ts";

const KINDS = ["identity", "date", "place", "number", "occurrence", "status", "participant", "attribution", "fact"];
const STATES = ["open", "explained", "resolved", "accepted as both"];

/** `chancery discrepancies` */
export function discrepanciesCommand(program: Command): Command {
  return program
    .command("discrepancies")
    .description("where the sources disagree, with the words of both")
    .addOption(new Option("--kind <kind>", "only of this kind").choices(KINDS))
    .addOption(new Option("--state <state>", "only in this state").choices(STATES))
    .action(async (_options: unknown, self: Command) => {
      const context = contextOf(self);
      const { disagreements } = await import("../../../record/queries/discrepancies.ts");
      const { discrepanciesJson, discrepanciesText } = await import("../../text/discrepancies.ts");
      const { kind, state } = self.opts();
      const filter = { ...(kind === undefined ? {} : { kind }), ...(state === undefined ? {} : { state }) };
      const all = await withRecord(context, (store) => disagreements(store, filter));
      if (context.options.json) printJson(context, discrepanciesJson(all));
      else context.print(discrepanciesText(all, context.screen));
    });
}
