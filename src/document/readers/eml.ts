import { fragmentBlocks } from "./html.ts";
import { type Block, MEGABYTE, type Reader, single } from "./reader.ts";

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
    const blocks: readonly Block[] = plain ? [{ text: plain, kind: null }] : await fragmentBlocks(mail.html ?? "");
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
    return single({ blocks, found: [found], titled: true });
  },
};
