import type { DocumentRow } from "../../record/kept.ts";
import type { ChronologyEntry } from "../../record/queries/chronology.ts";
import type { Comparison, DocumentComparison, EventComparison } from "../../record/queries/compare/compare.ts";
import type { Row } from "../../record/queries/compare/row.ts";
import { dateWords } from "../chronology/date-words.ts";
import { noteWords } from "../chronology/prose-words.ts";
import { sourceWords } from "../chronology/source-words.ts";
import { quoted } from "../text/one-line.ts";
import type { Screen } from "../text/screen.ts";
import { tableRow } from "../text/table.ts";
import { beside, wrap } from "../text/wrap.ts";
import { cellWords, labelOf, letterOf, lettersOf, silentIn, verdictCounts, verdictWords } from "./words.ts";

/** One line for an event: "Oct. 19, 2020 — A meets B." */
export type LineOf = (entry: ChronologyEntry) => string;

/** For a terminal: two documents as columns, more as a list. */
export function comparisonText(comparison: Comparison, lineOf: LineOf, screen: Screen): string {
  if (comparison.kind === "documents") return documentsText(comparison, lineOf, screen);
  const { entry, documents, rows } = comparison;
  const head = wrap(`${screen.colour.bold(lineOf(entry))} ${screen.colour.dim(entry.event.id)}`, {
    width: screen.width,
  });
  const parts = [
    [head, ...apartWords(comparison, screen)].join("\n"),
    legend(documents, screen),
    verdictCounts(rows),
    table(rows, documents, screen),
    conflicts(comparison, screen),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** What the record keeps as another event, since not both can be true. */
function apartWords({ apart }: EventComparison, screen: Screen): readonly string[] {
  return apart.map(({ id, date }) =>
    wrap(screen.colour.dim(`with ${id} (${dateWords(date)}), which the record keeps apart: not both can be true`), {
      width: screen.width,
      first: "  ",
    }),
  );
}

function legend(documents: readonly DocumentRow[], screen: Screen): string {
  return documents
    .map((document, index) =>
      wrap(`${sourceWords(document)} ${screen.colour.dim(document.id)}`, {
        width: screen.width,
        first: `${letterOf(index)}  `,
        rest: "   ",
      }),
    )
    .join("\n");
}

const NARROW = 80;

function table(rows: readonly Row[], documents: readonly DocumentRow[], screen: Screen): string {
  if (documents.length !== 2 || screen.width < NARROW) return rows.map((row) => listed(row, screen)).join("\n");
  const label = Math.min(30, Math.max(5, ...rows.map((row) => labelOf(row).length)));
  const half = Math.floor((screen.width - label - 8 - 8) / 2);
  const widths = [label, 8, half, half];
  const heading = tableRow(
    ["", "", ...lettersOf(documents)].map((cell) => screen.colour.bold(cell)),
    widths,
  );
  const body = rows.map((row) => {
    const cells = row.cells.map((cell) => (cell.length === 0 ? screen.colour.dim("—") : cellWords(row, cell)));
    return tableRow([labelOf(row), coloured(row, screen), ...cells], widths);
  });
  return [heading, ...body].join("\n");
}

function coloured(row: Row, { colour }: Screen): string {
  const words = verdictWords(row);
  return row.verdict === "conflict" ? colour.yellow(words) : row.verdict === "both" ? words : colour.dim(words);
}

/** "date [conflict]", then who says what, then who is silent. */
function listed(row: Row, screen: Screen): string {
  const head = wrap(`${labelOf(row)} [${coloured(row, screen)}]`, { width: screen.width, first: "  ", rest: "    " });
  const groups = Map.groupBy(row.cells.keys(), (index) => cellWords(row, row.cells[index] ?? []));
  const told = [...groups].flatMap(([words, who]) =>
    words === "" ? [] : [`${who.map(letterOf).join(", ")}: ${words}`],
  );
  const silent = silentIn(row);
  const rest = silent.length === 0 ? [] : [screen.colour.dim(`silent: ${silent.join(", ")}`)];
  return [
    head,
    ...[...told, ...rest].map((line) => wrap(line, { width: screen.width, first: "    ", rest: "      " })),
  ].join("\n");
}

/** The words of all who conflict, and what the record says of it. */
function conflicts({ entry, rows, discrepancies }: EventComparison, screen: Screen): string {
  const { bold, dim } = screen.colour;
  const shown = rows
    .filter(({ verdict }) => verdict === "conflict")
    .map((row) => {
      const quotes = row.cells.flatMap((cell, index) =>
        cell.length === 0 ? [] : [`${letterOf(index)}: ${quoteOf(entry, cell[0]?.claim ?? "")}`],
      );
      const pairs = quotes.flatMap((left, at) =>
        at % 2 === 1
          ? []
          : [
              at + 1 < quotes.length
                ? beside(left, quotes[at + 1] ?? "", { width: screen.width })
                : wrap(left, { width: screen.width, first: "  " }),
            ],
      );
      const notes = discrepancies
        .filter(({ id }) => row.discrepancies.includes(id))
        .map((one) =>
          wrap(`${noteWords(one.note)} [${one.state}] ${dim(one.id)}`, { width: screen.width, first: "  " }),
        );
      return [`${bold("conflict")} · ${labelOf(row)}`, ...pairs, ...notes].join("\n");
    });
  return shown.join("\n\n");
}

/** The words of the claim. */
export function quoteOf({ sources }: ChronologyEntry, claim: string): string {
  return quoted(sources.find((source) => source.claim.id === claim)?.claim.evidence.exact ?? "");
}

function documentsText({ documents, joined, only, rows }: DocumentComparison, lineOf: LineOf, screen: Screen): string {
  const { bold, dim } = screen.colour;
  const line = (entry: ChronologyEntry) =>
    wrap(`${lineOf(entry)} ${dim(entry.event.id)}`, { width: screen.width, first: "  ", rest: "      " });
  const acts = joined.map((one) =>
    [line(one.entry), ...apartWords(one, screen), table(one.rows, documents, screen), conflicts(one, screen)]
      .filter((part) => part !== "")
      .join("\n"),
  );
  const alone = only.map((entries, index) =>
    [bold(`Only ${letterOf(index)} (${entries.length})`), ...entries.map(line)].join("\n"),
  );
  const whole =
    rows.length === 0
      ? []
      : [[bold("Topics and positions of all that they say"), table(rows, documents, screen)].join("\n")];
  const told = [bold(`Both (${joined.length})`), ...acts].join("\n\n");
  return `${[legend(documents, screen), told, ...alone, ...whole].join("\n\n")}\n`;
}
