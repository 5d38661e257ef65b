import { type Described, describe, type Member, namesOfKnown } from "../entities.ts";
import { byText, sorted } from "../fold.ts";
import { ofEngine } from "../identities.ts";
import type { Judgement, LocalReference, Testimony } from "../merged.ts";
import { BASES, cardsAt, keepBases } from "./bases.ts";
import { borne, borneIn, type Local, localsOf, localsUnder } from "./locals.ts";
import { type Apart, joinMeant, type Meant, meantAt, tiedWith } from "./meant.ts";
import { type EntityNews, joinNames, type NameReader, type NamesChanged } from "./names.ts";
import type { Draft } from "./neighbours.ts";
import { askOtherwise, OTHERWISE } from "./otherwise.ts";
import { askShort, SHORT } from "./short.ts";
import { askShortened, SHORTER } from "./shortened.ts";

/** What became of the entities. */
export interface EntitiesChanged {
  /** New and changed ones, without their members. */
  readonly put: readonly Described[];
  /** Ids of those that are no more. */
  readonly removed: readonly string[];
  /** Local entities that are new, or of another entity now. */
  readonly members: readonly { readonly document: string; readonly key: string; readonly entity: string }[];
  /** Local entities, of whatever document, of which the entity is another now, or called or said to be otherwise. */
  readonly references: readonly LocalReference[];
  readonly judgements: { readonly put: readonly Judgement[]; readonly removed: readonly string[] };
}

/** The space of the entities, by the bases that they are made of. */
export const ENTITIES = "entity";
const KINDS = [OTHERWISE, SHORT, SHORTER];

interface KeptEntity {
  readonly entity: Described;
  readonly bases: readonly string[];
  /** Why names that are short or written otherwise are of it, or may be of another. */
  readonly reasons: readonly Judgement[];
}

/**
 * Joins what the documents that came name, and parts what those that went held together: the same as `joinEntities` makes of all documents. Looks at
 * neighbours alone. Throws TooTangled where that is not enough.
 */
export async function changeEntities(draft: Draft, news: EntityNews, reader: NameReader): Promise<EntitiesChanged> {
  const { knowledge } = reader;
  const names = await joinNames(draft, news, reader);
  const regrouped = await basesIn(draft, names.regrouped);
  const bases = new Set([...names.bases, ...names.grown, ...regrouped]);
  const apart = await apartBy(draft, news.decided);
  const keys = await keepBases(draft, bases, names.bases, knowledge);
  const shortened = await askShortened(draft, keys, knowledge);
  const otherwise = await askOtherwise(draft, keys, knowledge);
  const renamed = [...otherwise.before, ...otherwise.now].flatMap((one) => one.bases);
  const short = await askShort(draft, new Set([...bases, ...renamed]), apart, knowledge);
  const decided = [shortened, otherwise, short].flatMap(({ before, now }) =>
    [...before, ...now].flatMap((one) => one.bases),
  );
  const old = await keptEntities(draft, await tiedWith(draft, [...bases, ...decided], KINDS));
  const all = await tiedWith(draft, [...bases, ...decided, ...[...old.values()].flatMap((one) => one.bases)], KINDS);
  const now = await describeAt(draft, all, apart, namesOfKnown(knowledge));
  for (const id of old.keys()) draft.remove(ENTITIES, id);
  for (const kept of now)
    draft.put(
      ENTITIES,
      kept.entity.id,
      kept.bases.map((base) => `of ${base}`),
      kept,
    );
  return {
    ...differences(old, now),
    ...(await moved(draft, old, now, { came: news.came, moved: names.moved })),
    judgements: reasons(
      [...names.before, ...[...old.values()].flatMap((one) => one.reasons)],
      [...names.now, ...now.flatMap((one) => one.reasons)],
    ),
  };
}

/** The bases of what people told apart. */
async function apartBy(draft: Draft, decided: readonly Judgement[]): Promise<Apart> {
  const pairs = decided.filter(({ verdict }) => verdict === "different");
  const sides = pairs.flatMap(({ left, right }) => [left, right!]);
  const { locals, baseOf } = await borne(draft, await localsOf(draft, sides));
  const bases = new Map([...locals].map(([reference, local]) => [reference, baseOf(local)]));
  return pairs.flatMap(({ left, right }): Apart => {
    const [a, b] = [bases.get(left) ?? null, bases.get(right!) ?? null];
    return a === null || b === null ? [] : [[a, b]];
  });
}

async function basesIn(draft: Draft, documents: ReadonlySet<string>): Promise<readonly string[]> {
  const { locals, baseOf } = await borneIn(draft, documents);
  return [...locals.values()].map((local) => baseOf(local)!);
}

/** What is kept of the entities that are made of bases, by id. */
export async function keptEntities(draft: Draft, bases: Iterable<string>): Promise<ReadonlyMap<string, KeptEntity>> {
  const found = await draft.keyed(
    ENTITIES,
    [...bases].map((base) => `of ${base}`),
  );
  return (await draft.values(ENTITIES, sorted([...found.values()].flat()))) as ReadonlyMap<string, KeptEntity>;
}

/** Entities by their ids. */
export async function entitiesById(draft: Draft, ids: readonly string[]): Promise<ReadonlyMap<string, Described>> {
  const kept = (await draft.values(ENTITIES, ids)) as ReadonlyMap<string, KeptEntity>;
  return new Map([...kept].map(([id, { entity }]) => [id, entity]));
}

