import type { Reader } from "../meaning.ts";
import { GAP, matchAt, sticky, YEAR } from "../words.ts";

const HOLIDAY = sticky(
  `(?:the${GAP})?(?:(?<lunar>Lunar${GAP}New${GAP}Year|Chinese${GAP}New${GAP}Year|T[eế]t(?!${GAP}(?:Offensive|offensive)))|(?<eve>Christmas${GAP}Eve)|(?<christmas>Christmas(?:${GAP}Day)?)|(?<first>New${GAP}Year['’]?s${GAP}Day)|(?<last>New${GAP}Year['’]?s${GAP}Eve)|(?<easter>Easter(?:${GAP}Sunday)?))(?!\\p{L}|${GAP}Island)(?:(?:${GAP}in|${GAP}of|,)?${GAP}(?<year>${YEAR}))?`,
);

/** Christmas, New Year's Eve, Lunar New Year (Tet), Easter, with or without the year. */
export const holiday: Reader = (text, at) => {
  const match = matchAt(HOLIDAY, text, at);
  if (!match?.groups) return null;
  const { year, ...names } = match.groups;
  const name = Object.keys(names).find((key) => names[key] !== undefined) ?? "";
  return {
    end: at + match[0].length,
    meaning: { type: "holiday", name, year: year === undefined ? null : Number(year) },
    note: "holiday in the words",
  };
};

/** First day of the lunar year in China, 2000 to 2030 (month and day; Hong Kong Observatory's conversion tables). */
const LUNAR = (
  "0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 " +
  "0201 0122 0210 0129 0217 0206 0126 0213 0203"
).split(" ");

const FIXED: Readonly<Record<string, readonly [number, number]>> = {
  eve: [12, 24],
  christmas: [12, 25],
  first: [1, 1],
  last: [12, 31],
};

/** Month and day of a holiday in a year; null where the table does not reach. */
export function holidayIn(name: string, year: number): readonly [number, number] | null {
  if (name === "easter") return easter(year);
  if (name !== "lunar") return FIXED[name] ?? null;
  const row = LUNAR[year - 2000];
  return row === undefined ? null : [Number(row.slice(0, 2)), Number(row.slice(2))];
}

/** Western Easter Sunday (the anonymous Gregorian computus). */
function easter(year: number): readonly [number, number] {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return [Math.floor(n / 31), (n % 31) + 1];
}
