import type { Screen } from "./screen.ts";
import { pad, wrap } from "./wrap.ts";

/** Rows "name  value", aligned and wrapped; those without a value are left out. */
export function fields(rows: readonly (readonly [string, string | null])[], screen: Screen): string {
  const kept = rows.filter((row): row is readonly [string, string] => row[1] !== null && row[1] !== "");
  const width = Math.max(...kept.map(([name]) => name.length), 0);
  return kept
    .map(([name, value]) => {
      const first = `  ${screen.colour.dim(pad(name, width))}  `;
      return wrap(value, { width: screen.width, first, rest: " ".repeat(width + 4) });
    })
    .join("\n");
}
