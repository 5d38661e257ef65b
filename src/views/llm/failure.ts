interface How {
  /** How many other tries may mend it: 0 for what the next would meet again. */
  readonly retries?: number;
  /** How long the server wants to be left alone, in milliseconds. */
  readonly wait?: number | null;
  /** Whether the endpoint itself does not serve, whatever the question; final when no later question will find it otherwise (a refused key). */
  readonly ofEndpoint?: boolean;
  readonly isFinal?: boolean;
}

/** A question that got no answer. */
export class Failure extends Error {
  readonly how: Required<How>;

  constructor(message: string, how: How = {}) {
    super(message);
    this.how = { retries: 0, wait: null, ofEndpoint: false, isFinal: false, ...how };
  }
}

/** What waits and tells the time; handed in, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

export const CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};
