import { judgeDiscrepancies } from "../../decided/discrepancies.ts";
import { anchorFor } from "../../decided/locate.ts";
import { bare, type Finding } from "../../discrepancies/finding.ts";
import { sorted } from "../../fold.ts";
import type { Discrepancy, Effect, Judgement } from "../../merged.ts";
import { allOf, type Draft } from "../neighbours.ts";
import { findingsIn, keptFindings } from "./kept.ts";
import { namedFindings, namedIn } from "./names.ts";

/** Space of the discrepancies on which people decided. */
const JUDGED = "judged";
const ANY = "any";

/** What changed, as people decided on it, with all else that they decided otherwise on; and what became of each judgement. */
export async function judgedNear(
  draft: Draft,
  changed: ReadonlyMap<string, Finding | null>,
  judgements: readonly Judgement[],
): Promise<{ readonly put: readonly Discrepancy[]; readonly effects: ReadonlyMap<string, Effect> }> {
  const own = judgements.filter(({ about }) => about === "discrepancy");
  const before = sorted(allOf(await draft.keyed(JUDGED, [ANY])));
  const meant = new Map([...(await meantBy(draft, own)), ...(await byId(draft, before))]);
  for (const [id, one] of changed) if (one !== null) meant.set(id, one);
  const { list, effects } = judgeDiscrepancies(
    sorted(meant.keys()).map((id) => bare(meant.get(id)!)),
    own,
  );
  const judged = new Set(list.flatMap(({ id, decided }) => (decided === undefined ? [] : [id])));
  for (const id of before) if (!judged.has(id)) draft.remove(JUDGED, id);
  for (const id of judged) draft.put(JUDGED, id, [ANY], true);
  const shown = new Set([...changed.keys(), ...before, ...judged]);
  return { put: list.filter(({ id }) => shown.has(id)), effects };
}

/** What judgements may be about: what they name, and all in the documents of what they named. */
async function meantBy(draft: Draft, judgements: readonly Judgement[]): Promise<ReadonlyMap<string, Finding>> {
  const documents = judgements.flatMap(({ anchors }) => {
    const anchor = anchorFor(anchors?.[0], "discrepancy");
    return anchor === null ? [] : anchor.evidence.map(({ document }) => document);
  });
  const named = await byId(draft, sorted(judgements.map(({ left }) => left)));
  return new Map([
    ...named,
    ...(await findingsIn(draft, sorted(documents))),
    ...(await namedIn(draft, sorted(documents))),
  ]);
}

async function byId(draft: Draft, ids: readonly string[]): Promise<ReadonlyMap<string, Finding>> {
  return new Map([...(await keptFindings(draft, ids)), ...(await namedFindings(draft, ids))]);
}
