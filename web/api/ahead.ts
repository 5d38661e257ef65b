/** An answer with its ETag. */
export interface Told<T> {
  readonly answer: T;
  readonly tag: string | null;
}

/** What was asked for before the application was there: public/ahead.js. */
interface Ahead {
  readonly address: string;
  readonly answer: Promise<Told<object>>;
  /** The same once it is there. */
  readonly told: Told<object> | null;
}

const from = globalThis as { ahead?: Ahead | undefined };

/** The answer to `address` where it is there already; like the other it is handed over once. */
export function toldAhead<T>(address: string): Told<T> | null {
  const { ahead } = from;
  if (ahead?.address !== address || ahead.told === null) return null;
  from.ahead = undefined;
  return ahead.told as Told<T>;
}

/** The answer to `address` where it was asked for ahead; null where it was not, or where that failed: it is to be asked for again. */
export async function askedAhead<T>(address: string): Promise<Told<T> | null> {
  const { ahead } = from;
  if (ahead?.address !== address) return null;
  from.ahead = undefined;
  return ahead.answer.catch(() => null) as Promise<Told<T> | null>;
}
