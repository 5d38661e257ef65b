import { Worker } from "node:worker_threads";
import type { OnnxModel, Output } from "./onnx.ts";

type Outputs = Readonly<Record<string, Output>>;

interface Task {
  readonly inputs: Parameters<OnnxModel["run"]>[0];
  readonly done: (outputs: Outputs) => void;
  readonly failed: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  task: Task | null;
}

/**
 * A model on up to `size` threads of its own (a run of onnxruntime holds up the thread that it is on); each is started when the
 * others are busy, and none keeps the process alive. Runs reject when the file is no model.
 */
export function openPool(file: string, size: number): OnnxModel {
  const threads: Thread[] = [];
  const waiting: Task[] = [];
  const next = (thread: Thread): void => {
    thread.task = waiting.shift() ?? null;
    if (thread.task === null) thread.worker.unref();
    else {
      thread.worker.ref();
      thread.worker.postMessage({ inputs: thread.task.inputs });
    }
  };
  const start = (): Thread => {
    const thread: Thread = { worker: new Worker(WORKER, { workerData: file }), task: null };
    thread.worker.on("message", ({ outputs, error }: { outputs?: Outputs; error?: string }) => {
      const { task } = thread;
      if (outputs) task?.done(outputs);
      else task?.failed(new Error(`model: wanted an ONNX model in ${file}; found ${error}`));
      next(thread);
    });
    thread.worker.on("error", (error) => {
      threads.splice(threads.indexOf(thread), 1);
      const lost = [...(thread.task ? [thread.task] : []), ...waiting.splice(0)];
      for (const task of lost) task.failed(error instanceof Error ? error : new Error(String(error)));
    });
    threads.push(thread);
    return thread;
  };
  return {
    run: (inputs) =>
      new Promise((done, failed) => {
        waiting.push({ inputs, done, failed });
        const free = threads.find(({ task }) => task === null) ?? (threads.length < size ? start() : null);
        if (free) next(free);
      }),
  };
}

/** Beside this file, as TypeScript in a checkout and as JavaScript in the package. */
const WORKER = new URL(`./onnx-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);
