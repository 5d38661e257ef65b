import { expect, test } from "vitest";
import { pagesOf } from "../stories/pages.ts";
import type { JoinedClaim, JoinedRecord } from "../stories/record.ts";
import type { Apart, Listed } from "./gold.ts";
import { type Crossing, groupsOf, scoreGroups, verdictOn } from "./score.ts";

const TEXTS: Readonly<Record<string, string>> = {
  one: "Ada Lund will visit Oslo. She will meet Ole Berg there.",
  two: "Lund visited Oslo. Lund met Berg.",
};

function claim(id: string, doc: string, exact: string, type: string): JoinedClaim {
  const evidence = { start: TEXTS[doc]!.indexOf(exact), exact };
  return { id, document: doc, kind: "event", type, status: "occurred", attribution: [], parts: {}, evidence };
}

const CLAIMS = [
  claim("c1", "one", "Ada Lund will visit Oslo", "visit"),
  claim("c2", "one", "She will meet Ole Berg", "meeting"),
  claim("c3", "two", "Lund visited Oslo", "visit"),
  claim("c4", "two", "Lund met Berg", "meeting"),
];

function crossing(joined: Readonly<Record<string, readonly string[]>>): Crossing {
  const events = Object.entries(joined).map(
    ([id, claims]) =>
      ({ id, type: "visit", status: "occurred", date: null, within: id === "talks" ? "visit" : null, claims }) as const,
  );
  const record: JoinedRecord = {
    documents: Object.entries(TEXTS).map(([id, text]) => ({ id, file: id, files: [id], text })),
    claims: CLAIMS,
    entities: [{ id: "lund", kind: "person", name: "Ada Lund", names: ["Lund"], mentions: [] }],
    events,
    agreements: [],
    discrepancies: [],
  };
  const golds: Readonly<Record<string, readonly [string, string]>> = {
    "one-e1": ["Ada Lund will visit Oslo", "visit"],
    "two-e2": ["Lund met Berg", "meeting"],
  };
  const pages = pagesOf(record);
  return {
    record,
    page: (doc) => pages.withId(doc),
    entity: (_, form) => (form.includes("Lund") ? "lund" : null),
    words: ({ doc, event = "", quote }) => {
      if (quote !== undefined) return { doc, quote, type: null };
      const [words, type] = golds[event] ?? [];
      return words === undefined ? null : { doc, quote: words, type: type! };
    },
  };
}

const LISTED: Listed = {
  events: [
    {
      id: "X1",
      title: "visit",
      members: [
        { doc: "one", event: "one-e1" },
        { doc: "two", quote: "Lund visited Oslo" },
        { doc: "two", event: "two-e2" },
        { doc: "three", event: "three-e1" },
      ],
    },
  ],
  agreements: [],
  entities: [{ canonical: "Lund", docs: { one: ["Ada Lund", "Berg"], two: ["Lund"] } }],
};

test("groups are whole or in pieces; a meeting counts as in the visit in which it lies, a member without gold at hand not at all", () => {
  const [visit, lund] = groupsOf(LISTED, crossing({ visit: ["c1", "c3"], talks: ["c2", "c4"] }));
  expect(visit!.found).toEqual(["visit", "visit", "visit"]);
  expect(lund!.found).toEqual(["lund", null, "lund"]);
  expect(scoreGroups([visit!, lund!])).toMatchObject({
    groups: { right: 1, of: 2 },
    pairs: { right: 4, of: 6 },
    found: { right: 5, of: 6 },
  });
  const [apart] = groupsOf(LISTED, crossing({ visit: ["c1"], other: ["c3"], talks: ["c2", "c4"] }));
  expect(apart!.found).toEqual(["visit", "other", "visit"]);
});

const MEETING: Apart = {
  what: "",
  kind: "event",
  left: [{ doc: "one", event: "one-e1" }],
  right: [{ doc: "two", quote: "Lund met Berg" }],
};

test("what must stay apart", () => {
  expect(verdictOn(MEETING, crossing({ visit: ["c1", "c3"], talks: ["c2", "c4"] }))).toBe("apart");
  expect(verdictOn(MEETING, crossing({ visit: ["c1", "c4"] }))).toBe("joined");
  expect(verdictOn(MEETING, crossing({ visit: ["c1"] }))).toBe("not in the record");
  const name: Apart = { what: "", kind: "entity", left: [{ doc: "one", form: "Lund" }], right: [], never: "Eva Lund" };
  expect(verdictOn(name, crossing({}))).toBe("apart");
  expect(verdictOn({ ...name, never: "Ada Lund" }, crossing({}))).toBe("joined");
});
