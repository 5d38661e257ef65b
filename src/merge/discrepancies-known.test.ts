import { expect, test } from "vitest";
import type { Claim, PositionClaim } from "../document/claim.ts";
import type { Correction } from "../extract/corrections/corrections.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { knownState } from "../knowledge/testing/states.ts";
import { merge } from "./merge.ts";
import type { Testimony } from "./merged.ts";
import { knowledge, state, type Told, testimony } from "./testing/builder.ts";
import { CAST, said, TALKS, VISIT } from "./testing/disagreements.ts";

function correcting(
  published: string,
  correction: Omit<Correction, "start" | "end" | "exact">,
  told: readonly Told[] = [],
): Testimony {
  const doc = testimony("fix", published, CAST, told);
  return {
    ...doc,
    publisher: "Hill Gazette",
    print: {
      sketch: [],
      credits: [],
      corrections: [{ start: 0, end: 20, exact: "we were wrong there.", ...correction }],
    },
  };
}

const paper = (id: string, told: Told): Testimony => ({
  ...testimony(id, "2015-03-05", CAST, [told]),
  publisher: "Hill Gazette",
});

test("a date that a later text of the outlet takes back is explained, with what stands", () => {
  const a = paper("a", { ...VISIT, date: "2015-03-03", words: "Lopez visited Kenya on 3 March" });
  const b = paper("b", { ...VISIT, date: "2015-03-09", words: "Lopez visited Kenya on 9 March" });
  const fix = correcting("2015-03-10", {
    retracted: said("that President Lopez visited Kenya on 3 March", { dates: ["2015-03-03"] }),
    standing: said("He visited it on 9 March.", { dates: ["2015-03-09"] }),
  });
  const both = merge([a, b, fix], knowledge(), []).discrepancies;
  expect(both).toMatchObject([{ kind: "date", state: "explained", explanation: "correction" }]);
  expect(both[0]!.note).toContain('corrects: "He visited it on 9 March."');
  expect(merge([a, b], knowledge(), []).discrepancies).toMatchObject([
    { kind: "date", state: "open", explanation: null },
  ]);
  // only the text corrected and its correction
  expect(merge([a, fix], knowledge(), []).discrepancies).toMatchObject([
    { kind: "date", explanation: "correction", claims: ["a-0"] },
  ]);
  // only what is right and the correction, which itself tells both
  expect(merge([b, fix], knowledge(), []).discrepancies).toMatchObject([
    { kind: "date", explanation: "correction", claims: [] },
  ]);
});

test("a correction of something else explains nothing", () => {
  const a = paper("a", { ...TALKS, place: "nairobi", words: "Lopez met Wanjiru in Nairobi" });
  const b = paper("b", { ...TALKS, place: "mombasa", words: "Lopez met Wanjiru in Mombasa" });
  const fix = correcting("2015-03-10", {
    retracted: said("that they met for six hours", { numbers: [6] }),
    standing: said("They met for two.", { numbers: [2] }),
  });
  const kinds = merge([a, b, fix], knowledge(), []).discrepancies.map(
    ({ kind, explanation }) => `${kind} ${explanation}`,
  );
  expect(kinds.sort()).toEqual(["number correction", "place null"]);
});

const membership = (member: string, from: string | null, to: string | null, verified = true) => ({
  ...{ organisation: "club", member, standing: "member", from, to, source: "its yearbook", verified },
});
const CLUB = { ...CAST, club: { name: "Copper Club", kind: "organisation" as const, known: "club" } };

function memberIn(
  day: string,
  rows: readonly ReturnType<typeof membership>[],
  told: Partial<PositionClaim> = {},
  tables: Knowledge["tables"] = {},
): readonly string[] {
  const doc = testimony("d0", day, CLUB, []);
  const claim = {
    ...{
      id: "d0-p",
      document: "d0",
      kind: "position",
      relation: "member_of",
      actor: "Kenya",
      actorEntity: "KEN",
      object: "Copper Club",
      objectEntity: "club",
    },
    ...{
      status: "ongoing",
      date: null,
      attribution: [],
      participants: [],
      evidence: { start: 0, end: 5, exact: "Kenya" },
      parts: {},
      rule: "test",
      score: 1,
    },
    ...told,
  } as Claim;
  const states = ["KEN", "CHL"].map((id) => knownState(id, id, id));
  const found = merge(
    [{ ...doc, claims: [claim] }],
    knowledge({ memberships: rows, states, tables }),
    [],
  ).discrepancies;
  return found.map(({ kind, field, note }) => `${kind} ${field}: ${note}`);
}

test.each([
  ["not among the members", "2015-03-05", [membership("CHL", "1990", null)], true],
  ["before it joined", "2015-03-05", [membership("CHL", "1990", null), membership("KEN", "2018-05-01", null)], true],
  ["after it left", "2019-03-05", [membership("CHL", "1990", null), membership("KEN", "2001", "2018-05-01")], true],
  [
    "in the year in which it left",
    "2018-11-05",
    [membership("CHL", "1990", null), membership("KEN", "2001", "2018-05-01")],
    false,
  ],
  ["a member", "2019-03-05", [membership("CHL", "1990", null), membership("KEN", "2018-05-01", null)], false],
  ["members of whom one is unverified", "2015-03-05", [membership("CHL", "1990", null, false)], false],
  ["members without dates", "2015-03-05", [membership("CHL", null, null)], false],
  [
    "who has signed",
    "2019-03-05",
    [membership("CHL", "1990", null), { ...membership("KEN", "2018-05-01", null), standing: "signatory" }],
    false,
  ],
] as const)("membership: %s", (_, day, rows, wrong) => {
  const found = memberIn(day, rows);
  expect(found.length).toBe(wrong ? 1 : 0);
  if (wrong) expect(found[0]).toContain("fact membership: the text has Kenya as member of Copper Club");
});

