import { EVENT_TYPES, STATUSES } from "../../../document/vocabulary.ts";
import { type Filter, selectionOf } from "../filter.ts";
import type { Wanted } from "../party.ts";
import { DATED, dayNumber, type FaceDocument, type Faces, type FoldedName, LISTED } from "./faces.ts";
import { anyMarked, type Rows } from "./rows.ts";

/** What narrows a list of events beside the filter of the command line. */
export interface Choice extends Filter {
  readonly area?: string | undefined;
  /** The id, file name or publisher of a document. */
  readonly source?: string | undefined;
  /** Mere statements too, though no type or status is asked for. */
  readonly unlisted?: true | undefined;
}

/** Where the events stand that pass, in the order of the chronology. */
export function chosen(faces: Faces, choice: Choice): Uint32Array<ArrayBuffer> {
  const passes = tests(faces, choice);
  const places = new Uint32Array(faces.size);
  let size = 0;
  for (let at = 0; at < faces.size; at += 1) {
    if (!passes.every((test) => test(at))) continue;
    places[size] = at;
    size += 1;
  }
  return places.slice(0, size);
}

type Test = (at: number) => boolean;

/** The cheapest first. */
function tests(faces: Faces, choice: Choice): readonly Test[] {
  const { type, status, by, about, between = [], area, source, unlisted } = choice;
  const all: (Test | null)[] = [
    type === undefined ? null : equals(faces.types, EVENT_TYPES.indexOf(type)),
    status === undefined ? null : equals(faces.statuses, STATUSES.indexOf(status)),
    type === undefined && status === undefined && unlisted !== true
      ? (at) => ((faces.flags[at] ?? 0) & LISTED) !== 0
      : null,
    ...inTime(faces, choice),
    area === undefined
      ? null
      : marked(
          faces.topics,
          marks(faces.tables.topics, (topic) => topic === area),
        ),
    source === undefined
      ? null
      : marked(
          faces.documents,
          marks(faces.tables.documents, (one) => isSource(one, source)),
        ),
    ...[...between, ...(about === undefined ? [] : [about])].map((who) => marked(faces.parties, people(faces, who))),
    by === undefined ? null : marked(faces.speakers, people(faces, by)),
  ];
  return all.filter((test) => test !== null);
}

function equals(column: Uint8Array, value: number): Test {
  return (at) => column[at] === value;
}

/** As the store narrows: what has one end only ends, or begins, there; the undated pass no bound. */
function inTime({ firsts, lasts, flags }: Faces, choice: Choice): readonly Test[] {
  const { since, until } = selectionOf(choice);
  const [from, to] = [dayNumber(since ?? null), dayNumber(until ?? null)];
  const isDated: Test = (at) => ((flags[at] ?? 0) & DATED) !== 0 && ((firsts[at] ?? 0) !== 0 || (lasts[at] ?? 0) !== 0);
  return [
    ...(since === undefined && until === undefined ? [] : [isDated]),
    ...(since === undefined ? [] : [((at) => (lasts[at] || firsts[at] || 0) >= from) satisfies Test]),
    ...(until === undefined ? [] : [((at) => (firsts[at] || lasts[at] || 0) <= to) satisfies Test]),
  ];
}

function marked(rows: Rows, marks: Uint8Array): Test {
  return (at) => anyMarked(rows, at, marks);
}

function marks<T>(table: readonly T[], isMeant: (value: T) => boolean): Uint8Array {
  return Uint8Array.from(table, (value) => (isMeant(value) ? 1 : 0));
}

function people({ tables }: Faces, wanted: Wanted): Uint8Array {
  return marks(tables.people, (named) => isWantedFolded(named, wanted));
}

/** As `isWanted`, of names that are folded already. */
export function isWantedFolded({ country, known, names }: FoldedName, wanted: Wanted): boolean {
  if (wanted.country !== null) return country === wanted.country;
  if (wanted.known !== null && known === wanted.known) return true;
  return names.split("\n").some((name) => {
    const has = new Set(name.split(" "));
    return wanted.words.some((words) => words.length > 0 && words.every((word) => has.has(word)));
  });
}

/** Whether `source` is the id, the file name or the publisher of a document. */
export function isSource({ id, file, publisher }: FaceDocument, source: string): boolean {
  return id === source || file === source || publisher?.toLowerCase() === source.toLowerCase();
}
