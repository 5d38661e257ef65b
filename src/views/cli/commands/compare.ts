import { type Command, Option } from "commander";
import { contextOf, knowledgeOf, printJson, withRecord } from "../context.ts";

/** `chancery compare EVENT`, `chancery compare DOC DOC` */
export function compareCommand(program: Command): Command {
  return program
    .command("compare")
    .description("readouts compared: what all say, only one says, where they conflict, where one is silent")
    .argument("<id>", "an event that several documents tell; or the first of two documents, by id or file name")
    .argument("[document]", "the second document")
    .addOption(new Option("--format <format>", "how it is written").choices(["text", "md", "json"]).default("text"))
    .action(async (id: string, other: string | undefined, _options: unknown, self: Command) => {
      const context = contextOf(self);
      const knowledge = await knowledgeOf(context);
      const { compare } = await import("../../../record/queries/compare/compare.ts");
      const { eventLines } = await import("../../compare/lines.ts");
      const { gazetteerOf } = await import("../../chronology/gazetteer.ts");
      const found = await withRecord(context, (store) => compare(store, other === undefined ? [id] : [id, other]));
      const lineOf = eventLines(found, gazetteerOf(knowledge));
      const format = context.options.json ? "json" : self.opts().format;
      if (format === "json") printJson(context, (await import("../../compare/json.ts")).comparisonJson(found, lineOf));
      else if (format === "md")
        context.print((await import("../../compare/markdown.ts")).comparisonMarkdown(found, lineOf));
      else context.print((await import("../../compare/text.ts")).comparisonText(found, lineOf, context.screen));
    });
}
