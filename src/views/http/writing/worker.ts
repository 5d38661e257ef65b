import { existsSync } from "node:fs";
import { constants, setPriority } from "node:os";
import process from "node:process";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { openStore } from "../../../record/open.ts";
import type { Store } from "../../../record/store.ts";
import { addPaths } from "../../cli/add.ts";
import { bringUpToDate, type Context, type GlobalOptions } from "../../cli/context.ts";
import { screenOf } from "../../text/screen.ts";
import { refusalOf, refused } from "../problems.ts";
import { decideOn, undoOf } from "./deciding.ts";
import { newQueue, type Queue } from "./queue.ts";
import type { Progress, Said, Task } from "./tasks.ts";

/** The thread that writes: one task after the other, judgements between the files of an `add`. */
async function work(port: MessagePort, options: GlobalOptions): Promise<void> {
  const context: Context = { options, screen: screenOf({}, {}), print: () => {}, notice: () => {} };
  let opened: Promise<Store> | null = null;
  // an `add` makes the record where there is none
  const store = () => {
    if (!existsSync(options.record)) throw refused(404, "wanted a record to decide on, found none yet");
    opened ??= openStore(options.record, { mustExist: true });
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };
  const queue = newQueue();
  const say = (said: Said) => port.postMessage(said);
  port.on("message", ({ task, id }: { readonly task: Task; readonly id: number }) => {
    const told = (progress: Progress) => say({ task: id, progress });
    void queue
      .run(() => done(task, { context, store, queue, told }), task.do !== "add")
      .then(
        (value) => say({ task: id, done: value }),
        (error) => {
          const { status, problem } = refusalOf(error);
          say({ task: id, refused: { status, problem } });
        },
      );
  });
}

interface At {
  readonly context: Context;
  readonly store: () => Promise<Store>;
  readonly queue: Queue;
  readonly told: (progress: Progress) => void;
}

async function done(task: Task, { context, store: opened, queue, told }: At): Promise<unknown> {
  if (task.do !== "add") {
    const store = await opened();
    const together = () => bringUpToDate(context, store);
    return task.do === "judge"
      ? decideOn(store, task.deciding, task.hand, together)
      : undoOf(store, task.judgement, task.hand, together);
  }

  return addPaths(context, task.paths, task.options, {
    before: async ({ path }, at, total) => {
      await queue.breathe();
      told({ step: "reading", path, done: at, total });
    },
    after: ({ path }, outcome) => told({ step: "read", path, ...outcome }),
  });
}

// on Linux a thread has a priority of its own, and those that it starts inherit it: who asks goes before what is read
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

if (parentPort !== null) await work(parentPort, workerData as GlobalOptions);
