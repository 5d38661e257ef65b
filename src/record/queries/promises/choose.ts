import { contains } from "../../../document/span.ts";
import { type Filter, selectionOf } from "../filter.ts";
import type { PromiseRow } from "./row.ts";
import { PROMISE_STATES, type PromiseState } from "./state.ts";

/** A promise as it stands on a day. */
export interface StandingRow extends PromiseRow {
  readonly state: PromiseState;
}

/** The rows as they stand on the day `on` (ISO), by state, then by date; `since` and `until` ask for their dates: then those without one are left out. */
export function standingOn(
  rows: readonly PromiseRow[],
  on: string,
  filter: Pick<Filter, "since" | "until"> = {},
): readonly StandingRow[] {
  const all = rows.map((row) => ({ ...row, state: stateOf(row, on) }));
  const within = new Map(all.map((one) => [one.event, one]));
  const answers = new Set(
    all.flatMap(({ promise, outcome }) => (outcome && outcome.source !== promise ? outcome.source : [])),
  );
  // "the summit was cancelled" calls off what another text promised: it is no promise of its own
  const told = all.filter(({ promise, outcome }) => outcome?.source !== promise || !answers.has(promise));
  const shown = told.filter((one) => inTime(one, filter) && !isToldBy(within.get(one.within ?? ""), one));
  const keyed = shown.map((row) => ({ row, key: orderKey(row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}

function stateOf({ days: { max }, outcome }: PromiseRow, on: string): PromiseState {
  if (outcome !== null) return outcome.is;
  return max === null ? "open" : max < on ? "overdue" : "due";
}

/** "will travel to Singapore and Vietnam" promises the tour: its stops are told by the same words. */
function isToldBy(outer: StandingRow | undefined, { words, state }: StandingRow): boolean {
  if (outer === undefined || outer.state !== state || outer.words.document !== words.document) return false;
  return contains(outer.words, words);
}

function inTime({ days: { min, max } }: PromiseRow, filter: Pick<Filter, "since" | "until">): boolean {
  const { since, until } = selectionOf(filter);
  if (since === undefined && until === undefined) return true;
  if (min === null && max === null) return false;
  return (since === undefined || (max ?? "9999") >= since) && (until === undefined || (min ?? max ?? "0000") <= until);
}

function orderKey({ state, days, written, event }: StandingRow): string {
  return [PROMISE_STATES.indexOf(state), days.max ?? "9999", days.min ?? "", written ?? "9999", event].join(" ");
}
