import { readFileSync } from "node:fs";
import { addTiny, realKnowledge, tinyMerger, together } from "../../../../test/support/tiny-record.ts";
import { openStore } from "../../../record/open.ts";
import type { Store } from "../../../record/store.ts";
import { appOf } from "../app.ts";
import { deskOver } from "../desk.ts";
import { bearerFor } from "../guard/admission.ts";
import { newGuesses } from "../guard/guesses.ts";
import { newSessions } from "../guard/sessions.ts";
import { hashOf, type Role } from "../guard/tokens.ts";
import { decideOn, undoOf } from "../writing/deciding.ts";
import { newJobs } from "../writing/jobs.ts";
import { newQueue } from "../writing/queue.ts";
import { LIMITS, type Limits } from "../writing/uploads.ts";
import type { Writer } from "../writing/writer.ts";

/** How the server of a test is. */
export interface Serving {
  /** Secrets by role; none: no tokens are wanted. */
  readonly tokens?: Partial<Readonly<Record<Role, string>>>;
  readonly limits?: Partial<Limits>;
  readonly host?: string;
  readonly names?: readonly string[];
  readonly web?: string;
  /** Milliseconds of now, for what lasts. */
  readonly clock?: () => number;
}

/** The API over the tiny record, asked without a network. */
export interface Served {
  readonly store: Store;
  /** What went wrong inside. */
  readonly failures: readonly unknown[];
  ask(address: string, init?: RequestInit): Promise<Response>;
  /** A request that writes, as our own pages make it. */
  write(method: string, address: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  json(address: string, init?: RequestInit): Promise<Answer>;
}

/** An answer looked into by a test. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
export type Answer = any;

/** Serves the tiny record. Uploads are only taken in: reading them is the work of `add`. */
export async function served(serving: Serving = {}): Promise<Served> {
  const store = await openStore(":memory:");
  await addTiny(store);
  const failures: unknown[] = [];
  let moment = 0;
  const clock = serving.clock ?? (() => 0);
  const tokens = Object.entries(serving.tokens ?? {}).map(([role, secret]) => ({
    role: role as Role,
    name: `the ${role}er`,
    hash: hashOf(secret),
  }));
  const desk = deskOver({
    store: async () => store,
    knowledge: realKnowledge(),
    merger: async () => tinyMerger,
    today: () => "2019-04-07",
  });
  const app = appOf({
    ...{
      desk,
      reader: null,
      host: serving.host ?? "127.0.0.1",
      names: serving.names ?? [],
      web: serving.web ?? "/nowhere",
      version: "0.0.0",
    },
    writing: {
      ...{ writer: writerOver(store), jobs: newJobs(), limits: { ...LIMITS, ...serving.limits } },
      hand: (c, by) => ({
        by: bearerFor(c)?.name ?? by ?? "somebody",
        at: new Date(Date.UTC(2020, 0, 1, 0, 0, moment++)).toISOString(),
      }),
    },
    admission: { tokens, guesses: newGuesses(clock), sessions: newSessions(clock) },
    failed: (error) => failures.push(error),
  });
  const ask: Served["ask"] = async (address, init = {}) => {
    const request = new Request(new URL(address, "http://127.0.0.1:4873"), init);
    if (!request.headers.has("Host")) request.headers.set("Host", "127.0.0.1:4873");
    return app.fetch(request);
  };
  return {
    ...{ store, failures, ask },
    json: async (address, init) => (await ask(address, init)).json(),
    write: (method, address, body, headers = {}) => {
      const isForm = body instanceof FormData;
      return ask(address, {
        method,
        headers: {
          "X-Chancery": "1",
          ...(isForm || body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      });
    },
  };
}

/** One task after the other, as in the thread that writes. */
function writerOver(store: Store): Writer {
  const queue = newQueue();
  const writer = writerOf(store);
  return { ...writer, do: (task, told) => queue.run(() => writer.do(task, told), task.do !== "add") };
}

function writerOf(store: Store): Writer {
  return {
    do: async (task, told = () => {}) => {
      if (task.do === "judge") return decideOn(store, task.deciding, task.hand, () => together(store));
      if (task.do === "undo") return undoOf(store, task.judgement, task.hand, () => together(store));
      for (const [done, path] of task.paths.entries()) {
        told({ step: "reading", path, done, total: task.paths.length });
        const isRead = readFileSync(path).length > 10;
        const problems = isRead ? [] : [{ file: path, wanted: "more than ten bytes", found: "less" }];
        told({ step: "read", path, documents: isRead ? [{ id: "doc_1", added: "new" }] : [], problems });
      }
      return { record: "nowhere", refused: [], read: task.paths.length };
    },
    close: async () => {},
  };
}
