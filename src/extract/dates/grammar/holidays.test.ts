import { describe, expect, test } from "vitest";
import { holiday, holidayIn, nthWeekday } from "./holidays.ts";

/** The day of a holiday as the words "Easter 2021" or "Easter" name it. */
function dayOf(words: string, year: number): string | null {
  const reading = holiday(words, 0);
  if (reading?.meaning.type !== "holiday" || reading.end !== words.length) return null;
  const day = holidayIn(reading.meaning.name, year);
  return day && `${year}-${day.map((n) => String(n).padStart(2, "0")).join("-")}`;
}

const days: readonly (readonly [words: string, days: string])[] = [
  ["Easter", "2016-03-27 2018-04-01 2019-04-21 2021-04-04 2022-04-17 2024-03-31 2025-04-20"],
  ["Orthodox Easter", "2016-05-01 2018-04-08 2019-04-28 2021-05-02 2022-04-24 2024-05-05 2025-04-20"],
  ["Good Friday", "2021-04-02 2022-04-15 2024-03-29"],
  ["Easter Monday", "2021-04-05 2024-04-01"],
  ["Ash Wednesday", "2021-02-17 2024-02-14"],
  ["Palm Sunday", "2021-03-28"],
  ["Ascension Day", "2021-05-13 2024-05-09"],
  ["Pentecost", "2021-05-23 2024-05-19"],
  ["Orthodox Christmas", "2021-01-07"],
  ["Christmas", "2021-12-25"],
  ["New Year's Eve", "2021-12-31"],
  ["Martin Luther King Day", "2021-01-18 2024-01-15"],
  ["Presidents' Day", "2021-02-15"],
  ["Mother's Day", "2021-05-09"],
  ["Memorial Day", "2021-05-31 2024-05-27"],
  ["Father's Day", "2021-06-20"],
  ["Labor Day", "2021-09-06 2024-09-02"],
  ["Columbus Day", "2021-10-11"],
  ["Thanksgiving", "2010-11-25 2018-11-22 2021-11-25 2024-11-28"],
  ["Black Friday", "2021-11-26 2019-11-29"],
  ["Cyber Monday", "2021-11-29 2019-12-02"],
  ["Lunar New Year", "2021-02-12"],
  ["Tết", "2021-02-12"],
  ["Eid al-Fitr", "2022-05-02"],
  ["Ashura", "2022-08-08 2023-07-28 2024-07-16"],
  ["Nowruz", "2024-03-20"],
  ["Rosh Hashanah", "2021-09-07"],
];

describe("true days", () => {
  test.each(days.flatMap(([words, all]) => all.split(" ").map((day) => [words, day] as const)))(
    "%s: %s",
    (words, day) => {
      expect(dayOf(words, Number(day.slice(0, 4)))).toBe(day);
    },
  );
});

describe("no holiday", () => {
  test.each([
    "Christmas Island",
    "Good Friday Agreement",
    "Yom Kippur War",
    "Tet Offensive",
    "tet",
    "new year",
    "Easterly",
  ])("%s", (words) => {
    expect(holiday(words, 0)).toBeNull();
  });
});

test("the year behind a holiday is its own", () => {
  expect(holiday("Easter 2018", 0)?.meaning).toMatchObject({ type: "holiday", year: 2018 });
  expect(holiday("Easter of 2018", 0)?.meaning).toMatchObject({ year: 2018 });
  expect(holiday("Easter, they met", 0)?.meaning).toMatchObject({ year: null });
});

test("Orthodox Easter is given from 1900 to 2099 alone", () => {
  expect(dayOf("Orthodox Easter", 1899)).toBeNull();
  expect(dayOf("Orthodox Easter", 2100)).toBeNull();
});

test.each([
  [2021, 7, 5, 1, 2],
  [2021, 2, 1, -1, 22],
  [2024, 2, 4, 5, 29],
  [2021, 2, 1, 5, null],
])("in %i-%i, weekday %i, number %i is day %s", (year, month, weekday, count, day) => {
  expect(nthWeekday(year, month, weekday, count)).toBe(day);
});
