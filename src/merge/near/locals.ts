import { whenOf } from "../entities.ts";
import type { Testimony } from "../merged.ts";
import type { Named } from "../naming.ts";
import { dayOf } from "../surnames.ts";
import { type Card, cardOf, isKnownCard, signOf } from "./cards.ts";
import type { Draft, Key } from "./neighbours.ts";

/** A local entity as it is kept: which card it bears, of when its document is, and by which reference its people of one name go. */
export interface Local {
  readonly document: string;
  readonly key: string;
  readonly card: string;
  /** Published or written: EDTF, cut to the day; null when that is not told. */
  readonly when: string | null;
  /** The least reference of those joined with it by name; null for what the knowledge has: there the card tells. */
  readonly base: string | null;
}

/** A card as it is kept. */
export interface KeptCard {
  readonly card: Card;
  /** Those of equal keys, directly or through others, bear one number. */
  readonly component: string;
  /** Of what the knowledge has: how many local entities bear it, the least reference of them, and the least of all joined with it by name. */
  readonly count: number;
  readonly first: string | null;
  readonly base: string | null;
}

/** The spaces in which names are kept. */
export const LOCALS = "local";
export const CARDS = "card";

/** Days since 1970; 0 where the day is not told. */
export function dayNumber(when: string | null): number {
  return Math.floor(dayOf({ published: when, written: { edtf: null } }) / 86_400_000);
}

/** A local entity that is new; it goes by its own name alone until it is joined. */
export function localOf(named: Named): { readonly local: Local; readonly card: Card } {
  const card = cardOf(named);
  const { doc, local } = named;
  return { card, local: { document: doc.id, key: local.key, card: signOf(card), when: whenOf(doc), base: null } };
}

/** Keeps a local entity with the keys under which it is found. */
export function putLocal(draft: Draft, local: Local, card: Card): void {
  const at = dayNumber(local.when);
  const { document, key, base } = local;
  const known: Key[] = isKnownCard(card)
    ? [`known ${card.local.known}`, ...datedUnder(local, card)].map((one) => ({ key: one, at }))
    : [];
  const own = base === null ? [] : [{ key: `base ${base}`, at }];
  draft.put(
    LOCALS,
    `${document}#${key}`,
    [`in ${document}`, { key: `card ${local.card}`, at }, ...known, ...own],
    local,
  );
}

/** Of people the first and the last day on which they are named tell who may be meant. */
function datedUnder({ when }: Local, { local }: Card): readonly string[] {
  return local.kind === "person" && when !== null ? [`dated ${local.known}`] : [];
}

/** The earliest and the latest local entities of people whom the knowledge has. */
export async function endsOf(draft: Draft, cards: Iterable<Card>): Promise<readonly string[]> {
  const known = [...cards].flatMap(({ local }) => (local.kind === "person" ? (local.known ?? []) : []));
  const ends = await Promise.all(
    [...new Set(known)].flatMap((id) => [-EVER, EVER].map((at) => draft.nearest(LOCALS, `dated ${id}`, at, 1))),
  );
  return ends.flat().map(({ item }) => item);
}

/** Days beyond all dates. */
const EVER = 10_000_000;

/** Local entities by reference. */
export async function localsOf(draft: Draft, references: readonly string[]): Promise<ReadonlyMap<string, Local>> {
  return (await draft.values(LOCALS, references)) as ReadonlyMap<string, Local>;
}

/** The local entities under keys. */
export async function localsUnder(draft: Draft, keys: readonly string[]): Promise<ReadonlyMap<string, Local>> {
  const found = await draft.keyed(LOCALS, keys);
  return localsOf(draft, [...new Set([...found.values()].flat())]);
}

/** Cards by their sign. */
export async function cardsOf(draft: Draft, signs: Iterable<string>): Promise<ReadonlyMap<string, KeptCard>> {
  return (await draft.values(CARDS, [...new Set(signs)])) as ReadonlyMap<string, KeptCard>;
}

/** Local entities with their cards. */
export interface Borne {
  readonly locals: ReadonlyMap<string, Local>;
  cardOf(local: Local): KeptCard;
  /** By which reference those who are one with it by name go; null for what is not joined yet. */
  baseOf(local: Local): string | null;
}

/** The cards of local entities. */
export async function borne(draft: Draft, locals: ReadonlyMap<string, Local>): Promise<Borne> {
  const cards = await cardsOf(
    draft,
    [...locals.values()].map(({ card }) => card),
  );
  const cardOf = ({ card }: Local) => cards.get(card)!;
  return { locals, cardOf, baseOf: (local) => local.base ?? cardOf(local).base };
}

/** The local entities of documents, with their cards. */
export async function borneIn(draft: Draft, documents: Iterable<string>): Promise<Borne> {
  return borne(
    draft,
    await localsUnder(
      draft,
      [...documents].map((id) => `in ${id}`),
    ),
  );
}

/** A local entity as joining looks at it; of its document only the id and the date. */
export function namedAs(local: Local, { local: said, names, office }: Card, docs: Map<string, Testimony>): Named {
  const { document, key } = local;
  const doc = docs.get(document) ?? stubOf(document, local.when);
  docs.set(document, doc);
  return { reference: `${document}#${key}`, doc, local: { ...said, key }, names, office };
}

function stubOf(id: string, published: string | null): Testimony {
  return {
    ...{
      id,
      file: "",
      language: "",
      title: null,
      publisher: null,
      author: null,
      published,
      publishedBasis: null,
      url: null,
    },
    ...{ written: { edtf: null, basis: "" }, entities: [], mentions: [], claims: [] },
  };
}
