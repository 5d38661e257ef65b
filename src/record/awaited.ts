import { statSync } from "node:fs";
import { openStore, refuseUnmakable } from "./open.ts";
import type { Store } from "./store.ts";

/** A record that may not be made yet. */
export interface AwaitedStore {
  /** The record; as long as there is none, an empty one that nothing is kept in. */
  now(): Promise<Store>;
  close(): Promise<void>;
}

/** Opens the record at `location` as soon as somebody has made it. Throws for what is there but cannot be opened, and where none can be made. */
export async function openWhenMade(location: string): Promise<AwaitedStore> {
  await refuseUnmakable(location);
  const empty = isMade(location) ? null : await openStore(":memory:");
  let made: Promise<Store> | null = null;
  const open = () => {
    made ??= openStore(location, { mustExist: true });
    made.catch(() => {
      made = null;
    });
    return made;
  };
  if (empty === null) await open();
  return {
    now: async () => (empty === null || made !== null || isMade(location) ? open() : empty),
    close: async () => {
      await (await made)?.close();
      await empty?.close();
    },
  };
}

/** Whoever makes a record begins with an empty file. */
function isMade(location: string): boolean {
  return (statSync(location, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
