import { dayRange } from "../../edtf-range.ts";
import type { KeptClaim } from "../../kept.ts";
import type { Store } from "../../store.ts";
import { type Around, byClaim, type ChronologyEntry, entriesOf, entryOf, type Source } from "../chronology.ts";
import type { Breathe } from "../faces/read.ts";
import { byId } from "../filter.ts";

/** So many documents are read at a time, and so many entries made: some milliseconds each. */
const DOCUMENTS = 25;
const AT_A_TIME = 100;

/** The entries of the events with these ids that are there, by date. */
export async function entriesAt(
  store: Store,
  ids: readonly string[],
  breathe: Breathe,
): Promise<readonly ChronologyEntry[]> {
  const entries: ChronologyEntry[] = [];
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const some = await store.events({ ids: ids.slice(from, from + AT_A_TIME) });
    entries.push(...(await entriesOf(store, some)));
    await breathe();
  }
  return byDate(entries);
}

/** The entries of all events, by date. */
export async function allEntries(store: Store, breathe: Breathe = async () => {}): Promise<readonly ChronologyEntry[]> {
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
async function allSources(store: Store, breathe: Breathe): Promise<Pick<Around, "claims" | "beside">> {
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
