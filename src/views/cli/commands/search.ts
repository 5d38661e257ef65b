import type { Command } from "commander";
import { contextOf, printJson, withRecord } from "../context.ts";
import { wholeNumber } from "../numbers.ts";

/** `chancery search WORDS` */
export function searchCommand(program: Command): Command {
  return program
    .command("search")
    .description("documents that hold all the words, with the passage")
    .argument("<words...>", 'words, "phrases in quotation marks", beginnings*')
    .option("--limit <number>", "at most so many documents", wholeNumber, 20)
    .action(async (words: string[], _options: unknown, self: Command) => {
      const context = contextOf(self);
      const { search } = await import("../../../record/queries/search.ts");
      const { searchJson, searchText } = await import("../../text/search.ts");
      // a shell takes the quotation marks off: what came as one argument with spaces is a phrase
      const query = words
        .map((word) => (/\s/.test(word) && !/["“”]/.test(word) && words.length > 1 ? `"${word}"` : word))
        .join(" ");
      const found = await withRecord(context, (store) => search(store, query, self.opts().limit));
      if (context.options.json) printJson(context, searchJson(found));
      else context.print(searchText(found, context.screen));
    });
}
