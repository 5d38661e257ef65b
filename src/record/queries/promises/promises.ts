import type { Role } from "../../../document/vocabulary.ts";
import type { DayRange } from "../../edtf-range.ts";
import type { Store } from "../../store.ts";
import { type Actor, belongs, type ChronologyEntry, entriesOf, type Source } from "../chronology.ts";
import { byId, type Filter } from "../filter.ts";
import { type StandingRow, standingOn } from "./choose.ts";
import type { Outcome } from "./course.ts";
import { allEntries } from "./entries.ts";
import { promisesAmong } from "./row.ts";
import type { PromiseState } from "./state.ts";

/** What is scheduled, announced or expected, and what came of it. */
export interface Promised {
  readonly entry: ChronologyEntry;
  readonly state: PromiseState;
  /** EDTF: by when; null where no text says. */
  readonly date: string | null;
  readonly days: DayRange;
  readonly promisers: readonly Actor[];
  readonly promisees: readonly Actor[];
  /** The claim that promised first, and the last one: its words and date count. */
  readonly first: Source;
  readonly promise: Source;
  readonly outcome: Outcome | null;
}

/**
 * The promises of the record on the day `on` (ISO), by state, then by date. `since` and `until` ask for their dates: then those without one are left out.
 * Mere statements are none.
 */
export async function promises(store: Store, on: string, filter: Filter = {}): Promise<readonly Promised[]> {
  const { since: _since, until: _until, ...rest } = filter;
  const merged = byId(await store.entities({ bare: true }));
  const all = await allEntries(store);
  const rows = await promisesAmong(all, await store.agreements());
  const entries = new Map(all.map((entry) => [entry.event.id, entry]));
  const passes = (id: string) => {
    const entry = entries.get(id);
    return entry !== undefined && belongs(entry, rest, merged);
  };
  return standingOn(
    rows.filter(({ event }) => passes(event)),
    on,
    filter,
  ).flatMap((row) => promisedOf(row, entries) ?? []);
}

/** Rows with their entries, in their order; reads these alone. */
export async function promisedIn(store: Store, rows: readonly StandingRow[]): Promise<readonly Promised[]> {
  const ids = new Set(rows.flatMap(({ event, outcome }) => (outcome === null ? [event] : [event, outcome.event])));
  const entries = await entriesOf(store, await store.events({ ids: [...ids] }));
  const known = new Map(entries.map((entry) => [entry.event.id, entry]));
  return rows.flatMap((row) => promisedOf(row, known) ?? []);
}

/** Null where the entries have not what the row was made of. */
function promisedOf(row: StandingRow, entries: ReadonlyMap<string, ChronologyEntry>): Promised | null {
  const entry = entries.get(row.event);
  const [first, promise] = [sourceIn(entry, row.first), sourceIn(entry, row.promise)];
  const answer = row.outcome === null ? null : sourceIn(entries.get(row.outcome.event), row.outcome.source);
  if (entry === undefined || first === null || promise === null || (row.outcome !== null && answer === null))
    return null;
  const outcome = row.outcome === null || answer === null ? null : { ...row.outcome, source: answer };
  return {
    ...{ entry, state: row.state, date: row.date, days: row.days },
    promisers: entry.actors.filter((actor) => !isPromisee(entry, actor)),
    promisees: entry.actors.filter((actor) => isPromisee(entry, actor)),
    ...{ first, promise, outcome },
  };
}

function sourceIn(entry: ChronologyEntry | undefined, claim: string): Source | null {
  return entry?.sources.find((source) => source.claim.id === claim) ?? null;
}

const PROMISEES: readonly Role[] = ["recipient", "addressee", "target", "attendee"];

/** Of a visit the host is whom it is promised to; who hosts a summit promises it. */
function isPromisee({ event }: ChronologyEntry, { role }: Actor): boolean {
  return PROMISEES.includes(role) || (role === "host" && event.type === "visit");
}
