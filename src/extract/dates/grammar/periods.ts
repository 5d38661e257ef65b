import { formatDate } from "../../../document/edtf.ts";
import type { Meaning, PartOfYear, Reader } from "../meaning.ts";
import { GAP, matchAt, sticky, YEAR } from "../words.ts";

export const SEASON = "(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?!\\p{L})";

/** Months of the northern seasons and the EDTF number. */
const SEASONS: Readonly<Record<string, readonly [number, number, number]>> = {
  spring: [3, 5, 21],
  summer: [6, 8, 22],
  autumn: [9, 11, 23],
  fall: [9, 11, 23],
  winter: [12, 14, 24],
};

/** The part of a year that a season word means; the year may be missing. */
export function seasonPart(word: string, year: number | null): PartOfYear {
  const [from, to, code] = SEASONS[word.toLowerCase()]!;
  return { type: "part", year, from, to, edtf: String(code) };
}

const SEASON_OF = sticky(`(?:the${GAP})?(?<season>${SEASON})(?:(?:${GAP}of|,)?${GAP}(?<year>${YEAR}))?`);

/** "in the", "since", "planned for the": what a season without its year stands behind; not "coal for the winter". */
const BEFORE_SEASON =
  /(?:^|\P{L})(?:in|in\sthe|since|by|until|during|during\sthe|over\sthe|through\sthe|of|of\sthe|that|late|early|(?:due|set|fixed|foreseen|(?:envisag|plann|schedul|slat|expect)ed)\sfor(?:\sthe)?)\s$/iu;

/** "spring 2021", "the summer of 1940"; a season alone only behind words of time. */
export const season: Reader = (text, at) => {
  const match = matchAt(SEASON_OF, text, at);
  if (!match?.groups) return null;
  const year = match.groups.year === undefined ? null : Number(match.groups.year);
  if (year === null && !BEFORE_SEASON.test(text.slice(Math.max(0, at - 20), at))) return null;
  if (year === null && (match.groups.season ?? "").toLowerCase() === "fall") return null;
  // "the summer palace", "winter clothing", "the Spring Offensive"
  if (
    year === null &&
    (/^\p{Lu}/u.test(match.groups.season ?? "") ||
      THING.test(text.slice(at + match[0].length, at + match[0].length + 14)))
  )
    return null;
  return {
    end: at + match[0].length,
    meaning: seasonPart(match.groups.season ?? "", year),
    note: "season in the words (of the northern year)",
  };
};

const THING =
  /^[\s-](?:palace|school|house|coat|cloth|olympic|games|sport|camp|residence|session|semester|wheat|crop|offensive|fuel|gear|solstice|equinox|storm|break|holiday)/iu;

const NTH = "(?<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal|1st|2nd|3rd|4th)";
const DIVISION = sticky(
  `(?:(?:the${GAP})?${NTH}[\\s-](?<unit>quarter|half|six${GAP}months|three${GAP}months)(?!\\p{L})|(?<short>[QH])(?<index>[1-4])(?!\\d))(?:(?:${GAP}of(?:${GAP}the${GAP}year)?|,)?${GAP}(?<year>${YEAR})|${GAP}(?:of${GAP})?(?<turn>this|last|next|the)${GAP}year(?!\\p{L}))?`,
);

const YEAR_LED = sticky("(?<year>(?:19|20)\\d\\d)[\\s-]?(?<kind>[QHqh])(?<index>[1-4])(?![\\p{L}\\d])");

/** "2016 Q3", "2016H2". */
export const yearLedDivision: Reader = (text, at) => {
  const match = matchAt(YEAR_LED, text, at);
  if (!match?.groups) return null;
  const months = /h/i.test(match.groups.kind ?? "") ? 6 : 3;
  const from = (Number(match.groups.index) - 1) * months + 1;
  if (from > 12) return null;
  const meaning: Meaning = { type: "part", year: Number(match.groups.year), from, to: from + months - 1, edtf: null };
  return { end: at + match[0].length, meaning, note: `${months === 6 ? "half" : "quarter"} of a year in the words` };
};

/** "the third quarter of 2021", "Q3 2021", "the first half of this year". */
export const division: Reader = (text, at) => {
  const match = matchAt(DIVISION, text, at);
  if (!match?.groups) return null;
  const { nth, unit, short, index, year: words, turn } = match.groups;
  // "the second half" of a match and "the third quarter" of a fund need their year.
  if (words === undefined && turn === undefined && !ofYear(text, at, at + match[0].length, match.groups)) return null;
  const halves = short ? short === "H" : unit === "half" || unit?.startsWith("six");
  const number = short ? Number(index) : nthOf(nth ?? "", halves ? 2 : 4);
  const months = halves ? 6 : 3;
  if (number > 12 / months) return null;
  const from = (number - 1) * months + 1;
  const year = words === undefined ? null : Number(words);
  const part: PartOfYear = { type: "part", year, from, to: from + months - 1, edtf: null };
  const end = at + match[0].length;
  const note = `${halves ? "half" : "quarter"} of a year in the words`;
  if (!turn) return { end, meaning: part, note };
  const side = turn === "last" ? -1 : turn === "next" ? 1 : 0;
  return { end, meaning: { type: "turned", of: part, turn: side, from: "writing" }, note };
};

