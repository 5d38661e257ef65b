import { deflateRawSync, deflateSync } from "node:zlib";
import { storedZip } from "../readers/zip.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const DEEP = 100_000;

/** The same numbers every time (Lehmer's generator). */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** A ZIP entry that lies about its size. */
function bomb(declared: number): Uint8Array {
  const packed = deflateRawSync(new Uint8Array(80_000_000));
  const zip = Buffer.from(storedZip([{ name: "word/document.xml", content: packed }]));
  const central = zip.lastIndexOf("PK\x01\x02");
  for (const at of [8, central + 10]) zip.writeUInt16LE(8, at);
  for (const at of [22, central + 24]) zip.writeUInt32LE(declared, at);
  return new Uint8Array(zip);
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const docx = (body: string, before = "") =>
  storedZip([
    { name: "_rels/.rels", content: bytes(RELS) },
    {
      name: "word/document.xml",
      content: bytes(
        `<?xml version="1.0"?>${before}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
      ),
    },
  ]);
const PARAGRAPH = "<w:p><w:r><w:t>The minister met his guest in Oslo.</w:t></w:r></w:p>";

function pdf(content: Uint8Array, filter = ""): Uint8Array {
  const head = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n4 0 obj<</Length ${content.length}${filter}>>stream\n`;
  return new Uint8Array(
    Buffer.concat([Buffer.from(head), content, Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF")]),
  );
}
const PAGE = bytes("BT /F1 12 Tf 50 700 Td (The minister met his guest in Oslo.) Tj ET");

/** Files made to break a reader: name and content. */
export const HOSTILE: readonly (readonly [string, () => Uint8Array])[] = [
  ["50 MB in a line.txt", () => new Uint8Array(50_000_000).fill(97)],
  ["9 MB in a line.txt", () => new Uint8Array(9_000_000).fill(97)],
  ["spaces.txt", () => bytes(`${" ".repeat(9_000_000)}x`)],
  ["line ends.txt", () => bytes(`x${"\n".repeat(9_000_000)}x`)],
  ["no-break spaces.txt", () => bytes(`${"\u00a0".repeat(2_000_000)}x`)],
  ["marks.txt", () => bytes(`e${"\u0301".repeat(2_000_000)}`)],
  ["mojibake.txt", () => bytes(`x ${"â€™".repeat(500_000)}`)],
  ["short lines.txt", () => bytes("By A\n".repeat(300_000))],
  ["menus.txt", () => bytes("Home\n".repeat(300_000))],
  ["names.txt", () => bytes(`${"Jane Roe, ".repeat(10_000)}met 👍 in Oslo.`)],
  ["surrogates.txt", () => new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00, 0x00, 0xdc, 0x42, 0x00])],
  ["deep div.html", () => bytes(`<body>${"<div>".repeat(DEEP)}words${"</div>".repeat(DEEP)}`)],
  ["deep span.html", () => bytes(`<body>${"<span>".repeat(DEEP)}words`)],
  ["deep table.html", () => bytes(`${"<table><tr><td>".repeat(DEEP)}words`)],
  ["deep list.html", () => bytes(`${"<ul><li>".repeat(DEEP)}words`)],
  ["paragraphs.html", () => bytes(`${"<p>".repeat(DEEP)}words`)],
  ["angles.html", () => bytes(`<html>${"<".repeat(3_000_000)}`)],
  ["comments.html", () => bytes(`<html>${"<!--".repeat(1_000_000)}`)],
  ["attributes.html", () => bytes(`<html><p ${"a='b' ".repeat(500_000)}>words</p>`)],
  ["scripts.html", () => bytes(`<html>${"<script>".repeat(300_000)}`)],
  ["title.html", () => bytes(`<html><title>${" | a".repeat(300_000)}</title><p>words</p>`)],
  [
    "linked data.html",
    () => bytes(`<script type="application/ld+json">${"[".repeat(DEEP)}${"]".repeat(DEEP)}</script><p>words</p>`),
  ],
  ["stars.md", () => bytes("*a ".repeat(200_000))],
  ["brackets.md", () => bytes("[a](".repeat(200_000))],
  ["ticks.md", () => bytes("`a".repeat(200_000))],
  [
    "aliases.md",
    () => bytes(`---\na: &a [x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c]\n---\nwords`),
  ],
  ["deep yaml.md", () => bytes(`---\na: ${"[".repeat(20_000)}\n---\nwords`)],
  ["deep.json", () => bytes("[".repeat(1_000_000))],
  ["deep sound.json", () => bytes(`{"text":"words","author":${"[".repeat(DEEP)}${"]".repeat(DEEP)}}`)],
  ["deep item.json", () => bytes(`[{"text":"words","a":${"[".repeat(DEEP)}${"]".repeat(DEEP)}}]`)],
  ["bad lines.jsonl", () => bytes("{\n".repeat(20_000))],
  [
    "deep.eml",
    () =>
      bytes(
        `MIME-Version: 1.0\nFrom: a@b.c\n${Array.from({ length: 300 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`).join("")}`,
      ),
  ],
  ["header.eml", () => bytes(`MIME-Version: 1.0\nSubject: ${"x".repeat(3_000_000)}\n\nwords`)],
  ["address.eml", () => bytes(`MIME-Version: 1.0\nFrom: ${"(".repeat(DEEP)}\n\nwords`)],
  ["bomb.docx", () => bomb(80_000_000)],
  ["lying bomb.docx", () => bomb(1000)],
  ["deep.docx", () => docx(`${"<w:sdt><w:sdtContent>".repeat(DEEP)}${PARAGRAPH}`)],
  ["large.docx", () => docx(PARAGRAPH.repeat(120_000))],
  [
    "entities.docx",
    () =>
      docx("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", '<!DOCTYPE l [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'),
  ],
  ["bomb.pdf", () => pdf(deflateSync(new Uint8Array(90_000_000).fill(32)), "/Filter/FlateDecode")],
  ["open brackets.pdf", () => pdf(bytes("[".repeat(300_000)))],
  [
    "own parent.pdf",
    () =>
      bytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1000000>>endobj\ntrailer<</Root 1 0 R>>",
      ),
  ],
];

/** Small sound files of every format, to be damaged. */
export const SOUND: readonly (readonly [string, Uint8Array])[] = [
  ["a.txt", bytes("Talks in Oslo\r\n\r\nThe minister met Phạm Văn An 👍 in Oslo.\r\nRecent Comments")],
  ["a.md", bytes("---\ntitle: Talks\ndate: 2021-03-04\n---\n# Talks\n\nThe *minister* met [him](https://x.example).")],
  [
    "a.html",
    bytes(
      "<!doctype html><html><head><title>Talks</title></head><body><h1>Talks</h1><p>The minister met <b>him</b>.</p></body></html>",
    ),
  ],
  [
    "a.eml",
    bytes(
      "MIME-Version: 1.0\r\nFrom: A <a@b.c>\r\nSubject: =?utf-8?Q?Ph=E1=BA=A1m?=\r\nContent-Type: text/plain\r\n\r\nThe minister came.",
    ),
  ],
  ["a.json", bytes('[{"text":"The minister came.","published":"2021-03-04"},{"text":"He left.","author":["A"]}]')],
  ["a.jsonl", bytes('{"text":"The minister came."}\n{"text":"He left.","date":20210304}\n')],
  ["a.docx", docx(PARAGRAPH)],
  ["a.pdf", pdf(PAGE)],
];
