import { overlaps } from "../../document/span.ts";
import { sorted } from "../fold.ts";
import type { Discrepancy, Effect, Judgement } from "../merged.ts";
import type { DiscrepancyAnchor } from "./anchor.ts";
import { anchorFor } from "./locate.ts";

/** The discrepancies in the state that people gave them, and what became of each judgement about one, by its id. */
export function judgeDiscrepancies(
  found: readonly Discrepancy[],
  judgements: readonly Judgement[],
): { readonly list: readonly Discrepancy[]; readonly effects: ReadonlyMap<string, Effect> } {
  const own = judgements.filter(({ about }) => about === "discrepancy");
  const located = own.map((judgement) => ({ judgement, at: locate(found, judgement) }));
  const byDiscrepancy = Map.groupBy(located, ({ at }) => at);
  const effects = located.map(({ judgement, at }) => [judgement.id, effectOf(judgement, at, own, located)] as const);
  const list = found.map((one) => {
    const last = byDiscrepancy.get(one.id)?.at(-1)?.judgement;
    return last === undefined ? one : decided(one, last);
  });
  return { list, effects: new Map(effects) };
}

type Located = { readonly judgement: Judgement; readonly at: string | null };

function effectOf(judgement: Judgement, at: string | null, own: readonly Judgement[], all: readonly Located[]): Effect {
  const base = { judgement: judgement.id, left: at, right: judgement.right };
  if (at === null) return { ...base, state: "vanished", by: [] };
  const later = all.filter((one) => one.at === at && own.indexOf(one.judgement) > own.indexOf(judgement));
  const by = sorted(later.filter((one) => !saySame(one.judgement, judgement)).map((one) => one.judgement.id));
  return { ...base, state: by.length > 0 ? "overruled" : "standing", by };
}

function saySame(a: Judgement, b: Judgement): boolean {
  return a.verdict === b.verdict && a.right === b.right && a.field === b.field && a.value === b.value;
}

/** Its id; else the only one of that kind and field with a quotation on each of the old ones. */
function locate(found: readonly Discrepancy[], { left, anchors }: Judgement): string | null {
  if (found.some(({ id }) => id === left)) return left;
  const anchor = anchorFor(anchors?.[0], "discrepancy");
  const fitting = anchor === null ? [] : found.filter((one) => isAbout(one, anchor));
  return fitting.length === 1 ? fitting[0]!.id : null;
}

function isAbout({ kind, field, evidence }: Discrepancy, anchor: DiscrepancyAnchor): boolean {
  if (kind !== anchor.kind || field !== anchor.field) return false;
  return anchor.evidence.every((was) => evidence.some((one) => one.document === was.document && overlaps(one, was)));
}

function decided(one: Discrepancy, { id, verdict, right, field, value, why }: Judgement): Discrepancy {
  const explains = verdict === "correct" && field === "explanation";
  const state = verdict === "accept" ? "accepted as both" : explains ? "explained" : "resolved";
  return { ...one, state, decided: { judgement: id, right, note: (explains ? value : why) || null } };
}