/** "exports rose in the first quarter": a quarter behind a preposition, of nothing else than the year. */
function ofYear(
  text: string,
  at: number,
  end: number,
  { unit, short }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (unit !== "quarter" && !/^Q/.test(short ?? "")) return false;
  // "third-quarter profit"
  if (text.slice(at, end).includes("-")) return true;
  return (
    /(?:^|\P{L})(?:in|for|during|from|of|by)\s$/iu.test(text.slice(Math.max(0, at - 7), at)) &&
    !/^\s(?:of|century|final)(?!\p{L})/u.test(text.slice(end, end + 9))
  );
}

function nthOf(word: string, last: number): number {
  if (/^(?:last|final)$/i.test(word)) return last;
  return ["first", "second", "third", "fourth"].indexOf(word.toLowerCase()) + 1 || Number.parseInt(word, 10);
}

const DECADES = "(?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)";
const DECADE = sticky(
  `(?:the${GAP})?(?:(?<year>(?:1[4-9]|20)\\d0)['’]?s(?!\\p{L})|(?:['’‘]|(?<=\\bthe\\s|and\\s|early\\s|late\\s|mid-))(?<short>[2-9]0)['’]?s(?!\\p{L})|(?:(?<hundred>nineteen|eighteen)[- ])?${DECADES}(?!\\p{L})|(?<noughties>noughties|two${GAP}thousands)(?!\\p{L}))`,
  "i",
);
const TENS = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

/** "the 1990s", "the '90s", "the nineties"; "the 1900s" and "2000s" are taken as decades. */
export const decade: Reader = (text, at) => {
  const match = matchAt(DECADE, text, at);
  if (!match?.groups) return null;
  const { year, short, word, hundred, noughties } = match.groups;
  if (noughties)
    return { end: at + match[0].length, meaning: { type: "fixed", edtf: "200X" }, note: "decade in the words" };
  if (
    word &&
    (/^the\s/i.test(match[0]) === false ||
      /(?:\bin|\p{L})\s(?:his|her|their)\s$/iu.test(text.slice(Math.max(0, at - 10), at)))
  )
    return null;
  const tens = short ? Number(short) : word ? (TENS.indexOf(word.toLowerCase()) + 2) * 10 : 0;
  const start = year
    ? Number(year)
    : hundred?.toLowerCase() === "eighteen"
      ? 1800 + tens
      : tens >= 20
        ? 1900 + tens
        : 2000 + tens;
  return {
    end: at + match[0].length,
    meaning: { type: "fixed", edtf: `${Math.floor(start / 10)}X` },
    note: "decade in the words",
  };
};

const ORDINAL_CENTURY =
  "(?:(?<figure>\\d{1,2})(?:st|nd|rd|th)|(?<word>[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|[Tt]welfth|[Tt]hirteenth|[Ff]ourteenth|[Ff]ifteenth|[Ss]ixteenth|[Ss]eventeenth|[Ee]ighteenth|[Nn]ineteenth|[Tt]wentieth|[Tt]wenty-first))";
const CENTURY = sticky(
  `(?:the${GAP})?${ORDINAL_CENTURY}(?:\\s|-)[Cc]entur(?:y|ies)(?!\\p{L})(?<era>\\s?BCE?(?!\\p{L}))?`,
);
const CENTURIES =
  "fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(
    " ",
  );

/** "the 19th century": 18XX. */
export const century: Reader = (text, at) => {
  const match = matchAt(CENTURY, text, at);
  if (!match?.groups) return null;
  const number = match.groups.figure
    ? Number(match.groups.figure)
    : CENTURIES.indexOf((match.groups.word ?? "").toLowerCase()) + 5;
  if (number < 1 || number > 30) return null;
  const end = at + match[0].length;
  const edtf = match.groups.era
    ? `${formatDate(1 - number * 100)}/${formatDate(-(number - 1) * 100)}`
    : `${String(number - 1).padStart(2, "0")}XX`;
  return { end, meaning: { type: "fixed", edtf }, note: "century in the words" };
};

const FISCAL = sticky(
  `(?:(?:the${GAP})?(?:fiscal|financial)${GAP}year${GAP}(?:of${GAP}|ending${GAP})?|(?:the${GAP})?(?:fiscal|financial)${GAP}|FY[\\s-]?)(?<year>(?:19|20)\\d\\d|(?<=FY[\\s-]?)\\d\\d)(?:[-–/](?<to>\\d\\d(?:\\d\\d)?))?(?![\\p{L}\\d])`,
  "i",
);

/** "fiscal year 2021", "FY2021", "FY 2021/22": its borders differ by state, so the year is approximate. */
export const fiscalYear: Reader = (text, at) => {
  const match = matchAt(FISCAL, text, at);
  if (!match?.groups) return null;
  const figure = Number(match.groups.year);
  const year = figure < 100 ? 2000 + figure : figure;
  const to = match.groups.to === undefined ? null : Number(match.groups.to) % 100;
  const edtf = to === null ? `${year}~` : `${year}/${Math.floor(year / 100) * 100 + to}`;
  if (to !== null && to !== (year + 1) % 100) return null;
  return {
    end: at + match[0].length,
    meaning: { type: "fixed", edtf },
    note: "fiscal year in the words: its borders are not given",
  };
};
