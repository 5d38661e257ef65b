import type { Office } from "../../api/types.ts";

/** Where a time lies between the first and the last day of all, in per cent; null where no office has a day. */
export function years(offices: readonly Pick<Office, "from" | "to">[]) {
  const days = offices.flatMap(({ from, to }) => [from, to]).flatMap((day) => (day === null ? [] : [at(day)]));
  if (days.length === 0) return null;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const length = Math.max(last - first, 0.5);
  const share = (day: number) => (100 * (day - first)) / length;
  const place = (from: string | null, to: string | null) => {
    const start = from === null ? 0 : share(at(from));
    const end = to === null ? 100 : share(at(to));
    return { left: `${start}%`, width: `${Math.max(end - start, 1.5)}%` };
  };
  return { place };
}

/** "2012-12-26" → 2012.98. */
function at(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map((part) => Number.parseInt(part, 10));
  return year + ((month || 1) - 1) / 12 + ((date || 1) - 1) / 365;
}
