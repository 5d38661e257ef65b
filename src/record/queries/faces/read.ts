import type { Entity, Event } from "../../../merge/merged.ts";
import { dayRange } from "../../edtf-range.ts";
import type { Store } from "../../store.ts";
import { orderKey } from "../chronology.ts";
import { byId } from "../filter.ts";
import { isListed } from "../listed.ts";
import { type ClaimFace, claimFaceOf } from "./claim-face.ts";
import { type Face, type Faces, newFaces } from "./faces.ts";
import { type Folding, newFolding } from "./folding.ts";
import { type FaceTables, faceTables } from "./tables.ts";

/** So many documents are read at a time, and so many faces made: a record need not fit into memory. */
const DOCUMENTS = 25;
const EVENTS = 1000;

/** Awaited between parts, so that a thread can do other work. */
export type Breathe = () => Promise<void>;

/** The faces of all events of the record, in the order of a chronology: the undated last, by when they were written. */
export async function readFaces(store: Store, breathe: Breathe = async () => {}): Promise<Faces> {
  const { mergedOf } = await store.particulars();
  const tables = faceTables();
  const documents = (await store.documents()).map(({ id }) => id);
  const disputed = new Set((await store.discrepancies({ state: "open" })).flatMap((one) => one.claims));
  const events = await store.events();
  const faces = newFaces(tables);
  for (const face of await facesFor(store, { events, documents, disputed }, tables, breathe)) faces.add(face);
  return faces.made(mergedOf ?? "");
}

/** Faces made before with the `changed` events (ids) as they are now, or not any more. */
export async function patchedFaces(
  store: Store,
  before: Faces,
  { events: changed, mergedOf }: { readonly events: readonly string[]; readonly mergedOf: string },
  breathe: Breathe = async () => {},
): Promise<Faces> {
  const tables = faceTables(before.tables);
  const events = await store.events({ ids: changed });
  const claims = events.flatMap((event) => event.claims);
  const open = await store.discrepancies({ claims, state: "open" });
  const some = {
    ...{ events, documents: await store.documentsOf(claims) },
    disputed: new Set(open.flatMap((one) => one.claims)),
  };
  const fresh = await facesFor(store, some, tables, breathe);
  const gone = new Set(changed);
  const faces = newFaces(tables);
  const [ids, keys] = before.size === 0 ? [[], []] : [before.ids.split("\n"), before.keys.split("\n")];
  let next = 0;
  for (const [at, id] of ids.entries()) {
    if (gone.has(id)) continue;
    const key = keys[at] ?? "";
    for (let face = fresh[next]; face !== undefined && face.key < key; face = fresh[next]) {
      faces.add(face);
      next += 1;
    }
    faces.copy(before, at, { id, key });
  }
  for (const face of fresh.slice(next)) faces.add(face);
  return faces.made(mergedOf);
}

/** What faces are made of. */
interface Material {
  readonly events: readonly Event[];
  /** Ids of all documents that tell them. */
  readonly documents: readonly string[];
  /** Ids of claims in open discrepancies. */
  readonly disputed: ReadonlySet<string>;
}

/** The faces of events, sorted. */
async function facesFor(
  store: Store,
  { events, documents, disputed }: Material,
  tables: FaceTables,
  breathe: Breathe,
): Promise<readonly Face[]> {
  const entities = byId(await store.entities({ bare: true }));
  const reading = { entities, tables, folded: newFolding() };
  const claims = await claimFaces(store, documents, reading, breathe);
  const faces: Face[] = [];
  for (const [index, event] of events.entries()) {
    if (index % EVENTS === EVENTS - 1) await breathe();
    const own = event.claims.flatMap((id) => claims.get(id) ?? []);
    faces.push(faceOf(event, own, disputed, reading));
  }
  return faces.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function faceOf(
  event: Event,
  claims: readonly ClaimFace[],
  disputed: ReadonlySet<string>,
  { entities, tables, folded }: Reading,
): Face {
  const actors = event.participants.flatMap(({ entity: id, role }) => {
    const entity = entities.get(id ?? "");
    return entity === undefined ? [] : [{ ...entity, role }];
  });
  return {
    ...{ event, claims, actors, ...dayRange(event.date) },
    key: event.date === null ? `1 ${writtenOf(event, claims)} ${event.id}` : `0 ${orderKey(event)}`,
    listed: isListed(event, claims),
    people: actors.map((entity) => tables.people.numberOf(folded(entity))),
    disputed: event.claims.some((id) => disputed.has(id)),
  };
}

interface Reading {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly tables: FaceTables;
  readonly folded: Folding;
}

async function claimFaces(
  store: Store,
  documents: readonly string[],
  { entities, tables, folded }: Reading,
  breathe: Breathe,
): Promise<ReadonlyMap<string, ClaimFace>> {
  const faces = new Map<string, ClaimFace>();
  for (let from = 0; from < documents.length; from += DOCUMENTS) {
    const some = await store.claims({ kind: "event", documents: documents.slice(from, from + DOCUMENTS) });
    const beside = Map.groupBy(some, (kept) => kept.document.id);
    for (const [, told] of beside) {
      const around = { tables, folded, beside: told.map(({ claim }) => claim) };
      for (const kept of told) if (kept.event !== null) faces.set(kept.claim.id, claimFaceOf(kept, entities, around));
    }
    await breathe();
  }
  return faces;
}

/** When the text was written that says how an event stands. */
function writtenOf({ history }: Event, claims: readonly ClaimFace[]): string {
  const published = claims.flatMap((one) => one.published ?? []).sort();
  return history.at(-1)?.asOf ?? published.at(-1) ?? "9999";
}
