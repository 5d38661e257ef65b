import type { Described, Entities } from "../entities.ts";
import { sorted } from "../fold.ts";
import type { Entity, Testimony } from "../merged.ts";
import { referenceTo } from "../naming.ts";
import { ENTITIES } from "./entities.ts";
import { cardsOf, localsOf } from "./locals.ts";
import type { Draft } from "./neighbours.ts";

/** The entities of what these documents name, as they are kept, without their members and mentions: claims look at neither. */
export async function entitiesOf(draft: Draft, documents: readonly Testimony[]): Promise<Pick<Entities, "of">> {
  const references = documents.flatMap(({ id, entities }) => entities.map(({ key }) => referenceTo(id, key)));
  const locals = await localsOf(draft, references);
  const cards = await cardsOf(
    draft,
    [...locals.values()].map(({ card }) => card),
  );
  const baseOf = new Map([...locals].map(([reference, { base, card }]) => [reference, base ?? cards.get(card)!.base!]));
  const byBase = await entitiesByBase(draft, sorted(baseOf.values()));
  return {
    of: (document, key) => (key === null ? null : (byBase.get(baseOf.get(referenceTo(document, key)) ?? "") ?? null)),
  };
}

async function entitiesByBase(draft: Draft, bases: readonly string[]): Promise<ReadonlyMap<string, Entity>> {
  const under = await draft.keyed(
    ENTITIES,
    bases.map((base) => `of ${base}`),
  );
  const kept = (await draft.values(ENTITIES, sorted([...under.values()].flat()))) as ReadonlyMap<
    string,
    { readonly entity: Described }
  >;
  const entities = new Map([...kept].map(([id, { entity }]) => [id, { ...entity, members: [], mentions: [] }]));
  return new Map(
    bases.flatMap((base) =>
      (under.get(`of ${base}`) ?? []).flatMap((id) => {
        const entity = entities.get(id);
        return entity === undefined ? [] : [[base, entity] as const];
      }),
    ),
  );
}
