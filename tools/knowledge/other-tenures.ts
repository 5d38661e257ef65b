import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { firstDay, lastDay, morePrecise } from "../../src/knowledge/dates.ts";
import { parseTsv } from "../../src/knowledge/tsv.ts";
import { data } from "./write.ts";

export interface Dated {
  readonly id: string;
  readonly office: string;
  readonly of: string;
  readonly from: string;
  readonly to: string;
}

/** The tenures of the files in data/people that are kept by hand. */
export function otherTenures(): Dated[] {
  const files = readdirSync(join(data, "people")).filter((file) => file.endsWith(".tsv") && file !== "leaders.tsv");
  const rows = files.sort().flatMap((file) => parseTsv(readFileSync(join(data, "people", file), "utf8"), file).rows);
  const tenures = rows.map(({ cells: { id = "", office = "", of = "", from = "", to = "" } }) => ({
    id,
    office,
    of,
    from,
    to,
  }));
  return tenures.filter(({ office }) => office !== "");
}

/**
 * Whether another row on the same person and office overlaps with `one` and gives a start or end that cannot be the same.
 * REIGN says who led in effect: Georgia's president of 2004 to 2013 has a gap there, Fidel Castro "head of state" since 1959.
 */
export function contested(one: Dated, others: readonly Dated[]): boolean {
  return others.some((other) => {
    if (other.id !== one.id || other.office !== one.office || other.of !== one.of || !overlap(one, other)) return false;
    return differ(one.from, other.from) || differ(one.to, other.to);
  });
}

function overlap(a: Dated, b: Dated): boolean {
  const before = (x: Dated, y: Dated) => x.to !== "" && y.from !== "" && lastDay(x.to) < firstDay(y.from);
  return !before(a, b) && !before(b, a);
}

function differ(a: string, b: string): boolean {
  return a !== "" && b !== "" && morePrecise(a, b) === null;
}
