import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Faces } from "../../../record/queries/faces/faces.ts";
import type { GlobalOptions } from "../../cli/context.ts";
import { refused } from "../problems.ts";
import type { Answer, Question, Reply } from "./messages.ts";
import { newestOf } from "./newest.ts";

/** Answers what takes long, in a thread of its own. */
export interface Reader {
  /** The answer to a GET of this path and query. */
  answer(address: string): Promise<Answer>;
  /** The faces of the record as it was brought together last; shortly after that, those before. */
  faces(mergedOf: string): Promise<Faces>;
  close(): Promise<void>;
}

/** A list waits so long (ms) for the newest; a large record is shown as it was before until then. */
const PATIENCE = 1500;

/** A reader of the record of the options; its thread starts at once, and again after it died. `failed` hears what went wrong inside. */
export function newReader(options: GlobalOptions, failed: (words: string) => void): Reader {
  const waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
  let thread: Worker | null = null;
  let last = 0;
  const end = () => {
    thread = null;
    for (const { reject } of waiting.values()) reject(refused(503, "the thread that reads ended: ask again"));
    waiting.clear();
  };
  const start = () => {
    const made = new Worker(new URL(`./thread${extname(import.meta.url)}`, import.meta.url), { workerData: options });
    made.on("message", (reply: Reply) => {
      if ("failed" in reply) failed(reply.failed);
      const one = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ("failed" in reply) one?.reject(refused(500, "the answer could not be made"));
      else one?.resolve(reply);
    });
    made.on("error", (error) => failed(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    made.on("exit", end);
    made.unref();
    return made;
  };
  const ask = (question: { address: string } | { faces: true }): Promise<Reply> =>
    new Promise((resolve, reject) => {
      thread ??= start();
      last += 1;
      waiting.set(last, { resolve, reject });
      thread.postMessage({ id: last, ...question } as Question);
    });
  thread = start();
  const newest = newestOf(PATIENCE, async () => {
    const reply = await ask({ faces: true });
    if (!("faces" in reply)) throw refused(500, "the answer could not be made");
    return reply.faces;
  });
  // whoever asks first finds them begun; what fails is told when it is asked for
  newest(null).catch(() => {});
  return {
    answer: async (address) => {
      const reply = await ask({ address });
      if (!("answer" in reply)) throw refused(500, "the answer could not be made");
      return reply.answer;
    },
    faces: newest,
    close: async () => {
      const running = thread;
      thread = null;
      await running?.terminate();
    },
  };
}
