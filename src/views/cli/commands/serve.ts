import process from "node:process";
import { type Command, InvalidArgumentError } from "commander";
import { type Context, contextOf, engineVersion, knowledgeOf, mergerOf, withRecord } from "../context.ts";
import { today } from "../today.ts";

/** `chancery serve` */
export function serveCommand(program: Command): Command {
  return program
    .command("serve")
    .description("the record in a browser, and its HTTP API")
    .option("--port <number>", "the port", portOf, 4873)
    .action(async (_options: unknown, self: Command) => {
      const context = contextOf(self);
      const { port } = self.opts();
      await withRecord(context, async (store) => {
        const knowledge = await knowledgeOf(context);
        const { deskOver } = await import("../../http/desk.ts");
        const { apiOver } = await import("../../http/app.ts");
        const { listen } = await import("../../http/serving.ts");
        const desk = deskOver({ store, knowledge, merger: () => mergerOf(context), today });
        const app = apiOver({ desk, version: engineVersion() });
        const serving = await listen((request) => app.fetch(request), { host: "127.0.0.1", port });
        context.print(`http://127.0.0.1:${serving.port}/\n`);
        await untilStopped(context);
        await serving.close();
        await desk.close();
      });
    });
}

function portOf(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new InvalidArgumentError("wanted a port from 0 to 65535.");
  return port;
}

/** Until Ctrl-C, or the system asks to end. */
function untilStopped({ notice }: Context): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        notice("\n");
        resolve();
      });
  });
}
