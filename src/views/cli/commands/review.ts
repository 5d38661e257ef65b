import { type Command, Option } from "commander";
import { contextOf, printJson, withRecord } from "../context.ts";
import { wholeNumber } from "../numbers.ts";

const ABOUT = ["entity", "event", "agreement", "discrepancy", "claim", "certain"];

/** `chancery review` */
export function reviewCommand(program: Command): Command {
  return program
    .command("review")
    .description("go through what is unsure, most useful first, one key each; without a terminal the list")
    .addOption(new Option("--about <what>", "only questions of this kind").choices(ABOUT))
    .option("--list", "the list, in a terminal too")
    .option("--limit <number>", "of the list at most so many (default: 20)", wholeNumber)
    .option("--by <name>", "who decides (default: the user of the system)")
    .action(async (_options: unknown, self: Command) => {
      const context = contextOf(self);
      const { about, list, limit = 20, by } = self.opts();
      const { isTerminal, reviewIn } = await import("../review/terminal.ts");
      const { reviewQueue } = await import("../../../record/queries/review/review.ts");
      await withRecord(context, async (store) => {
        const questions = () => reviewQueue(store, about);
        if (isTerminal() && !list && !context.options.json) {
          const { answered, left } = await reviewIn(context, store, questions, { by });
          context.print(`\n${answered} answered, ${left} left (chancery judgements lists what was decided).\n`);
          return;
        }
        const { inContext } = await import("../../../record/queries/review/context.ts");
        const { reviewJson, reviewText } = await import("../../text/review.ts");
        const all = await questions();
        const first = await Promise.all(all.slice(0, limit).map((question) => inContext(store, question)));
        if (context.options.json) printJson(context, reviewJson(first));
        else context.print(reviewText(first, all.length, context.screen));
      });
    });
}
