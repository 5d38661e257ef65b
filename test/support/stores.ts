import { join } from "node:path";
import { openStore } from "../../src/record/open.ts";
import type { Store } from "../../src/record/store.ts";

/** All that implements Store, opened empty in a folder of its own: a new one gets a row here, and answers the whole contract. */
export const STORES: readonly (readonly [string, (folder: string) => Promise<Store>])[] = [
  ["SQLite in memory", () => openStore(":memory:")],
  ["SQLite in a file", (folder) => openStore(join(folder, "record.db"))],
];
