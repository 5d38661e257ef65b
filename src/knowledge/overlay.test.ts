import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "./load.ts";
import { foldersOf } from "./testing/folders.ts";

const folder = foldersOf("overlay");

const organisations = "id;kind;name;names;country;source\n";
const people = "id;name;family;country;names;office;title;of;from;to;source\n";
const aliases = "of;name;kind;source\n";
const memberships = "organisation;member;standing;from;to;source\n";
const base = {
  "organisations.tsv": `${organisations}gulf-forum;forum;Gulf Forum;GF|Forum of the Gulf;;x\nlake-pact;instrument;Lake Pact;;;x\n`,
  "bodies.tsv": `${organisations}tcd-mofa;body;Ministry;;;x\n`,
  "people/a.tsv": [
    people,
    "tcd-amadou-ali;Ali Amadou;Amadou;TCD;;minister;Minister;TCD;2001;2003;x\n",
    "tcd-amadou-ali;Ali Amadou;Amadou;TCD;;head_of_state;President;TCD;2010-01;2014-05;unverified\n",
    "tcd-saleh-omar;Omar Saleh;Saleh;TCD;;minister;Minister;TCD;2001;;x\n",
  ].join(""),
  "aliases.tsv": `${aliases}tcd-amadou-ali;Aly Amadu;spelling;x\n`,
  "memberships.tsv": `${memberships}gulf-forum;TCD;member;2001;;x\ngulf-forum;TCD;observer;1999;2001;x\n`,
  "topics.tsv": "topic;words\nfish;fishery|trawler\nwater;dam\n",
};
const below = folder(base);

describe("rows of a later folder", () => {
  test("take the place of those with the same id, in whichever file of the group they stand; others are added", () => {
    const over = folder({
      "bodies.tsv": `${organisations}lake-pact;instrument;Pact of the Lake;;;mine\ntcd-mod;body;Defence;;;mine\n`,
    });
    const { organisations: found } = loadKnowledge(below, over);
    expect(found.map(({ id, name }) => `${id} ${name}`)).toEqual([
      "gulf-forum Gulf Forum",
      "lake-pact Pact of the Lake",
      "tcd-mofa Ministry",
      "tcd-mod Defence",
    ]);
    expect(found[1]?.rows).toEqual([
      { file: join(over, "bodies.tsv"), line: 2, layer: 1, source: "mine", verified: true },
    ]);
  });

  test('keep the list below with "*"', () => {
    const over = folder({ "organisations.tsv": `${organisations}gulf-forum;forum;Gulf Forum;*|GuF;;mine\n` });
    expect(loadKnowledge(below, over).organisations[0]?.names).toEqual(["GF", "Forum of the Gulf", "GuF"]);
    const topics = folder({ "topics.tsv": "topic;words;source\nfish;*|shrimp;mine\nsalt;salt pan;mine\n" });
    expect(loadKnowledge(below, topics).tables.topics?.map(({ topic, words }) => `${topic}: ${words}`)).toEqual([
      "fish: fishery|trawler|shrimp",
      "water: dam",
      "salt: salt pan",
    ]);
  });

  test("of people are joined to the tenures below and win over them, but an end known below stays", () => {
    const over = folder({
      "people/mine.tsv": `${people}tcd-amadou-ali;Ali Amadou;Amadou;TCD;A. Amadou;head_of_state;President;TCD;2010-02-03;;mine\n`,
    });
    const [amadou] = loadKnowledge(below, over).people;
    expect(amadou?.names).toEqual(["A. Amadou"]);
    expect(amadou?.tenures.map(({ office, from, to }) => [office, from, to])).toEqual([
      ["minister", "2001", "2003"],
      ["head_of_state", "2010-02-03", "2014-05"],
    ]);
  });

  test.each([
    ["a person", "people/m.tsv", `${people}-tcd-saleh-omar;;;;;;;;;;gone\n`, "tcd-amadou-ali:2"],
    [
      "a tenure",
      "people/m.tsv",
      `${people}-tcd-amadou-ali;;;;;minister;;;;;gone\n`,
      "tcd-amadou-ali:1 tcd-saleh-omar:1",
    ],
    [
      "a tenure by its start",
      "people/m.tsv",
      `${people}-tcd-amadou-ali;;;;;minister;;TCD;2002;;gone\n`,
      "tcd-amadou-ali:2 tcd-saleh-omar:1",
    ],
  ])('with "-" take away %s', (_what, file, content, left) => {
    const found = loadKnowledge(below, folder({ [file]: content })).people;
    expect(found.map(({ id, tenures }) => `${id}:${tenures.length}`).join(" ")).toBe(left);
  });

  test('with "-" take away aliases and memberships', () => {
    const over = folder({
      "aliases.tsv": `${aliases}-tcd-amadou-ali;Aly Amadu;;wrong\n`,
      "memberships.tsv": `${memberships}-gulf-forum;TCD;observer;;;wrong\n`,
    });
    const found = loadKnowledge(below, over);
    expect([found.aliases, found.memberships.map(({ standing }) => standing)]).toEqual([[], ["member"]]);
  });

  test("of a third folder go over those of the second", () => {
    const second = folder({ "organisations.tsv": `${organisations}lake-pact;instrument;Second;;;mine\n` });
    const third = folder({ "organisations.tsv": `${organisations}lake-pact;instrument;Third;;;mine\n` });
    expect(loadKnowledge(below, second, third).organisations[1]?.name).toBe("Third");
    expect(loadKnowledge(below, third, second).organisations[1]?.name).toBe("Second");
  });

  test("have the columns of their kind", () => {
    const bare = folder({ "topics.tsv": "topic;word\nsalt;salt pan\n" });
    expect(() => loadKnowledge(below, bare)).toThrow(
      `${join(bare, "topics.tsv")}:1: wanted the column "words", found topic, word`,
    );
  });
});

describe("version", () => {
  const over = folder({ "aliases.tsv": aliases });
  test("covers every folder and their order; an empty folder changes nothing", () => {
    const alone = loadKnowledge(below).version;
    expect(loadKnowledge(below, folder({})).version).toBe(alone);
    expect(loadKnowledge(below, over).version).not.toBe(alone);
    expect(loadKnowledge(below, over).version).not.toBe(loadKnowledge(over, below).version);
  });
});
