import { type Command, InvalidArgumentError, Option } from "commander";
import type { Role } from "../../http/guard/tokens.ts";
import { contextOf } from "../context.ts";
import type { ServeOptions, TokenOptions } from "../serve.ts";

/** `chancery serve` */
export function serveCommand(program: Command): Command {
  return program
    .command("serve")
    .description("the record in a browser, and its HTTP API")
    .option("--port <number>", "the port (0: any that is free)", portOf, 4873)
    .option("--host <address>", "where to listen; elsewhere than on this machine tokens are demanded", "127.0.0.1")
    .option("--name <host>", "another name under which it is asked; may be given again", collected, [])
    .addOption(new Option("--token <role>", "make a token, say it once, and end").choices(["read", "review", "admin"]))
    .option("--for <name>", "whom the token is for (default: the role)")
    .option("--tokens <file>", "where tokens are kept (default: chancery.tokens)")
    .option("--by <name>", "who decides where no token says so (default: the user of the system)")
    .addHelpText("after", EXAMPLES)
    .action(async (_options: unknown, self: Command) => {
      const context = contextOf(self);
      const { makeToken, serve } = await import("../serve.ts");
      const options = self.opts<ServeOptions & TokenOptions & { readonly token?: Role }>();
      if (options.token === undefined) await serve(context, options);
      else makeToken(context, { ...options, role: options.token });
    });
}

const EXAMPLES = `
  chancery serve
  chancery serve --token review --for anna
  chancery serve --host 0.0.0.0 --name desk.example.org`;

function portOf(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new InvalidArgumentError("wanted a port from 0 to 65535.");
  return Number(value);
}

function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
