import type { Entities } from "../entities.ts";
import type { Entity } from "../merged.ts";
import { keptEntities } from "./entities.ts";
import { borneIn } from "./locals.ts";
import type { Draft } from "./neighbours.ts";

/** The entities of the local keys of some documents, without their members and mentions. */
export async function entitiesOf(draft: Draft, documents: readonly string[]): Promise<Pick<Entities, "of">> {
  const { locals, baseOf } = await borneIn(draft, documents);
  const bases = new Map([...locals].map(([reference, local]) => [reference, baseOf(local)!]));
  const entities = await keptEntities(draft, new Set(bases.values()));
  const byBase = new Map<string, Entity>(
    [...entities.values()].flatMap(({ entity, bases: own }) =>
      own.map((base) => [base, { ...entity, members: [], mentions: [] }] as const),
    ),
  );
  return {
    of: (document, key) => (key === null ? null : (byBase.get(bases.get(`${document}#${key}`) ?? "") ?? null)),
  };
}
