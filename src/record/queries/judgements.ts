import type { Anchor } from "../../merge/decided/anchor.ts";
import type { Discrepancy, Entity } from "../../merge/merged.ts";
import type { DocumentRow, KeptClaim, KeptJudgement } from "../kept.ts";
import type { Store } from "../store.ts";

/** What one side of a judgement is now, and what it was when it was judged. */
export type Side = {
  readonly reference: string;
  readonly anchor: Anchor | null;
  /** Of an entity, and of a claim that vanished. */
  readonly document: DocumentRow | null;
} & (
  | { readonly kind: "claim"; readonly claim: KeptClaim | null }
  | { readonly kind: "entity"; readonly entity: Entity | null }
  | { readonly kind: "discrepancy"; readonly discrepancy: Discrepancy | null }
);

/** pending: not brought together yet. */
export type JudgementState = "standing" | "overruled" | "vanished" | "undone" | "pending";

/** A judgement of a person, with what it is about. */
export interface JudgementEntry {
  readonly judgement: KeptJudgement;
  readonly state: JudgementState;
  readonly left: Side;
  readonly right: Side | null;
}

/** What became of a judgement. */
export function stateOf({ undone, effect }: KeptJudgement): JudgementState {
  return undone !== null ? "undone" : (effect?.state ?? "pending");
}

/** The judgements of people, the latest first. */
export async function judgementList(store: Store): Promise<readonly JudgementEntry[]> {
  const all = [...(await store.judgements())].sort((a, b) => order(b.at, a.at) || order(b.id, a.id));
  const sideOf = await sides(store, all);
  return all.map((judgement) => ({
    judgement,
    state: stateOf(judgement),
    left: sideOf(judgement, 0),
    right: judgement.right === null ? null : sideOf(judgement, 1),
  }));
}

/** Reads only what the judgements are about. */
async function sides(
  store: Store,
  judgements: readonly KeptJudgement[],
): Promise<(judgement: KeptJudgement, at: 0 | 1) => Side> {
  const ids = judgements.flatMap((one) => [referenceNow(one, 0), referenceNow(one, 1)]);
  const claims = new Map((await store.claims({ ids })).map((kept) => [kept.claim.id, kept]));
  const discrepancies = new Map((await store.discrepancies({ ids })).map((one) => [one.id, one]));
  const isOnEntities = judgements.some(({ about }) => about === "entity");
  const isNamed = isOnEntities || judgements.some(({ effect }) => effect?.state === "vanished");
  const documents = new Map((isNamed ? await store.documents() : []).map((row) => [row.id, row]));
  const entities = byReference(isOnEntities ? await store.entities() : []);
  return (judgement, at) => {
    const reference = referenceNow(judgement, at);
    const anchor = judgement.anchors?.[at] ?? null;
    const base = { reference, anchor, document: documents.get(documentOf(reference, anchor)) ?? null };
    if (judgement.about === "entity") return { ...base, kind: "entity", entity: entities.get(reference) ?? null };
    if (judgement.about === "discrepancy" && at === 0)
      return { ...base, kind: "discrepancy", discrepancy: discrepancies.get(reference) ?? null };
    return { ...base, kind: "claim", claim: claims.get(reference) ?? null };
  };
}

function documentOf(reference: string, anchor: Anchor | null): string {
  return anchor !== null && anchor.of !== "discrepancy" ? anchor.document : reference.slice(0, reference.indexOf("#"));
}

/** Under its id of now, where it was found again. */
function referenceNow({ left, right, effect }: KeptJudgement, at: 0 | 1): string {
  return at === 0 ? (effect?.left ?? left) : (effect?.right ?? right ?? "");
}

function byReference(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  return new Map(
    entities.flatMap((entity) => entity.members.map(({ document, key }) => [`${document}#${key}`, entity] as const)),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
