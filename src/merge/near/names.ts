import type { Knowledge } from "../../knowledge/knowledge.ts";
import { joinByName } from "../entities.ts";
import { byText } from "../fold.ts";
import { makeIdentities } from "../identities.ts";
import type { Judgement, Testimony } from "../merged.ts";
import type { Named } from "../naming.ts";
import { type CardReader, isKnownCard } from "./cards.ts";
import { decidedNear } from "./decided.ts";
import { type Borne, borne, CARDS, cardsOf, endsOf, type Local, localsOf, localsUnder, namedAs } from "./locals.ts";
import type { Draft } from "./neighbours.ts";
import { type Rebased, rebase } from "./rebase.ts";
import { emptyStir, putThere, takeAway } from "./stir.ts";

/** What joining by name changed. A base is all that is one by name, called by its least reference. */
export interface NamesChanged extends Rebased {
  /** Bases that are named by more or fewer documents, in no other way than before. */
  readonly grown: ReadonlySet<string>;
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
export async function joinNames(draft: Draft, news: EntityNews, reader: NameReader): Promise<NamesChanged> {
  const stir = emptyStir();
  await takeAway(draft, news.went, reader, stir);
  await putThere(draft, news.came, reader, stir);
  const decided = await decidedNear(draft, news, reader, stir);
  const before = await reasonsOf(draft, [...stir.dirty, ...stir.absorbed]);
  const components = [...stir.dirty].filter((one) => !stir.absorbed.has(one));
  const { named, kept } = await load(draft, components, decided.locals);
  const references = named.map(({ reference }) => reference);
  const identities = makeIdentities("entity", references, decided.judgements);
  joinByName(named, reader.knowledge, identities);
  const rebased = rebase(draft, named, identities, kept, reader);
  const now = identities.judgements();
  for (const component of stir.absorbed) draft.remove(REASONS, component);
  keepReasons(draft, components, now, kept);
  const bases = new Set([...stir.bases, ...rebased.bases]);
  return { ...rebased, bases, grown: new Set([...stir.grown].filter((base) => !bases.has(base))), before, now };
}

async function reasonsOf(draft: Draft, components: readonly string[]): Promise<readonly Judgement[]> {
  const found = (await draft.values(REASONS, components)) as ReadonlyMap<string, readonly Judgement[]>;
  return [...found.values()].flat();
}

function keepReasons(draft: Draft, components: readonly string[], all: readonly Judgement[], kept: Borne): void {
  const byComponent = Map.groupBy(all, ({ left }) => kept.cardOf(kept.locals.get(left)!).component);
  for (const component of components) {
    const own = byComponent.get(component) ?? [];
    if (own.length > 0) draft.put(REASONS, component, [], own);
    else draft.remove(REASONS, component);
  }
}

/** The local entities that count in components: of whom the knowledge has the first of each card, the earliest and the latest. */
async function load(draft: Draft, components: readonly string[], also: ReadonlyMap<string, Local>) {
  const found = await draft.keyed(
    CARDS,
    components.map((one) => `component ${one}`),
  );
  const cards = await cardsOf(draft, [...found.values()].flat());
  const known = [...cards.values()].filter(({ card }) => isKnownCard(card));
  const open = [...cards].filter(([, { card }]) => !isKnownCard(card)).map(([sign]) => `card ${sign}`);
  const ends = await endsOf(
    draft,
    known.map(({ card }) => card),
  );
  const wanted = [...known.flatMap(({ first }) => first ?? []), ...ends];
  const locals = new Map([...also, ...(await localsOf(draft, wanted)), ...(await localsUnder(draft, open))]);
  const kept = await borne(draft, locals);
  const docs = new Map<string, Testimony>();
  const named: readonly Named[] = [...locals.values()]
    .sort((a, b) => byText(a.document, b.document) || byText(a.key, b.key))
    .map((local) => namedAs(local, kept.cardOf(local).card, docs));
  return { named, kept };
}
