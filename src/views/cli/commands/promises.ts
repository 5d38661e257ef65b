import { type Command, Option } from "commander";
import { contextOf, knowledgeOf, printJson, withRecord } from "../context.ts";
import { filterOf, lastDayOf, withFilters } from "../filter-options.ts";
import { today } from "../today.ts";

/** `chancery promises` */
export function promisesCommand(program: Command): Command {
  const command = program
    .command("promises")
    .description("what is scheduled, announced or expected, and what came of it");
  return withFilters(command, ["between", "since", "until", "type", "about", "by"])
    .addOption(
      new Option("--status <state>", "only those in this state").choices(["overdue", "due", "open", "done", "dropped"]),
    )
    .option("--on <day>", "what is due and overdue on that day (default: today; with --as-of that day)")
    .addOption(
      new Option("--format <format>", "how it is written").choices(["text", "md", "json", "ics"]).default("text"),
    )
    .action(async (_options: unknown, self: Command) => {
      const context = contextOf(self);
      const { status: state, ...narrowing } = self.opts();
      const { asOf } = context.options;
      const on = narrowing.on === undefined ? (asOf ?? today()) : lastDayOf("--on", narrowing.on);
      const knowledge = await knowledgeOf(context);
      const { promises } = await import("../../../record/queries/promises/promises.ts");
      const { newestDay } = await import("../../../record/as-of.ts");
      const { toldPromises } = await import("../../promises/told.ts");
      const { gazetteerOf } = await import("../../chronology/gazetteer.ts");
      const { promisesJson, promisesMarkdown, promisesText } = await import("../../promises/formats.ts");
      const { found, stamp } = await withRecord(context, async (store) => ({
        found: await promises(store, on, filterOf(narrowing, knowledge)),
        stamp: await newestDay(store),
      }));
      const wanted = found.filter((one) => state === undefined || one.state === state);
      const told = toldPromises(wanted, gazetteerOf(knowledge));
      const format = context.options.json ? "json" : narrowing.format;
      if (format === "json") printJson(context, promisesJson(told, { on, asOf }));
      else if (format === "md") context.print(promisesMarkdown(told, { on, asOf }));
      else if (format === "text") context.print(promisesText(told, { on, asOf }, context.screen));
      else {
        const { promisesCalendar } = await import("../../promises/calendar.ts");
        const { text, tasks } = promisesCalendar(told, stamp);
        context.print(text);
        if (tasks > 0) context.notice(`${tasks} of ${told.length} have no day of their own: tasks, no events\n`);
      }
    });
}
