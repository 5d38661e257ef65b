import { EVENT_TYPES, STATUSES } from "../../../document/vocabulary.ts";
import type { Event } from "../../../merge/merged.ts";
import type { ClaimFace, FaceTables } from "./claim-face.ts";
import { newRows, newTable, type Rows } from "./rows.ts";

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

/** The faces of all events in the order of a chronology, a column a field: small, quick to look through, and handed from thread to thread as they are. */
export interface Faces {
  /** What they are made of: see Particulars. */
  readonly mergedOf: string;
  readonly size: number;
  /** Ids, a line each: one string passes between threads quickly. */
  readonly ids: string;
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
  readonly tables: {
    readonly topics: readonly string[];
    readonly states: readonly string[];
    readonly people: readonly FoldedName[];
    readonly documents: readonly FaceDocument[];
    readonly publishers: readonly string[];
  };
}

export const LISTED = 1;
export const DATED = 2;
export const DISPUTED = 4;

/** An event as it is added. */
export interface Face {
  readonly event: Event;
  /** ISO days; null where open or unknown. */
  readonly min: string | null;
  readonly max: string | null;
  readonly claims: readonly ClaimFace[];
  readonly listed: boolean;
  readonly disputed: boolean;
  /** ISO codes of the states that take part. */
  readonly states: readonly string[];
  /** Who takes part, by number. */
  readonly people: readonly number[];
}

/** Faces, one added after the other. */
export interface FacesMaker {
  add(face: Face): void;
  made(mergedOf: string): Faces;
}

/** No faces yet; they are to be added in the order of the chronology. */
export function newFaces({ people, documents }: FaceTables): FacesMaker {
  const ids: string[] = [];
  const [types, statuses, flags]: [number[], number[], number[]] = [[], [], []];
  const [firsts, lasts]: [number[], number[]] = [[], []];
  const rows = { topics: newRows(), states: newRows(), parties: newRows(), speakers: newRows() };
  const told = { documents: newRows(), publishers: newRows() };
  const publishers = newTable<string>((value) => value);
  const topics = newTable<string>((value) => value);
  const states = newTable<string>((value) => value);
  return {
    add: ({ event, min, max, claims, ...face }) => {
      ids.push(event.id);
      types.push(EVENT_TYPES.indexOf(event.type));
      statuses.push(STATUSES.indexOf(event.status));
      flags.push((face.listed ? LISTED : 0) | (event.date !== null ? DATED : 0) | (face.disputed ? DISPUTED : 0));
      firsts.push(dayNumber(min));
      lasts.push(dayNumber(max));
      rows.topics.add(event.topics.map(topics.numberOf));
      rows.states.add(face.states.map(states.numberOf));
      rows.parties.add([...face.people, ...claims.flatMap((one) => one.parties)]);
      rows.speakers.add(claims.flatMap((one) => one.speakers));
      told.documents.add(claims.map((one) => one.document));
      told.publishers.add(
        claims.flatMap((one) => documents.all[one.document]?.publisher ?? []).map(publishers.numberOf),
      );
    },
    made: (mergedOf) => ({
      ...{ mergedOf, size: ids.length, ids: ids.join("\n") },
      ...{ types: Uint8Array.from(types), statuses: Uint8Array.from(statuses), flags: Uint8Array.from(flags) },
      ...{ firsts: Uint32Array.from(firsts), lasts: Uint32Array.from(lasts) },
      ...{ topics: rows.topics.made(), states: rows.states.made(), parties: rows.parties.made() },
      ...{ speakers: rows.speakers.made(), documents: told.documents.made(), publishers: told.publishers.made() },
      tables: {
        ...{ topics: topics.all, states: states.all, people: people.all, documents: documents.all },
        publishers: publishers.all,
      },
    }),
  };
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
