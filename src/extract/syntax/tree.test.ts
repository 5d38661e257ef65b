import { describe, expect, it } from "vitest";
import type { Token, Word } from "../../document/layers.ts";
import { lemmaOf } from "./lemma.ts";
import { type Tree, treeOf } from "./tree.ts";

/** A tree written by hand: one word a line, "form TAG head relation", heads counted from 1, 0 for the root. */
function treeFrom(rows: string): { tree: Tree; at: (form: string, nth?: number) => number } {
  const cells = rows
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/) as [string, string, string, string]);
  const tokens: Token[] = [];
  let start = 0;
  for (const [form] of cells) {
    tokens.push({ start, end: start + form.length, text: form });
    start += form.length + 1;
  }
  const syntax = cells.map(([form, tag, head, relation], i): Word => {
    const pos = posOf(tag, relation);
    return {
      lemma: lemmaOf(form, pos, tag),
      pos,
      tag,
      features: null,
      head: head === "0" ? i : Number(head) - 1,
      relation,
      name: null,
    };
  });
  const at = (form: string, nth = 1) => {
    const places = cells.flatMap((row, i) => (row[0] === form ? [i] : []));
    return places[nth - 1]!;
  };
  return { tree: treeOf({ first: 0, last: tokens.length }, tokens, syntax), at };
}

function posOf(tag: string, relation: string): string {
  if (relation.startsWith("aux") || relation === "cop") return "AUX";
  if (tag.startsWith("V")) return "VERB";
  if (tag.startsWith("NNP")) return "PROPN";
  if (tag.startsWith("NN")) return "NOUN";
  if (tag === "IN") return relation === "mark" ? "SCONJ" : "ADP";
  return tag === "TO" ? "PART" : "X";
}

const ACTIVE = `
  Wong NNP 2 nsubj
  met VBD 0 root
  Marsudi NNP 2 obj
  and CC 5 cc
  signed VBD 2 conj
  a DT 7 det
  pact NN 5 obj
  in IN 9 case
  Jakarta NNP 5 obl`;

const PASSIVE = `
  The DT 2 det
  treaty NN 4 nsubj:pass
  was VBD 4 aux:pass
  drafted VBN 0 root
  and CC 6 cc
  signed VBN 4 conj
  by IN 9 case
  both DT 9 det
  ministers NNS 6 obl:agent`;

const SHARED = `
  Oslo NNP 2 nsubj
  signed VBD 0 root
  and CC 4 cc
  ratified VBD 2 conj
  the DT 6 det
  pact NN 2 obj`;

const RELATIVE = `
  The DT 2 det
  minister NN 9 nsubj
  who WP 4 nsubj
  visited VBD 2 acl:relcl
  Lima NNP 4 obj
  and CC 7 cc
  met VBD 4 conj
  Boluarte NNP 7 obj
  left VBD 0 root`;

const GAP = `
  the DT 2 det
  pact NN 0 root
  that WDT 5 obj
  they PRP 5 nsubj
  signed VBD 2 acl:relcl`;

const BARE_GAP = `
  the DT 2 det
  pact NN 0 root
  they PRP 4 nsubj
  signed VBD 2 acl:relcl`;

const CONTROL = `
  Seoul NNP 2 nsubj
  urged VBD 0 root
  Tokyo NNP 2 obj
  to TO 5 mark
  join VB 2 xcomp
  the DT 7 det
  pact NN 5 obj`;

const AIM = `
  Seoul NNP 2 nsubj
  urged VBD 0 root
  both DT 4 det
  sides NNS 2 obj
  to TO 6 mark
  resume VB 2 advcl
  talks NNS 6 obj`;

const CALLED_ON = `
  Seoul NNP 2 nsubj
  called VBD 0 root
  on IN 4 case
  Tokyo NNP 2 obl
  to TO 6 mark
  join VB 2 advcl
  it PRP 6 obj`;

const RAISED = `
  Lula NNP 3 nsubj:pass
  is VBZ 3 aux:pass
  expected VBN 0 root
  to TO 5 mark
  visit VB 3 xcomp
  Paris NNP 5 obj`;

const PROMISE = `
  Berlin NNP 2 nsubj
  promised VBD 0 root
  Kyiv NNP 2 obj
  to TO 5 mark
  send VB 2 xcomp
  tanks NNS 5 obj`;

const VERGE = `
  Peru NNP 5 nsubj
  is VBZ 5 cop
  on IN 5 case
  the DT 5 det
  verge NN 0 root
  of IN 7 mark
  signing VBG 5 acl
  it PRP 7 obj`;

const INVITED = `
  Modi NNP 2 nsubj
  came VBD 0 root
  at IN 5 case
  the DT 5 det
  invitation NN 2 obl
  of IN 7 case
  Macron NNP 5 nmod
  according VBG 10 case
  to IN 8 fixed
  Reuters NNP 2 obl`;

const AHEAD = `
  Marcos NNP 2 nsubj
  met VBD 0 root
  Yoon NNP 2 obj
  ahead RB 2 advmod
  of IN 7 case
  the DT 7 det
  summit NN 2 obl`;

