import type { Span } from "../../../document/span.ts";
import { type DayRange, dayRange } from "../../edtf-range.ts";
import type { KeptClaim } from "../../kept.ts";
import type { Store } from "../../store.ts";
import { type Around, byClaim, type ChronologyEntry, entryOf, type Source } from "../chronology.ts";
import { byId } from "../filter.ts";
import { type Course, courseOf, type Outcome, writtenOf } from "./course.ts";
import { elsewhere } from "./elsewhere.ts";

/** A promise and what came of it, as lists choose among them: without words and people. */
export interface PromiseRow {
  readonly event: string;
  readonly within: string | null;
  /** EDTF: by when; null where no text says. */
  readonly date: string | null;
  readonly days: DayRange;
  /** Ids of the claim that promised first, and of the last one. */
  readonly first: string;
  readonly promise: string;
  readonly outcome: (Omit<Outcome, "source"> & { readonly source: string }) | null;
  /** Where the words of the promise stand. */
  readonly words: Span & { readonly document: string };
  /** The last day on which the text that promised first may have been published. */
  readonly written: string | null;
}

/** So many documents are read at a time, and so many entries made or looked at: some milliseconds each. */
const DOCUMENTS = 25;
const AT_A_TIME = 100;

/**
 * All promises of the record, and the entries of all events by id. Mere statements are none. `breathe` is awaited between parts, so that a thread can do other
 * work.
 */
export async function readPromises(
  store: Store,
  breathe: () => Promise<void> = async () => {},
): Promise<{ readonly rows: readonly PromiseRow[]; readonly entries: ReadonlyMap<string, ChronologyEntry> }> {
  const entries = await allEntries(store, breathe);
  const others = elsewhere(await store.agreements());
  for (const [index, entry] of entries.entries()) {
    others.add(entry);
    if (index % AT_A_TIME === 0) await breathe();
  }
  const rows: PromiseRow[] = [];
  for (const [index, entry] of entries.entries()) {
    const course = entry.event.type === "statement" ? null : courseOf(entry);
    if (course !== null)
      rows.push(rowOf(entry, { ...course, outcome: course.outcome ?? others.outcomeOf(entry, course) }));
    if (index % AT_A_TIME === 0) await breathe();
  }
  return { rows, entries: new Map(entries.map((entry) => [entry.event.id, entry])) };
}

/** The entries of all events, by date. */
async function allEntries(store: Store, breathe: () => Promise<void>): Promise<readonly ChronologyEntry[]> {
  const sources = await allSources(store, breathe);
  const around = {
    ...sources,
    merged: byId(await store.entities({ bare: true })),
    discrepancies: byClaim(await store.discrepancies()),
  };
  const ids = [...new Set([...sources.claims.values()].flatMap(({ event }) => event ?? []))];
  const entries: ChronologyEntry[] = [];
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const some = await store.events({ ids: ids.slice(from, from + AT_A_TIME) });
    entries.push(...some.map((event) => entryOf(event, around)));
    await breathe();
  }
  return byDate(entries);
}

/** As the store has events, whatever the order in which they were read. */
function byDate(entries: readonly ChronologyEntry[]): readonly ChronologyEntry[] {
  const keyed = entries.map((entry) => {
    const { min, max } = dayRange(entry.event.date);
    return { entry, key: `${min ?? max ?? "9999"} ${max ?? min ?? "9999"} ${entry.event.id}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ entry }) => entry);
}

/** Claims document by document: each has its names to be read once. */
async function allSources(store: Store, breathe: () => Promise<void>): Promise<Pick<Around, "claims" | "beside">> {
  const claims = new Map<string, Source>();
  const beside = new Map<string, readonly KeptClaim[]>();
  const documents = (await store.documents()).map(({ id }) => id);
  for (let from = 0; from < documents.length; from += DOCUMENTS) {
    const some = await store.claims({ kind: "event", documents: documents.slice(from, from + DOCUMENTS) });
    for (const kept of some) claims.set(kept.claim.id, kept as Source);
    for (const [id, own] of Map.groupBy(some, ({ document }) => document.id)) beside.set(id, own);
    await breathe();
  }
  return { claims, beside };
}

function rowOf(entry: ChronologyEntry, { first, promise, outcome }: Course): PromiseRow {
  const date = dateOf(entry, promise, outcome);
  const { start, end } = promise.claim.evidence;
  return {
    ...{ event: entry.event.id, within: entry.event.within, date, days: known(dayRange(date)) },
    ...{ first: first.claim.id, promise: promise.claim.id },
    outcome: outcome === null ? null : { ...outcome, source: outcome.source.claim.id },
    words: { document: promise.document.id, start, end },
    written: dayRange(first.document.published).max,
  };
}

/**
 * The day of the promise; what was done on another day does not change it. "The plan announced last week": a day before the text announces it is when it was
 * announced, not when it is due.
 */
function dateOf({ event }: ChronologyEntry, promise: Source, outcome: Outcome | null): string | null {
  const own = promise.claim.date?.edtf ?? null;
  const date = outcome === null || own === null ? (event.date ?? own) : own;
  const [last, written] = [dayRange(date).max, dayRange(writtenOf(promise, event)).min];
  const isPast = last !== null && written !== null && last < written;
  return isPast && promise.claim.status === "announced" ? null : date;
}

/** A day of an unknown year is no day. */
function known({ min, max }: DayRange): DayRange {
  return { min: min?.startsWith("0") ? null : min, max: max?.startsWith("9999") ? null : max };
}
