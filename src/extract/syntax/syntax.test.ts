import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GoldSentence } from "../../../train/conllu.ts";
import { FULL, trainModel } from "../../../train/train-model.ts";
import { packTrained } from "../../../train/write-model.ts";
import type { Word } from "../../document/layers.ts";
import { splitSentences } from "../sentences/sentences.ts";
import { tokenise } from "../tokens/tokens.ts";
import { unpackModel } from "./format.ts";
import { loadModel, loadSyntax } from "./load.ts";
import { sentenceReader, syntaxWith } from "./syntax.ts";

const MODELS = join(import.meta.dirname, "../../../models/syntax-en");

/** Sentences made by a small grammar: "the minister signed the pact in Oslo .", with their trees. */
function toySentences(): readonly GoldSentence[] {
  const out: GoldSentence[] = [];
  for (const noun of ["minister", "envoy", "president"]) {
    for (const verb of ["signed", "praised", "drafted"]) {
      for (const place of ["Oslo", "Lima", "Suva"]) {
        const forms = ["the", noun, verb, "the", "pact", "in", place, "."];
        out.push({
          forms,
          upos: ["DET", "NOUN", "VERB", "DET", "NOUN", "ADP", "PROPN", "PUNCT"],
          xpos: ["DT", "NN", "VBD", "DT", "NN", "IN", "NNP", "."],
          feats: forms.map(() => "_"),
          heads: [2, 3, 0, 5, 3, 7, 3, 3],
          relations: ["det", "nsubj", "root", "det", "obj", "case", "obl", "punct"],
          misc: forms.map(() => "_"),
          surface: forms.map((form) => ({ form, words: [form], spaceAfter: true })),
          newParagraph: false,
        });
      }
    }
  }
  return out;
}

function trainToy() {
  const options = {
    ...FULL,
    tagEpochs: 3,
    guideEpochs: 3,
    parseEpochs: 4,
    tagFolds: 2,
    guideFolds: 2,
    headlines: 0,
    slots: 1 << 16,
    forgetFirst: false,
  };
  const none = { keys: new Int32Array(0), values: new Int32Array(0) };
  return packTrained(trainModel(toySentences(), [], none, options, [], () => {}));
}

function expectTree(words: readonly Word[], first: number): void {
  const roots = words.filter((word, i) => word.head === first + i);
  expect(roots).toHaveLength(1);
  expect(roots[0]!.relation).toBe("root");
  for (const [i, word] of words.entries()) {
    expect(word.head).toBeGreaterThanOrEqual(first);
    expect(word.head).toBeLessThan(first + words.length);
    let at = first + i;
    for (let steps = 0; words[at - first]!.head !== at; steps++) {
      expect(steps).toBeLessThan(words.length);
      at = words[at - first]!.head;
    }
    expect(word.relation === "root").toBe(word.head === first + i);
  }
}

