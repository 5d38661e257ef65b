import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type ReadResult, readDocuments } from "./read.ts";
import { storedZip } from "./readers/zip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const DEEP = 100_000;

/** What must hold for anything that was read, however bad it was. */
function check({ documents, problems }: ReadResult): void {
  expect(documents.length + problems.length).toBeGreaterThan(0);
  for (const { doc } of documents) {
    const wrong: string[] = [];
    let last = 0;
    for (const { start, end } of doc.zones) {
      if (!(start >= last && end > start && end <= doc.text.length)) wrong.push(`zone ${start}–${end} after ${last}`);
      if (/\S/.test(doc.text.slice(last, start))) wrong.push(`words outside the zones before ${start}`);
      last = end;
    }
    if (/\S/.test(doc.text.slice(last))) wrong.push("words after the last zone");
    if (!doc.text.isWellFormed()) wrong.push("lone surrogates");
    if (!doc.text.isWellFormed() || doc.text.includes("\0") || doc.text.includes("\r") || doc.text.includes("\u00a0"))
      wrong.push("odd characters");
    if (doc.published !== null && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(doc.published))
      wrong.push(`published ${doc.published}`);
    expect(wrong).toEqual([]);
  }
  for (const problem of problems) expect(`${problem.wanted} ${problem.found}`).not.toMatch(/\n|undefined|\[object/);
}

/** The same numbers every time (Lehmer's generator). */
function numbers(seed: number): (below: number) => number {
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
  expect(crc32(packed)).toBeGreaterThan(0);
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

describe("hostile files", () => {
  const cases: readonly (readonly [string, () => Uint8Array])[] = [
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
  test.each(cases)("%s", { timeout: 30_000 }, async (name, make) => {
    check(await readDocuments({ name, bytes: make() }));
  });

  test("the bombs are refused, deep pages and documents are read", async () => {
    const found = async (name: string) => readDocuments({ name, bytes: cases.find(([each]) => each === name)![1]() });
    for (const name of ["bomb.docx", "lying bomb.docx", "bomb.pdf"])
      expect((await found(name)).problems[0]!.found).toMatch(/expand/);
    for (const name of ["deep div.html", "deep table.html"])
      expect((await found(name)).documents[0]!.doc.text).toBe("words");
    expect((await found("deep.docx")).documents[0]!.doc.text).toBe("The minister met his guest in Oslo.");
    expect((await found("50 MB in a line.txt")).problems).toEqual([
      { file: "50 MB in a line.txt", wanted: "text of at most 20.0 MB", found: "50.0 MB" },
    ]);
  });
});

describe("damaged files", () => {
  const sound: readonly (readonly [string, Uint8Array])[] = [
    ["a.txt", bytes("Talks in Oslo\r\n\r\nThe minister met Phạm Văn An 👍 in Oslo.\r\nRecent Comments")],
    [
      "a.md",
      bytes("---\ntitle: Talks\ndate: 2021-03-04\n---\n# Talks\n\nThe *minister* met [him](https://x.example)."),
    ],
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
  test.each(sound)("%s: 40 damaged versions", { timeout: 60_000 }, async (name, whole) => {
    expect((await readDocuments({ name, bytes: whole })).problems).toEqual([]);
    const next = numbers(name.length * 7919 + whole.length);
    for (let round = 0; round < 40; round++) {
      const copy = whole.slice(0, round % 4 === 0 ? 1 + next(whole.length) : whole.length);
      for (let i = 0; i <= round / 2; i++) copy[next(copy.length)] = next(256);
      check(await readDocuments({ name, bytes: copy }));
    }
  });
  test("40 times noise under every extension", async () => {
    const next = numbers(4711);
    for (let round = 0; round < 40; round++) {
      const noise = new Uint8Array(1 + next(3000)).map(() => (round % 2 ? next(256) : 32 + next(95)));
      check(
        await readDocuments({
          name: `a.${["txt", "md", "html", "eml", "json", "jsonl", "docx", "pdf", ""][round % 9]}`,
          bytes: noise,
        }),
      );
    }
  });
});
