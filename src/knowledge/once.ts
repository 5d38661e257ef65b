/** `make`, but made only once of each knowledge, or whatever it is made of: for what is read from it again and again. */
export function onceOf<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const found = made.get(of) ?? { value: make(of) };
    made.set(of, found);
    return found.value;
  };
}

/** `make` that remembers what it made of the texts that it saw last. */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const found = made.get(text);
    if (found !== undefined) return found;
    if (made.size >= MANY) made.clear();
    const value = make(text);
    made.set(text, value);
    return value;
  };
}

const MANY = 20_000;
