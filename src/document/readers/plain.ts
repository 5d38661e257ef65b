import { decode } from "../text/encoding.ts";
import { MEGABYTE, type Reader, single, Unreadable } from "./reader.ts";

/** Plain text: what no other reader claims, if it is text. */
export const plainReader: Reader = {
  format: "text",
  mediaType: "text/plain",
  limit: 20 * MEGABYTE,
  extensions: ["txt", "text", ""],
  claimsContent: () => false,
  read: async (bytes) => {
    const { text } = await decode(bytes);
    if (isBinary(text)) throw new Unreadable("text, Markdown, HTML, PDF, DOCX, EML, JSON or JSONL", "binary content");
    return single({ blocks: [{ text, kind: null }], found: [], titled: false });
  },
};

/** Whether the start of `text` has what no text has: NUL, or many control characters. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  if (text.includes("\0")) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return controls > Math.max(4, sample.length * 0.1);
}
