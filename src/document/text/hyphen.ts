/** First parts of words that keep their hyphen when a line ends after it: "self-\ndefence" is no "selfdefence". */
const KEEPS =
  /^(self|non|anti|pro|ex|vice|post|pre|counter|cross|long|short|high|low|well|so|multi|co|all|half|inter|first|second|third|two|three|four|five|six|seven|eight|nine|ten|mid|semi|ultra|quasi|euro|sino|russo|anglo|franco|indo|afro|trans)$/i;

/** The words of a text, small, to look up whether it writes a word with its hyphen elsewhere. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
}

/**
 * Whether a line that ends in a hyphen and the next are halves of one word, and if so whether the hyphen stays:
 * as the text writes it elsewhere, else by the first half. `words` is asked only where there is a hyphen.
 */
export function hyphenAt(line: string, next: string, words: () => ReadonlySet<string>): "none" | "keep" | "drop" {
  const head = /(\p{L}+)[-\u2010]$/u.exec(line.slice(-40));
  const tail = /^\p{Ll}+/u.exec(next.slice(0, 40));
  if (!head || !tail) return "none";
  const hyphened = `${head[1]}-${tail[0]}`.toLowerCase();
  const whole = `${head[1]}${tail[0]}`.toLowerCase();
  if (words().has(whole)) return "drop";
  if (words().has(hyphened)) return "keep";
  return KEEPS.test(head[1]!) ? "keep" : "drop";
}
