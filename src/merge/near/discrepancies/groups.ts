import { sorted } from "../../fold.ts";
import { keptPapers } from "../agreements.ts";
import { keptActs } from "../library.ts";
import { allOf, type Draft, type Neighbours } from "../neighbours.ts";

/** Space of documents by what their claims are of. */
const STOOD = "stood";

/** The event of each claim of a document, and its agreement where it is told of one. */
type Stood = Readonly<Record<string, readonly string[]>>;

/** Events and agreements of these documents. */
export async function groupsOf(neighbours: Neighbours, documents: readonly string[]): Promise<readonly string[]> {
  const kept = (await neighbours.values(STOOD, documents)) as ReadonlyMap<string, Stood>;
  return sorted([...kept.values()].flatMap((one) => Object.values(one).flat()));
}

/** Documents of events and agreements. */
export async function documentsIn(
  neighbours: Neighbours,
  groups: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await neighbours.keyed(
    STOOD,
    groups.map((group) => `group ${group}`),
  );
  return new Map(groups.map((group) => [group, found.get(`group ${group}`) ?? []]));
}

/** What is not as before: events, and all documents of events and agreements, before and now. */
export interface Regrouped {
  readonly events: readonly string[];
  readonly documents: readonly string[];
}

/** Keeps of what the claims of documents are now; what is not as before by these, or is told of by a document that changed. */
export async function regroup(
  draft: Draft,
  claims: ReadonlyMap<string, readonly string[]>,
  changed: ReadonlySet<string>,
): Promise<Regrouped> {
  const documents = sorted(claims.keys());
  const before = (await draft.values(STOOD, documents)) as ReadonlyMap<string, Stood>;
  const now = await standing(draft, claims);
  const moved = documents.flatMap((id) => {
    const [old, own] = [before.get(id) ?? {}, now.get(id)!];
    const all = sorted([...Object.keys(old), ...Object.keys(own)]);
    const isMoved = (claim: string) => changed.has(id) || old[claim]?.join(" ") !== own[claim]?.join(" ");
    return all.filter(isMoved).flatMap((claim) => [old[claim] ?? [], own[claim] ?? []]);
  });
  const groups = sorted(moved.flat());
  const were = allOf(await documentsIn(draft, groups));
  for (const [id, own] of now) {
    const keys = sorted(Object.values(own).flat()).map((group) => `group ${group}`);
    if (keys.length === 0) draft.remove(STOOD, id);
    else draft.put(STOOD, id, keys, own);
  }
  const events = sorted(moved.flatMap(([event]) => event ?? []));
  return { events, documents: sorted([...were, ...allOf(await documentsIn(draft, groups))]) };
}

async function standing(
  draft: Draft,
  claims: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, Stood>> {
  const all = [...claims.values()].flat();
  const [acts, papers] = [await keptActs(draft, all), await keptPapers(draft, all)];
  const groupsOfClaim = (claim: string) => [
    acts.get(claim)!.event,
    ...(papers.has(claim) ? [papers.get(claim)!.group] : []),
  ];
  return new Map(
    [...claims].map(([id, own]) => [id, Object.fromEntries(own.map((claim) => [claim, groupsOfClaim(claim)]))]),
  );
}
