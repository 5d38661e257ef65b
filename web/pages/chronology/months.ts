import type { Count } from "../../parts/facets/facet.tsx";

/** More months than bars that a finger or a pointer can hit: then each is a year. */
const AT_MOST = 180;

/** All months from the first to the last, those without entries too; years where there would be too many. */
export function monthsOf(counts: readonly Count[]): readonly Count[] {
  const known = counts.filter(({ value }) => /^\d{4}-\d\d$/.test(value)).sort((a, b) => (a.value < b.value ? -1 : 1));
  const [first, last] = [known[0]?.value, known.at(-1)?.value];
  if (first === undefined || last === undefined) return [];
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const [from, to] = [number(first), number(last)];
  const sums = new Map(known.map(({ value, count }) => [number(value), count]));
  if (to - from >= AT_MOST) return yearsOf(known);
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const month = from + index;
    const value = `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
    return { value, count: sums.get(month) ?? 0 };
  });
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
