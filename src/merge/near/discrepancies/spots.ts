import type { Act } from "../../act.ts";
import type { Days } from "../../days.ts";
import { planKey } from "../../discrepancies/date.ts";
import { datingOf, daysOf, NEAR as OF_PEOPLE, peopleKeys } from "../../discrepancies/date-people.ts";
import { ONE_PLAN } from "../../discrepancies/dated.ts";
import { disclaimedKeys, rareKeys, WEEK } from "../../discrepancies/disclaimed.ts";
import { disputesIn, FRESH, signedBy, signedKey } from "../../discrepancies/disputed.ts";
import type { Findings } from "../../discrepancies/finding.ts";
import { isDated, NEAR as OF_RIVALS, rivalKeys } from "../../discrepancies/rivals.ts";
import type { Teller } from "../../discrepancies/stories.ts";
import { sorted } from "../../fold.ts";
import { allOf, type Draft, type Neighbours } from "../neighbours.ts";

/** Space of events and documents, each under where in time it may be held against others beside those of its story. */
const SPOT = "spot";

/** Under which words an event or document stands, and under which stand those that it may be held against. */
interface Spots {
  readonly filed: readonly string[];
  readonly asked: readonly string[];
}

/** The events and documents that may be held against these. */
export async function spottedNear(neighbours: Neighbours, items: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = (await neighbours.values(SPOT, items)) as ReadonlyMap<string, readonly string[]>;
  return allOf(await neighbours.keyed(SPOT, sorted([...asked.values()].flat())));
}

export function keepSpots(draft: Draft, item: string, { filed, asked }: Spots): void {
  if (filed.length === 0 && asked.length === 0) draft.remove(SPOT, item);
  else draft.put(SPOT, item, filed, asked);
}

/** Days of which one word tells. */
const FEW = 8;
const MANY = 64;

/** A word for each part of the days. */
function words(word: string, { from, to }: Days, size: number): readonly string[] {
  const [first, last] = [Math.floor(from / size), Math.floor((to - 1) / size)];
  return Array.from({ length: last - first + 1 }, (_, i) => `${word} @${first + i}`);
}

/** So many days more on both sides, and one for ends that count. */
function around({ from, to }: Days, more: number): Days {
  return { from: from - more - 1, to: to + more + 1 };
}

/** Of an event, by its acts in order of time. */
export function spotsOfEvent(acts: readonly Act[]): Spots {
  const rivals = acts.find(isDated)?.days ?? null;
  const dating = datingOf(acts);
  const people = dating === null ? null : daysOf(dating);
  const all = [
    ...(rivals === null ? [] : rivalKeys(acts).map((key) => spot(`rival ${key}`, rivals, OF_RIVALS, FEW))),
    ...(people === null ? [] : [...peopleKeys(acts)].map((key) => spot(key, people, OF_PEOPLE.visit, MANY))),
  ];
  return together(all);
}

function spot(word: string, days: Days, near: number, size: number): Spots {
  return { filed: words(word, days, size), asked: words(word, around(days, near), size) };
}

function together(all: readonly Spots[]): Spots {
  return { filed: sorted(all.flatMap(({ filed }) => filed)), asked: sorted(all.flatMap(({ asked }) => asked)) };
}

/** Of a document: its plans, what it says that there was none of, what it says is void, and what others may say so of. */
export function spotsOfDocument(teller: Teller, findings: Findings): Spots {
  const { writtenBy } = teller;
  const own = [...teller.acts, ...teller.statements];
  const written = Number.isFinite(writtenBy) ? { from: writtenBy, to: writtenBy + 1 } : null;
  const plans = own.flatMap((act) => planKey(act) ?? []);
  const signed = own.flatMap((act) => {
    const [key, day] = [signedKey(act), signedBy(act)];
    return key === null || !Number.isFinite(day) ? [] : [towards(`signed ${key}`, `void ${key}`, on(day), FRESH)];
  });
  if (written === null) return together(signed);
  const voids = disputesIn(teller, findings).flatMap(({ pairs }) => pairs);
  return together([
    ...plans.map((key) => spot(`plan ${key}`, written, ONE_PLAN, FEW)),
    ...own.flatMap(rareKeys).map((key) => towards(`rare ${key}`, `none ${key}`, written, WEEK)),
    ...disclaimedKeys(teller, findings).map((key) => towards(`none ${key}`, `rare ${key}`, written, WEEK)),
    ...voids.map((key) => towards(`void ${key}`, `signed ${key}`, written, FRESH)),
    ...signed,
  ]);
}

function on(day: number): Days {
  return { from: day, to: day + 1 };
}

/** Of one kind, asking for the other. */
function towards(own: string, other: string, days: Days, near: number): Spots {
  return { filed: words(own, days, FEW), asked: words(other, around(days, near), FEW) };
}
