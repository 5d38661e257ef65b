import type { Act } from "../act.ts";
import { sorted } from "../fold.ts";
import type { LocalReference } from "../merged.ts";
import { ACT, type Library, numbered } from "./library.ts";
import type { Neighbours } from "./neighbours.ts";

/** What is not as it was when the neighbours were filed. */
export interface News {
  /** Documents that are new, read again, decided on otherwise, or gone. */
  readonly documents: readonly string[];
  /** Local entities, of any document, of which the entity has another id, name, kind, state or id in the knowledge. */
  readonly references: readonly LocalReference[];
  /** Claims that people join or part otherwise than before. */
  readonly claims: readonly string[];
  /** Whether these are all documents there are, so that nothing is filed yet. */
  readonly isWhole: boolean;
}

/** Acts that are new or no longer what they were, and claims of acts that are no more. */
export interface Fresh {
  readonly acts: readonly Act[];
  readonly gone: readonly string[];
}

export async function freshActs(news: News, library: Library, neighbours: Neighbours): Promise<Fresh> {
  const before = await neighbours.keyed(
    ACT,
    news.documents.map((id) => `of ${id}`),
  );
  const own = await library.ofDocuments(news.documents);
  const now = new Set(own.map(({ claim }) => claim.id));
  const decided = await library.ofClaims(new Set(news.claims));
  const touched = await touchedBy(news.references, library);
  return {
    acts: numbered([...own, ...decided, ...touched]),
    gone: sorted([...before.values()].flat().filter((claim) => !now.has(claim))),
  };
}

async function touchedBy(references: readonly LocalReference[], library: Library): Promise<readonly Act[]> {
  const byDocument = Map.groupBy(references, ({ document }) => document);
  const acts = await library.ofDocuments(byDocument.keys());
  return acts.filter((act) => byDocument.get(act.doc.id)!.some(({ key }) => isNamedIn(act, key)));
}

function isNamedIn({ claim }: Act, key: string): boolean {
  return (
    claim.place?.entity === key ||
    claim.instrument === key ||
    claim.participants.some(({ entity }) => entity === key) ||
    claim.attribution.some(({ entity }) => entity === key)
  );
}
