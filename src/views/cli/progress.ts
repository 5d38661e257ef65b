import process from "node:process";

/** Tells how far a long command is. */
export interface Progress {
  /** `done` of `total`; `what` is named beside the bar. */
  step(done: number, total: number, what: string): void;
  stop(): void;
}

/** A bar on standard error, on a terminal and unless `quiet`; else nothing. */
export async function progressBar(quiet: boolean): Promise<Progress> {
  if (quiet || process.stderr.isTTY !== true) return { step: () => {}, stop: () => {} };
  const { default: cliProgress } = await import("cli-progress");
  const format = "{bar} {value}/{total} {what}";
  const bar = new cliProgress.SingleBar({
    format,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
  });
  let started = false;
  return {
    step: (done, total, what) => {
      if (!started) bar.start(total, done, { what });
      else {
        bar.setTotal(total);
        bar.update(done, { what });
      }
      started = true;
    },
    stop: () => void (started && bar.stop()),
  };
}
