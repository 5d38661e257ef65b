/** The few functions used of two libraries that bring no types. */
declare module "papaparse" {
  interface UnparseOptions {
    readonly escapeFormulae?: boolean;
    readonly newline?: string;
  }
  const Papa: {
    unparse(
      input: { fields: readonly string[]; data: readonly (readonly unknown[])[] },
      options?: UnparseOptions,
    ): string;
    parse(input: string, options?: { header?: boolean }): { data: unknown[] };
  };
  export = Papa;
}

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
