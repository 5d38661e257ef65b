/** Control characters (a text must not steer the terminal) and marks that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSEEN = /(?![\t\n\r])[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Words of a text as a terminal may show them; letters are kept as they are. */
export function visible(text: string): string {
  return text.replace(UNSEEN, "");
}

/** Words of a text on one line: white space of any kind becomes a space. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/gu, " ").trim();
}

const LONGEST = 500;

/** A quotation for reading: on one line, and of a very long one the beginning and the end. The whole is in `show` and the exports. */
export function quoted(exact: string): string {
  const words = oneLine(exact);
  if (words.length <= LONGEST) return `“${words}”`;
  const [head, tail] = [words.slice(0, LONGEST - 120), words.slice(-100)];
  return `“${head.slice(0, head.lastIndexOf(" ") + 1 || head.length).toWellFormed()}[…]${tail.slice(Math.max(0, tail.indexOf(" "))).toWellFormed()}”`;
}
