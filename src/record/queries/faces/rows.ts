/** For each of many, a few numbers: those of `at` are values[starts[at]] to values[starts[at + 1]]. */
export interface Rows {
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly values: Uint32Array<ArrayBuffer>;
}

/** Collects rows, one after the other. */
export interface RowsMaker {
  add(values: Iterable<number>): void;
  /** The row of `from` at a place. */
  copy(from: Rows, at: number): void;
  made(): Rows;
}

/** No rows yet. */
export function newRows(): RowsMaker {
  const starts = [0];
  const all: number[] = [];
  return {
    add: (values) => {
      for (const value of new Set(values)) all.push(value);
      starts.push(all.length);
    },
    copy: ({ starts: from, values }, at) => {
      for (let place = from[at] ?? 0; place < (from[at + 1] ?? 0); place += 1) all.push(values[place] ?? 0);
      starts.push(all.length);
    },
    made: () => ({ starts: Uint32Array.from(starts), values: Uint32Array.from(all) }),
  };
}

/** Whether any number of the row is marked. */
export function anyMarked({ starts, values }: Rows, at: number, marks: Uint8Array): boolean {
  const end = starts[at + 1] ?? 0;
  for (let place = starts[at] ?? 0; place < end; place += 1) if (marks[values[place] ?? 0] === 1) return true;
  return false;
}

/** The numbers of a row. */
export function numbersAt({ starts, values }: Rows, at: number): readonly number[] {
  return [...values.subarray(starts[at] ?? 0, starts[at + 1] ?? 0)];
}

/** Adds one to the count of each number of the row. */
export function count({ starts, values }: Rows, at: number, counts: Uint32Array): void {
  const end = starts[at + 1] ?? 0;
  for (let place = starts[at] ?? 0; place < end; place += 1) {
    const value = values[place] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
}

/** Values by number, each once. */
export interface Table<T> {
  numberOf(value: T): number;
  readonly all: readonly T[];
}

/** A table with the values of another, or empty; values with the same key are one. */
export function newTable<T>(keyOf: (value: T) => string, from: readonly T[] = []): Table<T> {
  const all: T[] = [...from];
  const numbers = new Map(all.map((value, number) => [keyOf(value), number]));
  return {
    all,
    numberOf: (value) => {
      const key = keyOf(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, all.length);
      all.push(value);
      return all.length - 1;
    },
  };
}
