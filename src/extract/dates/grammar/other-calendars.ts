/** Calendars of Unicode (CLDR) that holidays are counted in. */
export type CalendarName = "chinese" | "islamic-umalqura" | "hebrew" | "persian";

const YEARS = { from: 1900, to: 2100 };

/**
 * The first day of a Gregorian year on which another calendar shows this month and day (both numbers; Hebrew months from Tishri), by the tables of
 * ICU. Null outside 1900 to 2100. A day that begins the evening before is given as the day itself.
 */
export function inCalendar(
  calendar: CalendarName,
  month: number,
  day: number,
): (year: number) => readonly [number, number] | null {
  const known = new Map<number, readonly [number, number] | null>();
  return (year) => {
    if (year < YEARS.from || year > YEARS.to) return null;
    if (!known.has(year)) known.set(year, search(calendar, month, day, year));
    return known.get(year)!;
  };
}

function search(calendar: CalendarName, month: number, day: number, year: number): readonly [number, number] | null {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: "numeric", day: "numeric", timeZone: "UTC" });
  for (let date = 0; date < 366; date++) {
    const at = new Date(Date.UTC(year, 0, 1 + date, 12));
    if (at.getUTCFullYear() !== year) return null;
    const parts = format.formatToParts(at);
    const value = (type: string) => parts.find((part) => part.type === type)?.value;
    if (monthNumber(value("month")) === month && Number(value("day")) === day)
      return [at.getUTCMonth() + 1, at.getUTCDate()];
  }
  return null;
}

const HEBREW = ["Tishri", "Heshvan", "Kislev", "Tevet", "Shevat"];

/** Hebrew months come as names; a leap month ("4bis") is none of the holidays'. */
function monthNumber(value: string | undefined): number {
  const hebrew = HEBREW.indexOf(value ?? "");
  return hebrew >= 0 ? hebrew + 1 : Number(value);
}
