import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type Act, actsOf } from "../act.ts";
import type { Entities } from "../entities.ts";
import { byText, sorted } from "../fold.ts";
import type { Testimony } from "../merged.ts";
import type { Neighbours } from "./neighbours.ts";

/** Documents as people decided, with the entities of their local keys. */
export interface Loaded {
  readonly documents: readonly Testimony[];
  readonly entities: Pick<Entities, "of">;
}

/** Gives those of the named documents that there are now. */
export type Loader = (documents: readonly string[]) => Promise<Loaded>;

/** Where the act of a claim stands, as it is kept: of those that ties lead to one name, the id of the event. */
export interface KeptAct {
  readonly document: string;
  readonly tied: string;
  readonly event: string;
}

/** Space of acts by claim, each under its document, the name of those tied to it, its event, and its blocks. */
export const ACT = "act";

/** What is kept of acts, by claim. */
export async function keptActs(
  neighbours: Neighbours,
  claims: Iterable<string>,
): Promise<ReadonlyMap<string, KeptAct>> {
  return (await neighbours.values(ACT, [...claims])) as ReadonlyMap<string, KeptAct>;
}

/** The acts of documents, each document loaded once. */
export interface Library {
  /** Those of these documents that there are. */
  testimonies(documents: Iterable<string>): Promise<readonly Testimony[]>;
  /** All acts of these documents. */
  ofDocuments(documents: Iterable<string>): Promise<readonly Act[]>;
  /** The acts of these claims, as the neighbours know where they stand. */
  ofClaims(claims: ReadonlySet<string>): Promise<readonly Act[]>;
  /** As loaded so far. */
  readonly entities: Pick<Entities, "of">;
}

export function libraryOf(load: Loader, neighbours: Neighbours, knowledge: Knowledge): Library {
  const acts = new Map<string, readonly Act[]>();
  const texts = new Map<string, Testimony>();
  const lookups = new Map<string, Loaded["entities"]>();

  async function ofDocuments(documents: Iterable<string>): Promise<readonly Act[]> {
    const wanted = sorted(documents);
    const missing = wanted.filter((id) => !acts.has(id));
    if (missing.length > 0) keep(missing, await load(missing));
    return numbered(wanted.flatMap((id) => acts.get(id)!));
  }

  function keep(missing: readonly string[], { documents, entities }: Loaded): void {
    const found = Map.groupBy(actsOf(documents, entities, knowledge), ({ doc }) => doc.id);
    for (const doc of documents) texts.set(doc.id, doc);
    for (const id of missing) {
      acts.set(id, found.get(id) ?? []);
      lookups.set(id, entities);
    }
  }

  return {
    ofDocuments,
    async testimonies(documents) {
      const wanted = sorted(documents);
      await ofDocuments(wanted);
      return wanted.flatMap((id) => texts.get(id) ?? []);
    },
    async ofClaims(claims) {
      const places = await keptActs(neighbours, claims);
      const all = await ofDocuments([...places.values()].map(({ document }) => document));
      return numbered(all.filter(({ claim }) => claims.has(claim.id)));
    },
    entities: { of: (document, key) => lookups.get(document)?.of(document, key) ?? null },
  };
}

/** In the order of all acts, with the numbers that they have among themselves. */
export function numbered(acts: Iterable<Act>): readonly Act[] {
  const all = [...new Map([...acts].map((act) => [act.claim.id, act])).values()];
  const inOrder = all.sort((a, b) => byText(a.doc.id, b.doc.id) || byText(a.claim.id, b.claim.id));
  return inOrder.map((act, index) => (act.index === index ? act : { ...act, index }));
}
