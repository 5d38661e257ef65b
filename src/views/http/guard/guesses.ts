/** Counts wrong tokens by address, so that nobody can try many. */
export interface Guesses {
  /** Seconds until this address may try again; 0 when it may now. */
  wait(address: string): number;
  failed(address: string): void;
  succeeded(address: string): void;
}

/** So many wrong ones are free; then each doubles the time, up to a quarter of an hour. */
const FREE = 5;
const LONGEST = 900;
/** Addresses remembered: more would let many addresses fill the memory. */
const KEPT = 10_000;

/** No guesses yet. `now` in milliseconds. */
export function newGuesses(now: () => number): Guesses {
  const all = new Map<string, { readonly wrong: number; readonly until: number }>();
  return {
    wait: (address) => Math.max(0, Math.ceil(((all.get(address)?.until ?? 0) - now()) / 1000)),
    failed: (address) => {
      const wrong = (all.get(address)?.wrong ?? 0) + 1;
      const seconds = wrong < FREE ? 0 : Math.min(LONGEST, 2 ** (wrong - FREE));
      all.delete(address);
      all.set(address, { wrong, until: now() + seconds * 1000 });
      for (const old of [...all.keys()].slice(0, -KEPT)) all.delete(old);
    },
    succeeded: (address) => void all.delete(address),
  };
}
