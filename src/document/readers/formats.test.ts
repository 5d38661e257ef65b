import { describe, expect, test } from "vitest";
import { readDocuments } from "../read.ts";
import { storedZip } from "./zip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(name: string, content: string | Uint8Array) {
  const { documents, problems } = await readDocuments({
    name,
    bytes: typeof content === "string" ? bytes(content) : content,
  });
  const docs = documents.map(({ doc }) => ({
    ...doc,
    lines: doc.zones.map((zone) => `${zone.kind}: ${doc.text.slice(zone.start, zone.end)}`),
  }));
  return { docs, doc: docs[0]!, problems };
}

function pdf(...pages: readonly string[]): Uint8Array {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${pages.map((_, i) => `${4 + i * 2} 0 R`).join(" ")}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...pages.flatMap((content, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + i * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
    "<</Title(Talks in Oslo)/CreationDate(D:20210304101500Z)>>",
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj${object}endobj\n`).join("");
  return bytes(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Info ${objects.length} 0 R>>\n%%EOF`);
}

/** A line of a page at height `y` in `size` points. */
function shown(text: string, y: number, size = 11): string {
  return `BT /F1 ${size} Tf 72 ${y} Td (${text}) Tj ET\n`;
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org";

function docx(body: string, core = ""): Uint8Array {
  const rels = `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  return storedZip([
    { name: "[Content_Types].xml", content: bytes(`<Types xmlns="${OFFICE}/package/2006/content-types"/>`) },
    { name: "_rels/.rels", content: bytes(rels) },
    {
      name: "word/document.xml",
      content: bytes(`<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
    },
    { name: "docProps/core.xml", content: bytes(`<cp:coreProperties>${core}</cp:coreProperties>`) },
  ]);
}

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe("PDF", () => {
  test("lines joined, a cut word put together, running heads last, title by its size", async () => {
    const head = (page: number) => shown(`Northern Gazette, page ${page}`, 810, 8);
    const first = [
      shown("Talks in Oslo", 760, 18),
      shown("The foreign minister of Norway met his guest from Finland in Oslo and spoke of co-", 720),
      shown("operation in the border waters, which both states have wished to settle since", 706),
      shown("the spring. They will meet again in May.", 692),
      shown("A second round is planned, in which the two sides will speak of trade, and which", 660),
    ].join("");
    const second = shown("will be held in Helsinki.", 760) + shown("Nothing was signed.", 720);
    const { doc } = await read("a.pdf", pdf(head(1) + first, head(2) + second));
    expect(doc.lines).toEqual([
      "title: Talks in Oslo",
      "paragraph: The foreign minister of Norway met his guest from Finland in Oslo and spoke of co-operation in the border waters, which both states have wished to settle since the spring. They will meet again in May.",
      "paragraph: A second round is planned, in which the two sides will speak of trade, and which will be held in Helsinki.",
      "paragraph: Nothing was signed.",
      "furniture: Northern Gazette, page 1",
      "furniture: Northern Gazette, page 2",
    ]);
    expect(doc).toMatchObject({
      title: "Talks in Oslo",
      published: "2021-03-04",
      publishedBasis: "file properties",
      mediaType: "application/pdf",
    });
  });

  test("a scan says that it needs OCR; a broken one that it is damaged", async () => {
    expect((await read("a.pdf", pdf(""))).problems[0]!.found).toMatch(/OCR/);
    expect((await read("a.pdf", "%PDF-1.4 and no more")).problems[0]!.found).toMatch(/damaged/);
    expect((await read("a.pdf", "no PDF at all")).problems[0]!.wanted).toMatch(/PDF/);
  });
});

describe("DOCX", () => {
  const core =
    '<dc:title>x</dc:title><dc:creator>Jane Roe</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2021-03-04T10:00:00Z</dcterms:created>';
  const body =
    paragraph("Talks in Oslo go on") +
    paragraph("The minister met Phạm&#160;Văn An &amp; others in Oslo on Thursday, the ministry said.");
  test("paragraphs, properties", async () => {
    const { doc } = await read("a.docx", docx(body, core));
    expect(doc.lines).toEqual([
      "title: Talks in Oslo go on",
      "paragraph: The minister met Phạm Văn An & others in Oslo on Thursday, the ministry said.",
    ]);
    expect(doc).toMatchObject({
      title: "Talks in Oslo go on",
      author: "Jane Roe",
      published: "2021-03-04",
      publishedBasis: "file properties",
    });
  });
  test("cut at every tenth byte it is a problem or a document, never a crash", async () => {
    const whole = docx(body, core);
    for (let end = 1; end < whole.length; end += 97) {
      const { docs, problems } = await read("a.docx", whole.slice(0, end));
      expect(docs.length + problems.length).toBeGreaterThan(0);
    }
  });
  test("another ZIP is refused by name", async () => {
    const { problems } = await read("a.xlsx", storedZip([{ name: "xl/workbook.xml", content: bytes("<a/>") }]));
    expect(problems[0]!.found).toMatch(/ZIP/);
  });
});

