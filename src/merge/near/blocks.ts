import type { Act } from "../act.ts";
import { blockKeys, CROWD, isWide, MIXED, OWN } from "../pairs.ts";
import { ACT } from "./library.ts";
import type { Neighbours } from "./neighbours.ts";

const WIDE = " : wide";
const NARROW = " : narrow";

/** The keys of an act: its blocks, without that of its document, and those of a month by whether it tells a day. */
export function filedUnder(act: Act): readonly string[] {
  return sharedBlocks(act).map((key) => (key.startsWith(MIXED) ? `${key}${isWide(act) ? WIDE : NARROW}` : key));
}

/** The keys under which those stand with which it is to be compared: one that tells its day, of a month only those that do not. */
export function lookedUpBy(act: Act): readonly string[] {
  return sharedBlocks(act).flatMap((key) => {
    if (!key.startsWith(MIXED)) return [key];
    return isWide(act) ? [`${key}${WIDE}`, `${key}${NARROW}`] : [`${key}${WIDE}`];
  });
}

function sharedBlocks(act: Act): readonly string[] {
  return [...blockKeys(act)].filter((key) => !key.startsWith(OWN));
}

/** Whether a block of these acts is, or may become with them, such a crowd that its members are not all compared. `beside` are all acts of their documents. */
export async function areCrowded(
  acts: readonly Act[],
  beside: readonly Act[],
  neighbours: Neighbours,
): Promise<boolean> {
  const inTexts = countBy(beside.flatMap((act) => [...blockKeys(act)].filter((key) => key.startsWith(OWN))));
  if ([...inTexts.values()].some((count) => count > CROWD)) return true;
  const blocks = countBy(acts.flatMap(sharedBlocks));
  const filed = await neighbours.count(ACT, [...blocks.keys()].flatMap(partsOf));
  return [...blocks].some(([key, count]) => {
    const before = partsOf(key).reduce((sum, part) => sum + (filed.get(part) ?? 0), 0);
    return before + count > CROWD;
  });
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function partsOf(key: string): readonly string[] {
  return key.startsWith(MIXED) ? [`${key}${WIDE}`, `${key}${NARROW}`] : [key];
}
