import { expect, test } from "vitest";
import type { Story } from "./gold.ts";
import { missesOf } from "./misses.ts";
import { fileName } from "./pages.ts";
import type { ToldStory } from "./read.ts";
import type { JoinedClaim, JoinedRecord } from "./record.ts";
import { compareStories, scoreStories } from "./score.ts";

const TEXTS: Readonly<Record<string, string>> = {
  a: "Ada Lund will visit Oslo on 3 May. Ms Lund will meet Ole Berg and sign a fish treaty.",
  b: "Lund visited Oslo on 4 May. She met Berg. The fish treaty was signed. The premier's visit ended.",
  c: "Lund visited Oslo on 4 May. She met Berg. The fish treaty was signed. The premier's visit ended. (Agency)",
  d: "Ada Lunde visited Rome.",
};

const EMPTY = { agreements: [], entities: [], disagreements: [], developments: [], corroboration: [] };

const PLANNED = { doc: "a", quote: "will visit Oslo on 3 May" };
const DONE = { doc: "b", quote: "visited Oslo on 4 May" };

const VISIT: Story = {
  story: "a visit",
  events: [
    {
      id: "e1",
      type: "visit",
      what: "visit of Lund to Oslo",
      status: "occurred",
      date: "2021-05-04",
      within: null,
      mentions: [
        { ...PLANNED, status: "scheduled" },
        { ...DONE, status: "occurred" },
        { doc: "b", quote: "The premier's visit ended", status: "occurred" },
        { ...DONE, doc: "c", status: "occurred" },
      ],
    },
    {
      id: "e2",
      type: "meeting",
      what: "meeting of Lund and Berg",
      status: "occurred",
      date: null,
      within: "e1",
      mentions: [
        { doc: "a", quote: "will meet Ole Berg", status: "scheduled" },
        { doc: "b", quote: "She met Berg", status: "occurred" },
      ],
    },
  ],
  agreements: [
    {
      id: "a1",
      title: "fish treaty",
      parties: [],
      stage: "signed",
      mentions: [
        { doc: "a", quote: "sign a fish treaty", stage: "to be signed" },
        { doc: "b", quote: "The fish treaty was signed", stage: "signed" },
      ],
    },
  ],
  entities: [
    {
      id: "p1",
      kind: "person",
      name: "Ada Lund",
      names: [
        { doc: "a", exact: ["Ada Lund", "Lund"] },
        { doc: "b", exact: ["Lund"] },
      ],
    },
  ],
  disagreements: [{ id: "d1", kind: "date", what: "day", quotes: [PLANNED, DONE], explained: null }],
  developments: [
    { what: "planned, then signed", quotes: [PLANNED, { doc: "b", quote: "The fish treaty was signed" }] },
  ],
  corroboration: [{ event: "e1", documents: 3, independent: 2 }],
};

const OTHER: Story = {
  ...EMPTY,
  story: "another visit",
  events: [
    {
      id: "e1",
      type: "visit",
      what: "visit of Lunde to Rome",
      status: "occurred",
      date: null,
      within: null,
      mentions: [{ doc: "d", quote: "visited Rome", status: "occurred" }],
    },
  ],
};

function told(name: string, gold: Story, files: readonly string[]): ToldStory {
  return { name, gold, documents: files.map((file) => ({ file, bytes: Buffer.from(TEXTS[file]!) })) };
}

const STORIES = [told("one", VISIT, ["a", "b", "c"]), told("two", OTHER, ["d"])];

function words(doc: string, exact: string) {
  return { document: `doc-${doc}`, exact, start: TEXTS[doc]!.indexOf(exact) };
}

function claim(id: string, doc: string, exact: string, more: Partial<JoinedClaim>): JoinedClaim {
  return {
    id,
    document: `doc-${doc}`,
    kind: "event",
    type: "visit",
    status: "occurred",
    attribution: [],
    parts: {},
    evidence: words(doc, exact),
    ...more,
  };
}

