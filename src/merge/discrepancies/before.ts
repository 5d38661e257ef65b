import { firstFrom } from "../../document/first-from.ts";
import type { Act } from "../act.ts";

/** The acts that their document tells right before an act: those that end within `back` characters of its start, nearest first. */
export type BeforeReader = (act: Act, back: number) => readonly Act[];

/** Reads what stands before acts; looks at the neighbours of each alone, however long the texts. */
export function beforeReader(acts: readonly Act[]): BeforeReader {
  const byDocument = new Map<string, readonly Act[]>();
  for (const [id, own] of Map.groupBy(acts, ({ doc }) => doc.id))
    byDocument.set(
      id,
      own.toSorted((a, b) => a.claim.evidence.end - b.claim.evidence.end || a.index - b.index),
    );
  return (act, back) => {
    const own = byDocument.get(act.doc.id) ?? [];
    const { start } = act.claim.evidence;
    const found: Act[] = [];
    const behind = firstFrom(own, ({ claim }) => claim.evidence.end > start);
    for (let i = behind - 1; i >= 0 && own[i]!.claim.evidence.end >= start - back; i--) found.push(own[i]!);
    return found;
  };
}
