import type { Store } from "../../store.ts";
import type { Breathe } from "../faces/read.ts";
import { newTable } from "../faces/rows.ts";
import { type FreshPromises, freshPromises } from "./fresh.ts";
import type { PromiseRow } from "./row.ts";

/** Under which name the record keeps them. */
const NAME = "promises";

/** Raised when promises are told otherwise or hold other things: what was kept before is made again. */
const LAYOUT = 1;

/**
 * All promises as they are now: those `before`, else those that the record keeps, with what changed since. What a process finds first, and what had to be
 * read anew, is kept for the next start.
 */
export async function keptPromises(
  store: Store,
  before: FreshPromises | null,
  breathe: Breathe,
): Promise<FreshPromises> {
  const known = before ?? promisesIn(await store.kept(NAME));
  const isKnown = before !== null && (await store.changedSince(before.mergedOf)) !== null;
  const now = await freshPromises(store, known, breathe);
  if (now !== known && !isKnown) await store.keep(NAME, bytesOf(now));
  return now;
}

/** Keys by number: one stands at many events. */
type Keyed = readonly (readonly [event: string, keys: readonly number[]])[];

interface Bytes {
  readonly layout: number;
  readonly mergedOf: string;
  readonly rows: readonly PromiseRow[];
  readonly keys: readonly string[];
  readonly found: Keyed;
  readonly asked: Keyed;
  readonly agreements: readonly (readonly [id: string, json: string])[];
}

/** Promises as bytes to be kept. */
export function bytesOf({ mergedOf, rows, found, asked, agreements }: FreshPromises): Uint8Array {
  const { numberOf, all } = newTable<string>((key) => key);
  const numbered = (map: ReadonlyMap<string, readonly string[]>): Keyed =>
    [...map].map(([event, keys]) => [event, keys.map(numberOf)]);
  const events = { found: numbered(found), asked: numbered(asked), keys: all };
  const kept: Bytes = { layout: LAYOUT, mergedOf, rows: [...rows.values()], ...events, agreements: [...agreements] };
  return Buffer.from(JSON.stringify(kept));
}

/** Promises of bytes; null for those of another layout, and what is none. */
export function promisesIn(bytes: Uint8Array | null): FreshPromises | null {
  if (bytes === null) return null;
  try {
    const { layout, mergedOf, rows, keys, found, asked, agreements } = JSON.parse(
      Buffer.from(bytes).toString(),
    ) as Bytes;
    if (layout !== LAYOUT) return null;
    const named = (all: Keyed) =>
      new Map(all.map(([event, numbers]) => [event, numbers.map((one) => keys[one] ?? "")] as const));
    const byEvent = new Map(rows.map((row) => [row.event, row] as const));
    return { mergedOf, rows: byEvent, found: named(found), asked: named(asked), agreements: new Map(agreements) };
  } catch {
    return null;
  }
}