const CLAIMS = [
  claim("planned", "a", "Ada Lund will visit Oslo on 3 May", { status: "scheduled" }),
  claim("meet", "a", "Ms Lund will meet Ole Berg", { type: "meeting", status: "scheduled" }),
  claim("sign", "a", "sign a fish treaty", { type: "agreement", status: "scheduled" }),
  claim("done", "b", "Lund visited Oslo on 4 May", { parts: { "also:1": words("b", "The premier's visit ended") } }),
  claim("met", "b", "She met Berg", { type: "meeting" }),
  claim("signed", "b", "The fish treaty was signed", { type: "agreement" }),
  claim("rome", "d", "Ada Lunde visited Rome", {}),
];

function event(id: string, claims: readonly string[], more: Partial<JoinedRecord["events"][number]> = {}) {
  return { id, type: "visit", status: "occurred", date: null, within: null, claims, ...more } as const;
}

function mention(doc: string, exact: string, from = 0) {
  return { document: `doc-${doc}`, exact, start: TEXTS[doc]!.indexOf(exact, from) };
}

const SHOWN = { id: "dis", kind: "date", field: "date", claims: ["planned", "done"], note: "", state: "open" };

const RECORD: JoinedRecord = {
  documents: Object.entries(TEXTS).map(([doc, text]) => ({
    id: `doc-${doc}`,
    file: doc,
    files: [fileName(doc === "d" ? "two" : "one", doc)],
    text,
  })),
  claims: CLAIMS,
  entities: [
    {
      id: "lund",
      kind: "person",
      name: "Ada Lund",
      names: [],
      mentions: [mention("a", "Ada Lund"), mention("a", "Ms Lund", 9), mention("b", "Lund")],
    },
  ],
  events: [
    event("visit", ["planned", "done"], { date: "2021-05-04", corroboration: { independent: 2 } }),
    event("talks", ["meet"], { within: "visit", status: "scheduled" }),
    event("x talks", ["met", "rome"]),
  ],
  agreements: [
    { id: "treaty", stage: "to be signed", steps: [{ claim: "sign", stage: "to be signed" }] },
    { id: "paper", stage: "signed", steps: [{ claim: "signed", stage: "signed" }] },
  ],
  discrepancies: [
    { ...SHOWN, evidence: [words("a", "on 3 May"), words("b", "on 4 May")] },
    { ...SHOWN, id: "false", kind: "place", claims: [], evidence: [words("b", "She met Berg"), words("d", "Rome")] },
  ],
};

test("stories are scored against one record", () => {
  const scores = scoreStories(compareStories(STORIES, RECORD));
  expect(scores).toMatchObject({ stories: 2, documents: 4 });
  // e1 has 4 mentions, of which 3 are in one event and one was missed (c has no claims); e2 lies in two, of which one holds the story of Rome too
  expect(scores.events).toMatchObject({
    gold: 3,
    mentions: 7,
    matched: 0.8571,
    bCubed: { precision: 0.8571, recall: Number(((9 / 4 + 1 / 4 + 2 / 2 + 1) / 7).toFixed(4)) },
    bCubedOfMatched: { precision: 0.8333, recall: 0.8333 },
    mixed: 1,
    within: { recall: { right: 1, of: 1 }, precision: { right: 1, of: 1 } },
    status: { right: 2, of: 3 },
    date: { right: 3, of: 3 },
    dateMeets: { right: 1, of: 1 },
  });
  expect(scores.entities).toMatchObject({ mentions: 3, matched: 1, bCubed: { f1: 1 } });
  expect(scores.agreements).toMatchObject({ gold: 1, matched: 1, bCubed: { precision: 1, recall: 0.5 } });
  expect(scores.disagreements).toMatchObject({
    found: { right: 1, of: 1 },
    foundOfKind: { right: 1, of: 1 },
    shownBetween: { right: 1, of: 2 },
    developmentsShown: { right: 0, of: 1 },
  });
  expect(scores.corroboration).toMatchObject({ right: 1, of: 1 });
});

test("a reprint of the words of a side stands for it, one quotation does not stand for two, a development shown counts", () => {
  const found = (discrepancy: Partial<JoinedRecord["discrepancies"][number]>) => {
    const discrepancies = [{ ...SHOWN, claims: [], evidence: [], ...discrepancy }];
    return scoreStories(compareStories(STORIES, { ...RECORD, discrepancies })).disagreements;
  };
  expect(found({ evidence: [words("a", "on 3 May"), words("c", "visited Oslo on 4 May")] }).found.right).toBe(1);
  expect(found({ evidence: [words("a", "on 3 May")] }).found.right).toBe(0);
  expect(found({ evidence: [words("c", "on 4 May"), words("b", "on 4 May")] }).found.right).toBe(0);
  expect(found({ kind: "place", claims: ["planned", "done"] })).toMatchObject({
    found: { right: 1 },
    foundOfKind: { right: 0 },
  });
  expect(found({ claims: ["planned", "signed"] }).developmentsShown).toMatchObject({ right: 1, of: 1 });
});

