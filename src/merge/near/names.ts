import type { Knowledge } from "../../knowledge/knowledge.ts";
import { joinByName } from "../entities.ts";
import { byText } from "../fold.ts";
import { makeIdentities } from "../identities.ts";
import type { Judgement, Testimony } from "../merged.ts";
import { type Named, namedIn } from "../naming.ts";
import { type CardReader, isKnownCard } from "./cards.ts";
import { meet, placeCard, putCard, standsAlone } from "./components.ts";
import {
  CARDS,
  cardsOf,
  type KeptCard,
  LOCALS,
  type Local,
  localOf,
  localsOf,
  localsUnder,
  namedAs,
  putLocal,
} from "./locals.ts";
import { type Draft, TooTangled } from "./neighbours.ts";

/** What joining by name changed. A base is all that is one by name, called by its least reference. */
export interface NamesChanged {
  /** Bases that gained or lost local entities, those that are gone too. */
  readonly bases: ReadonlySet<string>;
  /** References of what goes by another base than before, or by one for the first time. */
  readonly moved: ReadonlySet<string>;
  /** Documents of which something is joined with, or parted from, what it was not before. */
  readonly regrouped: ReadonlySet<string>;
  /** Reasons of the joining of each component that was joined anew, before and now. */
  readonly before: readonly Judgement[];
  readonly now: readonly Judgement[];
}

export interface NameReader {
  readonly knowledge: Knowledge;
  readonly cards: CardReader;
}

/** What the record says otherwise than before. */
export interface EntityNews {
  /** Ids of documents that are no more, or are among those that came with other words. */
  readonly went: readonly string[];
  readonly came: readonly Testimony[];
  /** What people decided on entities and stands, earliest first; and references of which something else is decided than before. */
  readonly decided: readonly Judgement[];
  readonly redecided: readonly string[];
}

/** The space of the reasons why the cards of a component were joined. */
const REASONS = "names joined";

