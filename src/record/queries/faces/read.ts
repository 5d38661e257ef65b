import type { Entity, Event } from "../../../merge/merged.ts";
import { dayRange } from "../../edtf-range.ts";
import type { Store } from "../../store.ts";
import { inOrder } from "../chronology.ts";
import { byId } from "../filter.ts";
import { isListed } from "../listed.ts";
import { type ClaimFace, claimFaceOf, type FaceTables } from "./claim-face.ts";
import { type FaceDocument, type Faces, type FoldedName, newFaces } from "./faces.ts";
import { type Folding, newFolding } from "./folding.ts";
import { newTable } from "./rows.ts";

/** So many documents are read at a time: a record need not fit into memory. */
const AT_A_TIME = 500;

/**
 * The faces of all events of the record, in the order of a chronology: the undated last, by when they were written. `breathe` is awaited between parts, so
 * that a thread can do other work.
 */
export async function readFaces(store: Store, breathe: () => Promise<void> = async () => {}): Promise<Faces> {
  const { mergedOf } = await store.particulars();
  const reading = await beginning(store);
  const claims = await claimFaces(store, reading, breathe);
  const disputed = new Set((await store.discrepancies()).flatMap((one) => (one.state === "open" ? one.claims : [])));
  const events = [...(await store.events())].sort(inOrder);
  const told = events.map((event) => ({ event, claims: event.claims.flatMap((id) => claims.get(id) ?? []) }));
  const dated = told.filter(({ event }) => event.date !== null);
  const undated = told.filter(({ event }) => event.date === null).sort(byWriting);
  const faces = newFaces(reading.tables);
  for (const [index, one] of [...dated, ...undated].entries()) {
    if (index % 5000 === 4999) await breathe();
    const people = one.event.participants.flatMap(({ entity }) => reading.entities.get(entity ?? "") ?? []);
    faces.add({
      ...{ event: one.event, ...dayRange(one.event.date), claims: one.claims },
      listed: isListed(one.event, one.claims),
      states: [...new Set(people.flatMap(({ country }) => country ?? []))].sort(),
      people: people.map((entity) => reading.tables.people.numberOf(reading.folded(entity))),
      disputed: one.event.claims.some((id) => disputed.has(id)),
    });
  }
  return faces.made(mergedOf ?? "");
}

interface Reading {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly tables: FaceTables;
  readonly folded: Folding;
}

async function beginning(store: Store): Promise<Reading> {
  const people = newTable<FoldedName>(({ country, known, names }) => `${country} ${known} ${names}`);
  const documents = newTable<FaceDocument>(({ id }) => id);
  return { entities: byId(await store.entities({ bare: true })), tables: { people, documents }, folded: newFolding() };
}

async function claimFaces(
  store: Store,
  { entities, tables, folded }: Reading,
  breathe: () => Promise<void>,
): Promise<ReadonlyMap<string, ClaimFace>> {
  const faces = new Map<string, ClaimFace>();
  const documents = (await store.documents()).map(({ id }) => id);
  for (let from = 0; from < documents.length; from += AT_A_TIME) {
    const some = await store.claims({ kind: "event", documents: documents.slice(from, from + AT_A_TIME) });
    for (const kept of some)
      if (kept.event !== null) faces.set(kept.claim.id, claimFaceOf(kept, entities, tables, folded));
    await breathe();
  }
  return faces;
}

interface Told {
  readonly event: Event;
  readonly claims: readonly ClaimFace[];
}

function byWriting(a: Told, b: Told): number {
  const [left, right] = [writtenOf(a), writtenOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a.event.id < b.event.id ? -1 : 1;
}

/** When the text was written that says how an event stands. */
function writtenOf({ event, claims }: Told): string {
  const published = claims.flatMap((one) => one.published ?? []).sort();
  return event.history.at(-1)?.asOf ?? published.at(-1) ?? "9999";
}
