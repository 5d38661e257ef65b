import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { Finding } from "../../discrepancies/finding.ts";
import {
  areSpelled,
  type Called,
  mayBeOne,
  namesOf,
  type Spelling,
  spelledIn,
  spellingsOf,
} from "../../discrepancies/identity.ts";
import type { Pair } from "../../discrepancies/stories.ts";
import { byText, sorted } from "../../fold.ts";
import type { Judgement } from "../../merged.ts";
import { type EntitiesChanged, entitiesById } from "../entities.ts";
import type { Library } from "../library.ts";
import { allOf, type Draft } from "../neighbours.ts";
import { callsOf, keepForms } from "./forms.ts";

/** Spaces of those who may be one, by why: judgements that leave it open; spellings in two documents; and of what was found of names. */
const UNSURE = "unsure";
const SPELLED = "spelled";
const NAMED = "named";

/** What became of names. */
export interface NamesAround {
  readonly draft: Draft;
  readonly library: Library;
  readonly knowledge: Knowledge;
}

/** What is new for names. */
export interface NameNews {
  /** Documents that changed, or of which an entity did. */
  readonly documents: readonly string[];
  readonly entities: EntitiesChanged;
  /** Documents of which the stories may be others, and all pairs of one story of which one is among them. */
  readonly apart: readonly string[];
  readonly pairs: readonly Pair[];
}

/** Of each name that was found to be like another otherwise than before: what is found now, null for what is no more. */
export async function changeNames(news: NameNews, around: NamesAround): Promise<ReadonlyMap<string, Finding | null>> {
  const { draft, library } = around;
  const named = await keepForms(draft, news.documents, library);
  const entities = new Set([...named, ...news.entities.put.map(({ id }) => id), ...news.entities.removed]);
  const unsure = await keepUnsure(news.entities, entities, around);
  const spelled = await keepSpelled(news, entities, around);
  const sources = new Map<string, readonly Finding[]>([
    ...(await ofNames([...entities], around)),
    ...(await ofUnsure(unsure, around)),
    ...(await ofSpelled(spelled, around)),
  ]);
  return keepNamed(draft, sources);
}

async function calledBy(ids: readonly string[], { draft }: NamesAround): Promise<ReadonlyMap<string, Called>> {
  const [entities, calls] = [await entitiesById(draft, ids), await callsOf(draft, ids)];
  return new Map([...entities].map(([id, one]) => [id, { ...one, mentions: calls.get(id) ?? [] }]));
}

type Sources = readonly (readonly [string, readonly Finding[]])[];

async function ofNames(ids: readonly string[], around: NamesAround): Promise<Sources> {
  const called = await calledBy(ids, around);
  return ids.map((id) => {
    const one = called.get(id);
    return [`0 ${id}`, one?.kind === "person" ? namesOf(one, around.knowledge) : []];
  });
}

/** Keeps judgements that leave open whether two are one; ids of all that may be shown otherwise. */
async function keepUnsure(
  { judgements, members }: EntitiesChanged,
  entities: ReadonlySet<string>,
  { draft, library }: NamesAround,
): Promise<readonly string[]> {
  const moved = members.map(({ document, key }) => `side ${document}#${key}`);
  const of = [...entities].map((id) => `of ${id}`);
  const old = allOf(await draft.keyed(UNSURE, [...moved, ...of]));
  for (const id of judgements.removed) draft.remove(UNSURE, id);
  const kept = (await draft.values(UNSURE, [...old])) as ReadonlyMap<string, Judgement>;
  const now = [...kept.values(), ...judgements.put.filter(({ verdict }) => verdict === "unsure")];
  const sides = now.flatMap(({ left, right }) => [left, right!]);
  await library.testimonies(sides.map((side) => side.slice(0, side.indexOf("#"))));
  for (const one of now) {
    const both = [one.left, one.right!];
    const ids = both.flatMap((side) => entityOf(side, library)?.id ?? []);
    draft.put(UNSURE, one.id, [...both.map((side) => `side ${side}`), ...ids.map((id) => `of ${id}`)], one);
  }
  return sorted([...old, ...judgements.removed, ...now.map(({ id }) => id)]);
}

function entityOf(reference: string, { entities }: Library) {
  const at = reference.indexOf("#");
  return entities.of(reference.slice(0, at), reference.slice(at + 1));
}

async function ofUnsure(ids: readonly string[], around: NamesAround): Promise<Sources> {
  const { draft, library } = around;
  const kept = (await draft.values(UNSURE, ids)) as ReadonlyMap<string, Judgement>;
  const pairs = new Map(
    [...kept].map(([id, { left, right }]) => [id, [left, right!].map((side) => entityOf(side, library)?.id ?? "")]),
  );
  const called = await calledBy(sorted([...pairs.values()].flat()), around);
  return ids.map((id) => {
    const [a, b] = (pairs.get(id) ?? []).map((one) => called.get(one));
    return [`1 ${id}`, a === undefined || b === undefined ? [] : mayBeOne([a, b], kept.get(id)!.why)];
  });
}

