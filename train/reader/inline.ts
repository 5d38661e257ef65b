import type { Span } from "../../src/document/span.ts";
import { tokenise } from "../../src/extract/tokens/tokens.ts";
import { type AllowedLabels, NAME_TYPES, type NameType, spanLabels } from "./example.ts";

/** A name in a sentence: its type and where it stands. */
export interface Name extends Span {
  readonly type: NameType;
}

/** A sentence with its names, without the brackets. */
export interface NamedSentence {
  readonly document: string;
  readonly text: string;
  readonly names: readonly Name[];
}

/**
 * Reads the notation of train/data/names: one sentence a line, `[type: words]` for a name, `# document NAME | KIND` before each
 * document. Throws, with file and line, when a bracket is not closed or a type is unknown.
 */
export function readNamed(content: string, file: string): readonly NamedSentence[] {
  const out: NamedSentence[] = [];
  let document = file;
  content.split("\n").forEach((line, i) => {
    if (line.startsWith("# document ")) document = line.slice("# document ".length).split("|")[0]!.trim();
    else if (line.trim() !== "") out.push({ document, ...readLine(line.trim(), `${file}:${i + 1}`) });
  });
  return out;
}

function readLine(line: string, where: string): { text: string; names: readonly Name[] } {
  const names: Name[] = [];
  let text = "";
  for (const part of line.split(/(\[[^[\]]*\])/)) {
    if (!(part.startsWith("[") && part.endsWith("]"))) {
      if (/[[\]]/.test(part)) throw new Error(`${where}: wanted "[type: words]", found a single bracket in "${part}"`);
      text += part;
      continue;
    }
    const match = /^\[([a-z]+): (.+)\]$/.exec(part);
    const type = NAME_TYPES.find((name) => name === match?.[1]);
    if (!match || !type)
      throw new Error(`${where}: wanted "[type: words]" with a type of ${NAME_TYPES.join(", ")}; found "${part}"`);
    names.push({ type, start: text.length, end: text.length + match[2]!.length });
    text += match[2];
  }
  return { text, names };
}

/** A name of a file in columns, by the offsets of its words in their text. */
export interface ColumnName extends Span {
  readonly label: string;
}

/** The words of rows joined by spaces, and their names: B-X begins one, I-X goes on with one of X or begins one (IOB1). */
export function textOfRows(rows: readonly (readonly [word: string, label: string])[]): {
  readonly text: string;
  readonly names: readonly ColumnName[];
} {
  const names: ColumnName[] = [];
  let text = "";
  let before = "O";
  for (const [word, label] of rows) {
    const start = text === "" ? 0 : text.length + 1;
    text = text === "" ? word : `${text} ${word}`;
    const goesOn = label.startsWith("I-") && before.slice(2) === label.slice(2);
    if (goesOn) names[names.length - 1] = { ...names.at(-1)!, end: text.length };
    else if (label !== "O") names.push({ start, end: text.length, label: label.slice(2) });
    before = label;
  }
  return { text, names };
}

/** The words of `text`, cut by the product's tokeniser, with the labels of the words in `names`; every other word is no name. */
export function labelledWords(
  text: string,
  names: readonly (Span & { readonly labels: (length: number) => readonly AllowedLabels[] })[],
): { readonly words: readonly string[]; readonly names: readonly AllowedLabels[] } {
  const tokens = tokenise(text, [{ start: 0, end: text.length, kind: "paragraph" }]);
  const labels: AllowedLabels[] = tokens.map(() => ["O"]);
  for (const name of names) {
    const inside = tokens.flatMap((token, i) => (token.start < name.end && name.start < token.end ? [i] : []));
    name.labels(inside.length).forEach((allowed, k) => {
      labels[inside[k]!] = allowed;
    });
  }
  return { words: tokens.map((token) => token.text), names: labels };
}

/** The words of a sentence with one label each. */
export function labelledSentence(sentence: Pick<NamedSentence, "text" | "names">): ReturnType<typeof labelledWords> {
  return labelledWords(
    sentence.text,
    sentence.names.map((name) => ({ ...name, labels: (length: number) => spanLabels([name.type], length) })),
  );
}
