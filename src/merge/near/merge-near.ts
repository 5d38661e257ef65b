import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Judgement, Testimony } from "../merged.ts";
import { cardReader } from "./cards.ts";
import { changeEntities, type EntitiesChanged } from "./entities.ts";
import { entitiesOf } from "./entities-of.ts";
import { type Changes, changesNear } from "./near.ts";
import type { Draft } from "./neighbours.ts";

/** Documents that came to the record, or went from it; one that was read again did both. As people decided. */
export interface Movement {
  readonly went: readonly string[];
  readonly came: readonly Testimony[];
  /** Claims and local entities ("document#key") of which people decide otherwise than before. */
  readonly redecided: readonly string[];
  /** Whether nothing is kept yet, so that these are all documents there are. */
  readonly isWhole: boolean;
}

/** What the neighbours of what is new are found in. */
export interface Ground {
  /** Those of the documents that there are now, as people decided. */
  readonly testimonies: (documents: readonly string[]) => Promise<readonly Testimony[]>;
  /** Takes what is to be kept for the next time. */
  readonly draft: Draft;
  /** What people decided, on what is there now. */
  readonly decided: readonly Judgement[];
  readonly knowledge: Knowledge;
}

/**
 * What merge over all documents would say of entities, events and agreements otherwise than before. Looks at what is new and its neighbours alone. Throws TooTangled where that is not enough.
 */
export async function mergeNear(
  { went, came, redecided, isWhole }: Movement,
  { testimonies, draft, decided, knowledge }: Ground,
): Promise<Changes & { readonly entities: EntitiesChanged }> {
  const isReference = (side: string) => side.includes("#");
  const entities = await changeEntities(
    draft,
    {
      ...{ went, came },
      decided: decided.filter(({ about }) => about === "entity"),
      redecided: redecided.filter(isReference),
    },
    { knowledge, cards: cardReader(knowledge) },
  );
  const documents = [...new Set([...went, ...came.map(({ id }) => id)])];
  const load = async (ids: readonly string[]) => {
    const loaded = await testimonies(ids);
    return { documents: loaded, entities: await entitiesOf(draft, loaded) };
  };
  const claims = redecided.filter((side) => !isReference(side));
  const changes = await changesNear(
    { documents, references: entities.references, claims, isWhole },
    { load, draft, decided, knowledge },
  );
  return { ...changes, entities };
}
