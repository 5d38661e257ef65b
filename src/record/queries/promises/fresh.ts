import type { Agreement } from "../../../merge/merged.ts";
import type { Store } from "../../store.ts";
import type { ChronologyEntry } from "../chronology.ts";
import type { Breathe } from "../faces/read.ts";
import { keysAsked, keysFound } from "./elsewhere.ts";
import { allEntries, entriesAt } from "./entries.ts";
import { type PromiseRow, promisesAmong } from "./row.ts";

/** All promises of the record as it was brought together once, with what tells which of them a change may touch. */
export interface FreshPromises {
  readonly mergedOf: string;
  /** By event, as are the next two. */
  readonly rows: ReadonlyMap<string, PromiseRow>;
  /** By what each event is found, and where each promise is looked for (see keysFound). */
  readonly found: ReadonlyMap<string, readonly string[]>;
  readonly asked: ReadonlyMap<string, readonly string[]>;
  /** As JSON, by id. */
  readonly agreements: ReadonlyMap<string, string>;
}

/** Beyond this part of all events it is as quick to read all. */
const MOST = 0.5;

/** All promises as they are now: those `before` with what changed since; all are read where that is not known. */
export async function freshPromises(
  store: Store,
  before: FreshPromises | null,
  breathe: Breathe,
  most = MOST,
): Promise<FreshPromises> {
  const mergedOf = (await store.particulars()).mergedOf ?? "";
  if (before?.mergedOf === mergedOf) return before;
  const changed = before === null ? null : await store.changedSince(before.mergedOf);
  const mended = before === null || changed === null ? null : await mend(store, before, changed, { breathe, most });
  return mended ?? readAll(store, mergedOf, breathe);
}

async function readAll(store: Store, mergedOf: string, breathe: Breathe): Promise<FreshPromises> {
  const entries = await allEntries(store, breathe);
  const agreements = await store.agreements();
  const rows = await promisesAmong(entries, agreements, breathe);
  const none = { rows: new Map(), found: new Map(), asked: new Map(), agreements: new Map() };
  return { ...withRows(none, new Set(), { entries, rows }), mergedOf, agreements: asJson(agreements) };
}

/** Looks again at the promises that changed, and at those to which an entry or an agreement that changed may tell what came of them; null where that is most of all. */
async function mend(
  store: Store,
  before: FreshPromises,
  { events: changed, mergedOf }: { readonly events: readonly string[]; readonly mergedOf: string },
  { breathe, most }: { readonly breathe: Breathe; readonly most: number },
): Promise<FreshPromises | null> {
  const now = await entriesAt(store, changed, breathe);
  const found = new Map(before.found);
  for (const id of changed) found.delete(id);
  for (const entry of now) found.set(entry.event.id, keysFound(entry));
  const agreements = await store.agreements();
  const touched = new Set([...changed.flatMap((id) => before.found.get(id) ?? []), ...now.flatMap(keysFound)]);
  const steps = stepsTouched(before, agreements, now);
  const gone = new Set(changed);
  const isTouched = ({ event, promise, outcome }: PromiseRow) =>
    steps.has(promise) || gone.has(outcome?.event ?? "") || sharesOne(before.asked.get(event), touched);
  const others = [...before.rows.values()].filter(isTouched).map(({ event }) => event);
  const again = new Set([...changed, ...others]);
  const looked = new Set([...now.flatMap(keysAsked), ...others.flatMap((id) => before.asked.get(id) ?? [])]);
  const near = [...found].filter(([, keys]) => sharesOne(keys, looked)).map(([id]) => id);
  const ids = new Set([...again, ...near, ...(await toldOfPapers(store, [...again], agreements))]);
  if (ids.size > found.size * most) return null;
  const entries = await entriesAt(store, [...ids], breathe);
  const rows = await promisesAmong(entries, agreements, breathe, again);
  const made = withRows(before, again, { entries: entries.filter(({ event }) => again.has(event.id)), rows });
  return { ...made, found, mergedOf, agreements: asJson(agreements) };
}

/** Where it stands in the rows and keys instead of what was of the events of `again`. */
function withRows(
  before: Pick<FreshPromises, "rows" | "found" | "asked">,
  again: ReadonlySet<string>,
  { entries, rows }: { readonly entries: readonly ChronologyEntry[]; readonly rows: readonly PromiseRow[] },
): Pick<FreshPromises, "rows" | "found" | "asked"> {
  const stays = <T>([id]: readonly [string, T]) => !again.has(id);
  const promised = new Map(rows.map((row) => [row.event, row] as const));
  const open = entries.filter(({ event }) => isOpen(promised.get(event.id)));
  const same = interned();
  return {
    rows: new Map([...[...before.rows].filter(stays), ...promised]),
    found: new Map([...before.found, ...entries.map((entry) => [entry.event.id, keysFound(entry).map(same)] as const)]),
    asked: new Map([
      ...[...before.asked].filter(stays),
      ...open.map((entry) => [entry.event.id, keysAsked(entry).map(same)] as const),
    ]),
  };
}

/** Of equal texts the first: a key stands at many events. */
function interned(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found === undefined) known.set(text, text);
    return found ?? text;
  };
}

/** Whether another entry may tell what came of it: its own does not. */
function isOpen(row: PromiseRow | undefined): boolean {
  return row !== undefined && row.outcome?.event !== row.event;
}

/** Claims of the agreements that are others than before, or rest on a claim of an event that is. */
function stepsTouched(
  before: FreshPromises,
  agreements: readonly Agreement[],
  now: readonly ChronologyEntry[],
): ReadonlySet<string> {
  const known = asJson(agreements);
  const claims = new Set(now.flatMap(({ event }) => event.claims));
  const others = agreements.filter(
    (one) => before.agreements.get(one.id) !== known.get(one.id) || one.steps.some(({ claim }) => claims.has(claim)),
  );
  const gone = [...before.agreements].filter(([id, json]) => known.get(id) !== json);
  const papers = [...others, ...gone.map(([, json]) => JSON.parse(json) as Agreement)];
  return new Set(papers.flatMap(({ steps }) => steps.map(({ claim }) => claim)));
}

/** Ids of the events of which the agreements of these events tell. */
async function toldOfPapers(
  store: Store,
  events: readonly string[],
  agreements: readonly Agreement[],
): Promise<readonly string[]> {
  const own = new Set(await store.claimIds({ events }));
  const papers = agreements.filter(({ steps }) => steps.some(({ claim }) => own.has(claim)));
  const ids = papers.flatMap(({ steps }) => steps.map(({ claim }) => claim));
  return (await store.claims({ ids })).flatMap(({ event }) => event ?? []);
}

function sharesOne(keys: readonly string[] | undefined, others: ReadonlySet<string>): boolean {
  return keys?.some((key) => others.has(key)) ?? false;
}

function asJson(agreements: readonly Agreement[]): ReadonlyMap<string, string> {
  return new Map(agreements.map((one) => [one.id, JSON.stringify(one)]));
}