/** Joins by name what the documents that came name, and parts what only those that went held together. */
export async function joinNames(
  draft: Draft,
  { went, came, decided, redecided }: EntityNews,
  reader: NameReader,
): Promise<NamesChanged> {
  const bases = new Set<string>();
  const dirty = new Set<string>();
  const absorbed = new Set<string>();
  const arrived = new Set(came.map(({ id }) => id));
  await takeAway();
  await putThere();
  const pairs = await decide();
  const before = await reasonsOf([...dirty, ...absorbed]);
  for (const component of absorbed) {
    dirty.delete(component);
    draft.remove(REASONS, component);
  }
  const { named, locals, cards } = await load(draft, [...dirty], [...pairs.locals.keys()]);
  const identities = makeIdentities(
    "entity",
    named.map(({ reference }) => reference),
    pairs.judgements,
  );
  joinByName(named, reader.knowledge, identities);
  const { moved, regrouped } = rebase();
  const now = identities.judgements();
  await keepReasons(now);
  return { bases, moved, regrouped, before, now };

  async function takeAway(): Promise<void> {
    const gone = await localsUnder(
      draft,
      went.map((id) => `in ${id}`),
    );
    for (const [reference, local] of gone) {
      draft.remove(LOCALS, reference);
      const kept = (await cardsOf(draft, [local.card])).get(local.card)!;
      bases.add(kept.base ?? local.base!);
      if (standsAlone(kept.card, reader.cards)) continue;
      dirty.add(kept.component);
      if (!isKnownCard(kept.card)) continue;
      const left =
        kept.first === reference ? (await draft.keyed(LOCALS, [`card ${local.card}`])).get(`card ${local.card}`)! : [];
      const first = kept.first === reference ? (left[0] ?? null) : kept.first;
      putCard(draft, local.card, { ...kept, count: kept.count - 1, first }, reader.cards);
    }
  }

  async function putThere(): Promise<void> {
    for (const { local, card } of namedIn(came, reader.knowledge).map(localOf)) {
      const reference = `${local.document}#${local.key}`;
      if (standsAlone(card, reader.cards)) {
        if (!(await cardsOf(draft, [local.card])).has(local.card))
          putCard(draft, local.card, { card, component: local.card, count: 0, first: null, base: null }, reader.cards);
        putLocal(draft, { ...local, base: reference }, card);
        bases.add(reference);
        continue;
      }
      if (!(await cardsOf(draft, [local.card])).has(local.card))
        for (const one of await placeCard(draft, local.card, card, reader.cards)) absorbed.add(one);
      const kept = (await cardsOf(draft, [local.card])).get(local.card)!;
      dirty.add(kept.component);
      putLocal(draft, local, card);
      if (!isKnownCard(card)) continue;
      const first = kept.first === null || reference < kept.first ? reference : kept.first;
      putCard(draft, local.card, { ...kept, count: kept.count + 1, first }, reader.cards);
      if (kept.base !== null) bases.add(kept.base);
    }
    // what was dirty may have been absorbed since
    for (const component of [...dirty])
      for (const kept of (await cardsOf(draft, [component])).values()) dirty.add(kept.component);
  }

  /** Brings together what people decided on; the decisions on what is there, with its local entities. */
  async function decide() {
    const references = [...new Set(decided.flatMap(({ left, right }) => [left, right!]))];
    const found = await localsOf(draft, references);
    const there = decided.filter(({ left, right }) => found.has(left) && found.has(right!));
    const fresh = new Set([
      ...redecided,
      ...[...found].filter(([, { document }]) => arrived.has(document)).map(([one]) => one),
    ]);
    for (const { left, right } of there.filter((pair) => fresh.has(pair.left) || fresh.has(pair.right!)))
      for (const one of await meet(draft, [found.get(left)!.card, found.get(right!)!.card], reader.cards))
        absorbed.add(one);
    const touched = await localsOf(draft, redecided);
    const cards = await cardsOf(
      draft,
      [...found.values(), ...touched.values()].map(({ card }) => card),
    );
    for (const { card, base } of touched.values()) {
      dirty.add(cards.get(card)!.component);
      const own = base ?? cards.get(card)!.base;
      if (own !== null) bases.add(own);
    }
    for (const component of [...dirty])
      for (const kept of (await cardsOf(draft, [component])).values()) dirty.add(kept.component);
    const isNear = ({ card }: Local) => dirty.has(cards.get(card)!.component);
    const locals = new Map([...found].filter(([, local]) => isNear(local)));
    const judgements = there.filter(({ left, right }) => locals.has(left) && locals.has(right!));
    const own = new Set(judgements.flatMap(({ left, right }) => [left, right!]));
    const isPerson = (reference: string) => cards.get(found.get(reference)!.card)!.card.local.kind === "person";
    if (judgements.some(({ left, right }) => isPerson(left) !== isPerson(right!)))
      throw new TooTangled("people decided that a person is a thing");
    for (const reference of own)
      if (standsAlone(cards.get(found.get(reference)!.card)!.card, reader.cards))
        throw new TooTangled("people decided on what no name tells from others");
    return { judgements, locals: new Map([...locals].filter(([reference]) => own.has(reference))) };
  }

  async function reasonsOf(components: readonly string[]): Promise<readonly Judgement[]> {
    const found = (await draft.values(REASONS, components)) as ReadonlyMap<string, readonly Judgement[]>;
    return [...found.values()].flat();
  }

  /** Gives each base its name of now. */
  function rebase(): Pick<NamesChanged, "moved" | "regrouped"> {
    const moves: (Omit<Move, "from"> & { readonly from: string | null })[] = [];
    const moved = new Set<string>();
    const byKnown = new Map<string, string>();
    const places = new Map(named.map(({ reference }, i) => [reference, i]));
    for (const [i, { reference }] of named.entries()) {
      const to = named[identities.clusters.find(i)]!.reference;
      const local = locals.get(reference)!;
      const kept = cards.get(local.card)!;
      const isKnown = isKnownCard(kept.card);
      if (isKnown && named[identities.clusters.find(places.get(kept.first!)!)]!.reference !== to)
        throw new TooTangled("people told apart what the knowledge has as one");
      if (isKnown && (byKnown.get(kept.card.local.known!) ?? to) !== to)
        throw new TooTangled("people told apart what the knowledge has as one");
      if (isKnown) byKnown.set(kept.card.local.known!, to);
      if (isKnown && kept.first !== reference) continue;
      const from = isKnown ? kept.base : local.base;
      moves.push({ from, to, document: isKnown ? null : local.document });
      if (from === to) continue;
      moved.add(reference);
      if (isKnown) putCard(draft, local.card, { ...kept, base: to }, reader.cards);
      else putLocal(draft, { ...local, base: to }, kept.card);
    }
    for (const { from, to } of moves)
      if (from !== to) for (const base of [from, to]) if (base !== null) bases.add(base);
    return { moved, regrouped: regroupedIn(moves.filter((one): one is Move => one.from !== null)) };
  }

  async function keepReasons(all: readonly Judgement[]): Promise<void> {
    const byReference = new Map([...locals].map(([reference, { card }]) => [reference, cards.get(card)!.component]));
    const byComponent = Map.groupBy(all, ({ left }) => byReference.get(left)!);
    for (const component of dirty) {
      const own = byComponent.get(component) ?? [];
      if (own.length > 0) draft.put(REASONS, component, [], own);
      else draft.remove(REASONS, component);
    }
  }
}

