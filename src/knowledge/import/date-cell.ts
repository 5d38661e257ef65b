import { isKnowledgeDate } from "../dates.ts";

const MONTHS = "january february march april may june july august september october november december".split(" ");
const NOW = /^(present|now|today|current|incumbent|ongoing|in office|to date|[-–—]+)$/i;

/**
 * A date of a spreadsheet as EDTF: EDTF itself, or a date that can be read in one way only ("16 September 2020", "Sept. 2020").
 * "present" is no end. Null for anything else: 04/05/2020 may be May or April.
 */
export function dateCell(words: string): string | null {
  if (words === "" || NOW.test(words)) return "";
  if (isKnowledgeDate(words)) return words;
  const plain = words
    .replace(/(\d)(st|nd|rd|th)\b/i, "$1")
    .replace(/[.,]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const daily = /^(\d{1,2}) (\p{L}{3,}) (\d{4})$/u.exec(plain);
  if (daily) return made(daily[3]!, daily[2]!, daily[1]!);
  const american = /^(\p{L}{3,}) (\d{1,2}) (\d{4})$/u.exec(plain);
  if (american) return made(american[3]!, american[1]!, american[2]!);
  const monthly = /^(\p{L}{3,}) (\d{4})$/u.exec(plain);
  if (monthly) return made(monthly[2]!, monthly[1]!, "");
  const numbers = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]0?0:00(?::00(?:\.0+)?)?Z?)?$/.exec(words.trim());
  if (numbers === null) return null;
  return checked([numbers[1]!, two(numbers[2]!), ...(numbers[3] === undefined ? [] : [two(numbers[3])])].join("-"));
}

function made(year: string, month: string, day: string): string | null {
  const at = MONTHS.findIndex(
    (name) =>
      name === month.toLowerCase() ||
      name.slice(0, 3) === month.toLowerCase() ||
      (month.toLowerCase() === "sept" && name === "september"),
  );
  if (at < 0) return null;
  return checked([year, two(String(at + 1)), ...(day === "" ? [] : [two(day)])].join("-"));
}

function checked(date: string): string | null {
  return isKnowledgeDate(date) ? date : null;
}

function two(digits: string): string {
  return digits.padStart(2, "0");
}
