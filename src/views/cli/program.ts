import process from "node:process";
import { Command, CommanderError } from "commander";
import { addCommand } from "./commands/add.ts";
import { agreementsCommand } from "./commands/agreements.ts";
import { annotateCommand } from "./commands/annotate.ts";
import { chronologyCommand } from "./commands/chronology.ts";
import { claimsCommand } from "./commands/claims.ts";
import { compareCommand } from "./commands/compare.ts";
import { discrepanciesCommand } from "./commands/discrepancies.ts";
import { exportCommand } from "./commands/export.ts";
import { judgeCommand } from "./commands/judge.ts";
import { judgementsCommand } from "./commands/judgements.ts";
import { knowledgeCommand } from "./commands/knowledge.ts";
import { positionsCommand } from "./commands/positions.ts";
import { promisesCommand } from "./commands/promises.ts";
import { rebuildCommand } from "./commands/rebuild.ts";
import { reviewCommand } from "./commands/review.ts";
import { searchCommand } from "./commands/search.ts";
import { serveCommand } from "./commands/serve.ts";
import { showCommand } from "./commands/show.ts";
import { undoCommand } from "./commands/undo.ts";
import { verifyCommand } from "./commands/verify.ts";
import { whoCommand } from "./commands/who.ts";
import { engineVersion } from "./context.ts";
import { withAsOf, withGlobalOptions } from "./global-options.ts";

/** The commands, in the order in which help lists them, and whether they read the record as of a day. */
const COMMANDS: readonly (readonly [(program: Command) => Command, "reads"?])[] = [
  [addCommand],
  [chronologyCommand, "reads"],
  [agreementsCommand, "reads"],
  [promisesCommand, "reads"],
  [discrepanciesCommand, "reads"],
  [compareCommand, "reads"],
  [claimsCommand, "reads"],
  [positionsCommand, "reads"],
  [whoCommand, "reads"],
  [searchCommand, "reads"],
  [showCommand, "reads"],
  [reviewCommand],
  [judgeCommand],
  [judgementsCommand],
  [undoCommand],
  [verifyCommand],
  [rebuildCommand],
  [exportCommand, "reads"],
  [annotateCommand],
  [serveCommand],
  [knowledgeCommand],
];

/** The whole command line, not yet run. */
export function buildProgram(): Command {
  const program = withGlobalOptions(new Command("chancery"));
  program
    .description(
      "Reads news and official releases about relations between states, and keeps the record: who met whom, what was agreed, what is only rumoured, who says so, and where the sources disagree.",
    )
    .version(engineVersion(), "-V, --version", "the version of Chancery")
    .addHelpText("after", "\nBegin with: chancery add FOLDER, then chancery chronology.")
    .helpOption("-h, --help", "help for a command")
    .helpCommand("help [command]", "help for a command")
    .showHelpAfterError("(chancery --help tells more)")
    .exitOverride();
  for (const [add, reads] of COMMANDS) {
    const command = withGlobalOptions(add(program));
    if (reads) withAsOf(command);
    else command.hook("preAction", (_, self) => refuseAsOf(self));
  }
  return program;
}

/** `chancery --as-of 2020 add …`: throws, since that command does not read the record. */
function refuseAsOf(command: Command): void {
  if (command.optsWithGlobals().asOf !== undefined)
    throw new Error(`wanted --as-of with a command that shows the record, found it with ${command.name()}`);
}

/** Runs the command line on `args`. Gives the exit code: 0 done, 1 something was refused or unplaced, 2 wrong use. */
export async function run(args: readonly string[]): Promise<number> {
  process.exitCode = 0;
  try {
    await buildProgram().parseAsync(args, { from: "user" });
    return Number(process.exitCode);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`chancery: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}
