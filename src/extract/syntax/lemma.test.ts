import { describe, expect, it } from "vitest";
import { cliticLemma, lemmaOf } from "./lemma.ts";

/** Form, universal part, Penn tag, lemma. */
const ROWS: readonly (readonly [string, string, string, string])[] = [
  ["met", "VERB", "VBD", "meet"],
  ["held", "VERB", "VBN", "hold"],
  ["signed", "VERB", "VBD", "sign"],
  ["said", "VERB", "VBD", "say"],
  ["left", "VERB", "VBD", "leave"],
  ["left", "ADJ", "JJ", "left"],
  ["fell", "VERB", "VBD", "fall"],
  ["found", "VERB", "VBD", "find"],
  ["found", "VERB", "VB", "found"],
  ["sought", "VERB", "VBD", "seek"],
  ["hoped", "VERB", "VBD", "hope"],
  ["raped", "VERB", "VBN", "rape"],
  ["staging", "VERB", "VBG", "stage"],
  ["fined", "VERB", "VBD", "fine"],
  ["leads", "VERB", "VBZ", "lead"],
  ["led", "VERB", "VBD", "lead"],
  ["Visiting", "VERB", "VBG", "visit"],
  ["co-hosted", "VERB", "VBD", "co-host"],
  ["reengaged", "VERB", "VBD", "reengage"],
  ["normalising", "VERB", "VBG", "normalise"],
  ["operationalized", "VERB", "VBN", "operationalize"],
  ["talks", "NOUN", "NNS", "talk"],
  ["countries", "NOUN", "NNS", "country"],
  ["spokesmen", "NOUN", "NNS", "spokesman"],
  ["aircraft", "NOUN", "NNS", "aircraft"],
  ["news", "NOUN", "NN", "news"],
  ["memoranda", "NOUN", "NNS", "memorandum"],
  ["ties", "NOUN", "NNS", "tie"],
  ["demarches", "NOUN", "NNS", "demarche"],
  ["Philippines", "PROPN", "NNPS", "Philippines"],
  ["Việt", "PROPN", "NNP", "Việt"],
  ["ca", "AUX", "MD", "can"],
  ["wo", "AUX", "MD", "will"],
  ["'ll", "AUX", "MD", "will"],
  ["’d", "AUX", "MD", "would"],
  ["’ve", "AUX", "VBP", "have"],
  ["were", "AUX", "VBD", "be"],
  ["n’t", "PART", "RB", "not"],
  ["bigger", "ADJ", "JJR", "big"],
  ["best", "ADJ", "JJS", "good"],
  ["them", "PRON", "PRP", "they"],
  ["These", "DET", "DT", "this"],
  ["30,000", "NUM", "CD", "30,000"],
];

describe("lemmas", () => {
  it.each(ROWS)("%s %s %s → %s", (form, pos, tag, lemma) => {
    expect(lemmaOf(form, pos, tag)).toBe(lemma);
  });

  it("tells have from be in 's by its tree", () => {
    expect(cliticLemma("’s", "aux", "VBN")).toBe("have");
    expect(cliticLemma("'s", "aux", "VBG")).toBe("be");
    expect(cliticLemma("'s", "cop", "NN")).toBe("be");
    expect(cliticLemma("is", "cop", "NN")).toBeNull();
  });
});
