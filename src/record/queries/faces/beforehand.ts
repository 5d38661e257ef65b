import type { Store } from "../../store.ts";
import { madeFaces } from "./fresh.ts";

/** The lists of a smaller record are there at once. */
const MANY = 300;

/** Beyond this part of all events it is as quick to make all faces as to mend them. */
const MOST = 0.5;

/**
 * Makes the faces of a large record of which most was brought together, while nobody waits for them; what else was is mended when a list is asked for.
 * `before`: as what the record was brought together until then (see Particulars).
 */
export async function facesBeforehand(store: Store, before: string | null): Promise<void> {
  const { documents, events } = await store.counts();
  if (documents < MANY || before === (await store.particulars()).mergedOf) return;
  const changed = before === null ? null : await store.changedSince(before);
  if (changed === null || changed.events.length > events * MOST) await madeFaces(store, async () => {});
}
