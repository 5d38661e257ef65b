import { describe, expect, test } from "vitest";
import { zonesOf } from "./zones.ts";
import { isFurniture } from "./zones-furniture.ts";

const PARAGRAPH =
  "The foreign minister of Norway met his guest from Finland in Oslo on Thursday and spoke with him about the border waters.";

function kinds(text: string, known: { title?: string; author?: string } = {}): readonly string[] {
  return zonesOf(text, { hints: [], title: known.title ?? null, author: known.author ?? null }).map(
    (zone) => zone.kind,
  );
}

test.each([
  "Recent Comments",
  "3 comments",
  "Leave a Reply",
  "Share this:",
  "Share on Facebook",
  "Read more",
  "Also read: King visits Riga",
  "Advertisement",
  "Related Articles",
  "More from this section",
  "Subscribe to our newsletter",
  "We use cookies to make this site work for you.",
  "© 2021 Northern Gazette",
  "Copyright 2021, Northern Gazette. All rights reserved.",
  "###",
  "***",
  "Tags: Norway, Finland",
  "Home > World > Europe",
  "Home | World | Politics | About us",
  "Page 3 of 10",
  "- 3 -",
  "https://gazette.example/a",
  "press@mfa.example",
  "Photo: Jane Roe/Northern Gazette",
  "FOR IMMEDIATE RELEASE",
  "Follow us on Twitter",
  "Skip to main content",
  "For more information, contact the press office.",
])("%j is furniture", (line) => expect(isFurniture(line)).toBe(true));

test.each([
  PARAGRAPH,
  "Comments by the minister drew anger in Helsinki",
  "Share of trade with Finland rises",
  "The tags were removed.",
  "Norway to end talks with Finland",
  "More ships were sent to the border waters.",
  "Related to this, the minister said that he would resign.",
  "Home Minister meets his guest from Finland",
  "Print media in Norway face new rules",
  "Top diplomats meet in Oslo",
  "Facebook must answer, minister says",
  "See the minister's words of March on the border waters and on the ships that were sent there in the spring of that year.",
  "End of the talks in Oslo",
  "Ending the talks in Oslo",
  "Search for the missing ship goes on",
  "Address: the minister spoke of war",
  "Next week the two ministers meet in Riga",
  "Contact group on Ukraine meets in Ramstein",
  "Video call between the two leaders",
  "Subscription to the shares opened on Monday, the ministry said.",
  "Phạm Văn An đến Oslo",
  "外相会談を行った",
  "👍",
])("%j is not", (line) => expect(isFurniture(line)).toBe(false));

describe("zones", () => {
  test("an article with all its parts", () => {
    const text = [
      "Ministers open talks in Oslo",
      "By Jane Roe",
      "4 March 2021",
      "",
      PARAGRAPH,
      "What is at stake",
      PARAGRAPH,
      "Advertisement",
      PARAGRAPH,
      "Jane Roe is a senior fellow at the Institute of Northern Affairs.",
      "Share this",
      "Related articles",
      "King visits Riga",
      "Minister signs accord with Latvia",
      "2 comments",
      PARAGRAPH,
    ].join("\n");
    expect(kinds(text)).toEqual([
      ...["title", "byline", "dateline", "paragraph", "heading", "paragraph", "furniture", "paragraph", "byline"],
      ...["furniture", "furniture", "furniture", "furniture", "furniture", "furniture"],
    ]);
  });

  test.each([
    [
      "a release",
      `FOR IMMEDIATE RELEASE\nMinistry of Foreign Affairs\nMarch 4, 2021\n\nMinister to Visit Riga\n\n${PARAGRAPH}\n\n###`,
      ["furniture", "byline", "dateline", "title", "paragraph", "furniture"],
    ],
    [
      "place and date over an entry of a log",
      "Travels of the King of Norway\n\nRiga, Latvia, 4 March 2021\n\nMet with the President of Latvia.",
      ["title", "heading", "paragraph"],
    ],
    [
      "place and date of the writing",
      `Ministers open talks\n\nRiga, Latvia, 4 March 2021\n\n${PARAGRAPH}`,
      ["title", "dateline", "paragraph"],
    ],
    [
      "an entry that opens with its date",
      "Travels of the King of Norway\n\nMarch 4, 2021: Riga, Latvia. Official visit.",
      ["title", "paragraph"],
    ],
    [
      "a sentence is no signature",
      "Travels of the King of Norway\n\nMarch 4, 2021: Riga, Latvia\n\nAccompanied President Niinistö.",
      ["title", "paragraph", "paragraph"],
    ],
    ["no title", `${PARAGRAPH}\n${PARAGRAPH}`, ["paragraph", "paragraph"]],
    [
      "names at the end",
      `Talks in Oslo go on\n\n${PARAGRAPH}\n\nProf. Jane Roe\nProf. Jane Roe`,
      ["title", "paragraph", "byline", "byline"],
    ],
    [
      "a delegation is no signature",
      `${PARAGRAPH}\nHe will be accompanied by:\nMr. John Doe, Minister for Trade\nMs. Jane Roe, Permanent Secretary\n\nENDS`,
      ["paragraph", "paragraph", "paragraph", "paragraph", "furniture"],
    ],
    [
      "short Japanese sentences are no headings",
      "会談は木曜日に行われた。\n\n" +
        "外務大臣は木曜日にオスロで会談を行い、漁業に関する協力について意見を交換した。".repeat(3),
      ["paragraph", "paragraph"],
    ],
    [
      "a list after a heading",
      `Talks in Oslo go on\n\n${PARAGRAPH}\n\nRelated\nKing visits Riga\n${PARAGRAPH}`,
      ["title", "paragraph", "furniture", "furniture", "paragraph"],
    ],
    [
      "a menu",
      `Home\nWorld\nPolitics\nOpinion\nSports\nSearch\nTalks in Oslo go on\n\n${PARAGRAPH}`,
      ["furniture", "furniture", "furniture", "furniture", "furniture", "furniture", "title", "paragraph"],
    ],
    [
      "a list of states is no menu",
      `${PARAGRAPH}\nNorway\nFinland\nSweden\nDenmark\nIceland\n${PARAGRAPH}`,
      ["paragraph", "paragraph", "paragraph", "paragraph", "paragraph", "heading", "paragraph"],
    ],
    [
      "transcript",
      `Press Call on the Visit\n\nVia Telephone\n\n4:22 P.M. EDT\n\nMR. ROE: ${PARAGRAPH}`,
      ["title", "paragraph", "dateline", "paragraph"],
    ],
    [
      "Vietnamese",
      `Bộ trưởng Phạm Văn An đến Oslo\n\nBộ trưởng Phạm Văn An đã đến Oslo hôm thứ Năm để hội đàm với người đồng cấp Na Uy về hợp tác biển.`,
      ["title", "paragraph"],
    ],
    [
      "Japanese",
      "外相会談について\n\n外務大臣は木曜日にオスロで会談を行い、漁業および北極に関する協力について意見を交換した。",
      ["title", "paragraph"],
    ],
    ["nothing", "", []],
    ["space", " \n\n \n", []],
  ])("%s", (_name, text, wanted) => expect(kinds(text)).toEqual(wanted));

  test("a title that the page gives is found, whatever its quotation marks", () => {
    expect(kinds(`World\n‘A first’: talks in Oslo\n${PARAGRAPH}`, { title: "'A first' – talks in Oslo" })).toEqual([
      "paragraph",
      "title",
      "paragraph",
    ]);
  });

  test("zones point at the words, without the space around them", () => {
    const text = `  Talks in Oslo go on \n\n ${PARAGRAPH}`;
    const zones = zonesOf(text, { hints: [], title: null, author: null });
    expect(zones.map((zone) => text.slice(zone.start, zone.end))).toEqual(["Talks in Oslo go on", PARAGRAPH]);
  });
});

