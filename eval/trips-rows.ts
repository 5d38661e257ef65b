import { readFileSync } from "node:fs";

/** One journey or visit as the Office of the Historian lists it. */
export interface Trip {
  readonly kind: "travels" | "visits";
  readonly id: string;
  /** The visitor as a heading names him, with his office. */
  readonly visitor: string;
  /** ISO days. */
  readonly start: string;
  readonly end: string;
  /** Where the visitor comes from; null for the travels of Americans. */
  readonly from: string | null;
  /** The state gone to; null for visits to the United States. */
  readonly country: string | null;
  readonly locale: string;
  readonly remark: string;
  /** Names in an own column of the file; null where it has none. */
  readonly counterparts: readonly string[] | null;
}

const COLUMNS = {
  travels: ["id", "role", "traveller", "start", "end", "country", "locale", "remarks"],
  visits: ["id", "start", "end", "visitor", "from", "description"],
} as const;

const OFFICES: Readonly<Record<string, string>> = { president: "President", secretary: "Secretary of State" };

/** The rows of a list of travels or visits, told by its header; throws when it is neither, or a row is not whole. */
export function readTrips(file: string): readonly Trip[] {
  const lines = readFileSync(file, "utf8").split(/\r?\n/);
  const header = lines[0]!.split("\t");
  const kind = (["travels", "visits"] as const).find((each) => COLUMNS[each].every((name, i) => header[i] === name));
  if (!kind)
    throw new Error(
      `${file}, line 1: wanted the columns ${Object.values(COLUMNS)
        .map((names) => names.join(" "))
        .join(", or ")}; found ${header.join(" ")}`,
    );
  return lines.flatMap((line, n) => {
    if (n === 0 || line === "") return [];
    const cells = line.split("\t");
    if (cells.length < COLUMNS[kind].length)
      throw new Error(`${file}, line ${n + 1}: wanted ${COLUMNS[kind].length} cells; found ${cells.length}`);
    return [tripOf(kind, file, n + 1, Object.fromEntries(header.map((name, i) => [name, cells[i]?.trim() ?? ""])))];
  });
}

function tripOf(kind: Trip["kind"], file: string, line: number, row: Readonly<Record<string, string>>): Trip {
  const { id = "", start = "", end = "" } = row;
  for (const day of [start, end])
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day))
      throw new Error(`${file}, line ${line}: wanted a day as 1989-02-10; found "${day}"`);
  const counterparts =
    row.counterparts === undefined ? null : row.counterparts.split("|").filter((each) => each !== "");
  const shared = { kind, id, start, end, counterparts };
  if (kind === "visits")
    return { ...shared, visitor: row.visitor!, from: row.from!, country: null, locale: "", remark: row.description! };
  const office = OFFICES[row.role!.replace(/_of_state$/, "")];
  if (!office)
    throw new Error(`${file}, line ${line}: wanted the role ${Object.keys(OFFICES).join(" or ")}; found "${row.role}"`);
  const visitor = `${office} ${row.traveller}`;
  return { ...shared, visitor, from: null, country: row.country!, locale: row.locale!, remark: row.remarks! };
}
