import type { DocumentRow } from "../../record/kept.ts";
import type { Comparison, EventComparison } from "../../record/queries/compare/compare.ts";
import type { Row } from "../../record/queries/compare/row.ts";
import { sourceWords } from "../chronology/source-words.ts";
import { type LineOf, quoteOf } from "./text.ts";
import { cellWords, labelOf, letterOf, lettersOf, verdictCounts, verdictWords } from "./words.ts";

/** Markdown: a table a comparison, a column a document; the words of conflicts below it. */
export function comparisonMarkdown(comparison: Comparison, lineOf: LineOf): string {
  const { documents } = comparison;
  const legend = documents
    .map((document, index) => `- ${letterOf(index)}: ${escaped(sourceWords(document))}`)
    .join("\n");
  if (comparison.kind === "event")
    return `${[`# ${escaped(lineOf(comparison.entry))}`, legend, verdictCounts(comparison.rows), ...eventMarkdown(comparison)].join("\n\n")}\n`;
  const { joined, only, rows } = comparison;
  const acts = joined.flatMap((one) => [`### ${escaped(lineOf(one.entry))}`, ...eventMarkdown(one)]);
  const alone = only.flatMap((entries, index) => [
    `## Only ${letterOf(index)}`,
    entries.map((entry) => `- ${escaped(lineOf(entry))}`).join("\n") || "Nothing.",
  ]);
  const whole = rows.length === 0 ? [] : ["## Topics and positions of all that they say", table(rows, documents)];
  return `${["# Two documents compared", legend, `## Both`, ...(acts.length === 0 ? ["Nothing."] : acts), ...alone, ...whole].join("\n\n")}\n`;
}

function eventMarkdown({ entry, documents, rows }: EventComparison): readonly string[] {
  const conflicts = rows.filter(({ verdict }) => verdict === "conflict");
  const quotes = conflicts.map((row) => {
    const told = row.cells.flatMap((cell, index) =>
      cell.length === 0 ? [] : [`- ${letterOf(index)}: ${escaped(quoteOf(entry, cell[0]?.claim ?? ""))}`],
    );
    return [`**Conflict: ${escaped(labelOf(row))}**`, told.join("\n")].join("\n\n");
  });
  return [table(rows, documents), ...quotes];
}

function table(rows: readonly Row[], documents: readonly DocumentRow[]): string {
  const head = ["", "", ...lettersOf(documents)];
  const body = rows.map((row) => [
    labelOf(row),
    verdictWords(row),
    ...row.cells.map((cell) => (cell.length === 0 ? "—" : cellWords(row, cell))),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...body.map(line)].join("\n");
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`);
}
