import { dayNumber, daysInMonth } from "../../../document/edtf.ts";
import { weekdayOf } from "../civil.ts";
import type { Reader } from "../meaning.ts";
import { GAP, matchAt, sticky, YEAR } from "../words.ts";
import { pairs } from "./dispatch.ts";
import { inCalendar } from "./other-calendars.ts";

/** Month and day of a holiday in a year. */
type Rule = (year: number) => readonly [number, number] | null;

const on =
  (month: number, day: number): Rule =>
  () => [month, day];

/** The nth weekday (0 Sunday) of a month; −1 the last. */
const nth =
  (count: number, weekday: number, month: number): Rule =>
  (year) => [month, nthWeekday(year, month, weekday, count)!];

/** Days from Western Easter Sunday. */
const easter =
  (days: number): Rule =>
  (year) =>
    shifted(year, ...westernEaster(year), days);

const after =
  (rule: Rule, days: number): Rule =>
  (year) => {
    const day = rule(year);
    return day && shifted(year, ...day, days);
  };

const thanksgiving = nth(4, 4, 11);

/** Holidays that texts about states name, with the words for them; those that many states keep on other days ("Independence Day") are left out. */
const HOLIDAYS: readonly (readonly [words: string, rule: Rule])[] = [
  ["New Year['’]?s?(?: Day|(?= celebrations))|Yuandan", on(1, 1)],
  ["New Year['’]?s? Eve", on(12, 31)],
  ["Orthodox Christmas(?: Day)?", on(1, 7)],
  ["Christmas Eve", on(12, 24)],
  ["Christmas(?: Day)?|X-?mas", on(12, 25)],
  ["Boxing Day", on(12, 26)],
  ["Good Friday", easter(-2)],
  ["Easter Monday", easter(1)],
  ["Orthodox Easter(?: Sunday)?", (year) => orthodoxEaster(year)],
  ["Easter(?: Sunday)?", easter(0)],
  ["Palm Sunday", easter(-7)],
  ["Ash Wednesday", easter(-46)],
  ["Ascension Day", easter(39)],
  ["Pentecost|Whit Sunday", easter(49)],
  ["(?:St\\.?|Saint) Patrick['’]?s Day", on(3, 17)],
  ["(?:St\\.?|Saint) Valentine['’]?s Day|Valentine['’]?s Day", on(2, 14)],
  ["International Women['’]?s Day", on(3, 8)],
  ["April Fools?['’]? Day", on(4, 1)],
  ["Earth Day", on(4, 22)],
  ["Anzac Day|ANZAC Day", on(4, 25)],
  ["May Day|(?:International|Int['’]l) Workers['’]? Day", on(5, 1)],
  ["Europe Day", on(5, 9)],
  ["Bastille Day", on(7, 14)],
  ["United Nations Day|UN Day", on(10, 24)],
  ["Halloween", on(10, 31)],
  ["Armistice Day|Veterans['’]? Day", on(11, 11)],
  ["Human Rights Day", on(12, 10)],
  ["Martin Luther King(?: Jr\\.?)? Day|MLK Day", nth(3, 1, 1)],
  ["Presidents?['’]?s? Day", nth(3, 1, 2)],
  ["Mother['’]?s Day", nth(2, 0, 5)],
  ["Memorial Day", nth(-1, 1, 5)],
  ["Father['’]?s Day", nth(3, 0, 6)],
  ["Labor Day", nth(1, 1, 9)],
  ["Columbus Day", nth(2, 1, 10)],
  ["Thanks ?giving(?: Day)?", thanksgiving],
  ["Black Friday", after(thanksgiving, 1)],
  ["Cyber Monday", after(thanksgiving, 4)],
  ["Lunar New Year|Chinese New Year|T[eế]t(?! (?:Offensive|offensive))|Seollal", inCalendar("chinese", 1, 1)],
  ["Mid-Autumn Festival|Chuseok", inCalendar("chinese", 8, 15)],
  ["Dragon Boat Festival", inCalendar("chinese", 5, 5)],
  ["(?:the )?Islamic New Year|(?:the )?Hijri New Year", inCalendar("islamic-umalqura", 1, 1)],
  ["Ashura", inCalendar("islamic-umalqura", 1, 10)],
  ["Eid al-?\\s?Fitr|Eid ul-?\\s?Fitr|Eidul-?\\s?Fitr", inCalendar("islamic-umalqura", 10, 1)],
  ["Eid al-?\\s?A[dz]ha|Eid ul-?\\s?A[dz]ha|Eidul-?\\s?A[dz]ha", inCalendar("islamic-umalqura", 12, 10)],
  ["Nowruz|Norouz|Newroz", inCalendar("persian", 1, 1)],
  ["Rosh Hashanah", inCalendar("hebrew", 1, 1)],
  ["Yom Kippur(?! War)", inCalendar("hebrew", 1, 10)],
  ["Hanukkah", inCalendar("hebrew", 3, 25)],
];

