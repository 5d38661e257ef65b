/** The few functions used of a library that brings no types. */
declare module "papaparse" {
  interface UnparseOptions {
    readonly escapeFormulae?: boolean;
    readonly newline?: string;
  }
  interface Step {
    readonly data: readonly string[];
    readonly errors: readonly { readonly type: string; readonly code: string }[];
    readonly meta: { readonly cursor: number };
  }
  const Papa: {
    unparse(
      input: { fields: readonly string[]; data: readonly (readonly unknown[])[] },
      options?: UnparseOptions,
    ): string;
    parse(input: string, options?: { header?: boolean; skipEmptyLines?: boolean }): { data: unknown[] };
    /** Calls `step` for each row; `meta.cursor` is the offset at which it ends. */
    parse(input: string, options: { readonly delimiter: string; readonly step: (row: Step) => void }): void;
  };
  export = Papa;
}
