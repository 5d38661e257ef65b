import type { Reader } from "../meaning.ts";
import { MONTH_STARTS, WEEKDAY_STARTS } from "../words.ts";
import { dayOfTurnedMonth, ordinalDay } from "./bare-days.ts";
import { dayFirst, inFigures, monthFirst, monthInFigures } from "./days.ts";
import { dispatch, type Grammar, pairs } from "./dispatch.ts";
import { HOLIDAY_STARTS, holiday } from "./holidays.ts";
import { earlierDay, firstDay, furtherDay } from "./listed-days.ts";
import { monthAlone, monthOfTurnedYear, monthOfYear } from "./months.ts";
import { century, decade, division, fiscalYear, season, yearLedDivision } from "./periods.ts";
import { afterNext, ago, dayWord, hence, period, turnedMonth, weekend } from "./relative.ts";
import { later, neighbour, storied, that, thenWord } from "./shifts.ts";
import { nthWeekdayOf, weekday, weekdayAndDay, weekdayOfWeek } from "./weekdays.ts";
import { yearAlone, yearOfEra, yearRange } from "./years.ts";

const words = (list: string): readonly string[] => list.split(" ");

/** Names of months and their short forms. */
export const MONTHS = words(MONTH_STARTS);
const WEEKDAYS = words(WEEKDAY_STARTS);
/** Words and figures that a count may start with. */
export const COUNTS = words(
  "# a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
);
const HEDGES = words(
  "just only exactly some barely about around nearly almost roughly approximately over under many several few",
);
/** "more than two weeks", "at least a year". */
export const LIMITS = ["at least", "at most", "more than", "less than", "fewer than", "up to", "well over"];
const TURNS = words("last previous past next coming upcoming this current the earlier later late early");
const SEASONS = words("spring summer autumn fall winter the");
const ORDINALS = words(
  "final the # first second third fourth last fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty",
);

/** Expressions that name one time; ranges and open ranges are made of them. */
export const POINTS: readonly Grammar[] = [
  { starts: [...WEEKDAYS, ...ORDINALS, "thirty", "thirtieth"], read: dayFirst },
  { starts: MONTHS, read: firstDay },
  { starts: [...WEEKDAYS, ...MONTHS], read: monthFirst },
  { starts: ["#", "####"], read: inFigures },
  { starts: [...MONTHS, "####"], read: monthOfYear },
  { starts: MONTHS, read: monthAlone },
  { starts: [...MONTHS, "#", "the"], read: monthOfTurnedYear },
  { starts: ["####"], read: yearRange },
  { starts: ["####"], read: yearAlone },
  { starts: ["####"], read: yearLedDivision },
  { starts: ["#", "####", "ad"], read: yearOfEra },
  { starts: [...WEEKDAYS, "last", "next", "this", "the"], read: weekday },
  { starts: words("the today tonight yesterday tomorrow last this"), read: dayWord },
  { starts: TURNS, read: period },
  { starts: words("last next this"), read: turnedMonth },
  { starts: ["the"], read: afterNext },
  { starts: [...COUNTS, ...HEDGES, ...LIMITS, "little more"], read: ago },
  { starts: [...COUNTS, ...pairs(["in"], COUNTS)], read: hence },
  { starts: ["the", "next day", "next morning", "following day"], read: neighbour },
  { starts: ["that"], read: that },
  { starts: words("that the"), read: storied },
  { starts: ["then"], read: thenWord },
  { starts: ["the"], read: weekend },
  { starts: [...COUNTS, ...HEDGES, ...LIMITS, "little more"], read: later },
  { starts: SEASONS, read: season },
  { starts: [...ORDINALS, "q", "h"], read: division },
  {
    starts: [
      ...words(
        "the #### # nineteen eighteen noughties two twenties thirties forties fifties sixties seventies eighties nineties",
      ),
      "'",
    ],
    read: decade,
  },
  { starts: ORDINALS, read: century },
  { starts: words("the fiscal financial fy"), read: fiscalYear },
  { starts: ["the"], read: ordinalDay },
  { starts: ["the"], read: dayOfTurnedMonth },
  { starts: WEEKDAYS, read: weekdayAndDay },
  { starts: words("last next this"), read: weekdayOfWeek },
  { starts: ["#", "####"], read: monthInFigures },
  { starts: ["#"], read: furtherDay },
  { starts: ["#"], read: earlierDay },
  { starts: HOLIDAY_STARTS, read: holiday },
  { starts: [...ORDINALS, "the"], read: nthWeekdayOf },
];

/** Reads one point in time at a place. */
export const point: Reader = dispatch(POINTS);
