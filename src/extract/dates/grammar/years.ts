import { formatDate } from "../../../document/edtf.ts";
import { calendar, type Reader } from "../meaning.ts";
import { matchAt, sticky } from "../words.ts";

const YEAR_ALONE = sticky("(?<year>(?:1[4-9]|20|21)\\d\\d)(?![\\p{L}\\d]|,\\d{3}(?!\\d)|\\.\\d|:\\d|/\\d{4}|\\s?%)");

/** "2019-20", "2019–2021", "2021/22". */
const YEARS = sticky(
  "(?<from>(?:1[4-9]|20|21)\\d\\d)\\s?(?<mark>[-‐–—−/])\\s?(?<to>(?:(?:1[4-9]|20|21)\\d\\d|\\d\\d))(?![\\p{L}\\d]|[.,:/-]\\d)",
);

const ERA = sticky(
  "(?:(?:AD|A\\.D\\.)\\s(?<after>\\d{1,4})(?!\\d)|(?:(?<first>\\d{1,4})\\s?[-–—]\\s?)?(?<year>\\d{1,4})\\s?(?<era>BCE?|B\\.C\\.?(?:E\\.?)?|CE|AD|A\\.D\\.)(?!\\p{L}))",
);

/** Figures after these words count or number something. */
const NO_YEAR_BEFORE =
  /(?:[$€£¥₫₩#№/.,:‑-]|(?<!\p{L})(?:resolution|article|section|flight|room|page|pages|paragraph|route|no\.?|number|nos\.|chapter|about|over|than|nearly|some|almost|least|most|another|further|exactly|only|model|type|usd|eur|rs\.?|vnd|jpy|cnsa|unscr|order|case|line)\s{1,2})$/iu;

/** "2000 soldiers", "1900 GMT". */
const NO_YEAR_AFTER =
  /^(?:\s(?:hours|hrs|gmt|utc|local time|people|persons|soldiers|troops|tons|tonnes|metric|kilomet|km|miles|meters|metres|feet|dollars|euros|yen|baht|dong|rupees|pesos|cases|deaths|workers|students|vehicles|households|companies|firms|citizens|personnel|members|hectares|mw|megawatts|square|cubic|prisoners|police|jobs|refugees|migrants|visitors|tourists|doses|men|women|children|guests|delegates|participants|ships|aircraft|missiles|tanks|words|pages|years|days|times|copies|volumes|files|documents|boxes|units|votes|seats|or more|percent|per cent|million|billion|other|square)(?!\p{L})|\s?(?:km|kg|mw|kw|mm)(?!\p{L})|\s?°)/iu;

export const yearAlone: Reader = (text, at) => {
  const match = matchAt(YEAR_ALONE, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  const before = text.slice(Math.max(0, at - 16), at);
  if (NO_YEAR_BEFORE.test(before) && !/(?:\p{L}|\d)[-–—/](?:to-)?$/u.test(before.replace(/\d[-–—/.,:]$/u, "-")))
    return null;
  if (NO_YEAR_AFTER.test(text.slice(end, end + 14))) return null;
  return { end, meaning: calendar({ year: Number(match.groups?.year) }), note: "year in the words" };
};

/** "2019-2021" and "2019-20" (a later year); "2021/22" counts as the two years. */
export const yearRange: Reader = (text, at) => {
  const match = matchAt(YEARS, text, at);
  if (!match?.groups) return null;
  const from = Number(match.groups.from);
  const tail = match.groups.to ?? "";
  const to = tail.length === 2 ? Math.floor(from / 100) * 100 + Number(tail) : Number(tail);
  // "2010-11" is two years, "2020-12" a month of ISO 8601.
  const month =
    match.groups.mark === "-" && tail.length === 2 && Number(tail) <= 12 && Number(tail) > 0 && to !== from + 1;
  if (month)
    return {
      end: at + match[0].length,
      meaning: calendar({ year: from, month: Number(tail) }),
      note: "year and month in figures",
    };
  if (to <= from || to - from > 200) return null;
  if (NO_YEAR_AFTER.test(text.slice(at + match[0].length, at + match[0].length + 14))) return null;
  const end = at + match[0].length;
  const parts = [
    { start: at, end: at + 4, meaning: calendar({ year: from }) },
    { start: end - tail.length, end, meaning: calendar({ year: to }) },
  ];
  return { end, meaning: { type: "fixed", edtf: `${from}/${to}` }, note: "years in the words", parts };
};

/** "490 BC", "AD 79". */
export const yearOfEra: Reader = (text, at) => {
  const match = matchAt(ERA, text, at);
  if (!match?.groups) return null;
  const figure = Number(match.groups.after ?? match.groups.year);
  const before = (match.groups.era ?? "").startsWith("B");
  if (figure === 0) return null;
  const first = match.groups.first === undefined ? null : Number(match.groups.first);
  if (first !== null && (!before || first <= figure)) return null;
  const span = first === null ? "" : `${formatDate(1 - first)}/`;
  return {
    end: at + match[0].length,
    meaning: { type: "fixed", edtf: span + formatDate(before ? 1 - figure : figure) },
    note: before ? "year before Christ: astronomical, one less" : "year in the words",
  };
};
