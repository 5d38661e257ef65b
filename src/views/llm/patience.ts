import { type Clock, Failure } from "./failure.ts";

/** How often and how long to try. */
export interface Patience {
  /** Tries after the first. */
  readonly retries: number;
  /** Milliseconds before the second try; doubled before each other. */
  readonly pause: number;
  /** The longest that is waited at once; a server that wants more is not asked again. */
  readonly longest: number;
}

export const PATIENCE: Patience = { retries: 4, pause: 1000, longest: 60_000 };

/** Tries until there is an answer, a failure that another try cannot mend, or no try left; waits as long as the server says, else longer each time. */
export async function patiently<T>(attempt: () => Promise<T>, patience: Patience, clock: Clock): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Failure) || error.how.retries === 0) throw error;
      const wait = error.how.wait ?? Math.min(patience.longest, patience.pause * 2 ** tries);
      const gaveUp = { ofEndpoint: true };
      if (wait > patience.longest)
        throw new Failure(`${error.message}; it wants to be asked again in ${Math.ceil(wait / 1000)} s`, gaveUp);
      if (tries >= Math.min(patience.retries, error.how.retries))
        throw new Failure(`${error.message} (${tries + 1} tries)`, gaveUp);
      await clock.sleep(wait);
    }
  }
}

/** What a header Retry-After asks for, in milliseconds: seconds, or a date; null when it says nothing. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
