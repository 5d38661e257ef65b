import type { Finding } from "../../discrepancies/finding.ts";
import { sorted } from "../../fold.ts";
import { allOf, type Draft, type Neighbours } from "../neighbours.ts";

/** Space of what was found between tellings, each under the documents that have a part in it. */
const FINDING = "finding";

/** Documents that have a part in a finding. */
export function documentsOf({ evidence, beside = [] }: Finding): readonly string[] {
  return sorted([...evidence.map(({ document }) => document), ...beside]);
}

/** By id, those in which one of the documents has a part, or that hang on all that is told of one of the agreements. */
export async function findingsIn(
  neighbours: Neighbours,
  documents: readonly string[],
  agreements: readonly string[] = [],
): Promise<ReadonlyMap<string, Finding>> {
  const keys = [...documents.map((id) => `in ${id}`), ...agreements.map((id) => `of ${id}`)];
  const ids = sorted(allOf(await neighbours.keyed(FINDING, keys)));
  return (await neighbours.values(FINDING, ids)) as ReadonlyMap<string, Finding>;
}

export async function keptFindings(
  neighbours: Neighbours,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Finding>> {
  return (await neighbours.values(FINDING, ids)) as ReadonlyMap<string, Finding>;
}

export function keepFindings(draft: Draft, old: ReadonlyMap<string, Finding>, now: ReadonlyMap<string, Finding>): void {
  for (const id of old.keys()) if (!now.has(id)) draft.remove(FINDING, id);
  for (const [id, one] of now) {
    const of = one.of === undefined ? [] : [`of ${one.of}`];
    draft.put(FINDING, id, [...documentsOf(one).map((document) => `in ${document}`), ...of], one);
  }
}
