import type { FaceActor, FaceDocument, Faces, FoldedName } from "./faces.ts";
import { newTable, type Table } from "./rows.ts";

/** What faces have by number. */
export interface FaceTables {
  readonly people: Table<FoldedName>;
  readonly documents: Table<FaceDocument>;
  readonly actors: Table<FaceActor>;
  readonly publishers: Table<string>;
  readonly topics: Table<string>;
  readonly states: Table<string>;
  readonly places: Table<string>;
}

/** Tables with what those of other faces hold, or empty. */
export function faceTables(from?: Faces["tables"]): FaceTables {
  const words = (some: readonly string[] = []) => newTable<string>((value) => value, some);
  return {
    people: newTable(({ country, known, names }) => `${country} ${known} ${names}`, from?.people),
    documents: newTable(({ id, file, publisher }) => `${id} ${file} ${publisher}`, from?.documents),
    actors: newTable(({ id, name, kind, country }) => `${id} ${name} ${kind} ${country}`, from?.actors),
    ...{ publishers: words(from?.publishers), topics: words(from?.topics) },
    ...{ states: words(from?.states), places: words(from?.places) },
  };
}
