import { readFileSync } from "node:fs";
import { NAME_TYPES, type NameType } from "../train/reader/example.ts";
import { readNamed } from "../train/reader/inline.ts";
import type { Re3dDocument } from "../train/reader/names-corpora.ts";
import type { GoldNames } from "./names.ts";

/** Our own documents (train/data/names): the sentences of a document are its lines. */
export function fromInline(file: string): readonly GoldNames[] {
  const documents = new Map<
    string,
    { text: string; names: { start: number; end: number; label: string; types: NameType[] }[] }
  >();
  for (const { document, text, names } of readNamed(readFileSync(file, "utf8"), file)) {
    const doc = documents.get(document) ?? { text: "", names: [] };
    documents.set(document, doc);
    const at = doc.text.length;
    for (const { start, end, type } of names)
      doc.names.push({ start: at + start, end: at + end, label: type, types: [type] });
    doc.text += `${text}\n`;
  }
  return [...documents].map(([id, doc]) => ({ id, ...doc }));
}

/** Which of our types are right for each label of a foreign corpus; labels that are not in it are left out. */
export type LabelMap = Readonly<Record<string, readonly NameType[]>>;

/** Reads "PER=person,LOC=state|place". Throws when it is of another form. */
export function labelMap(text: string): LabelMap {
  return Object.fromEntries(
    text.split(",").map((part) => {
      const [label, types] = part.split("=");
      const ours = types?.split("|") ?? [];
      if (!label || ours.length === 0 || !ours.every((type) => (NAME_TYPES as readonly string[]).includes(type)))
        throw new Error(`names: wanted LABEL=type|type,… with types of ${NAME_TYPES.join(", ")}; found "${part}"`);
      return [label, ours as NameType[]];
    }),
  );
}

/**
 * A file in columns, a word a line and an empty line behind each sentence: labels B-X, I-X, O. The words are joined by spaces; `columns` are those
 * of word and label, from 0. A label that the map lacks is left out. A file whose names all begin with I- (IOB1) is read too.
 */
export function fromColumns(file: string, map: LabelMap, columns: readonly [number, number]): readonly GoldNames[] {
  const out: GoldNames[] = [];
  for (const block of readFileSync(file, "utf8").split(/\n\s*\n/)) {
    const rows = block.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("# "));
    let text = "";
    let before = "O";
    const names: { start: number; end: number; label: string }[] = [];
    for (const row of rows) {
      const cells = row.trim().split(/\t|\s+/);
      const label = cells[columns[1]] ?? "O";
      const start = text === "" ? 0 : text.length + 1;
      text = text === "" ? cells[columns[0]]! : `${text} ${cells[columns[0]]}`;
      const goesOn = label.startsWith("I-") && before.slice(2) === label.slice(2);
      if (goesOn) names[names.length - 1] = { ...names.at(-1)!, end: text.length };
      else if (label !== "O") names.push({ start, end: text.length, label: label.slice(2) });
      before = label;
    }
    if (text !== "")
      out.push({
        id: `${file}:${out.length + 1}`,
        text,
        names: names.flatMap((name) => (map[name.label] ? [{ ...name, types: map[name.label]! }] : [])),
      });
  }
  return out;
}

const RE3D: LabelMap = {
  Person: ["person"],
  Organisation: ["organisation", "body", "state"],
  Location: ["place", "state"],
  Nationality: ["nationality"],
};

/** Documents of re3d: its persons, organisations, places and nationalities as it marks them, common nouns and offices too. */
export function fromRe3dDocuments(docs: readonly Re3dDocument[]): readonly GoldNames[] {
  return docs.map(({ id, text, entities }) => ({
    id,
    text,
    names: entities.flatMap(({ begin, end, type }) =>
      RE3D[type] ? [{ start: begin, end, label: type, types: RE3D[type] }] : [],
    ),
  }));
}

/** The same, without what is no name by our guidelines: no capital in it but that of an article or an office. */
export function namesAlone(texts: readonly GoldNames[]): readonly GoldNames[] {
  const office = /\b(minister|secretary|president|ambassador|envoy|representative|commander|spokes\w+|leader|king)\b/i;
  return texts.map((doc) => ({
    ...doc,
    names: doc.names.filter((name) => {
      const words = doc.text.slice(name.start, name.end);
      return (
        /\p{Lu}/u.test(words.replace(/^(The|A|An|Its|Their|His) /, "")) &&
        !(name.label === "Person" && office.test(words))
      );
    }),
  }));
}
