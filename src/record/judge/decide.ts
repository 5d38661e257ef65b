import type { Judgement } from "../../merge/merged.ts";
import type { KeptJudgement } from "../kept.ts";
import type { Store } from "../store.ts";

/** What came of judging. */
export interface Judged {
  readonly judgements: readonly KeptJudgement[];
  /** Earlier ones that stood before and are overruled now. */
  readonly overruled: readonly KeptJudgement[];
}

/** Appends judgements made at `at` (ISO 8601) and brings the record together again. */
export async function decideAll(
  store: Store,
  judgements: readonly Judgement[],
  at: string,
  together: () => Promise<unknown>,
): Promise<Judged> {
  const standing = new Set((await store.judgements()).filter(isStanding).map(({ id }) => id));
  const ids = new Set<string>();
  for (const judgement of judgements) ids.add((await store.judge(judgement, at)).id);
  await together();
  const now = await store.judgements();
  return {
    judgements: now.filter(({ id }) => ids.has(id)),
    overruled: now.filter((one) => standing.has(one.id) && one.effect?.state === "overruled"),
  };
}

function isStanding({ effect }: KeptJudgement): boolean {
  return effect?.state === "standing";
}

/** Takes a judgement back. Throws when `prefix` names none of a person, or one that was taken back before. */
export async function takeBack(
  store: Store,
  prefix: string,
  undone: { readonly by: string; readonly why: string; readonly at: string },
  together: () => Promise<unknown>,
): Promise<KeptJudgement> {
  const found = await judgementNamed(store, prefix);
  if (!(await store.undo(found.id, undone)))
    throw new Error(`wanted a judgement that stands, found ${found.id}: undone already by ${found.undone?.by}`);
  await together();
  return (await store.judgements()).find(({ id }) => id === found.id)!;
}

/** Takes back several judgements of people; those that are undone already stay so. */
export async function takeBackAll(
  store: Store,
  ids: readonly string[],
  undone: { readonly by: string; readonly why: string; readonly at: string },
  together: () => Promise<unknown>,
): Promise<void> {
  for (const id of ids) await store.undo(id, undone);
  await together();
}

async function judgementNamed(store: Store, prefix: string): Promise<KeptJudgement> {
  const all = await store.judgements();
  const found = all.filter(({ id }) => id.startsWith(prefix));
  const exact = found.find(({ id }) => id === prefix) ?? (found.length === 1 ? found[0] : undefined);
  if (exact !== undefined) return exact;
  const list = found.map(({ id }) => `  ${id}`).join("\n");
  throw new Error(
    found.length === 0
      ? `wanted a judgement of a person (chancery judgements lists them), found "${prefix}"`
      : `wanted one judgement; ${found.length} begin with "${prefix}":\n${list}`,
  );
}