test("two names of one person shown as such are real, though nothing was planted", () => {
  const discrepancies = [
    { ...SHOWN, kind: "identity", claims: [], evidence: [words("a", "Ada Lund"), words("b", "Lund")] },
    { ...SHOWN, kind: "identity", claims: [], evidence: [words("a", "Ada Lund"), words("d", "Ada Lunde")] },
  ];
  const { disagreements } = scoreStories(compareStories(STORIES, { ...RECORD, discrepancies }));
  expect(disagreements.shownBetween).toMatchObject({ right: 1, of: 2 });
});

const NORWAY = { id: "s1", kind: "state", name: "Norway", names: [{ doc: "a", exact: ["Oslo"] }] };
const ELSEWHERE = { id: "s1", kind: "state", names: [{ doc: "d", exact: ["Rome"] }] };

test.each([
  ["Norway", 0],
  ["Italy", 1],
])("one state in two stories is right in both (%s); it is mixed when the stories call it otherwise", (name, mixed) => {
  const stories = [
    told("one", { ...VISIT, entities: [NORWAY] }, ["a", "b", "c"]),
    told("two", { ...OTHER, entities: [{ ...ELSEWHERE, name }] }, ["d"]),
  ];
  const both = { mentions: [mention("a", "Oslo"), mention("d", "Rome")], id: "state", kind: "state", name, names: [] };
  const { entities } = scoreStories(compareStories(stories, { ...RECORD, entities: [both] }));
  expect(entities).toMatchObject({ bCubed: { precision: 1, recall: 1 }, mixed });
});

test("a name is shown wherever it stands", () => {
  const quotes = [
    { doc: "a", quote: "Ms Lund will meet" },
    { doc: "d", quote: "Ada Lunde" },
  ];
  const gold = {
    ...VISIT,
    disagreements: [{ id: "d1", kind: "identity" as const, what: "", quotes, explained: null }],
  };
  const stories = [told("one", gold, ["a", "b", "c", "d"])];
  const documents = RECORD.documents.map((one) => ({ ...one, files: [fileName("one", one.file!)] }));
  const evidence = [words("a", "Lund"), words("d", "Ada Lunde")];
  const found = (kind: string) => {
    const discrepancies = [{ ...SHOWN, kind, claims: [], evidence }];
    return scoreStories(compareStories(stories, { ...RECORD, documents, discrepancies })).disagreements.found.right;
  };
  expect(found("identity")).toBe(1);
  expect(found("date")).toBe(0);
});

test("a record that counts no origins says so", () => {
  const events = RECORD.events.map(({ corroboration: _none, ...rest }) => rest);
  expect(scoreStories(compareStories(STORIES, { ...RECORD, events })).corroboration).toBe("not in the record");
});

test("what is wrong is told by story", () => {
  const lines = missesOf(compareStories(STORIES, RECORD)).join("\n");
  expect(lines).toContain("# one");
  expect(lines).toMatch(/missed {2}c: visited Oslo on 4 May/);
  expect(lines).toMatch(/x talks {2}b: She met Berg/);
  expect(lines).toContain("status scheduled for occurred: one e2");
  expect(lines).toMatch(/neither planted nor a development\nplace/);
});

test("words that share the one that tells the act are one telling, though they cut the clause otherwise", () => {
  const signing = claim("signed", "b", "signed. The premier's visit ended", { type: "agreement" });
  const claims = CLAIMS.map((one) =>
    one.id === "signed" ? { ...signing, parts: { trigger: words("b", "signed") } } : one,
  );
  const cut = (some: readonly JoinedClaim[]) =>
    scoreStories(compareStories(STORIES, { ...RECORD, claims: some })).agreements;
  expect(cut(claims).matched).toBe(1);
  expect(cut(claims.map((one) => ({ ...one, parts: {} }))).matched).toBe(0.5);
});