/** Lower-case words that holidays start with, for the dispatch; the second too where the first is frequent in texts about states. */
export const HOLIDAY_STARTS = [
  ..."yuandan orthodox christmas x xmas easter palm ash ascension pentecost whit st saint valentine valentines".split(
    " ",
  ),
  ..."int april anzac bastille halloween armistice veterans martin mlk mother mothers father fathers columbus".split(
    " ",
  ),
  ..."thanks thanksgiving cyber lunar chinese tet t seollal mid chuseok dragon islamic hijri ashura eid eidul".split(
    " ",
  ),
  ..."nowruz norouz newroz rosh yom hanukkah the".split(" "),
  ...pairs(["new"], ["year", "years"]),
  ...pairs(["international"], ["women", "workers", "worker"]),
  ...pairs(["president", "presidents"], ["day", "'"]),
  ...pairs("may un boxing earth europe labor memorial".split(" "), ["day"]),
  ...["good friday", "black friday", "human rights", "united nations"],
];

const END = `(?!\\p{L}|${GAP}(?:Island|Agreement|Accord)|-\\p{L})`;
const YEAR_BEHIND = `(?:(?:${GAP}in|${GAP}of|,)?${GAP}(?<year>${YEAR}))?`;
const spaced = (words: string) => words.replaceAll(" ", GAP);

/** One expression for all, each in a group named by its index: an expression for each would take a tenth of a second to compile. */
const ANY = sticky(
  `(?:the${GAP})?(?:${HOLIDAYS.map(([words], i) => `(?<_${i}>${spaced(words)})`).join("|")})${END}${YEAR_BEHIND}`,
  "i",
);

/** Short names that are other words without a capital: "the new year", "tet". */
const NEEDS_CAPITAL = /^(?:the\s+)?(?:new\s+year|tet|ashura|pentecost)$/;

/** Christmas, New Year's Eve, Lunar New Year (Tet), Eid al-Fitr, with or without the year. */
export const holiday: Reader = (text, at) => {
  const match = matchAt(ANY, text, at);
  if (!match?.groups || NEEDS_CAPITAL.test(match[0])) return null;
  const { year, ...named } = match.groups;
  const name = Object.keys(named)
    .find((group) => named[group] !== undefined)!
    .slice(1);
  const meaning = { type: "holiday", name, year: year === undefined ? null : Number(year) } as const;
  return { end: at + match[0].length, meaning, note: "holiday in the words" };
};

/** Month and day of a holiday, by the name in its meaning, in a year; null where its calendar does not reach. */
export function holidayIn(name: string, year: number): readonly [number, number] | null {
  return HOLIDAYS[Number(name)]?.[1](year) ?? null;
}

/** The day of the month of its nth weekday (0 Sunday; count −1 is the last); null when the month has not so many. */
export function nthWeekday(year: number, month: number, weekday: number, count: number): number | null {
  const length = daysInMonth(year, month);
  if (count < 0) return length - ((weekdayOf(dayNumber(year, month, length)) - weekday + 7) % 7);
  const day = 1 + ((weekday - weekdayOf(dayNumber(year, month, 1)) + 7) % 7) + 7 * (count - 1);
  return day <= length ? day : null;
}

function shifted(year: number, month: number, day: number, days: number): readonly [number, number] {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return [date.getUTCMonth() + 1, date.getUTCDate()];
}

/** Western Easter Sunday (the anonymous Gregorian computus). */
function westernEaster(year: number): readonly [number, number] {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return [Math.floor(n / 31), (n % 31) + 1];
}

/** Orthodox Easter Sunday from 1900 to 2099 (Meeus's Julian computus, 13 days on). */
function orthodoxEaster(year: number): readonly [number, number] | null {
  if (year < 1900 || year > 2099) return null;
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  return shifted(year, Math.floor(n / 31), (n % 31) + 1, 13);
}
