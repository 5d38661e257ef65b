/** The few functions used of a library that brings no types. */
declare module "cli-progress" {
  interface Bar {
    start(total: number, at: number, payload?: Readonly<Record<string, string>>): void;
    update(at: number, payload?: Readonly<Record<string, string>>): void;
    setTotal(total: number): void;
    stop(): void;
  }
  const progress: {
    SingleBar: new (options: Readonly<Record<string, unknown>>) => Bar;
  };
  export = progress;
}
