import { readFileSync } from "node:fs";
import { rowsOfLines } from "./jsonl.ts";

/** An agreement as an official list has it; the program sees party, title and words of status alone. */
export interface AgreementRow {
  readonly title: string;
  readonly party: string | null;
  readonly name: string;
  /** "Signed at Oslo January 7, 2025; entered into force January 7, 2025." */
  readonly status_text: string;
  readonly act: string;
  readonly act_dates: readonly string[];
  readonly force_dates: readonly string[];
  readonly provisional: boolean;
  readonly retro: boolean;
}

/** Reads a list of agreements, one JSON a line. Throws at the first that is not as wanted. */
export function readAgreements(file: string): readonly AgreementRow[] {
  return rowsOfLines(readFileSync(file, "utf8"), file, (row: Partial<AgreementRow>) => {
    for (const key of ["title", "name", "status_text"] as const)
      if (typeof row[key] !== "string") return `wanted "${key}" in words; found ${JSON.stringify(row[key])}`;
    for (const key of ["act_dates", "force_dates"] as const)
      if (!Array.isArray(row[key])) return `wanted "${key}", a list of dates; found ${JSON.stringify(row[key])}`;
    return null;
  }) as readonly AgreementRow[];
}

/** How many usual forms of a list there are. */
export const FORMS = 3;

/** A row as a list of treaties would print it, in one of the usual forms. */
export function textOfAgreement(row: AgreementRow, form: number): string {
  const { party, name } = titled(row);
  const parties = party === null ? "Multilateral" : `United States – ${party}`;
  const status = row.status_text.replace(/^[\s).]+/, "");
  if (form === 0) return `${name}, ${parties}. ${status}\n`;
  if (form === 1) return `${name}\n\n${parties}\n\n${status}\n`;
  return `${party ?? "Multilateral"}: ${name}. ${status}\n`;
}

/** "Cyprus (10-201.4) – Treaty on Extradition": where the party has no field of its own it stands in the title. */
function titled({ party, name, title }: AgreementRow): { readonly party: string | null; readonly name: string } {
  const [, before = "", after] = /^(.*?)\s*\([^()]*\d[^()]*\)?\s*[-–]\s*(.+)$/.exec(title) ?? [];
  const own = party ?? (before === "" ? null : before);
  return {
    party: own === null || /^multilateral/i.test(own) ? null : own,
    name: party === null ? (after ?? name) : name,
  };
}
