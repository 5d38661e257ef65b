import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { GlobalOptions } from "../../cli/context.ts";
import { Refused, refused } from "../problems.ts";
import type { Progress, Said, Task } from "./tasks.ts";

/** Writes into the record, in a thread of its own so that readers never wait. */
export interface Writer {
  /** What came of a task. Throws what it was refused with. */
  do(task: Task, told?: (progress: Progress) => void): Promise<unknown>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly told: (progress: Progress) => void;
}

/** A writer on the record of the options; its thread starts with the first task, and again after it died. */
export function newWriter(options: GlobalOptions): Writer {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;
  const end = () => {
    worker = null;
    for (const one of waiting.values()) one.reject(refused(500, "the thread that writes ended before it was done"));
    waiting.clear();
  };
  const start = (): Worker => {
    const made = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), { workerData: options });
    made.on("message", (said: Said) => hear(waiting, said));
    made.on("error", end);
    made.on("exit", end);
    made.unref();
    return made;
  };
  return {
    do: (task, told = () => {}) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        last += 1;
        waiting.set(last, { resolve, reject, told });
        worker.postMessage({ task, id: last });
      }),
    close: async () => {
      const running = worker;
      worker = null;
      await running?.terminate();
    },
  };
}

function hear(waiting: Map<number, Waiting>, said: Said): void {
  const one = waiting.get(said.task);
  if (one === undefined) return;
  if ("progress" in said) {
    one.told(said.progress);
    return;
  }
  waiting.delete(said.task);
  if ("done" in said) one.resolve(said.done);
  else one.reject(new Refused(said.refused.status, said.refused.problem));
}
