/**
 * The rows of a text with one JSON object a line; empty lines are passed over. `wrongIn` says what is wrong in a row, or null.
 * Throws at the first row that is wrong, with file and line.
 */
export function rowsOfLines<T>(text: string, file: string, wrongIn: (row: Partial<T>) => string | null): readonly T[] {
  return text.split("\n").flatMap((line, i): readonly T[] => {
    if (line.trim() === "") return [];
    const row = parsed<T>(line, `${file}:${i + 1}`);
    const wrong = wrongIn(row);
    if (wrong !== null) throw new Error(`${file}:${i + 1}: ${wrong}`);
    return [row as T];
  });
}

function parsed<T>(line: string, where: string): Partial<T> {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === "object" && row !== null && !Array.isArray(row)) return row;
  } catch {}
  throw new Error(`${where}: wanted one JSON object a line; found "${line.slice(0, 40)}"`);
}
