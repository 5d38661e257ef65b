import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes read since the last collection after which the layers of what was read are given back. */
const ENOUGH = 2_000_000;

/**
 * Counts what is read and gives memory back in time: V8 would let the layers of several large documents pile up
 * (1.7 GB over a folder of files each of which needs 0.6) before it collects them by itself.
 */
export function memoryKeeper(): (bytes: number) => void {
  let read = 0;
  let collect: (() => void) | null = null;
  return (bytes) => {
    read += bytes;
    if (read < ENOUGH) return;
    read = 0;
    collect ??= exposedCollector();
    collect();
  };
}

/** The collector that Node shows only by a flag; the flag may be set at run time. */
function exposedCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
