import { inflateSync } from "node:zlib";
import { blocksOfPages } from "./pdf-blocks.ts";
import { linesOf, type PdfItem, type PdfLine } from "./pdf-lines.ts";
import { type Found, MEGABYTE, megabytes, type Reader, single, TEXT_LIMIT, Unreadable } from "./reader.ts";

const WANTED = "a PDF file";
const MAX_PAGES = 3000;
const MAX_STREAM = 80 * MEGABYTE;

/** PDF with a text layer, by unpdf (pdf.js). */
export const pdfReader: Reader = {
  format: "PDF",
  mediaType: "application/pdf",
  limit: 100 * MEGABYTE,
  extensions: ["pdf"],
  claimsContent: (head, extension) =>
    /^\s*%PDF-/.test(head) || (extension === "pdf" && head.slice(0, 1024).includes("%PDF-")),
  read: async (bytes) => {
    checkStreams(bytes);
    const { getDocumentProxy } = await import("unpdf");
    // pdf.js takes the buffer over: it gets a copy. verbosity 0: it writes nothing.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false }).catch(
      (error: Error) => {
        throw new Unreadable(
          WANTED,
          /password/i.test(error.message)
            ? "a PDF locked with a password"
            : `a damaged PDF (${error.message.slice(0, 80)})`,
        );
      },
    );
    try {
      const blocks = blocksOfPages(await pagesOf(pdf as unknown as PdfDocument));
      if (blocks.length === 0)
        throw new Unreadable("a PDF with text", `${pdf.numPages} page(s) without any (scanned: it needs OCR first)`);
      return single({
        blocks,
        found: [properties(await pdf.getMetadata().catch(() => ({ info: {} })))],
        titled: false,
      });
    } finally {
      await pdf.destroy();
    }
  },
};

interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<{ getTextContent(): Promise<{ items: readonly unknown[] }>; cleanup(): void }>;
}

interface RawItem {
  readonly str?: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

async function pagesOf(pdf: PdfDocument): Promise<readonly (readonly PdfLine[])[]> {
  if (pdf.numPages > MAX_PAGES) throw new Unreadable(`a PDF of at most ${MAX_PAGES} pages`, `${pdf.numPages} pages`);
  const pages: (readonly PdfLine[])[] = [];
  let size = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number).catch(() => null);
    const content = await page?.getTextContent().catch(() => null);
    const items = (content?.items ?? []).map((item) => itemOf(item as RawItem)).filter((item) => item !== null);
    page?.cleanup();
    size += items.reduce((sum, item) => sum + item.str.length, 0);
    if (size > TEXT_LIMIT) throw new Unreadable(`at most ${megabytes(TEXT_LIMIT)} of text`, "a PDF with more");
    pages.push(linesOf(items, number));
  }
  return pages;
}

function itemOf(item: RawItem): PdfItem | null {
  if (typeof item.str !== "string") return null;
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform;
  return {
    str: item.str,
    x,
    y,
    width: item.width,
    fontSize: Math.hypot(a, b) || Math.abs(d) || item.height || 10,
    hasEOL: item.hasEOL,
  };
}

function properties(meta: { info: object }): Found {
  const info = meta.info as Record<string, unknown>;
  const value = (name: string) => (typeof info[name] === "string" ? (info[name] as string).trim() : "");
  // Programs put the file's name or their own into the title.
  const title = /^(microsoft word|untitled|.*\.(docx?|pdf|indd|rtf|odt|qxd|pages)$)/i.test(value("Title"))
    ? ""
    : value("Title");
  const fields = { title, author: value("Author"), published: value("CreationDate") };
  return { basis: "file properties", ...Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== "")) };
}

/** Refuses a PDF with a compressed stream (pictures aside) that expands beyond all use, before pdf.js expands it. */
function checkStreams(bytes: Uint8Array): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = view.indexOf("stream"); at >= 0; at = view.indexOf("stream", at + 6)) {
    if (view.toString("latin1", at - 3, at) === "end") continue;
    const dictionary = view.toString("latin1", Math.max(0, at - 600), at);
    const own = dictionary.slice(Math.max(0, dictionary.lastIndexOf(" obj")));
    if (!own.includes("FlateDecode") || /\/Subtype\s*\/Image/.test(own)) continue;
    const start = at + (view[at + 6] === 13 ? 8 : 7);
    const end = view.indexOf("endstream", start);
    if (expandsTooFar(view.subarray(start, end < 0 ? view.length : end))) {
      throw new Unreadable(
        `${WANTED} with streams of at most ${megabytes(MAX_STREAM)}`,
        "a stream that expands to more",
      );
    }
  }
}

function expandsTooFar(packed: Uint8Array): boolean {
  // Deflate cannot grow beyond 1032 times: small streams need no look.
  if (packed.length * 1032 < MAX_STREAM) return false;
  try {
    inflateSync(packed, { maxOutputLength: MAX_STREAM });
    return false;
  } catch (error) {
    return (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
  }
}
