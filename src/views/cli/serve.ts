import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { Context as HttpContext } from "hono";
import { bearerFor } from "../http/guard/admission.ts";
import { hashOf, newSecret, type Role, type Token, tokenLine, tokensIn } from "../http/guard/tokens.ts";
import type { Writer } from "../http/writing/writer.ts";
import type { AddSummary } from "../text/add.ts";
import { bringUpToDate, type Context, engineVersion, knowledgeOf, mergerOf, PACKAGE } from "./context.ts";
import { judgeOf, now } from "./judging.ts";
import { today } from "./today.ts";

/** Options of `serve`. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly name: readonly string[];
  readonly tokens?: string;
  readonly by?: string;
}

/** Serves the record until Ctrl-C; where there is none yet, the first upload makes it. Throws when it may not listen there, or none can be made. */
export async function serve(context: Context, options: ServeOptions): Promise<void> {
  const tokens = tokensAt(context, options);
  const { isLoopback } = await import("../http/guard/hosts.ts");
  if (!isLoopback(options.host) && tokens.length === 0)
    throw new Error(
      `wanted tokens to listen at ${options.host}, where others can ask; found none (chancery serve --token admin makes one)`,
    );
  const { openWhenMade } = await import("../../record/awaited.ts");
  const record = await openWhenMade(context.options.record);
  try {
    if (existsSync(context.options.record)) await bringUpToDate(context, await record.now());
    else context.notice(`no record at ${context.options.record} yet: the first documents that are dropped make it\n`);
    const { appOf } = await import("../http/app.ts");
    const { deskOver } = await import("../http/desk.ts");
    const { listen } = await import("../http/serving.ts");
    const { newGuesses } = await import("../http/guard/guesses.ts");
    const { newSessions } = await import("../http/guard/sessions.ts");
    const { newJobs } = await import("../http/writing/jobs.ts");
    const { LIMITS } = await import("../http/writing/uploads.ts");
    const { newReader } = await import("../http/reading-thread/reader.ts");
    const { newWriter } = await import("../http/writing/writer.ts");
    const knowledge = await knowledgeOf(context);
    const failed = (words: string) => context.notice(`chancery: ${words}\n`);
    const reader = newReader(context.options, failed);
    const desk = deskOver({
      store: record.now,
      knowledge,
      merger: () => mergerOf(context),
      today,
      faces: reader.faces,
    });
    const writer = tellingWhenMade(newWriter(context.options), context);
    const hand = (c: HttpContext, by: string | undefined) => ({
      by: bearerFor(c)?.name ?? judgeOf({ ...(by === undefined ? options : { by }) }).by,
      at: now(),
    });
    const app = appOf({
      ...{ desk, reader, writing: { writer, jobs: newJobs(), limits: LIMITS, hand } },
      admission: { tokens, guesses: newGuesses(Date.now), sessions: newSessions(Date.now) },
      ...{ host: options.host, names: options.name, web: join(PACKAGE, "dist/web"), version: engineVersion() },
      failed: (error) => failed(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    });
    const serving = await listen((request, env) => app.fetch(request, env), options);
    context.print(`http://${shownHost(options.host)}:${serving.port}/\n`);
    await untilStopped();
    await serving.close();
    await writer.close();
    await reader.close();
    await desk.close();
  } finally {
    await record.close();
  }
}

/** Says what the record holds when it was made here. */
function tellingWhenMade(writer: Writer, context: Context): Writer {
  const { record } = context.options;
  const tell = async (summary: AddSummary) => {
    const { holdsText } = await import("../text/add.ts");
    context.notice(`made ${holdsText(summary)}\n`);
  };
  return {
    ...writer,
    do: async (task, told) => {
      const isNew = task.do === "add" && !existsSync(record);
      const done = await writer.do(task, told);
      if (isNew && existsSync(record)) await tell(done as AddSummary);
      return done;
    },
  };
}

function shownHost(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

/** Until Ctrl-C, or the system asks to end. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

/** Options of `serve --token`. */
export interface TokenOptions {
  readonly role: Role;
  readonly for?: string;
  readonly tokens?: string;
}

/** Makes a token: its hash is kept, the token itself is said once. */
export function makeToken(context: Context, options: TokenOptions): void {
  const file = tokenFile(context, options);
  const secret = newSecret();
  const name = options.for ?? options.role;
  if (!/^\S+$/.test(name)) throw new Error(`wanted --for as a name without spaces, found "${name}"`);
  const token: Token = { role: options.role, name, hash: hashOf(secret) };
  writeFileSync(file, tokenLine(token), { flag: "a", mode: 0o600 });
  context.notice(`kept in ${file} as its hash; the token itself is shown only now\n`);
  context.print(`${secret}\n`);
}

function tokensAt(context: Context, options: { readonly tokens?: string }): readonly Token[] {
  const file = tokenFile(context, options);
  if (!existsSync(file)) {
    if (options.tokens !== undefined) throw new Error(`wanted a file of tokens, found nothing at ${file}`);
    return [];
  }
  return tokensIn(readFileSync(file, "utf8"));
}

/** "chancery.tokens" for "chancery.db". */
function tokenFile({ options: { record } }: Context, { tokens }: { readonly tokens?: string }): string {
  return tokens ?? `${record.replace(/\.db$/, "")}.tokens`;
}
