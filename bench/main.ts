import { join } from "node:path";
import { needShared } from "../eval/shared.ts";
import { benchGrowth } from "./growth.ts";
import { benchLayers } from "./layers.ts";

const folder = join(needShared("bench"), "bench/scale/prose");
await benchLayers(folder);
benchGrowth(folder);
