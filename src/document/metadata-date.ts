/** Names of the months by their first letters, of languages that releases are written in; the longer the surer. */
const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "janvier", "januar", "enero", "janeiro", "gennaio", "januari"],
  ["february", "feb", "février", "februar", "febrero", "fevereiro", "febbraio", "februari"],
  ["march", "mar", "mars", "märz", "marzo", "março", "maret"],
  ["april", "apr", "avril", "abril", "aprile"],
  ["may", "mai", "mayo", "maio", "maggio", "mei"],
  ["june", "jun", "juin", "juni", "junio", "junho", "giugno"],
  ["july", "jul", "juillet", "juli", "julio", "julho", "luglio"],
  ["august", "aug", "août", "agosto", "agustus"],
  ["september", "sep", "sept", "septembre", "septiembre", "setembro", "settembre"],
  ["october", "oct", "octobre", "oktober", "octubre", "outubro", "ottobre"],
  ["november", "nov", "novembre", "noviembre", "novembro"],
  ["december", "dec", "décembre", "dezember", "diciembre", "dezembro", "dicembre", "desember"],
];

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

/** What a date in words or figures came to. `impossible`: it reads as a date that there is not, such as 30 February. */
export type DateReading =
  | { readonly edtf: string; readonly impossible: false }
  | { readonly edtf: null; readonly impossible: boolean };

const NONE: DateReading = { edtf: null, impossible: false };
const W = "\\p{L}{3,12}";

/**
 * A publication date as pages, mails and files write it → EDTF (YYYY, YYYY-MM or YYYY-MM-DD), never more precise than the words:
 * "10/11/2020", day or month first, is 2020. A time of day and a weekday are passed over; the day is taken as written, no zone is applied.
 */
export function readDate(raw: string): DateReading {
  const text = raw
    .normalize("NFC")
    .slice(0, 200)
    .replace(
      /^\s*(published|posted|released|issued|updated|last (updated|modified)|date)(\s+(on|at))?\s*[:：-]?\s*/i,
      "",
    )
    .replace(/^D:/, "")
    .trim();
  for (const [pattern, order] of PATTERNS) {
    const match = pattern.exec(text);
    if (match?.groups) return order === "slashes" ? slashed(match.groups) : built(match.groups);
  }
  return NONE;
}

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?!\d)/, ""],
  [/^(?<y>\d{4})[/.](?<m>\d{1,2})[/.](?<d>\d{1,2})(?!\d)/, ""],
  [/^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?:\d{6}|T\d|\D|$)/, ""],
  [/^(?<y>\d{4})-(?<m>\d{2})$/, ""],
  [/^(?<y>\d{4})$/, ""],
  [/^(?<y>\d{4})年(?:(?<m>\d{1,2})月(?:(?<d>\d{1,2})日)?)?/, ""],
  [/^(?:ngày )?(?<d>\d{1,2}) tháng (?<m>\d{1,2}),? năm (?<y>\d{4})/i, ""],
  [/^(?:\p{L}+,?\s+)?(?<a>\d{1,2})[/.-](?<b>\d{1,2})[/.-](?<y>\d{4})(?!\d)/u, "slashes"],
  [
    new RegExp(
      `^(?:\\p{L}{2,12}\\.?,?\\s+)?(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-]+(?:of |de |di )?(?<mon>${W})\\.?,?(?:[\\s-]+(?:de |del |di )?)(?<y>\\d{4})(?!\\d)`,
      "iu",
    ),
    "",
  ],
  [
    new RegExp(
      `^(?:\\p{L}{2,12}\\.?,?\\s+)?(?<mon>${W})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})(?!\\d)`,
      "iu",
    ),
    "",
  ],
  [new RegExp(`^(?<mon>${W})\\.?,?\\s+(?:de )?(?<y>\\d{4})$`, "iu"), ""],
  // Date.toString(): "Sun Oct 18 2020 10:00:00"; ctime has the year last.
  [new RegExp(`^\\p{L}{3}\\s+(?<mon>${W})\\s+(?<d>\\d{1,2})\\s+[\\d:]+\\s+(?:[A-Z]{2,4}\\s+)?(?<y>\\d{4})$`, "iu"), ""],
];

function slashed({ a, b, y }: Record<string, string | undefined>): DateReading {
  const [first, second] = [Number(a), Number(b)];
  if (first > 12 && second > 12) return { edtf: null, impossible: true };
  if (first > 12) return dateOf(Number(y), second, first);
  if (second > 12 || first === second) return dateOf(Number(y), first, second);
  return dateOf(Number(y), null, null);
}

function built({ y, m, mon, d }: Record<string, string | undefined>): DateReading {
  const month = mon === undefined ? (m === undefined ? null : Number(m)) : MONTH_OF.get(mon.toLowerCase());
  if (month === undefined) return NONE;
  return dateOf(Number(y), month, d === undefined ? null : Number(d));
}

function dateOf(year: number, month: number | null, day: number | null): DateReading {
  const impossible: DateReading = { edtf: null, impossible: true };
  if (year < 1000 || year > 2200 || (month !== null && (month < 1 || month > 12))) return impossible;
  if (month === null) return { edtf: String(year), impossible: false };
  if (day !== null && (day < 1 || day > daysIn(year, month))) return impossible;
  const parts = day === null ? [month] : [month, day];
  return { edtf: [String(year), ...parts.map((part) => String(part).padStart(2, "0"))].join("-"), impossible: false };
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