const trigger = (exact: string) => ({ parts: { trigger: { start: 0, end: exact.length, exact } } });

test.each([
  ["rejoin", "that never was one", [], true],
  ["rejoining", "that became one later", [membership("KEN", "2018-05-01", null)], true],
  ["re-join", "that was one", [membership("KEN", "2001", "2009")], false],
  ["join", "that never was one", [], false],
] as const)("may %s it, a state %s", (word, _, rows, wrong) => {
  const told = { relation: "wants_to_join", status: "speculated", ...trigger(word) } as const;
  const found = memberIn("2015-03-05", [membership("CHL", "1990", null), ...rows], told);
  expect(found.length).toBe(wrong ? 1 : 0);
  if (wrong) expect(found[0]).toContain("the text has Kenya as former member of Copper Club");
});

const knowledgeClass = (name: string, words: string) => ({ classes: [{ class: name, words }] });
const APPLICATION = { ...membership("KEN", "2014-06-02", null), standing: "applicant" };
const INTERESTED = knowledgeClass("mere_interest", "interest|interested|consider");

test.each([
  ["has expressed interest in joining it", "2015-03-05", APPLICATION, true],
  ["is considering joining it", "2015-03-05", APPLICATION, true],
  ["has expressed interest in joining it", "2014-03-05", APPLICATION, false],
  ["had expressed interest in joining it", "2015-03-05", APPLICATION, false],
  ["wants to join it", "2015-03-05", APPLICATION, false],
  ["has applied to join it, which members consider", "2015-03-05", APPLICATION, false],
  ["is considering joining it", "2015-03-05", { ...APPLICATION, from: "2014" }, false],
  ["is considering joining it", "2015-03-05", { ...APPLICATION, verified: false }, false],
] as const)("Kenya %s, written %s", (words, day, row, wrong) => {
  const told = { relation: "wants_to_join", status: "proposed", evidence: { start: 0, end: 5, exact: words } } as const;
  const found = memberIn(day, [membership("CHL", null, null), row], told, INTERESTED);
  expect(found.length).toBe(wrong ? 1 : 0);
  if (wrong) expect(found[0]).toContain("the knowledge has it as applicant from 2014-06-02");
});

test("a state of which only the name is told by its leader", () => {
  const told = { relation: "wants_to_join", actorEntity: null, actor: "KEN", ...trigger("rejoin") } as const;
  expect(memberIn("2015-03-05", [membership("CHL", "1990", null)], told)).toHaveLength(1);
});

const RANKS = knowledgeClass("partnership_rank", "strategic|comprehensive|extensive|wide");
const tie = (name: string, from: string, to: string | null, verified = true) => ({
  ...{ parties: ["CHL", "KEN"], name, from, to, source: "their joint statement", verified },
});
const NEVER_WIDE = [
  tie("Extensive Strategic Partnership", "2012", "2018-05-01"),
  tie("Comprehensive Strategic Partnership", "2018-05-01", null),
];

test.each([
  ["another rank", "Kenya-Chile wide strategic partnership", "2015-03-05", NEVER_WIDE, true],
  ["its rank", "Kenya-Chile extensive strategic partnership", "2015-03-05", NEVER_WIDE, false],
  ["a part of it", "Kenya-Chile strategic partnership", "2015-03-05", NEVER_WIDE, false],
  ["that which was to come", "Kenya-Chile comprehensive strategic partnership", "2015-03-05", NEVER_WIDE, false],
  [
    "another rank, while nobody knows what came next",
    "Kenya-Chile wide strategic partnership",
    "2019-03-05",
    NEVER_WIDE,
    false,
  ],
  [
    "another, where the name is unverified",
    "Kenya-Chile wide strategic partnership",
    "2015-03-05",
    [tie("Extensive Strategic Partnership", "2012", "2018", false)],
    false,
  ],
] as const)("a partnership told by %s", (_, title, day, partnerships, other) => {
  const told = {
    type: "agreement",
    stage: "in force",
    who: ["party:ken", "party:chl"],
    title,
    words: `The ${title} thrives`,
  } as const;
  const cast = { ken: state("Kenya", "KEN"), chl: state("Chile", "CHL") };
  const { discrepancies } = merge([testimony("d0", day, cast, [told])], knowledge({ partnerships, tables: RANKS }), []);
  expect(discrepancies.map(({ kind, explanation }) => `${kind}: ${explanation}`)).toEqual(
    other ? ["identity: other reading of a name"] : [],
  );
  if (other) expect(discrepancies[0]!.evidence[0]!.exact).toBe(title);
});

test.each([
  ["a translation", "Copper Traders' Society", true],
  ["the name", "Union of Copper Exporting Countries", false],
  ["the name in short", "Copper Exporting Countries", false],
  ["the name with more words", "New Union of Copper Exporting Countries", false],
  ["no name", "copper bloc", false],
] as const)("words before a known short name: %s", (_, long, other) => {
  const club = { name: long, kind: "organisation" as const, known: "ucec" };
  const doc = testimony("d0", "2015-03-05", { club }, []);
  const [first] = doc.mentions;
  const short = { ...first!, start: long.length + 2, end: long.length + 6, exact: "UCEC" };
  const organisations = [
    {
      ...{ id: "ucec", kind: "organisation" as const, name: "Union of Copper Exporting Countries", names: ["UCEC"] },
      ...{ country: null, source: "unverified", verified: false },
    },
  ];
  const found = merge([{ ...doc, mentions: [first!, short] }], knowledge({ organisations }), []).discrepancies;
  expect(found.map(({ kind, state }) => `${kind} ${state}`)).toEqual(other ? ["identity explained"] : []);
});
