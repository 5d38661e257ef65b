import type { Remade } from "../../record/rebuild/rebuild.ts";
import { counted } from "./counted.ts";
import { type ModelSummary, modelLine } from "./model.ts";
import { oneLine } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./wrap.ts";

/** What differs in one list of the export, by id. */
export interface TableDifference {
  readonly table: string;
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
}

/** What came of `chancery rebuild`. */
export interface RebuildSummary extends Remade {
  readonly record: string;
  /** Null when nothing was put in place. */
  readonly backup: string | null;
  /** Whether the export is the same bytes. */
  readonly same: boolean;
  /** Judgements of people that are about nothing in the record now. */
  readonly vanished: number;
  readonly engine: readonly { readonly part: string; readonly before: string | null; readonly after: string | null }[];
  readonly tables: readonly TableDifference[];
  readonly model?: ModelSummary;
}

/** What was made anew, whether it differs, and where the old record is. */
export function rebuildText(summary: RebuildSummary, screen: Screen): string {
  const { documents, copies, judgements, record, backup, same, otherwise } = summary;
  const vanished =
    summary.vanished === 0 ? "" : `, of which ${summary.vanished} vanished (chancery judgements --state vanished)`;
  const from = `${counted(documents, "document")} (${counted(copies, "file")}) and ${counted(judgements, "judgement")}${vanished}`;
  const verb = backup === null ? "would be made" : "was made";
  const head = `${record} ${verb} anew from ${from}: ${same ? "the same, byte for byte." : "it differs."}`;
  const lines = [
    head,
    ...summary.engine.map(({ part, before, after }) => `  ${part}: ${before ?? "none"}, now ${after ?? "none"}`),
    ...summary.tables.map(differenceWords),
    ...(otherwise.length === 0 ? [] : [otherwiseWords(otherwise)]),
    ...(summary.refusedClaims === 0
      ? []
      : [`${counted(summary.refusedClaims, "claim")} refused: their words are not in the text.`]),
    ...(backup === null ? [] : [`The record of before is ${backup}.`]),
  ];
  const text = lines
    .map((line) => wrap(line.trim(), { width: screen.width, first: line.startsWith("  ") ? "  " : "", rest: "    " }))
    .join("\n");
  return `${text}\n${summary.model === undefined ? "" : `${modelLine(summary.model)}\n`}`;
}

function differenceWords({ table, added, gone, changed }: TableDifference): string {
  return `  ${table}: ${added.length} new, ${gone.length} gone, ${changed.length} changed`;
}

function otherwiseWords(files: readonly string[]): string {
  const some = files.slice(0, 5).map(oneLine).join(", ");
  return `Today's readers find another text in ${counted(files.length, "file")} (${some}${files.length > 5 ? ", …" : ""}): kept as it was.`;
}