describe("HTML", () => {
  const page = `<!doctype html><html><head><title>Talks in Oslo go on | Northern Gazette</title>
    <meta property="og:site_name" content="Northern Gazette"><meta property="article:published_time" content="2021-03-04T23:10:00+01:00">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Talks in Oslo go on","author":[{"name":"Jane Roe"}]}]}</script></head>
    <body><nav><a href="/">Home</a><a href="/w">World</a></nav><article><h1>Talks in Oslo go on</h1>
    <p>The minister met <b>his</b> guest&nbsp;from Finland in Oslo on Thursday, and the two spoke of the border waters for an hour.</p>
    <div class="share-buttons"><a>Share</a></div><h2>What is at stake<a href="#x">¶</a></h2>
    <p>The agreement of 2011 lapses at the end of the year, and neither side has said whether it will be renewed before the election.<br>It may not.</p>
    <ul><li>Quotas for cod</li></ul><p style="display:none">Hidden words</p></article><footer>© 2021 Northern Gazette</footer></body></html>`;
  test("the article, its headings and metadata", async () => {
    const { doc } = await read("a.html", page);
    expect(doc.lines).toEqual([
      "title: Talks in Oslo go on",
      "paragraph: The minister met his guest from Finland in Oslo on Thursday, and the two spoke of the border waters for an hour.",
      "heading: What is at stake",
      "paragraph: The agreement of 2011 lapses at the end of the year, and neither side has said whether it will be renewed before the election.",
      "paragraph: It may not.",
      "paragraph: Quotas for cod",
    ]);
    expect(doc).toMatchObject({
      title: "Talks in Oslo go on",
      publisher: "Northern Gazette",
      author: "Jane Roe",
      published: "2021-03-04",
      publishedBasis: "page",
    });
  });
  test("a page of a table falls back to its body", async () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) =>
        `<tr><td>${i + 1} March 2021</td><td>The minister met the ambassador of state number ${i} in Oslo</td></tr>`,
    );
    const { doc } = await read("a.htm", `<body><table>${rows.join("")}</table></body>`);
    expect(doc.lines[4]).toBe("paragraph: 5 March 2021 | The minister met the ambassador of state number 4 in Oslo");
  });
  test("the declared charset counts, a fragment will do", async () => {
    const { doc } = await read(
      "a.html",
      new Uint8Array([...bytes('<meta charset="shift_jis"><p>'), 0x93, 0xfa, 0x96, 0x7b, ...bytes("</p>")]),
    );
    expect(doc.text).toBe("日本");
  });
});

describe("Markdown", () => {
  test("signs off, front matter in, an impossible date named", async () => {
    const text =
      '---\ntitle: "Talks: a start"\nsource: Ministry\ndate: 2021-02-30\n---\n# Talks: a start\n\nThe **minister** met [his guest](https://x.example/a_(b)) on\n4 March and _said_ so.\n\n* `Cod` stays\n\n> "Good," he said.\n\n| Year | Cod |\n|---|---|\n| 2021 | 5 |\n';
    const { doc, problems } = await read("a.md", text);
    expect(doc.lines).toEqual([
      "title: Talks: a start",
      "paragraph: The minister met his guest on 4 March and said so.",
      "paragraph: Cod stays",
      'paragraph: "Good," he said.',
      "paragraph: Year | Cod",
      "paragraph: 2021 | 5",
    ]);
    expect(doc).toMatchObject({ publisher: "Ministry", published: null });
    expect(problems).toEqual([{ file: "a.md", wanted: "a publication date (front matter)", found: "2021-02-30" }]);
  });
});

describe("front matter that is not quite YAML", () => {
  test.each([
    ["title: Before the vote: a guide", "Before the vote: a guide"],
    ['title: "No haste": the envoy speaks', '"No haste": the envoy speaks'],
    ["title: 'Ours' and theirs", "'Ours' and theirs"],
  ])("%s", async (line, title) => {
    const { doc, problems } = await read("a.md", `---\n${line}\nsource: 'Daily'\ndate: 2021-02-03\n---\nHe left.\n`);
    expect(doc).toMatchObject({ title, publisher: "Daily", published: "2021-02-03" });
    expect(problems).toEqual([]);
  });
});

