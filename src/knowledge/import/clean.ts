// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/;
/** Marks that nobody sees: of byte order, of direction, of no width but those that Persian and Indic letters need. */
const UNSEEN = /[\ufeff\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;

/** A cell as a knowledge file can hold it, or what is wrong with it. */
export type Cleaned = { readonly text: string } | { readonly wanted: string; readonly found: string };

interface CellOptions {
  readonly list: boolean;
  readonly removal: boolean;
  readonly coding: boolean;
}

/**
 * The cell in NFC, white space of any kind as one space, in a list line ends as "|". A formula of a spreadsheet and
 * characters that are no letters are refused. An apostrophe that kept a spreadsheet from reading a formula is taken off;
 * a leading "-" is kept where `removal` may stand, "@instrument" where a coding table names a class.
 */
export function cleanCell(raw: string, { list, removal, coding }: CellOptions): Cleaned {
  if (CONTROL.test(raw)) return { wanted: "letters", found: `an unreadable character in ${shown(raw)}` };
  const plain = raw
    .normalize("NFC")
    .replace(UNSEEN, "")
    .trim()
    .replace(/^'(?=[=+\-@])/, "");
  if (coding && /^(-:)?@[a-z_]+(\/@?[a-z_]+)*$/.test(plain)) return { text: plain };
  if (/^[=+@]/.test(plain) || (plain.startsWith("-") && plain.length > 1 && !removal))
    return { wanted: "words", found: `a formula: ${shown(plain)}` };
  const lines = list ? plain.replace(/\s*[\n\r]+\s*/g, "|") : plain;
  return { text: lines.replace(/\s+/gu, " ") };
}

/** The cell for a message: in quotation marks, on one line, not too long. */
export function shown(raw: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a message must not steer the terminal
  const line = raw.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, " ").trim();
  return `"${line.length > 60 ? `${line.slice(0, 57).toWellFormed()}...` : line}"`;
}
