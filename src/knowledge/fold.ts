import anyAscii from "any-ascii";

const ASCII = /^[\x20-\x7e]*$/;

/** Words as names and offices are compared by: ASCII, lower case, without dots and apostrophes, one space between. */
export function folded(words: string): string {
  const plain = ASCII.test(words) ? words : anyAscii(words.normalize("NFC"));
  return plain
    .toLowerCase()
    .replace(/['’`]s\b/g, "")
    .replace(/['’`.]/g, "")
    .replace(/[\s_,-]+/g, " ")
    .trim();
}
