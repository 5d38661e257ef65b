import type { Line } from "./use-chronology.ts";

/** What stands above a line: its year where it is the first of it, "No date" above the undated. */
export function headingOf(lines: readonly Line[], index: number): string | null {
  const own = yearOf(lines[index]);
  return index > 0 && yearOf(lines[index - 1]) === own ? null : own;
}

function yearOf(line: Line | undefined): string {
  return /\d{3}[\dX]/.exec(line?.date ?? "")?.[0]?.replaceAll("X", "0") ?? "No date";
}
