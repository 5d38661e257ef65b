import type { Judgement } from "../../../merge/merged.ts";
import { takeBack } from "../../../record/judge/decide.ts";
import type { KeptJudgement } from "../../../record/kept.ts";
import { judgementList } from "../../../record/queries/judgements.ts";
import type { Store } from "../../../record/store.ts";
import { judgementsOf } from "../../cli/judging.ts";
import { judgedJson } from "../../text/judged.ts";
import { judgementsJson } from "../../text/judgements.ts";
import { refused } from "../problems.ts";
import { stateIn, stateWords } from "../state.ts";
import type { Deciding, Hand } from "./tasks.ts";

/** Brings the record together again. */
type Together = () => Promise<unknown>;

/** Keeps what somebody decides, unless others decided on the same meanwhile. */
export async function decideOn(store: Store, deciding: Deciding, hand: Hand, together: Together): Promise<unknown> {
  const { decideAll } = await import("../../../record/judge/decide.ts");
  const since = await decidedSince(store, hand);
  const made = await proposed(store, deciding, hand, since);
  const others = since.filter((one) => made.some((own) => isOnSame(own, one)));
  if (others.length > 0) throw await changed(store, others);
  const judged = await decideAll(store, made, hand.at, together);
  return { ...(judgedJson(judged, await judgementList(store)) as object), state: stateWords(await store.state()) };
}

/** Takes a judgement back; one that is taken back already stays so. */
export async function undoOf(store: Store, id: string, hand: Hand, together: Together): Promise<unknown> {
  const all = await store.judgements();
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw refused(404, `wanted the id of a judgement of a person, found "${id}"`);
  if (found.undone !== null) throw await changed(store, [found]);
  const { by, why, at } = hand;
  await takeBack(store, id, { by, why, at }, together);
  const entries = (await judgementList(store)).filter(({ judgement }) => judgement.id === id);
  return { judgements: judgementsJson(entries), overruled: [], state: stateWords(await store.state()) };
}

/** What was decided after the record was as they saw it. */
async function decidedSince(store: Store, { seen }: Hand): Promise<readonly KeptJudgement[]> {
  if (seen === null) return [];
  const state = stateIn(seen);
  if (state === null) throw refused(400, `wanted If-Match as the ETag of an answer, found ${seen}`);
  const ids = new Set(await store.decidedSince(state));
  return (await store.judgements()).filter(({ id }) => ids.has(id));
}

/** What is not there any more may be what others made something else of. */
async function proposed(
  store: Store,
  { verdict, args, about }: Deciding,
  { by, why }: Hand,
  since: readonly KeptJudgement[],
): Promise<readonly Judgement[]> {
  try {
    const all = await Promise.all(args.map((one) => judgementsOf(store, [verdict, one], { by, why }, about)));
    return all.flat();
  } catch (error) {
    if (since.length > 0 && error instanceof Error && /the record has none/.test(error.message))
      throw await changed(store, since);
    throw error;
  }
}

/** Whether two judgements say something of the same claim, discrepancy or entity. */
function isOnSame(own: Judgement, other: KeptJudgement): boolean {
  const sides = [other.left, other.right, other.effect?.left, other.effect?.right].filter((side) => side != null);
  return [own.left, own.right].some((side) => side !== null && sides.includes(side));
}

async function changed(store: Store, others: readonly KeptJudgement[]): Promise<Error> {
  const ids = new Set(others.map(({ id }) => id));
  const entries = (await judgementList(store)).filter(({ judgement }) => ids.has(judgement.id));
  const names = [...new Set(others.map(({ by, undone }) => undone?.by ?? by))].join(", ");
  return refused(412, `others decided on the same meanwhile: ${names}`, {
    changed: { judgements: judgementsJson(entries), state: stateWords(await store.state()) },
  });
}
