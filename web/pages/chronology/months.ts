import type { Count } from "../../parts/facets/facet.tsx";

/** Whether a month (or year) of the picture lies within what is asked for; "2021" as an end is all of 2021. */
export function isWithin(month: string, { since = "0", until }: { readonly since?: string; readonly until?: string }) {
  return since <= `${month}-99` && (until === undefined || month.slice(0, until.length) <= until);
}

/** More months than bars that a finger or a pointer can hit: then each is a year. */
const AT_MOST = 180;

/** All months from the first to the last, those without entries too; years where there would be too many. */
export function monthsOf(counts: readonly Count[]): readonly Count[] {
  const known = counts.filter(({ value }) => /^\d{4}-\d\d$/.test(value)).sort((a, b) => (a.value < b.value ? -1 : 1));
  const [first, last] = [known[0]?.value, known.at(-1)?.value];
  if (first === undefined || last === undefined) return [];
  const sums = new Map(known.map(({ value, count }) => [value, count]));
  const months = monthsBetween(first, last);
  if (months.length > AT_MOST) return yearsOf(known);
  return months.map((value) => ({ value, count: sums.get(value) ?? 0 }));
}

/** "2020-11", "2021-02" → "2020-11", "2020-12", "2021-01", "2021-02"; none where an end is missing. */
export function monthsBetween(first: string | undefined, last: string | undefined): readonly string[] {
  if (first === undefined || last === undefined) return [];
  const [from, to] = [numberOf(first), numberOf(last)];
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => {
    const month = from + index;
    return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

/** Months since the year 0. */
function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function yearsOf(months: readonly Count[]): readonly Count[] {
  const sums = new Map<string, number>();
  for (const { value, count } of months) sums.set(value.slice(0, 4), (sums.get(value.slice(0, 4)) ?? 0) + count);
  const years = [...sums.keys()].map(Number);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const value = String(first + index).padStart(4, "0");
    return { value, count: sums.get(value) ?? 0 };
  });
}
