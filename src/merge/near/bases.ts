import type { Knowledge } from "../../knowledge/knowledge.ts";
import { lexiconOf, type NameLexicon } from "../../knowledge/names/lexicon.ts";
import { byText, sorted } from "../fold.ts";
import { type Identities, makeIdentities } from "../identities.ts";
import type { Testimony } from "../merged.ts";
import type { Named } from "../naming.ts";
import { asksOtherwise, knownSo, otherwiseKeys } from "../otherwise.ts";
import { shortKeyReader } from "../shortened.ts";
import { peopleIn, type Someone } from "../someone.ts";
import { borne, CARDS, cardsOf, endsOf, type KeptCard, LOCALS, localsOf, localsUnder, namedAs } from "./locals.ts";
import type { Draft } from "./neighbours.ts";

/** The space of what is one by name: bases, with the keys by which they are found where names are short or written otherwise. */
export const BASES = "base";

/** Of a document, so many of the nearest in time are compared of one whom the knowledge has. */
const NEAR = 40;

/** The local entities of some bases, of those whom the knowledge has only the first of each card and those about the days given. */
export interface Loaded {
  readonly named: readonly Named[];
  /** The base of a local entity, by its number. */
  readonly nameOf: (item: number) => string;
}

/** The cards of whom the knowledge has, by their sign, that go by these bases. */
export async function cardsAt(draft: Draft, bases: readonly string[]): Promise<ReadonlyMap<string, KeptCard>> {
  const found = await draft.keyed(
    CARDS,
    bases.map((base) => `base ${base}`),
  );
  return cardsOf(draft, [...found.values()].flat());
}

/** Loads the bases; days since 1970. */
export async function loadBases(draft: Draft, bases: readonly string[], days: readonly number[]): Promise<Loaded> {
  const keys = bases.map((base) => `base ${base}`);
  const known = await cardsAt(draft, bases);
  const ids = sorted([...known.values()].map(({ card }) => card.local.known!));
  const about = await Promise.all(
    ids.flatMap((id) => days.map((day) => draft.nearest(LOCALS, `known ${id}`, day, NEAR))),
  );
  const ends = await endsOf(
    draft,
    [...known.values()].map(({ card }) => card),
  );
  const firsts = [...known.values()].flatMap(({ first }) => first ?? []);
  const wanted = sorted([...firsts, ...ends, ...about.flat().map(({ item }) => item)]);
  const locals = new Map([...(await localsOf(draft, wanted)), ...(await localsUnder(draft, keys))]);
  const { cardOf, baseOf } = await borne(draft, locals);
  const docs = new Map<string, Testimony>();
  const inOrder = [...locals.values()].sort((a, b) => byText(a.document, b.document) || byText(a.key, b.key));
  const names = inOrder.map((local) => baseOf(local)!);
  return {
    named: inOrder.map((local) => namedAs(local, cardOf(local).card, docs)),
    nameOf: (item) => names[item]!,
  };
}

/** People of loaded bases, those joined who are one base or tied by `also`. */
export function peopleOf(
  { named, nameOf }: Loaded,
  also: readonly (readonly [string, string])[],
  knowledge: Knowledge,
): { readonly people: readonly Someone[]; readonly identities: Identities } {
  const identities = makeIdentities(
    "entity",
    named.map(({ reference }) => reference),
    [],
  );
  const first = new Map<string, number>();
  for (const [item] of named.entries()) {
    const leader = first.get(nameOf(item));
    if (leader === undefined) first.set(nameOf(item), item);
    else identities.clusters.join(leader, item);
  }
  for (const [a, b] of also) {
    const [x, y] = [first.get(a), first.get(b)];
    if (x !== undefined && y !== undefined) identities.clusters.join(x, y);
  }
  return { people: peopleIn(named, knowledge, identities), identities };
}

/** Keeps the keys of the bases of which names changed; the keys of all given, before and now. */
export async function keepBases(
  draft: Draft,
  bases: ReadonlySet<string>,
  renamed: ReadonlySet<string>,
  knowledge: Knowledge,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const before = (await draft.values(BASES, sorted(bases))) as ReadonlyMap<string, readonly string[]>;
  const now = keysByBase(await loadBases(draft, sorted(renamed), []), knowledge);
  for (const base of renamed) {
    const keys = sorted(now.get(base) ?? []);
    if (now.has(base)) draft.put(BASES, base, keys, keys);
    else draft.remove(BASES, base);
  }
  return new Map(sorted(bases).map((base) => [base, sorted([...(before.get(base) ?? []), ...(now.get(base) ?? [])])]));
}

function keysByBase(loaded: Loaded, knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  const shortKeys = shortKeyReader(knowledge);
  const lexicon = lexiconOf(knowledge);
  const keys = new Map<string, string[]>();
  const add = (base: string, more: readonly string[]) => keys.set(base, [...(keys.get(base) ?? []), ...more]);
  for (const [item, one] of loaded.named.entries())
    add(
      loaded.nameOf(item),
      shortKeys(one).map((key) => `open ${key}`),
    );
  for (const one of peopleOf(loaded, [], knowledge).people) add(loaded.nameOf(one.item), personKeys(one, lexicon));
  return keys;
}

function personKeys(one: Someone, lexicon: NameLexicon): readonly string[] {
  const asks = asksOtherwise(one);
  return [
    ...otherwiseKeys(one).flatMap((key) => [`otherwise ${key}`, ...(asks ? [`asks otherwise ${key}`] : [])]),
    ...(asks ? knownSo(one, lexicon).map((id) => `asks known ${id}`) : []),
    ...(one.known === null ? [] : [`known ${one.known}`]),
  ];
}
