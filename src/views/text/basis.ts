import type { Basis, Tenure } from "../../knowledge/knowledge.ts";
import { dateWords } from "../chronology/date-words.ts";
import { oneLine } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./wrap.ts";

/** A line about a tenure with what it rests on. */
export function tenureRow(words: string, tenure: Tenure, screen: Screen): string {
  const basis = `${trustWords(tenure)}${placesOf(tenure.rows ?? [])}`;
  return wrap(`${words} ${screen.colour.dim(`[${basis}]`)}`, { width: screen.width, first: "  ", rest: "    " });
}

/** What the rows rest on, by the first of them, and where they stand. */
export function basisWords(rows: readonly Basis[], screen: Screen): string {
  const [first] = rows;
  return first === undefined ? "" : screen.colour.dim(`[${trustWords(first)}${placesOf(rows)}]`);
}

/** "verified: REIGN 2021-03"; "in part unverified: REIGN 2021-03; end unverified". */
function trustWords({ source, verified }: { readonly source: string; readonly verified: boolean }): string {
  if (source === "unverified") return "unverified";
  if (verified) return `verified: ${oneLine(source)}`;
  return `${source.startsWith("unverified") ? "" : "in part "}unverified: ${oneLine(source)}`;
}

/** The rows by file and line, at most four. */
function placesOf(rows: readonly Basis[]): string {
  const places = rows.slice(0, 4).map(({ file, line }) => `${file}:${line}`);
  return places.length === 0 ? "" : ` · ${places.join(" + ")}${rows.length > 4 ? " …" : ""}`;
}

/** "Prime Minister, JPN: Sept. 16, 2020 – Oct. 4, 2021" */
export function tenureWords(tenure: Tenure): string {
  const from = tenure.from === null ? "?" : dateWords(tenure.from);
  const to = tenure.to === null ? "" : dateWords(tenure.to);
  return `${tenure.title}, ${tenure.of}: ${from} – ${to}`.trimEnd();
}
