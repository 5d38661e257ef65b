import { describe, expect, test } from "vitest";
import { type CalendarName, inCalendar } from "./other-calendars.ts";

/** True days, as calendars of the states that keep them printed them. */
const days: readonly (readonly [CalendarName, month: number, day: number, what: string, days: string])[] = [
  ["chinese", 1, 1, "Lunar New Year", "2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10"],
  ["chinese", 5, 5, "Dragon Boat Festival, 2020 and 2023 behind a leap month", "2020-06-25 2021-06-14 2023-06-22"],
  ["chinese", 8, 15, "Mid-Autumn Festival", "2019-09-13 2020-10-01 2021-09-21 2022-09-10 2023-09-29 2024-09-17"],
  ["islamic-umalqura", 1, 1, "Islamic New Year", "2022-07-30 2023-07-19 2024-07-07"],
  ["islamic-umalqura", 10, 1, "Eid al-Fitr", "2019-06-04 2020-05-24 2021-05-13 2022-05-02 2023-04-21 2024-04-10"],
  ["islamic-umalqura", 12, 10, "Eid al-Adha", "2019-08-11 2020-07-31 2021-07-20 2022-07-09 2023-06-28 2024-06-16"],
  ["hebrew", 1, 1, "Rosh Hashanah", "2019-09-30 2020-09-19 2021-09-07 2022-09-26 2023-09-16 2024-10-03"],
  ["hebrew", 1, 10, "Yom Kippur", "1973-10-06 2021-09-16 2022-10-05 2023-09-25 2024-10-12"],
  ["hebrew", 3, 25, "Hanukkah, its first day", "2020-12-11 2021-11-29 2022-12-19 2023-12-08 2024-12-26"],
  ["persian", 1, 1, "Nowruz", "2019-03-21 2020-03-20 2021-03-21 2022-03-21 2023-03-21 2024-03-20"],
];

const rows = days.flatMap(([calendar, month, day, what, all]) =>
  all.split(" ").map((date) => [what, date, inCalendar(calendar, month, day)] as const),
);

describe("true days", () => {
  test.each(rows)("%s: %s", (_what, date, dayIn) => {
    const [year, month, day] = date.split("-").map(Number);
    expect(dayIn(year!)).toEqual([month, day]);
  });
});

test("of two such days in a year, the first is given", () => {
  expect(inCalendar("islamic-umalqura", 10, 1)(2000)).toEqual([1, 8]); // and 27 December
});

test("a day that a year has not, and years outside the tables, give null", () => {
  expect(inCalendar("hebrew", 3, 31)(2021)).toBeNull();
  expect(inCalendar("chinese", 1, 1)(1899)).toBeNull();
  expect(inCalendar("chinese", 1, 1)(2101)).toBeNull();
});
