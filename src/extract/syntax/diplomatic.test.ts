import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConllu } from "../../../train/conllu.ts";
import { makeSentences } from "../../../train/diplomatic.ts";
import { expand, readGrammar } from "../../../train/grammar.ts";
import { seeded } from "../../../train/random.ts";
import { treeOf } from "../../../train/tree-notation.ts";

const flat = (text: string) =>
  treeOf(text).map(({ form, upos, xpos, head, relation }) => `${form} ${upos} ${xpos} ${head} ${relation}`);

describe("treeOf", () => {
  test("reads phrases, heads and little words", () => {
    expect(flat("(nsubj det:both/DT +sides/NNS ) +signed/VBD (obj a +accord ) (obl in +Oslo ) .")).toEqual([
      "Both DET DT 2 det",
      "sides NOUN NNS 3 nsubj",
      "signed VERB VBD 0 root",
      "an DET DT 5 det",
      "accord NOUN NN 3 obj",
      "in ADP IN 7 case",
      "Oslo PROPN NNP 3 obl",
      ". PUNCT . 3 punct",
    ]);
  });

  test("tells the preposition from the mark in front of a verb", () => {
    expect(flat("+agreed/VBD (xcomp to +go/VB (obl to +Rome ) )")[1]).toBe("to PART TO 3 mark");
    expect(flat("+agreed/VBD (xcomp to +go/VB (obl to +Rome ) )")[3]).toBe("to ADP IN 5 case");
  });

  test("has one comma where an apposition ends the sentence", () => {
    expect(flat("(nsubj +she/PRP ) +met/VBD (obj +Ly punct:, (appos the +envoy punct:, ) ) .")).toHaveLength(7);
  });

  test.each([
    ["no head", "the (obj +x )"],
    ["two heads", "+a +b"],
    ["a bracket too many", "+a )"],
    ["expected relation", "+a 🙂"],
  ])("throws: %s", (message, text) => {
    expect(() => treeOf(text)).toThrow(message);
  });
});

describe("expand", () => {
  const grammar = readGrammar(
    "# x\nS: (nsubj $who ) $go.VBD\nwho: +Ly ; +Lý\n%regular go | - |  | try chase pass\n%regular do | thing |  | fly-by",
  );
  test("chooses by the given numbers", () => {
    expect(expand(grammar, "S", () => 0)).toBe("(nsubj +Ly ) +tried/VBD  ");
    expect(expand(grammar, "S", () => 0.99)).toBe("(nsubj +Lý ) +passed/VBD  ");
    expect(grammar.get("go.VBZ")).toEqual(["+tries/VBZ  ", "+chases/VBZ  ", "+passes/VBZ  "]);
  });
  test("throws on a rule that is not there and on one without end", () => {
    expect(() => expand(grammar, "T", () => 0)).toThrow("no rule T");
    expect(() => expand(readGrammar("S: a $S"), "S", () => 0)).toThrow("does not end");
  });
});

describe("the committed sentences", () => {
  const folder = join(import.meta.dirname, "../../../train/data");
  const read = (name: string) => readFileSync(join(folder, name), "utf8");

  test.each(["train", "dev"])("%s: trees with one root, all tags known", (part) => {
    const sentences = readConllu(read(`diplomatic-${part}.conllu`));
    expect(sentences.length).toBeGreaterThanOrEqual(part === "train" ? 1500 : 150);
    for (const { heads, xpos, relations, forms } of sentences) {
      expect(heads.filter((head) => head === 0)).toHaveLength(1);
      for (const [i, tag] of xpos.entries()) expect(`${forms[i]} ${tag}`).toMatch(/ (?:[A-Z]+\$?|[,.:]|``|'')$/);
      expect(relations.join(" ")).toMatch(/^[a-z: ]+$/);
    }
  });

  test("no sentence is in both parts, and no name of a person", () => {
    const texts = (part: string) => read(`diplomatic-${part}.conllu`).match(/^# text = .*/gm) ?? [];
    const train = new Set(texts("train"));
    expect(texts("dev").filter((text) => train.has(text))).toEqual([]);
    const names = (part: string) =>
      [...read(`diplomatic-${part}.grammar`).matchAll(/flat:(\p{L}+)/gu)].map((m) => m[1]!);
    const known = new Set(names("train"));
    expect(names("dev").filter((name) => known.has(name))).toEqual([]);
  });

  test("the same seed gives the same sentences", () => {
    const grammar = readGrammar(read("diplomatic-dev.grammar"));
    const make = () => makeSentences(grammar, 20, seeded(3));
    expect(make()).toEqual(make());
  });
});
