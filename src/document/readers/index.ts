// biome-ignore-all lint/suspicious/noControlCharactersInRegex: the first bytes of formats hold them
import { docxReader } from "./docx.ts";
import { emlReader } from "./eml.ts";
import { htmlReader } from "./html.ts";
import { jsonlReader, jsonReader } from "./json.ts";
import { markdownReader } from "./markdown.ts";
import { pdfReader } from "./pdf.ts";
import { plainReader } from "./plain.ts";
import { type Reader, Unreadable } from "./reader.ts";

/** All formats. The content decides in this order, then the extension; plain text takes the rest. */
export const readers: readonly Reader[] = [
  pdfReader,
  docxReader,
  htmlReader,
  emlReader,
  markdownReader,
  jsonReader,
  jsonlReader,
  plainReader,
];

/** First bytes of what is known not to be a document that can be read. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/, "a PNG picture"],
  [/^\xff\xd8\xff/, "a JPEG picture"],
  [/^GIF8/, "a GIF picture"],
  [/^(II\*\0|MM\0\*)/, "a TIFF picture"],
  [/^RIFF[\s\S]{4}WEBP/, "a WebP picture"],
  [/^\xd0\xcf\x11\xe0/, "an old Word, Excel or PowerPoint file (save it as DOCX)"],
  [/^\{\\rtf/, "RTF (save it as DOCX)"],
  [/^PK\x03\x04/, "a ZIP file that is no DOCX (a spreadsheet, slides, an archive)"],
  [/^(\x1f\x8b|BZh|\xfd7zXZ|7z\xbc\xaf|Rar!|\x28\xb5\x2f\xfd)/, "a compressed archive"],
  [/^(\x7fELF|MZ\x90|\xca\xfe\xba\xbe|\0asm)/, "a program"],
  [/^SQLite format 3/, "a SQLite database"],
  [/^(ID3|OggS|fLaC|RIFF|[\s\S]{4}ftyp)/, "sound or video"],
  [/^%!PS/, "PostScript (save it as PDF)"],
];

/** The reader for a file; throws Unreadable for what no reader takes. */
export function readerFor(bytes: Uint8Array, name: string): Reader {
  const head = Buffer.from(bytes.subarray(0, 4096))
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const byContent = readers.find((reader) => reader.claimsContent(head, extension));
  if (byContent) return byContent;
  const foreign = FOREIGN.find(([mark]) => mark.test(head));
  if (foreign) throw new Unreadable(formats(), foreign[1]);
  const byName = readers.find((reader) => reader.extensions.includes(extension));
  if (byName === docxReader || byName === pdfReader)
    throw new Unreadable(`a ${byName.format} file, as its name says`, "something else");
  if (!byName && /^\s*<\?xml/.test(head)) throw new Unreadable(formats(), "XML of another kind");
  return byName ?? plainReader;
}

function formats(): string {
  return readers.map((reader) => reader.format).join(", ");
}
