import { expect, test } from "vitest";
import { knownState } from "../../knowledge/testing/states.ts";
import { merge } from "../merge.ts";
import type { Corroboration, Testimony } from "../merged.ts";
import { knowledge, type Told, testimony } from "../testing/builder.ts";
import { CAST } from "../testing/disagreements.ts";
import { sketchOf } from "./sketch.ts";

const outlet = (id: string, name: string, names: readonly string[] = []) => ({
  ...{ id, kind: "outlet" as const, name, names, country: null, source: "test", verified: true },
});
const KNOWN = knowledge({
  organisations: [
    outlet("o-river", "River Times"),
    outlet("o-lake", "Lake Post"),
    outlet("o-wire", "Delta Wire", ["DW Wire"]),
  ],
  families: [{ id: "water", owner: "Water Press", outlets: ["o-river", "o-lake"], source: "test", verified: true }],
  states: [knownState("KEN", "Kenya", "Kenyan"), knownState("CHL", "Chile", "Chilean")],
  offices: [
    ["spokesperson", 4],
    ["foreign_minister", 2],
    ["legislator", 6],
    ["finance_minister", 3],
  ].map(([id, rank]) => ({
    ...{
      id: id as string,
      forms: [(id as string).replace("_", " ")],
      rank: rank as number,
      source: "test",
      verified: true,
    },
  })),
});
const PEOPLE = {
  ...CAST,
  voice: { name: "Grace Odera", country: "KEN", office: "Spokesperson" },
  deputy: { name: "Raul Rojas", country: "CHL", office: "Legislator" },
  guest: { name: "Paula Brandt" },
  cabinet: { name: "Cabinet Office", kind: "body" as const, country: null },
  wire: { name: "Delta Wire", kind: "outlet" as const, known: "o-wire" },
};
const TALKS: Told = { type: "meeting", who: ["party:lopez", "party:ruto"], date: "2015-03-03" };

/** Publisher, who said it (key of PEOPLE or words), the words, status, credits, text. */
interface Paper {
  readonly from: string | null;
  readonly by?: string;
  readonly says?: Told["says"];
  readonly words?: string;
  readonly status?: Told["status"];
  readonly credit?: string;
  readonly text?: string;
}

function told(papers: readonly Paper[]): Corroboration {
  const documents = papers.map(({ from, by, says, words, status, credit, text }, i): Testimony => {
    const one = { ...TALKS, ...(words === undefined ? {} : { words }), ...(status === undefined ? {} : { status }) };
    const doc = testimony(`d${i}`, `2015-03-0${i + 4}`, PEOPLE, [one]);
    const speaker =
      by === undefined
        ? []
        : [
            {
              speaker: by,
              entity: by in PEOPLE ? by : null,
              cue: null,
              kind: says ?? ("indirect" as const),
              hedge: null,
            },
          ];
    const claims = doc.claims.map((claim) => ({ ...claim, attribution: speaker }));
    return {
      ...doc,
      publisher: from,
      claims,
      print: { sketch: sketchOf(text ?? ""), credits: credit === undefined ? [] : [credit] },
    };
  });
  const { events } = merge(documents, KNOWN, []);
  expect(events).toHaveLength(1);
  return events[0]!.corroboration!;
}

const STORY =
  "The two presidents spoke for an hour about copper, tea and the price of fertiliser, and agreed to have their ministers look into a direct flight before the year is out.";
const SENTENCE =
  "President Lopez and President Wanjiru met in the old customs house by the harbour on Tuesday for an hour";

