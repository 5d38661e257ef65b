import type { Store } from "../store.ts";
import { type Making, type Remade, remake, stateOfSources } from "./rebuild.ts";

/** What came of a rebuilding, and what `look` saw in the record before and after. */
export interface Rebuilt<T> extends Remade {
  readonly before: T;
  readonly after: T;
  /** Where the record of before is now; null when nothing was put in its place. */
  readonly backup: string | null;
}

/** Opens a record file. */
export type Opener = (file: string, options: { readonly mustExist: boolean }) => Promise<Store>;

/**
 * Makes the record in `file` anew beside it and puts it in its place, unless `isTrial`: at every moment there is a whole record in `file`, the old one or the new.
 * The old one stays as a backup. Throws, and leaves the old one, when another process has it open or changed it meanwhile.
 */
export async function rebuildInPlace<T>(
  file: string,
  making: Making,
  {
    open,
    look,
    isTrial = false,
  }: { readonly open: Opener; readonly look: (store: Store) => Promise<T>; readonly isTrial?: boolean },
): Promise<Rebuilt<T>> {
  const { putInPlace, removeRecord, siteOf } = await import("../sqlite/replace.ts");
  const site = siteOf(file);
  removeRecord(site.fresh);
  try {
    const made = await madeAnew(site, making, open, look);
    const backup = isTrial ? null : await putInPlace(site, () => isUnchanged(site.file, made.state, open));
    const { state: _state, ...told } = made;
    return { ...told, backup };
  } finally {
    removeRecord(site.fresh);
  }
}

async function madeAnew<T>(
  { file, fresh }: { readonly file: string; readonly fresh: string },
  making: Making,
  open: Opener,
  look: (store: Store) => Promise<T>,
) {
  const [from, to] = [await open(file, { mustExist: true }), await open(fresh, { mustExist: false })];
  try {
    const state = await stateOfSources(from);
    const before = await look(from);
    const remade = await remake(from, to, making);
    return { ...remade, state, before, after: await look(to) };
  } finally {
    await to.close();
    await from.close();
  }
}

async function isUnchanged(file: string, state: string, open: Opener): Promise<boolean> {
  const store = await open(file, { mustExist: true });
  try {
    return (await stateOfSources(store)) === state;
  } finally {
    await store.close();
  }
}
