import { expect, test } from "vitest";
import { contentId, sha256 } from "./ids.ts";
import { languageOf } from "./language.ts";
import { readDocuments } from "./read.ts";

const TEXT =
  "Talks in Oslo go on\nBy Jane Roe\n4 March 2021\n\nOSLO (NNA) — The minister met his guest from Finland in Oslo on Thursday and spoke with him.";
const PAGE = `---\ntitle: Talks\nsource: Page\ndate: 2020\n---\n${TEXT}`;

async function first(name: string, text: string, more: object = {}) {
  const { documents, problems } = await readDocuments({ name, bytes: new TextEncoder().encode(text), ...more });
  return { doc: documents[0]!.doc, problems };
}

test.each([
  [
    "text alone",
    "a.txt",
    TEXT,
    {},
    {
      title: "Talks in Oslo go on",
      publisher: "NNA",
      author: "Jane Roe",
      published: "2021-03-04",
      publishedBasis: "text",
    },
  ],
  [
    "front matter before text",
    "a.md",
    PAGE,
    {},
    { publisher: "Page", published: "2020", publishedBasis: "front matter", author: "Jane Roe" },
  ],
  [
    "side file before front matter",
    "a.md",
    PAGE,
    { side: { source: "Side", published: "2019-05" } },
    { publisher: "Side", published: "2019-05", publishedBasis: "side file" },
  ],
  [
    "option before side file",
    "a.md",
    PAGE,
    { side: { source: "Side", published: "2019" }, defaults: { published: "2018-01-02" } },
    { publisher: "Side", published: "2018-01-02", publishedBasis: "option" },
  ],
  [
    "nothing at all",
    "a.txt",
    "The minister came.",
    {},
    { title: null, publisher: null, author: null, published: null, publishedBasis: null, url: null },
  ],
  [
    "a chronology has no date of its own",
    "a.txt",
    "1 May 2021\nHe came.\n2 May 2021\nHe met her.\n3 May 2021\nHe spoke.\n4 May 2021\nHe ate.\n5 May 2021\nHe left.",
    {},
    { published: null },
  ],
  [
    "a letterhead is the publisher",
    "a.txt",
    `Ministry of Foreign Affairs\nMarch 4, 2021\n\nMinister to visit Riga\n\n${TEXT.slice(-90)}`,
    {},
    { publisher: "Ministry of Foreign Affairs", title: "Minister to visit Riga", published: "2021-03-04" },
  ],
  [
    "the day in the title of what was said",
    "a.txt",
    `Foreign Ministry Spokesperson's Regular Press Conference on March 14, 2024\n\nAsked on Tuesday, the spokesperson said that the minister would go to Riga in May.`,
    {},
    { published: "2024-03-14", publishedBasis: "text" },
  ],
  [
    "the day of an act in a title is not that of the writing",
    "a.txt",
    "Ministers to sign border treaty on 14 March 2024\n\nThe ministers will meet in Riga, a spokesperson said on Tuesday.",
    {},
    { published: null },
  ],
])("metadata: %s", async (_name, file, text, more, wanted) =>
  expect((await first(file, text, more)).doc).toMatchObject(wanted),
);

test("an impossible date is a problem and the next source counts", async () => {
  const { doc, problems } = await first("a.txt", TEXT, { side: { published: "2021-02-30" } });
  expect(doc.published).toBe("2021-03-04");
  expect(problems).toEqual([{ file: "a.txt", wanted: "a publication date (side file)", found: "2021-02-30" }]);
});

test.each([[[1, 2]], ["words"], [5], [{ title: { deep: { deeper: {} } }, author: [null, 3] }], [null]])(
  "a side file of %j does no harm",
  async (side) => {
    expect((await first("a.txt", TEXT, { side })).doc.text).toBe(TEXT);
  },
);

test("the document: base name, ids by content, zones", async () => {
  const { doc } = await first("/some/where\\a.txt", `\ufeff${TEXT.replace("his guest", "his\u00a0guest")}\r\n`);
  expect(doc.file).toBe("a.txt");
  expect(doc.text).toBe(TEXT);
  expect(doc.id).toBe(contentId("doc", TEXT));
  expect(doc.sha256).not.toBe(sha256(TEXT));
  expect(doc.zones.map((zone) => zone.kind)).toEqual(["title", "byline", "dateline", "dateline", "paragraph"]);
});

test("the source leads from the text back to what stood in the file", async () => {
  const raw = "He met\u00a0â€˜Pháº¡mâ€™ there.";
  const { documents } = await readDocuments({ name: "a.txt", bytes: new TextEncoder().encode(raw) });
  const { doc, source } = documents[0]!;
  expect(doc.text).toBe("He met ‘Phạm’ there.");
  const at = doc.text.indexOf("Phạm");
  expect(source.raw.slice(source.map.toRaw(at), source.map.toRaw(at + 4))).toBe("Pháº¡m");
});

test.each([
  [
    "en",
    "Prime Minister Nguyen Xuan Phuc and General Secretary Nguyen Phu Trong met Suga Yoshihide in Hanoi on Monday to discuss trade.",
  ],
  ["vi", "Bộ trưởng Ngoại giao đã có cuộc hội đàm với người đồng cấp Na Uy về hợp tác biển và thương mại hai nước."],
  [
    "fr",
    "Le ministre des affaires étrangères a rencontré son homologue norvégien à Paris pour parler de la pêche et du commerce.",
  ],
  ["ja", "外務大臣は木曜日にオスロで会談を行い、漁業に関する協力について意見を交換した。"],
  ["en", "Oslo"],
  ["en", ""],
])("language %s", async (language, text) => expect(await languageOf(text)).toBe(language));
