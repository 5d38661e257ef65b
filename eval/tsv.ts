/** The rows of tab-separated text by the names of its first line. Throws when one of the `wanted` columns is missing. */
export function rowsOfTsv<C extends string>(
  text: string,
  file: string,
  wanted: readonly C[],
): readonly Readonly<Record<C, string>>[] {
  const [head = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const columns = head.split("\t");
  const missing = wanted.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new Error(`${file}:1: wanted columns ${wanted.join(", ")}; found no ${missing.join(", ")}`);
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const cells = line.split("\t");
      return Object.fromEntries(wanted.map((column) => [column, cells[columns.indexOf(column)] ?? ""])) as Record<
        C,
        string
      >;
    });
}
