import type { Command } from "commander";
import { bringUpToDate, contextOf, printJson, withRecord } from "../context.ts";

/** `chancery undo ID` */
export function undoCommand(program: Command): Command {
  return program
    .command("undo")
    .description("take back a judgement; it stays in the list, and may be made again")
    .argument("<id>", "the id of a judgement of a person, or its beginning")
    .option("--why <words>", "the reason")
    .option("--by <name>", "who takes it back (default: the user of the system)")
    .action(async (id: string, _options: unknown, self: Command) => {
      const context = contextOf(self);
      const { judgeOf, now } = await import("../judging.ts");
      const { takeBack } = await import("../../../record/judge/decide.ts");
      const { judgementList } = await import("../../../record/queries/judgements.ts");
      const { judgementsJson, judgementsText } = await import("../../text/judgements.ts");
      const judge = judgeOf(self.opts());
      const entries = await withRecord(context, async (store) => {
        const undone = await takeBack(store, id, { ...judge, at: now() }, () => bringUpToDate(context, store));
        return (await judgementList(store)).filter(({ judgement }) => judgement.id === undone.id);
      });
      if (context.options.json) printJson(context, judgementsJson(entries));
      else if (!context.options.quiet) context.print(judgementsText(entries, context.screen));
    });
}
