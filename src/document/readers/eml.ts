import { fragmentBlocks } from "./html.ts";
import { type Block, type Found, MEGABYTE, type Reader, single } from "./reader.ts";

/** A mail message: its text part, else its HTML part; subject, date and sender. */
export const emlReader: Reader = {
  format: "EML",
  mediaType: "message/rfc822",
  limit: 50 * MEGABYTE,
  extensions: ["eml"],
  claimsContent: (head, extension) => {
    if (/^(txt|md|markdown|html?|jsonl?|ndjson)$/.test(extension) || !/^[\w-]{2,40}: /.test(head)) return false;
    const headers = head.split(/\r?\n\r?\n/, 1)[0]!;
    return /^(mime-version|received|message-id):/im.test(headers) && /^(from|subject|date):/im.test(headers);
  },
  read: async (bytes) => {
    const { default: PostalMime } = await import("postal-mime");
    const mail = await PostalMime.parse(new Uint8Array(bytes), { maxNestingDepth: 50, maxHeadersSize: MEGABYTE });
    const plain = mail.text?.trim() ? mail.text : null;
    const passed = plain ? forwarded(plain) : null;
    const whole = plain ? [{ text: plain, kind: null }] : null;
    const blocks: readonly Block[] = passed?.blocks ?? whole ?? (await fragmentBlocks(mail.html ?? ""));
    const date = mail.headers.find((header) => header.key === "date")?.value ?? mail.date;
    const sender = mail.from?.name || mail.from?.address || "";
    const fields = {
      title: (mail.subject ?? "").replace(/^\s*((re|fwd?|aw|tr)\s*:\s*)+/i, "").trim(),
      author: sender,
      published: date ?? "",
    };
    const found = {
      basis: "mail header",
      ...Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== "")),
    };
    return single({ blocks, found: passed ? [passed.found, found] : [found], titled: true });
  },
};

/** The line that opens a mail passed on, and the fields below it. */
const PASSED =
  /^[ \t]*(?:-{2,}[ \t]*(?:Original|Forwarded) message[ \t]*-{2,}|Begin forwarded message:)[ \t]*\n\s*((?:[ \t]*(?:From|Sent|Date|To|Cc|Subject|Reply-To)[ \t]*:.*\n)+)/im;

/** A mail passed on, below a note shorter than itself: written by whom and when its own fields say; null where none is. */
function forwarded(text: string): { readonly blocks: readonly Block[]; readonly found: Found } | null {
  const match = PASSED.exec(text);
  if (match === null) return null;
  const [note, rest] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  if (note.trim().length >= rest.trim().length) return null;
  const field = (name: string) =>
    new RegExp(`^[ \\t]*(?:${name})[ \\t]*:[ \\t]*(.+)$`, "im").exec(match[1]!)?.[1]?.trim();
  const author = field("From")
    ?.replace(/\s*[<[(].*$/, "")
    .replaceAll('"', "");
  const published = field("Date|Sent")?.replace(/\s+at\s+(?=\d)/, " ");
  return {
    blocks: [
      { text: note.trim(), kind: null },
      { text: match[0].trim(), kind: "furniture" as const },
      { text: rest.trim(), kind: null },
    ].filter(({ text: own }) => own !== ""),
    found: {
      basis: "header of the mail passed on",
      ...(author ? { author } : {}),
      ...(published ? { published } : {}),
    },
  };
}
