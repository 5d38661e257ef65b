import { sha256 } from "../document/ids.ts";
import type { Maker } from "./kept.ts";

/** What is written beside the merged tables: which state of the testimonies and judgements they stand for, by whose merging. */
export function mergedOf(state: string, maker: Maker): string {
  return sha256(JSON.stringify([state, maker]));
}
