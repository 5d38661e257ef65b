import { userInfo } from "node:os";
import type { Judgement } from "../../merge/merged.ts";
import type { Judged } from "../../record/judge/decide.ts";
import type { Judge } from "../../record/judge/propose.ts";
import type { Store } from "../../record/store.ts";
import { bringUpToDate, type Context } from "./context.ts";

/** Who judges: --by, else the name of the user of the system; and --why. */
export function judgeOf({ by, why }: { readonly by?: string; readonly why?: string }): Judge {
  const name = by?.trim() ?? userName();
  if (name === "" || name === "engine")
    throw new Error(`wanted --by as the name of who decides, found "${by ?? name}"`);
  return { by: name, why: why?.trim() ?? "" };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "somebody";
  }
}

/** The time of now, as judgements keep it. */
export function now(): string {
  return new Date().toISOString();
}

/** Keeps the judgements and brings the record together again. */
export async function decide(context: Context, store: Store, judgements: readonly Judgement[]): Promise<Judged> {
  const { decideAll } = await import("../../record/judge/decide.ts");
  return decideAll(store, judgements, now(), () => bringUpToDate(context, store));
}

const VERDICTS = ["same", "different", "unsure", "accept", "reject", "set"];

/** What `chancery judge VERDICT ARGS…` says. Throws a readable error for what does not go together. */
export async function judgementsOf(
  store: Store,
  [verdict, args]: readonly [string, readonly string[]],
  judge: Judge,
  about?: "event" | "agreement",
): Promise<readonly Judgement[]> {
  const { correctionOf, enginePair, pairJudgement, verdictOn } = await import("../../record/judge/propose.ts");
  const [a = "", b = "", c = ""] = args;
  const wants = (what: string, ...counts: readonly number[]) => {
    if (!counts.includes(args.length))
      throw new Error(`wanted ${verdict} ${what}, found ${args.length === 0 ? "nothing" : args.join(" ")}`);
  };
  if (verdict === "same" || verdict === "different" || verdict === "unsure") {
    wants("ID ID (or the ID of a judgement of the engine)", 1, 2);
    if (args.length === 2) return [await pairJudgement(store, verdict, [a, b], judge, about)];
    return [await enginePair(store, await ofEngine(store, a), verdict, judge)];
  }
  if (verdict === "accept" || verdict === "reject") {
    wants("ID", 1);
    return verdictOn(store, verdict, a, judge);
  }
  if (verdict !== "set") throw new Error(`wanted ${VERDICTS.join(", ")}, found "${verdict}"`);
  wants("ID FIELD VALUE", 3);
  return [await correctionOf(store, [a, b, c], judge)];
}

async function ofEngine(store: Store, input: string): Promise<Judgement> {
  const { entryOf, judgementOf } = await import("../../record/judge/target.ts");
  const { id, kind } = await entryOf(store, input);
  const found = kind === "judgement" ? await judgementOf(store, id) : null;
  if (found === null || found.by !== "engine" || found.right === null)
    throw new Error(`wanted two IDs, or that of a judgement of the engine; found ${input} (${kind}) alone`);
  return found;
}
