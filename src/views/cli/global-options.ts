import { type Command, Option } from "commander";

const AS_OF = () =>
  new Option("--as-of <day>", "what could be known then: only documents of that day, month, year or before");

/** Adds what only commands that read the record know. */
export function withAsOf(command: Command): Command {
  return command.addOption(AS_OF().helpGroup("Global options:"));
}

/** Adds the options that stand before or after any command; they have no defaults here, so that neither place hides the other. */
export function withGlobalOptions(command: Command): Command {
  const options = [
    new Option("--record <file>", "the record (default: chancery.db)"),
    new Option("--pipeline <name>", "how documents are read"),
    new Option(
      "--knowledge <folder>",
      "knowledge files of your own, read over those of Chancery; may be given again (default: chancery.knowledge)",
    ).argParser((folder: string, before: readonly string[] = []) => [...before, folder]),
    new Option("--knowledge-only", "only your own knowledge files"),
    new Option(
      "--llm <url>",
      "a language model that reads after the rules: the address of an OpenAI-compatible endpoint",
    ),
    new Option("--llm-model <name>", "its name there; a key is read from CHANCERY_LLM_KEY"),
    new Option("--llm-answers <folder>", "where its answers are kept (default: chancery.answers)"),
    new Option("--quiet", "no progress, no notices"),
    new Option("--json", "the answer as JSON"),
  ];
  if (command.parent === null) options.push(AS_OF());
  for (const option of options)
    command.addOption(command.parent === null ? option : option.helpGroup("Global options:"));
  return command;
}
