import { fragmentBlocks } from "./html.ts";
import { decodeEntities, measure, stripTags } from "./html-scan.ts";
import { type Block, type Found, MEGABYTE, type Reader, single, Unreadable } from "./reader.ts";
import { readZip, storedZip, type ZipEntry } from "./zip.ts";

/** Deeper or larger documents are read without trees, of which mammoth builds three. */
const MAX_DEPTH = 300;
const MAX_TAGS = 300_000;

/** Word's DOCX, by mammoth, which gets only the XML parts, already expanded within limits. */
export const docxReader: Reader = {
  format: "DOCX",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  limit: 100 * MEGABYTE,
  extensions: ["docx", "docm", "dotx"],
  claimsContent: (head, extension) =>
    head.startsWith("PK\x03\x04") &&
    (extension === "" || /^(docx|docm|dotx)$/.test(extension) || head.includes("word/")),
  read: async (bytes) => {
    const entries = readZip(bytes, (name) => /\.(xml|rels)$/i.test(name));
    const main = entries.find((entry) => /^word\/document\d*\.xml$/i.test(entry.name));
    if (!main)
      throw new Unreadable(
        "a DOCX file",
        `a ZIP file without word/document.xml (it holds ${entries[0]?.name.slice(0, 60) ?? "nothing of the kind"})`,
      );
    const core = entries.find((entry) => /^docProps\/core\.xml$/i.test(entry.name));
    return single({ blocks: await blocksOfWord(entries, main), found: core ? [properties(core)] : [], titled: false });
  },
};

async function blocksOfWord(entries: readonly ZipEntry[], main: ZipEntry): Promise<readonly Block[]> {
  const size = entries.map((entry) => measure(Buffer.from(entry.content).toString("latin1")));
  const tags = size.reduce((sum, part) => sum + part.tags, 0);
  if (tags > MAX_TAGS || size.some((part) => part.depth > MAX_DEPTH)) {
    return [{ text: stripTags(Buffer.from(main.content).toString("utf8")), kind: null }];
  }
  const { default: mammoth } = await import("mammoth");
  const converted = await mammoth.convertToHtml({ buffer: Buffer.from(storedZip(entries)) }).catch((error: Error) => {
    throw new Unreadable(
      "a DOCX file",
      `a damaged one (${error.message.replace(/\[xmldom \w+\]|@#\[.*|^\w+: /g, "").trim()})`,
    );
  });
  return fragmentBlocks(converted.value);
}

function properties(core: ZipEntry): Found {
  const xml = Buffer.from(core.content).toString("utf8");
  const value = (name: string) =>
    decodeEntities(new RegExp(`<${name}\\b[^>]{0,200}>([^<]{1,500})<`).exec(xml)?.[1] ?? "").trim();
  const fields = { title: value("dc:title"), author: value("dc:creator"), published: value("dcterms:created") };
  return { basis: "file properties", ...Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== "")) };
}