/** The entities that the bases make. */
async function describeAt(
  draft: Draft,
  bases: ReadonlySet<string>,
  apart: Apart,
  known: ReadonlyMap<string, string>,
): Promise<readonly KeptEntity[]> {
  const there = [...(await draft.values(BASES, [...bases])).keys()].sort(byText);
  const members = await membersOf(draft, there);
  const { groups, held } = joinMeant(there, await meantAt(draft, there, KINDS), apart);
  const byAsking = Map.groupBy(held, (one) => one.bases[1]);
  return groups.map((group) => {
    const own = group.flatMap((base) => members.get(base)!).sort((a, b) => byText(a.reference, b.reference));
    const reasons = group.flatMap((base) => (byAsking.get(base) ?? []).map(judgementOf));
    return { entity: describe(own, known), bases: group, reasons };
  });
}

async function membersOf(draft: Draft, bases: readonly string[]): Promise<ReadonlyMap<string, readonly Member[]>> {
  const open = await localsUnder(
    draft,
    bases.map((base) => `base ${base}`),
  );
  const { cardOf } = await borne(draft, open);
  const members = new Map<string, Member[]>(bases.map((base) => [base, []]));
  for (const { card, base, count, first } of (await cardsAt(draft, bases)).values())
    if (first !== null) members.get(base!)!.push({ reference: first, when: null, local: card.local, count });
  for (const [reference, local] of open)
    members.get(local.base!)!.push({ reference, when: local.when, local: cardOf(local).card.local, count: 1 });
  return members;
}

function differences(
  old: ReadonlyMap<string, KeptEntity>,
  now: readonly KeptEntity[],
): Pick<EntitiesChanged, "put" | "removed"> {
  const there = new Set(now.map(({ entity }) => entity.id));
  return {
    put: now
      .map(({ entity }) => entity)
      .filter((one) => JSON.stringify(old.get(one.id)?.entity) !== JSON.stringify(one)),
    removed: [...old.keys()].filter((id) => !there.has(id)),
  };
}

/** What is of another entity, and what it is of looks otherwise. A base that only goes by another reference than before is not. */
async function moved(
  draft: Draft,
  old: ReadonlyMap<string, KeptEntity>,
  now: readonly KeptEntity[],
  { came, moved }: { readonly came: readonly Testimony[]; readonly moved: NamesChanged["moved"] },
): Promise<Pick<EntitiesChanged, "members" | "references">> {
  const [before, entityOf] = [byBase(old.values()), byBase(now)];
  const sources = Map.groupBy(moved.values(), ({ to }) => to);
  const were = new Map(
    [...entityOf.keys()].map((base) => {
      const froms = (sources.get(base) ?? []).flatMap(({ from }) => from ?? []);
      return [base, before.has(base) ? [base, ...froms] : froms] as const;
    }),
  );
  /** Whether nothing else was of this base than what was of an entity that is alike. */
  const isAsBefore = (base: string, areAlike: (was: Described | undefined, now: Described) => boolean) =>
    were.get(base)!.length > 0 && were.get(base)!.every((from) => areAlike(before.get(from), entityOf.get(base)!));
  const others = await borne(
    draft,
    await localsAt(
      draft,
      [...entityOf.keys()].filter((base) => !isAsBefore(base, looksAlike)),
    ),
  );
  const arrived = await borneIn(
    draft,
    came.map(({ id }) => id),
  );
  const gone = [...moved].filter(([, { from, to }]) => from === null || !isAsBefore(to, looksAlike));
  const fresh = new Map([
    ...(await localsOf(
      draft,
      gone.map(([reference]) => reference),
    )),
    ...arrived.locals,
  ]);
  const { locals, baseOf } = await borne(draft, new Map([...others.locals, ...fresh]));
  const areOne = (was: Described | undefined, { id }: Described) => was?.id === id;
  const isElsewhere = ([reference, local]: readonly [string, Local]) =>
    fresh.has(reference) || !isAsBefore(baseOf(local)!, areOne);
  return {
    members: [...locals].filter(isElsewhere).map(([, local]) => ({
      ...{ document: local.document, key: local.key },
      entity: entityOf.get(baseOf(local)!)!.id,
    })),
    references: [...locals.values()].map(({ document, key }) => ({ document, key })),
  };
}

function byBase(all: Iterable<KeptEntity>): ReadonlyMap<string, Described> {
  return new Map([...all].flatMap(({ entity, bases }) => bases.map((base) => [base, entity] as const)));
}

/** As far as claims look at entities. */
function looksAlike(a: Described | undefined, b: Described): boolean {
  return (
    a !== undefined &&
    a.id === b.id &&
    a.name === b.name &&
    a.kind === b.kind &&
    a.country === b.country &&
    a.known === b.known
  );
}

async function localsAt(draft: Draft, bases: readonly string[]): Promise<ReadonlyMap<string, Local>> {
  const known = [...(await cardsAt(draft, bases)).keys()].map((sign) => `card ${sign}`);
  return localsUnder(draft, [...known, ...bases.map((base) => `base ${base}`)]);
}

/** The reasons that are new, and those that hold no more. */
function reasons(before: readonly Judgement[], now: readonly Judgement[]): EntitiesChanged["judgements"] {
  const [known, standing] = [before, now].map((all) => new Map(all.map((one) => [one.id, one])));
  return {
    put: [...standing!.values()].filter((one) => known!.get(one.id)?.score !== one.score),
    removed: [...known!.keys()].filter((id) => !standing!.has(id)),
  };
}

function judgementOf({ left, right, sure, why, score }: Meant): Judgement {
  return ofEngine("entity", sure ? "same" : "unsure", [left, right], why, score);
}
