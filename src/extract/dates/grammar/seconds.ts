import { MONTH_STARTS } from "../words.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const UNITS =
  "second seconds minute minutes hour hours day days week weeks fortnight fortnights month months quarter quarters year years decade decades century centuries";
const SEASONS = "spring summer autumn fall winter";
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday";

/**
 * Second words without which nothing can be read behind a frequent first word; a figure or an apostrophe always may follow.
 * They only spare time: "the" is every seventeenth word, and no reader takes "the ministry".
 */
export const SECONDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "the",
    words(
      `${UNITS} ${SEASONS} ${WEEKDAYS} next following ensuing previous preceding weekend present current future past few several half time near foreseeable immediate here same prior very first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty last past current present coming final opening closing twenties thirties forties fifties sixties seventies eighties nineties noughties eighteen nineteen fiscal financial christmas easter lunar chinese tet new end beginning start middle close course turn rest remainder latter early late evening morning afternoon night date`,
    ),
  ],
  ["this", words(`${UNITS} ${SEASONS} ${MONTH_STARTS} ${WEEKDAYS} morning afternoon evening past coming weekend`)],
  ["that", words(`same day week month year morning evening afternoon night ${SEASONS} ${MONTH_STARTS}`)],
  ["a", words(`${UNITS} few hundred full whole long`)],
  ["an", words("hundred hour")],
  ["one", words(`${UNITS} full whole long consecutive straight`)],
  // behind "the" alone
  ["same", words("day week month year morning evening afternoon night")],
  ["end", words("of in")],
  ["time", words("being")],
]);

/** What may follow a figure of one to three digits, besides signs: "18 October", "18 to 21", "3 days ago", "9 a.m.", "490 BC". */
export const AFTER_FIGURE = words(
  `${UNITS} ${MONTH_STARTS} to through thru till until and of in st nd rd th s x h bc bce ad ce am pm a p o noon midnight hours hrs full consecutive straight long whole quarter half century centuries`,
);
