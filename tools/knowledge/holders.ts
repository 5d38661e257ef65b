import { factbook } from "./factbook.ts";
import { gecToIso } from "./gec.ts";

/** A holder of an office as the factbook prints it: given names, FAMILY in capitals, "since". */
export interface Holder {
  readonly iso: string;
  readonly office: "head_of_state" | "head_of_government";
  readonly words: string;
  readonly from: string | null;
}

const months = "January February March April May June July August September October November December".split(" ");

/** The chiefs of state and heads of government of the factbook (first one named; nobody for territories and "represented by"). */
export function holders(territories: ReadonlySet<string>): Holder[] {
  const found: Holder[] = [];
  for (const row of factbook().values()) {
    const iso = gecToIso.get(row.gec ?? "");
    if (iso === undefined || territories.has(iso)) continue;
    for (const [office, cell] of [
      ["head_of_state", row.chief_of_state],
      ["head_of_government", row.head_of_government],
    ] as const) {
      const [, words = "", since] =
        /^([^(;,]*(?:,[^(;]*Jr\.)?[^(;]*)(?:\((?:since )?([^),;]*)[^)]*\))?/.exec(cell ?? "") ?? [];
      if (!/\p{Lu}{3}/u.test(words)) continue;
      found.push({ iso, office, words: words.trim(), from: dateOf(since ?? "") });
    }
  }
  return found;
}

function dateOf(since: string): string | null {
  const [, day, month = "", year] = /(?:(\d{1,2}) )?(?:(\p{L}+) )?(\d{4})/u.exec(since) ?? [];
  if (year === undefined) return null;
  const index = months.findIndex((name) => month.length >= 3 && name.startsWith(month));
  if (index < 0) return year;
  const date = `${year}-${String(index + 1).padStart(2, "0")}`;
  return day === undefined ? date : `${date}-${day.padStart(2, "0")}`;
}
