import { type ChildProcess, type ForkOptions, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { OnnxModel, Output } from "./onnx.ts";

type Outputs = Readonly<Record<string, Output>>;

interface Task {
  readonly inputs: Parameters<OnnxModel["run"]>[0];
  readonly done: (outputs: Outputs) => void;
  readonly failed: (error: Error) => void;
}

interface Member {
  readonly child: ChildProcess;
  task: Task | null;
}

/**
 * A model in up to `size` processes of their own: a run of onnxruntime-node holds up its thread, and its threads in one process do not end well.
 * Each is started when the others are busy; none keeps this process alive, and none outlives it. Runs reject when the file is no model.
 */
export function openPool(file: string, size: number): OnnxModel {
  const members: Member[] = [];
  const waiting: Task[] = [];
  const next = (member: Member): void => {
    member.task = waiting.shift() ?? null;
    hold(member.child, member.task !== null);
    if (member.task) member.child.send({ file, inputs: member.task.inputs });
  };
  const lose = (member: Member, error: Error): void => {
    const at = members.indexOf(member);
    if (at < 0) return;
    members.splice(at, 1);
    for (const task of [...(member.task ? [member.task] : []), ...waiting.splice(0)]) task.failed(error);
  };
  const start = (): Member => {
    const member: Member = { child: fork(WORKER, OPTIONS), task: null };
    member.child.on("message", ({ outputs, error }: { outputs?: Outputs; error?: string }) => {
      if (outputs) member.task?.done(outputs);
      else member.task?.failed(new Error(`model: wanted an ONNX model in ${file}; found ${error}`));
      next(member);
    });
    member.child.on("error", (error) => lose(member, error));
    member.child.on("exit", (code, signal) =>
      lose(member, new Error(`model: a process that ran it ended (${signal ?? code})`)),
    );
    members.push(member);
    return member;
  };
  return {
    run: (inputs) =>
      new Promise((done, failed) => {
        waiting.push({ inputs, done, failed });
        const free = members.find(({ task }) => task === null) ?? (members.length < size ? start() : null);
        if (free) next(free);
      }),
  };
}

/** Whether this process waits for the other before it ends. */
function hold(child: ChildProcess, held: boolean): void {
  if (held) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/** Beside this file, as TypeScript in a checkout and as JavaScript in the package. */
const WORKER = fileURLToPath(
  new URL(`./onnx-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url),
);
const OPTIONS: ForkOptions = { serialization: "advanced", execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] };