/** Keeps in which pairs of documents names are spelled alike; all pairs of people of whom that may be shown otherwise. */
async function keepSpelled(
  { apart, pairs }: NameNews,
  entities: ReadonlySet<string>,
  { draft, library }: NamesAround,
): Promise<readonly string[]> {
  const items = sorted(
    allOf(
      await draft.keyed(
        SPELLED,
        apart.map((id) => `in ${id}`),
      ),
    ),
  );
  const old = (await draft.values(SPELLED, items)) as ReadonlyMap<string, readonly Spelling[]>;
  for (const item of items) draft.remove(SPELLED, item);
  const docs = await library.testimonies([...apart, ...pairs.flat()]);
  const spelled = new Map(docs.map((doc) => [doc.id, spelledIn(doc, library.entities)]));
  const together = [...apart.map((id) => [id, id] as const), ...pairs];
  const now = together.flatMap(([a, b]): Spelling[] => {
    const [x, y] = [spelled.get(a), spelled.get(b)];
    const found = x === undefined || y === undefined ? [] : spellingsOf(x, y);
    const ids = sorted(found.map(({ pair }) => pair.join(" ")));
    const keys = [`in ${a}`, `in ${b}`, ...ids.map((pair) => `pair ${pair}`)];
    const of = sorted(found.flatMap(({ pair }) => pair)).map((id) => `of ${id}`);
    if (found.length > 0) draft.put(SPELLED, `${a} ${b}`, [...keys, ...of], found);
    return [...found];
  });
  const touched = allOf(
    await draft.keyed(
      SPELLED,
      [...entities].map((id) => `of ${id}`),
    ),
  );
  const others = (await draft.values(SPELLED, [...touched])) as ReadonlyMap<string, readonly Spelling[]>;
  return sorted(
    [...[...old.values()].flat(), ...now, ...[...others.values()].flat()].map(({ pair }) => pair.join(" ")),
  );
}

async function ofSpelled(keys: readonly string[], around: NamesAround): Promise<Sources> {
  const { draft } = around;
  const called = await calledBy(sorted(keys.flatMap((key) => key.split(" "))), around);
  const found = await draft.keyed(
    SPELLED,
    keys.map((key) => `pair ${key}`),
  );
  const kept = (await draft.values(SPELLED, [...allOf(found)])) as ReadonlyMap<string, readonly Spelling[]>;
  return keys.map((key) => {
    const own = (found.get(`pair ${key}`) ?? [])
      .flatMap((item) => kept.get(item)!)
      .filter(({ pair }) => pair.join(" ") === key);
    const [a, b] = key.split(" ").map((id) => called.get(id));
    if (own.length === 0 || a === undefined || b === undefined) return [`2 ${key}`, []];
    const isClear = own.some((one) => one.isClear);
    return [`2 ${key}`, [areSpelled([a, b], isClear)]];
  });
}

/** Keeps what was found of names by where it comes from; of what is found twice the last is shown. */
async function keepNamed(
  draft: Draft,
  sources: ReadonlyMap<string, readonly Finding[]>,
): Promise<ReadonlyMap<string, Finding | null>> {
  const old = (await draft.values(NAMED, [...sources.keys()])) as ReadonlyMap<string, readonly Finding[]>;
  for (const [source, found] of sources) {
    const ids = found.map(({ id }) => `finding ${id}`);
    const documents = sorted(found.flatMap(({ evidence }) => evidence.map(({ document }) => `in ${document}`)));
    if (found.length === 0) draft.remove(NAMED, source);
    else draft.put(NAMED, source, [...ids, ...documents], found);
  }
  const ids = sorted([...[...old.values()].flat(), ...[...sources.values()].flat()].map(({ id }) => id));
  const now = await namedFindings(draft, ids);
  return new Map(ids.map((id) => [id, now.get(id) ?? null]));
}

/** What was found of names, by id. */
export async function namedFindings(draft: Draft, ids: readonly string[]): Promise<ReadonlyMap<string, Finding>> {
  const found = await draft.keyed(
    NAMED,
    ids.map((id) => `finding ${id}`),
  );
  return lastOf(draft, sorted(allOf(found)), (id) => ids.includes(id));
}

/** What was found of names in documents, by id. */
export async function namedIn(draft: Draft, documents: readonly string[]): Promise<ReadonlyMap<string, Finding>> {
  const found = await draft.keyed(
    NAMED,
    documents.map((id) => `in ${id}`),
  );
  return lastOf(draft, sorted(allOf(found)), () => true);
}

async function lastOf(
  draft: Draft,
  sources: readonly string[],
  isWanted: (id: string) => boolean,
): Promise<ReadonlyMap<string, Finding>> {
  const kept = (await draft.values(NAMED, sources)) as ReadonlyMap<string, readonly Finding[]>;
  const all = sources.toSorted(byText).flatMap((source) => kept.get(source) ?? []);
  return new Map(all.filter(({ id }) => isWanted(id)).map((one) => [one.id, one]));
}