test("the dateline that opens a report is a zone of its own", () => {
  const text =
    "Minister ends visit\n\nOSLO, Oct. 18, 2020 (Northern Wire) - The foreign minister of Norway left for Riga on Thursday, and met his guest.";
  const zones = zonesOf(text, { hints: [], title: null, author: null });
  expect(zones.map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
    ["title", "Minister ends visit"],
    ["dateline", "OSLO, Oct. 18, 2020 (Northern Wire) -"],
    ["paragraph", "The foreign minister of Norway left for Riga on Thursday, and met his guest."],
  ]);
});

test.each([
  ["MEXICO CITY - Ministers of four states met on Thursday.", "MEXICO CITY -"],
  ["LOME/ACCRA — Troops left the border on Thursday.", "LOME/ACCRA —"],
  ["BERBERA, Somalia - Two dhows were stopped on Thursday.", "BERBERA, Somalia -"],
  ["KUALA LUMPUR: Ministers of four states met on Thursday.", "KUALA LUMPUR:"],
  ["NEW DELHI - Ministers of four states met on Thursday.", "NEW DELHI -"],
])("a place in capitals before a dash or colon opens a report: %s", (line, wanted) => {
  const zones = zonesOf(`Minister ends visit\n\n${line}`, { hints: [], title: null, author: null });
  const text = `Minister ends visit\n\n${line}`;
  expect(zones.filter(({ kind }) => kind === "dateline").map(({ start, end }) => text.slice(start, end))).toEqual([
    wanted,
  ]);
});

test("a place alone beside the date or hour of a release is no sentence of it", () => {
  const text = "Remarks by the President\n\nHanoi, Vietnam\n\n6:33 P.M. ICT\n\nThank you, Anna Berg.";
  const zones = zonesOf(text, { hints: [], title: null, author: null });
  const datelines = zones.filter(({ kind }) => kind === "dateline");
  expect(datelines.map(({ start, end }) => text.slice(start, end))).toEqual(["Hanoi, Vietnam", "6:33 P.M. ICT"]);
});

test.each([
  "UPDATE - Ministers of four states met on Thursday.",
  "OPERATOR - Ministers of four states met on Thursday.",
  "NEW - Ministers of four states met on Thursday.",
  "NEW VIDEO - Ministers of four states met on Thursday.",
  "OSTBY: We met the ministers of four states on Thursday.",
  "FOREIGN MINISTER: Ministers of four states met on Thursday.",
  "ANNA: Ministers of four states met on Thursday.\n\nBERT: That was in Oslo, and the King of Norway received them.",
])("no place: %s", (line) => {
  const zones = zonesOf(`Minister ends visit\n\n${line}`, { hints: [], title: null, author: null });
  expect(zones.map(({ kind }) => kind)).not.toContain("dateline");
});
