/** The first and last day that an EDTF value may mean; null for an open or unknown end. ISO days, both included. */
export interface DayRange {
  readonly min: string | null;
  readonly max: string | null;
}

const UNKNOWN: DayRange = { min: null, max: null };
/** Months of EDTF level 2 "seasons": 21–24 as in the north, 33–36 quarters, 40–41 halves. Winter is left as the whole year. */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  "21": [3, 5],
  "22": [6, 8],
  "23": [9, 11],
  "24": [1, 12],
  "33": [1, 3],
  "34": [4, 6],
  "35": [7, 9],
  "36": [10, 12],
  "40": [1, 6],
  "41": [7, 12],
};

/**
 * The days that `edtf` reaches from and to. Intervals, open ends (`..`), unspecified digits (`202X`, `2020-XX`), seasons and sets
 * (`[a,b]`, `{a,b}`, `[..a]`) are read; `~ ? %` are passed over. What cannot be read gives two nulls.
 */
export function dayRange(edtf: string | null): DayRange {
  if (edtf === null) return UNKNOWN;
  const bare = edtf.replace(/[~?%]/g, "").trim();
  const set = /^[[{](.*)[\]}]$/.exec(bare);
  if (set?.[1] !== undefined) return hull(set[1].split(",").map(member));
  const slash = bare.indexOf("/");
  if (slash < 0) return single(bare);
  return { min: single(bare.slice(0, slash)).min, max: single(bare.slice(slash + 1)).max };
}

function member(value: string): DayRange {
  const dots = value.indexOf("..");
  if (dots < 0) return single(value.trim());
  return { min: single(value.slice(0, dots).trim()).min, max: single(value.slice(dots + 2).trim()).max };
}

function hull(ranges: readonly DayRange[]): DayRange {
  const mins = ranges.map((range) => range.min);
  const maxs = ranges.map((range) => range.max);
  const least = mins.includes(null) ? null : ([...mins].sort()[0] ?? null);
  const most = maxs.includes(null) ? null : ([...maxs].sort().at(-1) ?? null);
  return { min: least, max: most };
}

function single(value: string): DayRange {
  const parts = /^([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?(?:T.*)?$/.exec(value);
  if (parts === null) return UNKNOWN;
  const first = parts[1]?.replaceAll("X", "0") ?? "";
  const last = parts[1]?.replaceAll("X", "9") ?? "";
  const [from, to] = months(parts[2]);
  if (from === null) return UNKNOWN;
  const day = parts[3] === undefined || parts[3].includes("X") ? null : parts[3];
  return {
    min: `${first}-${two(from)}-${day ?? "01"}`,
    max: `${last}-${two(to)}-${day ?? two(daysIn(Number(last), to))}`,
  };
}

function months(part: string | undefined): readonly [number, number] | readonly [null, null] {
  if (part === undefined || part.includes("X")) return [1, 12];
  const season = SEASONS[part];
  if (season !== undefined) return season;
  const month = Number(part);
  return month >= 1 && month <= 12 ? [month, month] : [null, null];
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
