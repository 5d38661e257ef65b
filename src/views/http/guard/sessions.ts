import { type Bearer, hashOf, newSecret } from "./tokens.ts";

/** Browsers that gave a token once: their cookie stands for it, so that links and frames have it too. */
export interface Sessions {
  /** The secret of a new session. */
  open(bearer: Bearer): string;
  bearer(secret: string): Bearer | null;
  close(secret: string): void;
}

const LENGTH = 12 * 3600 * 1000;
const KEPT = 1000;

/** No sessions yet; one ends after twelve hours, and with the process. `now` in milliseconds. */
export function newSessions(now: () => number): Sessions {
  const all = new Map<string, { readonly bearer: Bearer; readonly until: number }>();
  return {
    open: (bearer) => {
      const secret = newSecret();
      all.set(hashOf(secret), { bearer, until: now() + LENGTH });
      for (const old of [...all.keys()].slice(0, -KEPT)) all.delete(old);
      return secret;
    },
    // looked up by hash: how long it takes tells nothing of the secret
    bearer: (secret) => {
      const found = all.get(hashOf(secret));
      return found === undefined || found.until <= now() ? null : found.bearer;
    },
    close: (secret) => void all.delete(hashOf(secret)),
  };
}
