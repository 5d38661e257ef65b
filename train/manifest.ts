import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateSyntax, type SyntaxScores } from "../eval/syntax.ts";
import { sha256 } from "../src/document/ids.ts";
import { loadModel } from "../src/extract/syntax/load.ts";
import { sentenceReader } from "../src/extract/syntax/syntax.ts";
import type { Labels } from "./examples.ts";

const TRAINING_DATA = [
  {
    name: "Universal Dependencies English Web Treebank (UD_English-EWT), train",
    licence: "CC BY-SA 4.0",
    attribution:
      "Natalia Silveira, Timothy Dozat, Marie-Catherine de Marneffe, Samuel Bowman, Miriam Connor, John Bauer and Christopher D. Manning (2014), A Gold Standard Dependency Corpus for English; The Board of Trustees of The Leland Stanford Junior University; texts: Linguistic Data Consortium, English Web Treebank",
    url: "https://github.com/UniversalDependencies/UD_English-EWT",
  },
  {
    name: "Georgetown University Multilayer corpus (UD_English-GUM), train, openly licensed genres: news, interview, bio, voyage, court, speech, academic",
    licence: "annotations CC BY 4.0; texts CC BY, CC BY-SA or public domain, by genre",
    attribution:
      "Amir Zeldes (2017), The GUM Corpus: Creating Multilayer Resources in the Classroom; Wikinews, Wikipedia, Wikivoyage and the authors of the academic texts",
    url: "https://github.com/UniversalDependencies/UD_English-GUM",
  },
  {
    name: "Diplomatic sentences (train/data/diplomatic-train.conllu): invented sentences with trees known by construction",
    licence: "CC BY 4.0",
    attribution: "the Chancery project",
    url: "train/data/README.md",
  },
  {
    name: "WordNet, through wink-lexicon: which forms a word can be and what kinds of things it can mean",
    licence: "WordNet licence (Princeton University); wink-lexicon MIT",
    attribution: "Princeton University, WordNet; GRAYPE Systems, wink-lexicon",
    url: "https://wordnet.princeton.edu/",
  },
] as const;

/** Scores CoNLL-U texts with the weights in `folder`. */
export function scorerOf(folder: string): (conlluText: string) => Promise<SyntaxScores> {
  const read = sentenceReader(loadModel(folder));
  return (conlluText) => evaluateSyntax(conlluText, read);
}

/** Writes `manifest.json` beside `weights.bin`: what the weights are, what they were made from, and how they score. */
export function writeManifest(folder: string, labels: Labels, scores: Readonly<Record<string, unknown>>): void {
  const bytes = readFileSync(join(folder, "weights.bin"));
  const manifest = {
    name: "syntax-en",
    language: "en",
    file: "weights.bin",
    bytes: bytes.length,
    sha256: sha256(bytes),
    licence: "CC BY-SA 4.0",
    trainingData: TRAINING_DATA,
    tags: labels.tags,
    relations: labels.relations,
    scores,
  };
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
