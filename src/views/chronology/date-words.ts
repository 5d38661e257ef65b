const MONTHS = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
const SEASONS: Readonly<Record<string, string>> = {
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
  "33": "1st quarter of",
  "34": "2nd quarter of",
  "35": "3rd quarter of",
  "36": "4th quarter of",
  "40": "1st half of",
  "41": "2nd half of",
};

interface Day {
  readonly year: string;
  /** 1 to 12, or null. */
  readonly month: number | null;
  readonly season: string | null;
  readonly day: number | null;
  /** "c. " before or "?" after. */
  readonly about: boolean;
  readonly doubtful: boolean;
}

/**
 * An EDTF value in the house style of chronologies: "Oct. 18–21, 2020", "Oct. 2020", "2020", "by Nov. 2021", "c. 2020",
 * "Oct. 18 or 19, 2020". What cannot be read is shown as it is; null is "no date".
 */
export function dateWords(edtf: string | null): string {
  if (edtf === null || edtf === "") return "no date";
  const value = edtf.trim();
  const set = /^([[{])(.*)[\]}]$/.exec(value);
  if (set !== null) return setWords(set[2] ?? "", set[1] === "[" ? "or" : "and") ?? value;
  const slash = value.indexOf("/");
  if (slash < 0) return dayWords(value) ?? value;
  return intervalWords(value.slice(0, slash), value.slice(slash + 1)) ?? value;
}

/** When a text was written: "as of Oct. 19, 2020", "written after April 4, 2023", "written 2017–2021". */
export function writtenWords(edtf: string): string {
  const slash = edtf.indexOf("/");
  if (slash < 0) return `as of ${dateWords(edtf)}`;
  const [from, to] = [edtf.slice(0, slash), edtf.slice(slash + 1)];
  const open = (end: string) => end === "" || end === "..";
  if (open(to)) return `written after ${dateWords(from)}`;
  if (open(from)) return `written before ${dateWords(to)}`;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? `written ${dateWords(edtf)}` : `written ${first}–${last}`;
}

function dayWords(value: string): string | null {
  const day = parse(value);
  return day === null ? null : single(day);
}

function single(day: Day): string {
  return `${day.about ? "c. " : ""}${plain(day)}${day.doubtful ? "?" : ""}`;
}

function plain({ year, month, season, day }: Day): string {
  if (season !== null) return `${season} ${year}`;
  if (month === null) return year;
  return day === null ? `${monthName(month)} ${year}` : `${monthName(month)} ${day}, ${year}`;
}

function intervalWords(from: string, to: string): string | null {
  const [first, last] = [parse(from), parse(to)];
  const open = (value: string) => value === ".." || value === "";
  if (first === null && open(from) && last !== null) return `by ${single(last)}`;
  if (last === null && open(to) && first !== null) return `since ${single(first)}`;
  if (first === null || last === null) return null;
  return `${first.about || last.about ? "c. " : ""}${between(first, last)}${first.doubtful || last.doubtful ? "?" : ""}`;
}

function between(first: Day, last: Day): string {
  const [a, b] = [plain(first), plain(last)];
  if (a === b) return a;
  const named = first.month !== null && last.month !== null;
  if (!named || first.year !== last.year) return `${a}–${b}`;
  if (first.day !== null && last.day !== null && first.month === last.month) {
    return `${monthName(first.month)} ${first.day}–${last.day}, ${first.year}`;
  }
  return `${monthName(first.month)}${first.day === null ? "" : ` ${first.day}`}–${plain(last)}`;
}

function setWords(members: string, joint: "or" | "and"): string | null {
  const days = members.split(",").map((member) => member.trim());
  const single = days.length === 1 ? (days[0] ?? "") : "";
  if (single.startsWith("..")) return prefixed("by", single.slice(2));
  if (single.endsWith("..")) return prefixed("from", single.slice(0, -2));
  const parsed = days.map(parse);
  const [first, last] = [parsed[0], parsed.at(-1)];
  if (parsed.length === 2 && first != null && last != null && sameMonth(first, last)) {
    return `${monthName(first.month as number)} ${first.day} ${joint} ${last.day}, ${first.year}`;
  }
  const words = days.map((day) => (day.includes("..") ? rangeInSet(day) : dayWords(day)));
  return words.includes(null) ? null : words.join(` ${joint} `);
}

function rangeInSet(value: string): string | null {
  const [from = "", to = ""] = value.split("..");
  return intervalWords(from, to);
}

function prefixed(word: string, value: string): string | null {
  const words = dayWords(value);
  return words === null ? null : `${word} ${words}`;
}

function sameMonth(a: Day, b: Day): boolean {
  return a.year === b.year && a.month !== null && a.month === b.month && a.day !== null && b.day !== null;
}

function parse(value: string): Day | null {
  const parts = /^[?~%]?([0-9X]{4})[?~%]?(?:-[?~%]?([0-9X]{2})[?~%]?)?(?:-[?~%]?([0-9X]{2})[?~%]?)?(?:T.*)?$/.exec(
    value.trim(),
  );
  if (parts === null) return null;
  const season = parts[2] === undefined ? null : (SEASONS[parts[2]] ?? null);
  const month = number(parts[2]);
  if (season === null && month !== null && (month < 1 || month > 12)) return null;
  return {
    year: yearWords(parts[1] ?? ""),
    month: season === null ? month : null,
    season,
    day: month === null ? null : number(parts[3]),
    about: /[~%]/.test(value),
    doubtful: /[?%]/.test(value),
  };
}

/** "202X" is a decade, "20XX" a century. */
function yearWords(year: string): string {
  if (/^\d{3}X$/.test(year)) return `the ${year.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(year)) return `the ${year.slice(0, 2)}00s`;
  return year;
}

function number(part: string | undefined): number | null {
  return part === undefined || part.includes("X") ? null : Number(part);
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}
