import { type Command, Option } from "commander";
import { contextOf, knowledgeOf, printJson, withRecord } from "../context.ts";
import { filterOf, withFilters } from "../filter-options.ts";

/** `chancery chronology` */
export function chronologyCommand(program: Command): Command {
  const command = program
    .command("chronology")
    .description("what happened, was planned or was denied, one dated line an event");
  return withFilters(command, ["between", "since", "until", "type", "status", "by", "about"])
    .addOption(
      new Option("--format <format>", "how it is written").choices(["text", "md", "json", "csv"]).default("text"),
    )
    .action(async (_options: unknown, self: Command) => {
      const context = contextOf(self);
      const knowledge = await knowledgeOf(context);
      const { chronology } = await import("../../../record/queries/chronology.ts");
      const { chronologyLines } = await import("../../chronology/lines.ts");
      const { gazetteerOf } = await import("../../chronology/gazetteer.ts");
      const { chronologyCsv, chronologyJson, chronologyMarkdown, chronologyText } = await import(
        "../../chronology/formats.ts"
      );
      const entries = await withRecord(context, (store) => chronology(store, filterOf(self.opts(), knowledge)));
      const lines = chronologyLines(entries, gazetteerOf(knowledge));
      const { asOf } = context.options;
      const format = context.options.json ? "json" : self.opts().format;
      if (format === "json") printJson(context, chronologyJson(lines, asOf));
      else if (format === "md") context.print(chronologyMarkdown(lines, asOf));
      else if (format === "csv") context.print(await chronologyCsv(lines));
      else context.print(chronologyText(lines, context.screen, asOf));
    });
}
