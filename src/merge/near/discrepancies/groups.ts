import { MANY } from "../../discrepancies/stories.ts";
import { sorted } from "../../fold.ts";
import { type KeptPaper, keptPapers } from "../agreements.ts";
import { keptActs } from "../library.ts";
import type { Draft, Neighbours } from "../neighbours.ts";

/** Space of documents by what their claims are of. */
const STOOD = "stood";

/** The event of each claim of a document, and its agreement where it is told of one; which is no agreement where all only deny it or think of it. */
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
  /** But for those that tell as before of an agreement of which very many tell. */
  readonly documents: readonly string[];
  /** These agreements. */
  readonly crowds: readonly string[];
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
    return all.filter(isMoved).map((claim) => ({ id, stood: [old[claim] ?? [], own[claim] ?? []] }));
  });
  const groups = sorted(moved.flatMap(({ stood }) => stood.flat()));
  const events = sorted(moved.flatMap(({ stood }) => stood.flatMap(([event]) => event ?? [])));
  const were = await documentsIn(draft, groups);
  for (const [id, own] of now) {
    const keys = sorted(Object.values(own).flat()).map((group) => `group ${group}`);
    if (keys.length === 0) draft.remove(STOOD, id);
    else draft.put(STOOD, id, keys, own);
  }
  const are = await documentsIn(draft, groups);
  const isEvent = new Set(events);
  const isCrowd = (group: string) => !isEvent.has(group) && [were, are].every((some) => some.get(group)!.length > MANY);
  const grouped = groups.flatMap((group) => (isCrowd(group) ? [] : [...were.get(group)!, ...are.get(group)!]));
  return { events, documents: sorted([...moved.map(({ id }) => id), ...grouped]), crowds: groups.filter(isCrowd) };
}

async function standing(
  draft: Draft,
  claims: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, Stood>> {
  const all = [...claims.values()].flat();
  const [acts, papers] = [await keptActs(draft, all), await keptPapers(draft, all)];
  const groupsOfClaim = (claim: string) => [
    acts.get(claim)!.event,
    ...(papers.has(claim) ? [agreementOf(papers.get(claim)!)] : []),
  ];
  const agreementOf = ({ agreement, group }: KeptPaper) => agreement ?? `none ${group}`;
  return new Map(
    [...claims].map(([id, own]) => [id, Object.fromEntries(own.map((claim) => [claim, groupsOfClaim(claim)]))]),
  );
}