const ROWS: readonly (readonly [string, readonly Paper[], number, string])[] = [
  ["one paper", [{ from: "Daily Star" }], 1, "own report"],
  ["two papers", [{ from: "Daily Star" }, { from: "Hill Gazette" }], 2, "own report"],
  ["one paper twice", [{ from: "Daily Star" }, { from: "The Daily Star" }], 1, "same outlet"],
  ["papers of one owner", [{ from: "River Times" }, { from: "The Lake Post" }], 1, "same owner"],
  ["texts of nobody", [{ from: null }, { from: null }], 2, "own report"],
  [
    "an agency in the dateline",
    [{ from: "Delta Wire" }, { from: "Hill Gazette", credit: "NAIROBI, March 4 (DW Wire) —" }],
    1,
    "same outlet",
  ],
  ["an agency as the source", [{ from: "Delta Wire" }, { from: "Hill Gazette", by: "wire" }], 1, "same outlet"],
  [
    "one text",
    [
      { from: "Daily Star", text: STORY },
      { from: "Hill Gazette", text: `${STORY} More on page two.` },
    ],
    1,
    "nearly the same text",
  ],
  [
    "one sentence",
    [
      { from: "Daily Star", words: SENTENCE },
      { from: "Hill Gazette", words: `${SENTENCE} and a half` },
    ],
    1,
    "nearly the same text",
  ],
  [
    "few words alike",
    [
      { from: "Daily Star", words: "the two met on Tuesday" },
      { from: "Hill Gazette", words: "the two met on Tuesday" },
    ],
    2,
    "own report",
  ],
  [
    "one speaker",
    [
      { from: "Daily Star", by: "guest" },
      { from: "Hill Gazette", by: "guest" },
      { from: "B", by: "guest" },
    ],
    1,
    "same speaker",
  ],
  [
    "a ministry and its spokeswoman",
    [{ from: "Ministry of Foreign Affairs of Kenya" }, { from: "Hill Gazette", by: "voice" }],
    1,
    "officials of one state",
  ],
  [
    "two sides",
    [{ from: "Ministry of Foreign Affairs of Kenya" }, { from: "Embassy of Chile in Nairobi" }],
    2,
    "on their word",
  ],
  [
    "a lawmaker is not the government",
    [{ from: "Daily Star", by: "deputy" }, { from: "Embassy of Chile in Nairobi" }],
    2,
    "on their word",
  ],
  [
    "a body of a state, by its publisher",
    [{ from: "Cabinet Office of Kenya", by: "cabinet" }, { from: "Ministry of Foreign Affairs of Kenya" }],
    1,
    "officials of one state",
  ],
  [
    "a chancellery and a secretariat",
    [
      { from: "Chancellery of the President of Kenya" },
      { from: "Secretariat of Foreign Affairs of Kenya" },
      { from: "Hill Gazette", by: "voice" },
    ],
    1,
    "officials of one state",
  ],
  [
    "who has no comment is no source",
    [
      { from: "Daily Star", by: "voice", says: "no comment" },
      { from: "Hill Gazette", by: "voice" },
    ],
    2,
    "own report",
  ],
  [
    "unnamed sources are the paper's own",
    [
      { from: "Daily Star", by: "unnamed" },
      { from: "Hill Gazette", by: "unnamed" },
    ],
    2,
    "own report",
  ],
  [
    "plans are not counted with what was done",
    [{ from: "Daily Star", status: "scheduled" }, { from: "Hill Gazette" }],
    1,
    "own report",
  ],
];

test.each(ROWS)("%s", (_, papers, independent, why) => {
  const voices = told(papers);
  expect(voices.independent).toBe(independent);
  expect(voices.groups.map((group) => group.why)).toContain(why);
  expect(voices.groups.flatMap(({ documents }) => documents).toSorted()).toHaveLength(voices.documents);
});

test("the order of documents does not count", () => {
  const papers: readonly Paper[] = [
    { from: "River Times", by: "voice" },
    { from: "Lake Post" },
    { from: "X", by: "wire" },
    { from: "Y", by: "voice" },
  ];
  const counted = (all: readonly Paper[]) =>
    told(all)
      .groups.map(({ origin, why }) => `${origin}, ${why}`)
      .toSorted();
  expect(counted(papers)).toEqual(counted(papers.toReversed()));
});
