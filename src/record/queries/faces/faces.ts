import type { EntityKind } from "../../../document/layers.ts";
import { EVENT_TYPES, type Role, STATUSES } from "../../../document/vocabulary.ts";
import type { Event } from "../../../merge/merged.ts";
import type { ClaimFace } from "./claim-face.ts";
import { newRows, type Rows } from "./rows.ts";
import type { FaceTables } from "./tables.ts";

/** Somebody as a filter looks for them. */
export interface FoldedName {
  readonly country: string | null;
  readonly known: string | null;
  /** Folded names, a line each. */
  readonly names: string;
}

/** A document as a filter looks for it. */
export interface FaceDocument {
  readonly id: string;
  readonly file: string;
  readonly publisher: string | null;
}

/** Somebody who takes part, as the record has them. */
export interface FaceActor {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly country: string | null;
}

/** The faces of all events in the order of a chronology, a column a field: small, quick to look through, and handed from thread to thread as they are. */
export interface Faces {
  /** What they are made of: see Particulars. */
  readonly mergedOf: string;
  readonly size: number;
  /** Ids, a line each: one string passes between threads quickly. */
  readonly ids: string;
  /** By which they are sorted, likewise. */
  readonly keys: string;
  readonly types: Uint8Array<ArrayBuffer>;
  readonly statuses: Uint8Array<ArrayBuffer>;
  /** LISTED, DATED, DISPUTED. */
  readonly flags: Uint8Array<ArrayBuffer>;
  /** First and last day as 20201018; 0 where open or unknown. */
  readonly firsts: Uint32Array<ArrayBuffer>;
  readonly lasts: Uint32Array<ArrayBuffer>;
  readonly topics: Rows;
  readonly states: Rows;
  readonly parties: Rows;
  readonly speakers: Rows;
  readonly documents: Rows;
  readonly publishers: Rows;
  readonly actors: Rows;
  /** Where it took place, by number in the table. */
  readonly places: Uint32Array<ArrayBuffer>;
  /** States that are the hosts of it, by number in that of the states. */
  readonly hosts: Rows;
  readonly tables: {
    readonly topics: readonly string[];
    readonly states: readonly string[];
    readonly people: readonly FoldedName[];
    readonly documents: readonly FaceDocument[];
    readonly publishers: readonly string[];
    readonly actors: readonly FaceActor[];
    /** As the texts call them; "" where they call none. */
    readonly places: readonly string[];
  };
}

export const LISTED = 1;
export const DATED = 2;
export const DISPUTED = 4;

/** An event as it is added. */
export interface Face {
  readonly event: Event;
  /** By which it is sorted. */
  readonly key: string;
  /** ISO days; null where open or unknown. */
  readonly min: string | null;
  readonly max: string | null;
  readonly claims: readonly ClaimFace[];
  readonly listed: boolean;
  readonly disputed: boolean;
  /** Who takes part: as filters look for them, by number; and as they are, with their part. */
  readonly people: readonly number[];
  readonly actors: readonly (FaceActor & { readonly role: Role })[];
}

/** Faces, one added after the other. */
export interface FacesMaker {
  add(face: Face): void;
  /** The one at a place of others, whose tables these began with. */
  copy(from: Faces, at: number, ids: { readonly id: string; readonly key: string }): void;
  made(mergedOf: string): Faces;
}

/** No faces yet; they are to be added in the order of the chronology. */
export function newFaces(tables: FaceTables): FacesMaker {
  const { people, documents, publishers, topics, states, places, actors } = tables;
  const ids: string[] = [];
  const keys: string[] = [];
  const [types, statuses, flags]: [number[], number[], number[]] = [[], [], []];
  const [firsts, lasts]: [number[], number[]] = [[], []];
  const rows = { topics: newRows(), states: newRows(), parties: newRows(), speakers: newRows() };
  const told = { documents: newRows(), publishers: newRows(), actors: newRows(), hosts: newRows() };
  const spots: number[] = [];
  return {
    add: ({ event, key, min, max, claims, ...face }) => {
      ids.push(event.id);
      keys.push(key);
      types.push(EVENT_TYPES.indexOf(event.type));
      statuses.push(STATUSES.indexOf(event.status));
      flags.push((face.listed ? LISTED : 0) | (event.date !== null ? DATED : 0) | (face.disputed ? DISPUTED : 0));
      firsts.push(dayNumber(min));
      lasts.push(dayNumber(max));
      rows.topics.add(event.topics.map(topics.numberOf));
      rows.states.add(statesOf(face.actors).map(states.numberOf));
      told.hosts.add(statesOf(face.actors.filter(({ role }) => role === "host")).map(states.numberOf));
      told.actors.add(face.actors.map(({ id, name, kind, country }) => actors.numberOf({ id, name, kind, country })));
      spots.push(places.numberOf(event.place ?? ""));
      rows.parties.add([...face.people, ...claims.flatMap((one) => one.parties)]);
      rows.speakers.add(claims.flatMap((one) => one.speakers));
      told.documents.add(claims.map((one) => one.document));
      told.publishers.add(
        claims.flatMap((one) => documents.all[one.document]?.publisher ?? []).map(publishers.numberOf),
      );
    },
    copy: (from, at, { id, key }) => {
      ids.push(id);
      keys.push(key);
      types.push(from.types[at] ?? 0);
      statuses.push(from.statuses[at] ?? 0);
      flags.push(from.flags[at] ?? 0);
      firsts.push(from.firsts[at] ?? 0);
      lasts.push(from.lasts[at] ?? 0);
      spots.push(from.places[at] ?? 0);
      for (const name of ["topics", "states", "parties", "speakers"] as const) rows[name].copy(from[name], at);
      for (const name of ["documents", "publishers", "actors", "hosts"] as const) told[name].copy(from[name], at);
    },
    made: (mergedOf) => ({
      ...{ mergedOf, size: ids.length, ids: ids.join("\n"), keys: keys.join("\n") },
      ...{ types: Uint8Array.from(types), statuses: Uint8Array.from(statuses), flags: Uint8Array.from(flags) },
      ...{ firsts: Uint32Array.from(firsts), lasts: Uint32Array.from(lasts) },
      ...{ topics: rows.topics.made(), states: rows.states.made(), parties: rows.parties.made() },
      ...{ speakers: rows.speakers.made(), documents: told.documents.made(), publishers: told.publishers.made() },
      ...{ actors: told.actors.made(), hosts: told.hosts.made(), places: Uint32Array.from(spots) },
      tables: {
        ...{ topics: topics.all, states: states.all, people: people.all, documents: documents.all },
        ...{ publishers: publishers.all, actors: actors.all, places: places.all },
      },
    }),
  };
}

/** ISO codes, sorted. */
function statesOf(actors: readonly FaceActor[]): readonly string[] {
  return [...new Set(actors.flatMap(({ country }) => country ?? []))].sort();
}

/** 20201018 for "2020-10-18"; 0 for null. Years before 0 and after 9999 stand at the ends. */
export function dayNumber(day: string | null): number {
  if (day === null) return 0;
  return /^\d{4}-\d\d-\d\d$/.test(day)
    ? Math.max(1, Number(day.replaceAll("-", "")))
    : day.startsWith("-")
      ? 1
      : 99_991_231;
}
