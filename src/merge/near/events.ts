import type { Act } from "../act.ts";
import { makeClusters } from "../clusters.ts";
import { type Joined, joinActs, type Tie, tiesBetween } from "../events.ts";
import { sorted } from "../fold.ts";
import type { Judgement } from "../merged.ts";
import { pairsToCompare } from "../pairs.ts";
import { areCrowded, filedUnder, lookedUpBy } from "./blocks.ts";
import { ACT, type KeptAct, keptActs, type Library, numbered } from "./library.ts";
import { allOf, type Draft, type Neighbours, TooTangled } from "./neighbours.ts";
import type { Fresh } from "./news.ts";

/** The events of what is new and of all that is tied to it. */
export interface EventsNear extends Joined {
  readonly acts: readonly Act[];
  /** Claims of which the event is another than before, those of new acts too. */
  readonly elsewhere: readonly string[];
  /** Ids of events that are no more. */
  readonly gone: readonly string[];
  /** Claims of which all events and judgements of before are replaced by these. */
  readonly replaced: readonly string[];
}

/** Joins what is new with its neighbours, and keeps where its acts stand. Throws TooTangled where it stands in a crowd of likes, of which not all are compared. */
export async function eventsNear({ acts: fresh, gone }: Fresh, around: EventsAround): Promise<EventsNear> {
  const { library, draft, decided, isWhole } = around;
  const refuseCrowds = async (acts: readonly Act[]) => {
    if (isWhole) return;
    const beside = await library.ofDocuments(acts.map(({ doc }) => doc.id));
    if (await areCrowded(acts, beside, draft)) throw new TooTangled("what is new stands in a crowd of likes");
  };
  await refuseCrowds(fresh);
  const own = new Set([...fresh.map(({ claim }) => claim.id), ...gone]);
  const claims = isWhole ? own : await claimsAround(fresh, gone, around);
  const others = new Set([...claims].filter((claim) => !own.has(claim)));
  const acts = numbered([...fresh, ...(await library.ofClaims(others))]);
  await refuseCrowds(acts);
  const ties = tiesBetween(pairsToCompare(acts));
  const joined = joinActs(acts, ties, decided);
  const before = await keptActs(draft, claims);
  const now = new Map(joined.described.flatMap(({ event }) => event.claims.map((claim) => [claim, event.id])));
  keep(draft, joined, groupNames(acts, ties, decided), gone);
  const ids = new Set(now.values());
  return {
    ...joined,
    acts,
    elsewhere: [...now].flatMap(([claim, event]) => (before.get(claim)?.event === event ? [] : [claim])),
    gone: sorted([...before.values()].map(({ event }) => event)).filter((id) => !ids.has(id)),
    replaced: sorted(claims),
  };
}

/** What the joining of events looks at beside what is new. */
export interface EventsAround {
  readonly library: Library;
  readonly draft: Draft;
  readonly decided: readonly Judgement[];
  readonly isWhole: boolean;
}

/** Claims of all acts that have a part in what becomes of those that are new, with these. */
async function claimsAround(
  fresh: readonly Act[],
  gone: readonly string[],
  { library, draft, decided }: EventsAround,
): Promise<ReadonlySet<string>> {
  const near = numbered([...fresh, ...(await candidatesFor(fresh, gone, library, draft))]);
  return closed(tiedWith(near, fresh, gone, decided), draft);
}

/** Acts that may be one with those that are new: of their blocks, and of their documents. */
async function candidatesFor(
  fresh: readonly Act[],
  gone: readonly string[],
  library: Library,
  neighbours: Neighbours,
): Promise<readonly Act[]> {
  const known = new Set([...fresh.map(({ claim }) => claim.id), ...gone]);
  const found = allOf(await neighbours.keyed(ACT, sorted(fresh.flatMap(lookedUpBy))));
  const beside = await library.ofDocuments(fresh.map(({ doc }) => doc.id));
  const others = await library.ofClaims(new Set([...found].filter((claim) => !known.has(claim))));
  return [...beside, ...others];
}

/** Claims that are new, gone, tied to what is new, or decided on with it. */
function tiedWith(
  near: readonly Act[],
  fresh: readonly Act[],
  gone: readonly string[],
  decided: readonly Judgement[],
): readonly string[] {
  const own = new Set(fresh.map(({ claim }) => claim.id));
  const news = new Set(near.filter(({ claim }) => own.has(claim.id)));
  const ties = tiesBetween(pairsToCompare(near, news)).flatMap(({ a, b }) => [a.claim.id, b.claim.id]);
  const pairs = decidedPairs(decided).filter((pair) => pair.some((claim) => own.has(claim)));
  return sorted([...own, ...gone, ...ties, ...pairs.flat()]);
}

function decidedPairs(decided: readonly Judgement[]): readonly (readonly [string, string])[] {
  return decided.flatMap(({ about, left, right }) => (about === "event" && right !== null ? [[left, right]] : []));
}

/** With all that ties led to before. */
async function closed(claims: readonly string[], neighbours: Neighbours): Promise<ReadonlySet<string>> {
  const groups = sorted([...(await keptActs(neighbours, claims)).values()].map(({ tied }) => `tied ${tied}`));
  return new Set([...claims, ...allOf(await neighbours.keyed(ACT, groups))]);
}

/** For each act the first of those that ties or decisions lead to. */
function groupNames(
  acts: readonly Act[],
  ties: readonly Tie[],
  decided: readonly Judgement[],
): ReadonlyMap<string, string> {
  const at = new Map(acts.map(({ claim }, i) => [claim.id, i]));
  const groups = makeClusters(acts.length);
  for (const { a, b } of ties) groups.join(a.index, b.index);
  for (const [left, right] of decidedPairs(decided)) {
    const [a, b] = [at.get(left), at.get(right)];
    if (a !== undefined && b !== undefined) groups.join(a, b);
  }
  return new Map(acts.map(({ claim, index }) => [claim.id, acts[groups.find(index)]!.claim.id]));
}

function keep(draft: Draft, { described }: Joined, groups: ReadonlyMap<string, string>, gone: readonly string[]): void {
  for (const claim of gone) draft.remove(ACT, claim);
  for (const { event, group } of described) {
    for (const act of group) {
      const kept: KeptAct = { document: act.doc.id, tied: groups.get(act.claim.id)!, event: event.id };
      const places = [`of ${kept.document}`, `tied ${kept.tied}`, `event ${kept.event}`];
      draft.put(ACT, act.claim.id, [...places, ...filedUnder(act)], kept);
    }
  }
}
