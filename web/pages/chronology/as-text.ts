import type { Line } from "./use-chronology.ts";

/** Lines as plain text with numbered quotations below, to paste into a paper. */
export function asText(lines: readonly Line[]): string {
  const said = lines.map(({ words, sentence, marks, cited }) => {
    const behind = marks.map((mark) => ` [${mark}]`).join("");
    const numbers = cited.length === 0 ? "" : ` (${cited.map(({ number }) => number).join(", ")})`;
    return `${words === null ? "" : `${words} — `}${sentence}${behind}${numbers}`;
  });
  const notes = new Map(lines.flatMap(({ cited }) => cited).map((note) => [note.number, note]));
  const listed = [...notes.values()].map(({ number, source, quotation }) => `${number}. ${source}: “${quotation}”`);
  return `${said.join("\n")}\n\n${listed.join("\n")}\n`;
}