describe("a small model trained here", () => {
  const bytes = trainToy();
  const model = unpackModel(bytes);
  const read = sentenceReader(model);

  it("learns its grammar and applies it to sentences that it has not seen", () => {
    const words = read(["the", "minister", "drafted", "the", "pact", "in", "Quito", "."], 0);
    expect(words.map((word) => [word.relation, word.head])).toEqual([
      ["det", 1],
      ["nsubj", 2],
      ["root", 2],
      ["det", 4],
      ["obj", 2],
      ["case", 6],
      ["obl", 2],
      ["punct", 2],
    ]);
    expect(words[2]).toMatchObject({ lemma: "draft", pos: "VERB", tag: "VBD" });
  });

  it("is trained the same way every time", () => {
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(trainToy()))).toBe(0);
  });

  it("makes a tree of whatever words, and the same one alone or among others", () => {
    const word = fc.oneof(
      fc.constantFrom("the", "minister", "signed", ".", ",", "Oslo", "in", "🇻🇳", "Phạm", "菅", "’s", "SIGNED"),
      fc.string({ minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), (forms) => {
        const alone = read(forms, 0);
        expectTree(alone, 0);
        read(["the", "envoy", "praised", "Suva"], 0);
        expect(read(forms, 100).map((w) => ({ ...w, head: w.head - 100 }))).toEqual(alone);
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it("reads a document: one word for each token, heads inside the sentence", async () => {
    const text = "the minister signed the pact in Oslo. the envoy praised the pact in Lima.\nSUVA";
    const zones = [
      { start: 0, end: text.indexOf("\n"), kind: "paragraph" as const },
      { start: text.indexOf("\n") + 1, end: text.length, kind: "heading" as const },
    ];
    const tokens = tokenise(text, zones);
    const sentences = splitSentences(text, tokens, zones);
    const doc = { text, zones, tokens, sentences } as unknown as Parameters<
      ReturnType<typeof syntaxWith>["annotate"]
    >[0];
    const syntax = await syntaxWith(model).annotate(doc);
    expect(syntax).toHaveLength(tokens.length);
    for (const { first, last } of sentences) expectTree(syntax.slice(first, last), first);
    expect(await syntaxWith(model).annotate({ ...doc, tokens: [], sentences: [] })).toEqual([]);
  });

  it("takes time in step with the length of a sentence", () => {
    const time = (n: number) => {
      const forms = Array.from({ length: n }, (_, i) => ["the", "minister", "signed", "Oslo", ","][i % 5]!);
      const start = performance.now();
      expect(read(forms, 0)).toHaveLength(n);
      return performance.now() - start;
    };
    time(2000);
    expect(time(40_000)).toBeLessThan(4000);
  });
});

describe("loading", () => {
  it("says what is missing", () => {
    expect(() => loadSyntax("/nowhere/syntax-en")).toThrow(
      /wanted \/nowhere\/syntax-en\/manifest\.json, found no such file/,
    );
  });

  it("refuses weights that are not those of the manifest", () => {
    const folder = mkdtempSync(join(tmpdir(), "chancery-syntax-"));
    writeFileSync(join(folder, "manifest.json"), JSON.stringify({ name: "x", file: "weights.bin", sha256: "00" }));
    expect(() => loadSyntax(folder)).toThrow(/wanted .*weights\.bin, found no such file/);
    writeFileSync(join(folder, "weights.bin"), "other bytes");
    expect(() => loadSyntax(folder)).toThrow(/should have sha256 00, has [0-9a-f]{64}/);
    expect(() => unpackModel(new TextEncoder().encode("other bytes"))).toThrow(/not a weights file/);
  });
});

/** Sentence, word, its relation, its head. */
const FACTS: readonly (readonly [string, string, string, string])[] = [
  ["Chilean President Gabriel Boric will visit Ottawa next week.", "Gabriel", "nsubj", "visit"],
  ["Chilean President Gabriel Boric will visit Ottawa next week.", "Ottawa", "obj", "visit"],
  ["The treaty was signed by both ministers in Nairobi.", "treaty", "nsubj:pass", "signed"],
  ["The treaty was signed by both ministers in Nairobi.", "ministers", "obl:agent", "signed"],
  ["The treaty was signed by both ministers in Nairobi.", "Nairobi", "obl", "signed"],
  ["Norway's foreign minister met her Kenyan counterpart and discussed fisheries.", "Norway", "nmod:poss", "minister"],
  ["Norway's foreign minister met her Kenyan counterpart and discussed fisheries.", "discussed", "conj", "met"],
  ["Norway's foreign minister met her Kenyan counterpart and discussed fisheries.", "fisheries", "obj", "discussed"],
  ["The spokeswoman said that the talks had been postponed.", "postponed", "ccomp", "said"],
  ["The envoy, who arrived on Tuesday, praised the agreement.", "arrived", "acl:relcl", "envoy"],
  ["The two countries agreed to expand trade.", "expand", "xcomp", "agreed"],
  ["Lisbon did not confirm the report.", "not", "advmod", "confirm"],
];

describe("models/syntax-en", () => {
  const read = sentenceReader(loadModel(MODELS));
  const parse = (text: string) => {
    const forms = tokenise(text, [{ start: 0, end: text.length, kind: "paragraph" }]).map((token) => token.text);
    return { forms, words: read(forms, 0) };
  };

  it("reads plain diplomatic prose: at most one of these facts wrong", () => {
    const wrong = FACTS.filter(([text, form, relation, head]) => {
      const { forms, words } = parse(text);
      const word = words[forms.indexOf(form)]!;
      return word.relation !== relation || forms[word.head] !== head;
    });
    expect(wrong.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(1);
  });

  it("reads a headline in capitals", () => {
    const { forms, words } = parse("MINISTERS SIGN TRADE AGREEMENT IN GENEVA");
    expect(words[forms.indexOf("SIGN")]).toMatchObject({ relation: "root", pos: "VERB", lemma: "sign" });
  });
});
