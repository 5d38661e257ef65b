import type { Status } from "../../../document/vocabulary.ts";
import { moodOf } from "../../../merge/mood.ts";
import { dayRange } from "../../edtf-range.ts";
import type { Column, Value, Verdict } from "./row.ts";

type Cells = readonly (readonly Value[])[];

/** Who of the columns tells it at all. */
export function telling(cells: Cells): readonly number[] {
  return [...cells.keys()].filter((index) => (cells[index] ?? []).length > 0);
}

/** Of a set of values (participants, topics): told by all who are compared, by some, or by one alone. */
export function memberVerdict(cells: Cells): Verdict {
  if (telling(cells).length < 2) return "only";
  return alike(cells) ? "both" : "fits";
}

/** Whether all who tell it share a value. */
export function alike(cells: Cells): boolean {
  const told = telling(cells).map((index) => new Set((cells[index] ?? []).map(({ key }) => key)));
  return [...(told[0] ?? [])].some((key) => told.every((keys) => keys.has(key)));
}

/** Of values that are one or the other: `differ` says what it is when they are not the same. */
export function valueVerdict(cells: Cells, differ: (a: Value, b: Value) => Verdict): Verdict {
  const told = telling(cells);
  if (told.length < 2) return "only";
  if (alike(cells)) return "both";
  const pairs = told.flatMap((a, i) => told.slice(i + 1).map((b) => closest(cells[a] ?? [], cells[b] ?? [], differ)));
  return ORDER.find((verdict) => pairs.includes(verdict)) ?? "fits";
}

/** The worst verdict of the pairs counts; of two documents that give several values, the best. */
const ORDER: readonly Verdict[] = ["conflict", "change", "fits", "both"];

function closest(a: readonly Value[], b: readonly Value[], differ: (a: Value, b: Value) => Verdict): Verdict {
  const all = a.flatMap((x) => b.map((y) => (x.key === y.key ? "both" : differ(x, y))));
  return ORDER.findLast((verdict) => all.includes(verdict)) ?? "fits";
}

/** Dates that share a day fit; apart they conflict, unless the one is a plan and the other is done. */
export function datesDiffer(columns: readonly Column[]): (a: Value, b: Value) => Verdict {
  const status = statuses(columns);
  return (a, b) => {
    const [x, y] = [dayRange(a.key), dayRange(b.key)];
    if ((x.min ?? "0") <= (y.max ?? "9") && (y.min ?? "0") <= (x.max ?? "9")) return "fits";
    return mood(status, a) === mood(status, b) ? "conflict" : "change";
  };
}

/** Planned, then done is a change; how sure a text is of a plan fits another one, unless the record has a discrepancy of it. */
export function statusesDiffer(a: Value, b: Value): Verdict {
  const [x, y] = [a.key as Status, b.key as Status];
  if (moodOf(x) === moodOf(y) && !OFF.has(x) && !OFF.has(y)) return "fits";
  return "change";
}

const OFF: ReadonlySet<Status> = new Set<Status>(["cancelled", "postponed", "denied"]);

function statuses(columns: readonly Column[]): ReadonlyMap<string, Status> {
  return new Map(columns.flatMap(({ sources }) => sources.map(({ claim }) => [claim.id, claim.status] as const)));
}

function mood(status: ReadonlyMap<string, Status>, { claim }: Value): string {
  return moodOf(status.get(claim) ?? "occurred");
}
