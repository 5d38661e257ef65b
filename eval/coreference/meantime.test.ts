import { expect, test } from "vitest";
import { readCat } from "./cat.ts";
import type { MentionFacts } from "./facts.ts";
import { byProgram, byRecord, eachAlone, sameLemma } from "./joining.ts";
import { plainText, spansOf } from "./plain-text.ts";

const XML = `<?xml version="1.0" ?><Document doc_id="7" lang="en">
<token number="0" sentence="0" t_id="1">Chad</token><token number="1" sentence="0" t_id="2">visits</token>
<token number="2" sentence="1" t_id="3">May</token><token number="3" sentence="1" t_id="4">4</token>
<token number="4" sentence="2" t_id="5">The</token><token number="5" sentence="2" t_id="6">visit</token>
<token number="6" sentence="2" t_id="7">did</token><token number="7" sentence="2" t_id="8">n't</token>
<token number="8" sentence="2" t_id="9">end</token><token number="9" sentence="2" t_id="10">.</token>
<Markables>
<EVENT_MENTION m_id="1" pos="VERB"><token_anchor t_id="2"/></EVENT_MENTION>
<EVENT_MENTION m_id="2" pos="NOUN"><token_anchor t_id="6"/></EVENT_MENTION>
<EVENT_MENTION m_id="3" pos="VERB"><token_anchor t_id="9"/></EVENT_MENTION>
<EVENT_MENTION m_id="4" pos="VERB"></EVENT_MENTION>
<TIMEX3 functionInDocument="CREATION_TIME" m_id="16" type="DATE" value="2009-05-04"><token_anchor t_id="3"/></TIMEX3>
<EVENT TAG_DESCRIPTOR="visit" instance_id="OTH1" m_id="20"/><EVENT TAG_DESCRIPTOR="end" external_ref="" m_id="21"/>
</Markables>
<Relations>
<REFERS_TO r_id="1"><source m_id="1"/><source m_id="2"/><target m_id="20"/></REFERS_TO>
<REFERS_TO r_id="2"><source m_id="1"/><source m_id="3"/><target m_id="21"/></REFERS_TO>
</Relations></Document>`;

test("mentions of a file of CAT with the instances that they refer to", () => {
  const doc = readCat(XML, "7.xml");
  expect(doc).toMatchObject({ id: "7", published: "2009-05-04" });
  expect(doc.mentions).toEqual([
    { id: "7 1", tokens: [1], cluster: "OTH1" },
    { id: "7 2", tokens: [5], cluster: "OTH1" },
    { id: "7 3", tokens: [8], cluster: "7#21" },
  ]);
  expect(plainText(doc.tokens)).toBe("Chad visits\n\nMay 4\n\nThe visit didn't end.");
  expect(spansOf(doc.tokens, plainText(doc.tokens))[5]).toEqual({ start: 24, end: 29 });
  expect(() => readCat("<html></html>", "x.xml")).toThrow(/x\.xml: wanted <Document>/);
});

function mention(id: string, more: Partial<MentionFacts>): MentionFacts {
  const plain = { lemma: "visit", event: null, dates: [], entities: new Set<string>(), published: "2009-05-04" };
  return { id, doc: id[0]!, ...plain, ...more };
}

const CHAD = new Set(["Chad"]);

/** Two mentions, named by document and number, and whether the program takes them for one. */
const PAIRS: readonly (readonly [string, MentionFacts, MentionFacts, boolean])[] = [
  ["one lemma in one document", mention("a1", {}), mention("a2", {}), true],
  ["on other days", mention("a1", { dates: ["2009-05-04"] }), mention("a2", { dates: ["2009-05-06"] }), false],
  ["of other words", mention("a1", {}), mention("a2", { lemma: "meet" }), false],
  ["joined by the record", mention("a1", { event: "e" }), mention("b1", { event: "e", lemma: "travel" }), true],
  ["of one argument in two documents", mention("a1", { entities: CHAD }), mention("b1", { entities: CHAD }), true],
  ["of none in common", mention("a1", { entities: CHAD }), mention("b1", { entities: new Set(["Mali"]) }), false],
  [
    "told a month apart",
    mention("a1", { entities: CHAD }),
    mention("b1", { entities: CHAD, published: "2009-06-04" }),
    false,
  ],
  ["only said", mention("a1", { lemma: "say" }), mention("a2", { lemma: "say" }), false],
];

test.each(PAIRS)("acts %s", (_, a, b, isOne) => {
  const joined = byProgram([a, b], new Set(["say"]));
  expect(joined.get(a.id) === joined.get(b.id)).toBe(isOne);
});

test("the baselines", () => {
  const all = [mention("a1", { event: "e" }), mention("b1", { event: "e", lemma: "travel" }), mention("b2", {})];
  expect(new Set(eachAlone(all).values()).size).toBe(3);
  expect(sameLemma(all).get("a1")).toBe(sameLemma(all).get("b2"));
  expect(byRecord(all).get("a1")).toBe(byRecord(all).get("b1"));
  expect(byRecord(all).get("b2")).toBe("b2");
});
