/** Work done one after the other; what is urgent comes before what waits, and between the steps of what is long. */
export interface Queue {
  /** Runs `work` when nothing else runs. */
  run<T>(work: () => Promise<T>, urgent: boolean): Promise<T>;
  /** To be called by long work between its steps: runs what is urgent meanwhile. */
  breathe(): Promise<void>;
}

/** An empty queue. */
export function newQueue(): Queue {
  const urgent: (() => Promise<void>)[] = [];
  const waiting: (() => Promise<void>)[] = [];
  let running = false;
  const drain = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let next = urgent.shift() ?? waiting.shift(); next !== undefined; next = urgent.shift() ?? waiting.shift())
      await next();
    running = false;
  };
  return {
    run: (work, isUrgent) =>
      new Promise((resolve, reject) => {
        (isUrgent ? urgent : waiting).push(() => work().then(resolve, reject));
        void drain();
      }),
    breathe: async () => {
      // messages that came in while a step ran are heard only on a turn of the loop
      await new Promise((resolve) => setImmediate(resolve));
      for (let next = urgent.shift(); next !== undefined; next = urgent.shift()) await next();
    },
  };
}