interface Move {
  readonly from: string;
  readonly to: string;
  readonly document: string | null;
}

/** Documents of what was one and is two, or was two and is one. */
function regroupedIn(moves: readonly Move[]): ReadonlySet<string> {
  const targets = Map.groupBy(moves, ({ from }) => from);
  const sources = Map.groupBy(moves, ({ to }) => to);
  const several = (some: readonly Move[], end: "from" | "to") => new Set(some.map((one) => one[end])).size > 1;
  const known = moves.filter(({ document }) => document === null);
  if (new Set(known.map(({ from, to }) => `${from} ${to}`)).size > new Set(known.map(({ to }) => to)).size)
    throw new TooTangled("two whom the knowledge has are one by name, or were");
  const found = moves.filter(({ from, to }) => several(targets.get(from)!, "to") || several(sources.get(to)!, "from"));
  return new Set(found.flatMap(({ document }) => document ?? []));
}

/** All cards of components, with the local entities that count: of what the knowledge has the first of each card, and the earliest and latest. */
async function load(draft: Draft, components: readonly string[], also: readonly string[]) {
  const found = await draft.keyed(
    CARDS,
    components.map((one) => `component ${one}`),
  );
  const cards = await cardsOf(draft, [...found.values()].flat());
  const locals = new Map<string, Local>(await localsOf(draft, also));
  for (const [sign, kept] of cards)
    for (const [reference, local] of await bearersOf(draft, sign, kept)) locals.set(reference, local);
  const docs = new Map<string, Testimony>();
  const named: Named[] = [...locals]
    .sort(([, a], [, b]) => byText(a.document, b.document) || byText(a.key, b.key))
    .map(([, local]) => namedAs(local, cards.get(local.card)!.card, docs));
  return { named, locals, cards };
}

async function bearersOf(draft: Draft, sign: string, kept: KeptCard): Promise<ReadonlyMap<string, Local>> {
  if (!isKnownCard(kept.card)) return localsUnder(draft, [`card ${sign}`]);
  if (kept.first === null) return new Map();
  const ends = await Promise.all([-EVER, EVER].map((at) => draft.nearest(LOCALS, `dated ${sign}`, at, 1)));
  return (await draft.values(LOCALS, [kept.first, ...ends.flat()])) as ReadonlyMap<string, Local>;
}

/** Days beyond all dates. */
const EVER = 10_000_000;
