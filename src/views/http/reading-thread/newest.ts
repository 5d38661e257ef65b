/** What is made of the record as it was brought together once. */
interface Made {
  readonly mergedOf: string;
}

/**
 * The newest that `read` gives, or what it gave before while it is read for longer than `patience` (ms) since it was first asked for: nobody waits for a large
 * record to be read again. The first is waited for. Asked for null it gives whatever is read.
 */
export function newestOf<T extends Made>(
  patience: number,
  read: () => Promise<T>,
): (mergedOf: string | null) => Promise<T> {
  let known: T | null = null;
  let reading: Promise<T> | null = null;
  let patient = { mergedOf: "", until: Promise.resolve() };
  const next = (): Promise<T> => {
    reading ??= read()
      .then((made) => {
        known = made;
        return made;
      })
      .finally(() => {
        reading = null;
      });
    return reading;
  };
  return async (mergedOf) => {
    if (mergedOf === null) return known ?? next();
    if (known?.mergedOf === mergedOf) return known;
    // what is being read may have been begun before this was brought together
    const newest = next().then((made) => (made.mergedOf === mergedOf ? made : next()));
    if (known === null) return newest;
    const before = known;
    if (patient.mergedOf !== mergedOf) patient = { mergedOf, until: after(patience) };
    return Promise.race([newest, patient.until.then(() => known ?? before)]);
  };
}

function after(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time).unref());
}
