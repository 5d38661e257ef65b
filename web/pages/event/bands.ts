import type { CompareRow, EventAnswer } from "../../api/types.ts";

/** Rows of one kind: what nobody disputes, what is told differently, what one alone tells. */
export interface Band {
  readonly name: string;
  readonly kind: "undisputed" | "conflict" | "change" | "alone" | "word";
  readonly rows: readonly CompareRow[];
}

const WORD = "said by";

/** The fields of an event by how far its documents tell the same; bands without rows are left out. */
export function bandsOf({ undisputed, disputed, claimed }: EventAnswer["fields"]): readonly Band[] {
  const alone = claimed.flatMap(({ rows }) => rows);
  const all = [...undisputed, ...disputed, ...alone];
  const facts = (rows: readonly CompareRow[]) => rows.filter(({ field }) => field !== WORD);
  const bands: readonly Band[] = [
    { name: "Undisputed", kind: "undisputed", rows: facts(undisputed) },
    { name: "Told differently", kind: "conflict", rows: facts(disputed).filter(({ verdict }) => verdict !== "change") },
    { name: "Changed in time", kind: "change", rows: facts(disputed).filter(({ verdict }) => verdict === "change") },
    { name: "Told by one alone", kind: "alone", rows: facts(alone) },
    { name: "On whose word", kind: "word", rows: all.filter(({ field }) => field === WORD) },
  ];
  return bands.filter(({ rows }) => rows.length > 0);
}

/** What a row is of, where all who tell it tell the same: "Hanoi"; null where the cells must say it. */
export function sharedValue({ of, cells }: CompareRow): string | null {
  const told = new Set(cells.flatMap(({ values }) => values.map(({ words }) => words)));
  const [only] = told;
  if (of !== null) return told.size === 1 && (only === of || only === "party") ? of : null;
  return told.size === 1 ? (only ?? null) : null;
}
