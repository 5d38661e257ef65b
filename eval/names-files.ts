import { readFileSync } from "node:fs";
import { contains } from "../src/document/span.ts";
import { NAME_TYPES, type NameType } from "../train/reader/example.ts";
import { readNamed, textOfRows } from "../train/reader/inline.ts";
import type { Re3dDocument } from "../train/reader/names-corpora.ts";
import type { GoldName, GoldNames } from "./names.ts";

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
    const cells = rows.map((row) => row.trim().split(/\t|\s+/));
    const { text, names } = textOfRows(cells.map((row) => [row[columns[0]]!, row[columns[1]] ?? "O"]));
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

/** Documents of re3d: its persons, organisations, places and nationalities as it marks them, common nouns and offices too; the same words marked twice are one name of either type. */
export function fromRe3dDocuments(docs: readonly Re3dDocument[]): readonly GoldNames[] {
  return docs.map(({ id, text, entities }) => {
    const names = new Map<string, GoldName>();
    for (const { begin, end, type } of entities) {
      const types = RE3D[type];
      if (!types) continue;
      const old = names.get(`${begin} ${end}`);
      names.set(`${begin} ${end}`, {
        start: begin,
        end,
        label: old?.label ?? type,
        types: [...(old?.types ?? []), ...types],
      });
    }
    return { id, text, names: [...names.values()] };
  });
}

const PRONOUN = /^(I|we|he|she|it|they|us|them|him|her|you|our|their|his|its)$/i;
const OFFICE = /\b(minister|secretary|president|ambassador|envoy|representative|commander|spokes\w+|leader|king)s?\b/i;

/**
 * The same by our guidelines: an article stands outside a name, the longest name wins, and what is no name (pronouns, offices, phrases with
 * common nouns as "an ISIL tactical unit") is neither wanted nor wrong to be found in.
 */
export function namesAlone(texts: readonly GoldNames[]): readonly GoldNames[] {
  return texts.map((doc) => {
    const names = doc.names.map((name) => {
      const article = /^(?:the|a|an)\s+/i.exec(doc.text.slice(name.start, name.end))?.[0].length ?? 0;
      return { ...name, start: name.start + article };
    });
    const isName = (name: GoldName) => {
      const words = doc.text.slice(name.start, name.end);
      const plain = words.replace(/\b(?:of|the|and|for|in|on|al|bin|ibn|de|van|von)\b/g, "");
      return (
        /\p{Lu}/u.test(words) &&
        !PRONOUN.test(words) &&
        !/(?:^|\s)\p{Ll}/u.test(plain) &&
        !(name.label === "Person" && OFFICE.test(words))
      );
    };
    const longest = names
      .filter(isName)
      .filter((name, i, all) =>
        all.every((other, k) => !contains(other, name) || k === i || (contains(name, other) && i < k)),
      );
    return { ...doc, names: longest, ignored: names.filter((name) => !longest.includes(name)) };
  });
}