const PLAN = `
  Ruto NNP 2 nsubj
  announced VBD 0 root
  plans NNS 2 obj
  to TO 5 mark
  visit VB 3 acl
  Accra NNP 5 obj`;

const PARTICIPLE = `
  Speaking VBG 5 advcl
  in IN 3 case
  Suva NNP 1 obl
  Mahuta NNP 5 nsubj
  praised VBD 0 root
  the DT 7 det
  accord NN 5 obj
  signed VBN 7 acl
  by IN 10 case
  Fiji NNP 8 obl:agent`;

/** Tree, question, word asked about, expected word or null. */
const ROWS: readonly (readonly [string, "subjectOf" | "objectOf" | "agentOf" | "patientOf", string, string | null])[] =
  [
    [ACTIVE, "subjectOf", "met", "Wong"],
    [ACTIVE, "subjectOf", "signed", "Wong"],
    [ACTIVE, "objectOf", "met", "Marsudi"],
    [ACTIVE, "objectOf", "signed", "pact"],
    [PASSIVE, "subjectOf", "signed", "treaty"],
    [PASSIVE, "agentOf", "signed", "ministers"],
    [PASSIVE, "patientOf", "signed", "treaty"],
    [PASSIVE, "patientOf", "drafted", "treaty"],
    [PASSIVE, "agentOf", "drafted", null],
    [PASSIVE, "objectOf", "drafted", null],
    [SHARED, "objectOf", "ratified", "pact"],
    [SHARED, "agentOf", "ratified", "Oslo"],
    [RELATIVE, "subjectOf", "visited", "minister"],
    [RELATIVE, "subjectOf", "met", "minister"],
    [RELATIVE, "objectOf", "met", "Boluarte"],
    [RELATIVE, "subjectOf", "left", "minister"],
    [GAP, "objectOf", "signed", "pact"],
    [GAP, "subjectOf", "signed", "they"],
    [BARE_GAP, "objectOf", "signed", "pact"],
    [CONTROL, "subjectOf", "join", "Tokyo"],
    [AIM, "subjectOf", "resume", "sides"],
    [CALLED_ON, "subjectOf", "join", "Tokyo"],
    [RAISED, "subjectOf", "visit", "Lula"],
    [RAISED, "objectOf", "visit", "Paris"],
    [PROMISE, "subjectOf", "send", "Berlin"],
    [VERGE, "subjectOf", "signing", "Peru"],
    [PLAN, "subjectOf", "visit", "Ruto"],
    [PARTICIPLE, "subjectOf", "Speaking", "Mahuta"],
    [PARTICIPLE, "subjectOf", "signed", "accord"],
    [PARTICIPLE, "agentOf", "signed", "Fiji"],
    [PARTICIPLE, "patientOf", "signed", "accord"],
  ];

describe("tree", () => {
  it.each(ROWS)("%s\n%s(%s) is %s", (rows, question, word, expected) => {
    const { tree, at } = treeFrom(rows);
    const found = tree[question](at(word));
    expect(found === null ? null : tree.text(found)).toBe(expected);
  });

  it("knows prepositions, simple and compound", () => {
    const active = treeFrom(ACTIVE);
    expect(active.tree.caseOf(active.at("Jakarta"))).toBe("in");
    expect(active.tree.caseOf(active.at("pact"))).toBe("");
    const verge = treeFrom(VERGE);
    expect(verge.tree.caseOf(verge.at("signing"))).toBe("on the verge of");
    const ahead = treeFrom(AHEAD);
    expect(ahead.tree.caseOf(ahead.at("summit"))).toBe("ahead of");
    const invited = treeFrom(INVITED);
    expect(invited.tree.caseOf(invited.at("Macron"))).toBe("at the invitation of");
    expect(invited.tree.caseOf(invited.at("Reuters"))).toBe("according to");
  });

  it("lists obliques with their prepositions", () => {
    const { tree, at } = treeFrom(INVITED);
    expect(tree.obliques(at("came")).map(([preposition, i]) => [preposition, tree.text(i)])).toEqual([
      ["at", "invitation"],
      ["according to", "Reuters"],
    ]);
  });

  it("gives spans, ancestors, children and conjuncts", () => {
    const { tree, at } = treeFrom(RELATIVE);
    expect(tree.span(at("minister"))).toEqual({ first: 0, last: 8 });
    expect(tree.ancestors(at("Boluarte")).map(tree.text)).toEqual(["met", "visited", "minister", "left"]);
    expect(tree.children(at("visited")).map(tree.text)).toEqual(["who", "Lima", "met"]);
    expect(tree.conjuncts(at("met")).map(tree.text)).toEqual(["visited", "met"]);
    expect(tree.child(at("visited"), "obl")).toBeNull();
    expect(tree.root).toBe(at("left"));
    expect(tree.head(at("left"))).toBeNull();
  });

  it("tells passive from active", () => {
    const passive = treeFrom(PASSIVE);
    expect(passive.tree.isPassive(passive.at("signed"))).toBe(true);
    const active = treeFrom(ACTIVE);
    expect(active.tree.isPassive(active.at("signed"))).toBe(false);
  });
});
