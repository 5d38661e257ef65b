import { join } from "node:path";
import { sharedFolder } from "../eval/shared.ts";
import { benchDates } from "./dates.ts";
import { benchGrowth } from "./growth.ts";
import { benchLayers } from "./layers.ts";
import { benchPeers } from "./peers.ts";

const shared = sharedFolder();
if (shared === null) {
  console.error("bench: skipped, it needs the folder ../shared (or set CHANCERY_SHARED)");
  process.exit(0);
}
const folder = join(shared, "bench/scale/prose");
await benchLayers(folder);
await benchPeers(folder);
benchDates(folder);
benchGrowth(folder);