describe("a mail passed on", () => {
  const mail = (note: string, head: string) =>
    `From: Ann Roe <a@x.example>\r\nSubject: Fwd: Oslo\r\nDate: Tue, 5 May 2020 09:00:00 +0000\r\nMIME-Version: 1.0\r\n\r\n${note}\r\n\r\n${head}\r\n\r\nThe minister left Oslo today, and he met the king before that.\r\n`;
  test.each([
    "-----Original Message-----\r\nFrom: Max Poe <m@x.example>\r\nSent: Sunday, May 3, 2020 8:47 PM\r\nTo: Ann Roe",
    "---------- Forwarded message ---------\r\nFrom: Max Poe <m@x.example>\r\nDate: Sun, 3 May 2020 at 22:40\r\nTo: Ann Roe",
  ])("is of him who wrote it: %j", async (head) => {
    const { doc, problems } = await read("a.eml", mail("See below.", head));
    expect(doc).toMatchObject({ author: "Max Poe", published: "2020-05-03", title: "Oslo" });
    expect(doc.lines.filter((line) => line.startsWith("paragraph"))).toEqual([
      "paragraph: See below.",
      "paragraph: The minister left Oslo today, and he met the king before that.",
    ]);
    expect(problems).toEqual([]);
    const long = await read(
      "a.eml",
      mail("He writes of what I have told you of in my own letter of Monday, and of no more.", head),
    );
    expect(long.doc.author).toBe("Ann Roe");
  });
});

describe("EML", () => {
  test.each([
    ["text/plain; charset=utf-8", "The minister met Ph=E1=BA=A1m V=C4=83n An in =\r\nOslo.\r\n\r\nHe left."],
    ["text/html; charset=utf-8", "<p>The minister met Ph=E1=BA=A1m V=C4=83n An in Oslo.</p><p>He left.</p>"],
  ])("%s", async (type, body) => {
    const mail = `From: "Press Office" <p@mfa.example>\r\nSubject: Fwd: =?utf-8?Q?Ph=E1=BA=A1m_in_Oslo?=\r\nDate: Thu, 4 Mar 2021 23:10:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}\r\n`;
    const { doc } = await read("a.eml", mail);
    expect(doc.lines).toEqual([
      "title: Phạm in Oslo",
      "paragraph: The minister met Phạm Văn An in Oslo.",
      "paragraph: He left.",
    ]);
    expect(doc).toMatchObject({ author: "Press Office", published: "2021-03-04", publishedBasis: "mail header" });
  });
});

describe("JSON and JSONL", () => {
  test("one object, a list, a list under a name", async () => {
    const item = {
      content: "The minister met his guest.",
      headline: "Talks in Oslo",
      datePublished: "2021-03-04",
      publisher: { name: "NG" },
      author: [{ name: "Jane Roe" }],
      url: "https://x.example/1",
    };
    for (const value of [item, [item], { articles: [item] }]) {
      const { doc } = await read("a.json", JSON.stringify(value));
      expect(doc.lines).toEqual(["title: Talks in Oslo", "paragraph: The minister met his guest."]);
      expect(doc).toMatchObject({
        publisher: "NG",
        author: "Jane Roe",
        published: "2021-03-04",
        url: "https://x.example/1",
      });
    }
  });
  test("bad lines are named, the others read, each with bytes of its own", async () => {
    const result = await readDocuments({
      name: "a.jsonl",
      bytes: bytes('{"text":"The minister came."}\nno\n{"text":""}\n{"body":"He left."}\n[1]\n'),
    });
    expect(result.documents.map(({ doc, bytes: own }) => [doc.text, new TextDecoder().decode(own)])).toEqual([
      ["The minister came.", '{"text":"The minister came."}'],
      ["He left.", '{"body":"He left."}'],
    ]);
    expect(result.problems.map((problem) => problem.wanted.match(/line \d/)?.[0])).toEqual([
      "line 2",
      "line 3",
      "line 5",
    ]);
  });
});

test.each([
  ["a.txt", new Uint8Array(0), /empty/],
  ["a.txt", bytes(" \n\u200b"), /none/],
  ["a.txt", bytes("words\0words"), /binary/],
  ["a.bin", new Uint8Array(300).map((_, i) => (i * 7) % 32), /binary/],
  ["a.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]), /JPEG/],
  ["a.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old Word/],
  ["a.txt", bytes("{\\rtf1 words}"), /RTF/],
  ["a.json", bytes("{"), /JSON/],
  ["a.json", bytes("3"), /number/],
  ["a.xml", bytes('<?xml version="1.0"?><feed/>'), /XML/],
])("%s is refused in a clear line (%#)", async (name, content, found) => {
  const { documents, problems } = await readDocuments({ name, bytes: content });
  expect(documents).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]!.found).toMatch(found);
});

test("the content goes before the extension", async () => {
  expect((await read("a.txt", pdf(shown("The minister came.", 700)))).doc.mediaType).toBe("application/pdf");
  expect((await read("-", "<html><body><p>The minister came.</p></body></html>")).doc.mediaType).toBe("text/html");
  expect((await read("-", '{"text":"The minister came."}')).doc.mediaType).toBe("application/json");
});
