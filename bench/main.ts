import { join } from "node:path";
import { needShared } from "../eval/shared.ts";
import { benchDates } from "./dates.ts";
import { benchGrowth } from "./growth.ts";
import { benchLayers } from "./layers.ts";
import { benchPeers } from "./peers.ts";

const folder = join(needShared("bench"), "bench/scale/prose");
await benchLayers(folder);
await benchPeers(folder);
benchDates(folder);
benchGrowth(folder);
