import { type Command, Option } from "commander";
import { contextOf, printJson, withRecord } from "../context.ts";

/** `chancery judge VERDICT ARGS…` */
export function judgeCommand(program: Command): Command {
  return program
    .command("judge")
    .description("decide: same, different, unsure, accept, reject, or what a field is")
    .argument(
      "<verdict>",
      "same, different, unsure (two IDs, or one of a judgement of the engine), accept, reject (an ID), set (ID FIELD VALUE)",
    )
    .argument("[args...]", "ids of any kind, or their beginnings; names of entities; document#key")
    .option("--why <words>", "the reason")
    .option("--by <name>", "who decides (default: the user of the system)")
    .addOption(new Option("--about <what>", "what two claims are compared as").choices(["event", "agreement"]))
    .addHelpText("after", EXAMPLES)
    .action(async (verdict: string, args: string[], _options: unknown, self: Command) => {
      const context = contextOf(self);
      const { decide, judgementsOf, judgeOf } = await import("../judging.ts");
      const { judgementList } = await import("../../../record/queries/judgements.ts");
      const { judgedJson, judgedText } = await import("../../text/judged.ts");
      const { about, ...options } = self.opts();
      const judge = judgeOf(options);
      const { judged, entries } = await withRecord(context, async (store) => {
        const made = await judgementsOf(store, [verdict, args], judge, about);
        return { judged: await decide(context, store, made), entries: await judgementList(store) };
      });
      if (context.options.json) printJson(context, judgedJson(judged, entries));
      else if (!context.options.quiet) context.print(judgedText(judged, entries, context.screen));
    });
}

const EXAMPLES = `
  chancery judge same ent_4c1d ent_90ab --why "one man, two spellings"
  chancery judge different "Li Wei" ent_77 --by anna
  chancery judge reject clm_12ab --why "a headline, no act"
  chancery judge set clm_12ab date 2020-10-19
  chancery judge set clm_12ab visitor "Kari Lund; Ola Berg"
  chancery judge set clm_12ab place none
  chancery judge set dis_5e right clm_12ab
  chancery judge set dis_5e explanation "local time against UTC"`;
