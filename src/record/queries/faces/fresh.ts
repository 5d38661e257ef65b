import type { Store } from "../../store.ts";
import { bytesOf, facesOf } from "./bytes.ts";
import type { Faces } from "./faces.ts";
import { type Breathe, patchedFaces, readFaces } from "./read.ts";

/** Under which name the record keeps them. */
const NAME = "faces";

/**
 * The faces of the record as it is now: those that are `known`, else those that it keeps, with what changed since; all are read where that is not known, and
 * then kept for the next start.
 */
export async function freshFaces(store: Store, known: Faces | null, breathe: Breathe): Promise<Faces> {
  const before = known ?? (await keptFaces(store));
  const { mergedOf } = await store.particulars();
  if (before !== null && before.mergedOf === mergedOf) return before;
  const changed = before === null ? null : await store.changedSince(before.mergedOf);
  if (before !== null && changed !== null) return patchedFaces(store, before, changed, breathe);
  return madeFaces(store, breathe);
}

/** The faces read anew, and kept for the next start. */
export async function madeFaces(store: Store, breathe: Breathe): Promise<Faces> {
  const faces = await readFaces(store, breathe);
  await store.keep(NAME, bytesOf(faces));
  return faces;
}

async function keptFaces(store: Store): Promise<Faces | null> {
  const bytes = await store.kept(NAME);
  return bytes === null ? null : facesOf(bytes);
}
