import type { Testimony } from "../merged.ts";
import { namedIn } from "../naming.ts";
import { type Card, isKnownCard } from "./cards.ts";
import { placeCard, putCard, standsAlone } from "./components.ts";
import {
  cardsOf,
  dayNumber,
  endsOf,
  type KeptCard,
  LOCALS,
  type Local,
  localOf,
  localsOf,
  localsUnder,
  putLocal,
} from "./locals.ts";
import type { NameReader } from "./names.ts";
import type { Draft } from "./neighbours.ts";

/** What is to be joined by name anew, while it is gathered. */
export interface Stir {
  /** Bases that are, or may be, of other names than before. */
  readonly bases: Set<string>;
  /** Bases of whom the knowledge has, which are named by more or fewer documents, in no other way than before. */
  readonly grown: Set<string>;
  /** Components that are joined anew. */
  readonly dirty: Set<string>;
  /** Components that are no more. */
  readonly absorbed: Set<string>;
}

export function emptyStir(): Stir {
  return { bases: new Set(), grown: new Set(), dirty: new Set(), absorbed: new Set() };
}

/** Takes away what documents that went name. */
export async function takeAway(draft: Draft, went: readonly string[], reader: NameReader, stir: Stir): Promise<void> {
  const gone = await localsUnder(
    draft,
    went.map((id) => `in ${id}`),
  );
  for (const [reference, local] of gone) {
    const kept = (await cardsOf(draft, [local.card])).get(local.card)!;
    draft.remove(LOCALS, reference);
    if (standsAlone(kept.card, reader.cards)) stir.bases.add(local.base!);
    else if (isKnownCard(kept.card)) await takeKnown(draft, reference, { local, kept }, reader, stir);
    else {
      stir.bases.add(local.base!);
      stir.dirty.add(kept.component);
    }
  }
}

interface Bearing {
  readonly local: Local;
  readonly kept: KeptCard;
}

async function takeKnown(
  draft: Draft,
  reference: string,
  { local, kept }: Bearing,
  reader: NameReader,
  stir: Stir,
): Promise<void> {
  const wasFirst = kept.first === reference;
  const left = wasFirst ? (await draft.keyed(LOCALS, [`card ${local.card}`])).get(`card ${local.card}`)! : [];
  const first = wasFirst ? (left[0] ?? null) : kept.first;
  touch(stir, kept, wasFirst || (await isAtEnd(draft, local, kept.card)));
  putCard(draft, local.card, { ...kept, count: kept.count - 1, first }, reader.cards);
}

/** Puts there what documents that came name. */
export async function putThere(
  draft: Draft,
  came: readonly Testimony[],
  reader: NameReader,
  stir: Stir,
): Promise<void> {
  for (const { local, card } of namedIn(came, reader.knowledge).map(localOf)) {
    const reference = `${local.document}#${local.key}`;
    const isThere = (await cardsOf(draft, [local.card])).has(local.card);
    if (standsAlone(card, reader.cards)) {
      if (!isThere)
        putCard(draft, local.card, { card, component: local.card, count: 0, first: null, base: null }, reader.cards);
      putLocal(draft, { ...local, base: reference }, card);
      stir.bases.add(reference);
      continue;
    }
    if (!isThere) for (const one of await placeCard(draft, local.card, card, reader.cards)) stir.absorbed.add(one);
    const kept = (await cardsOf(draft, [local.card])).get(local.card)!;
    if (isKnownCard(card)) await putKnown(draft, reference, { local, kept }, reader, stir);
    else stir.dirty.add(kept.component);
    putLocal(draft, local, card);
  }
  await settle(draft, stir);
}

async function putKnown(
  draft: Draft,
  reference: string,
  { local, kept }: Bearing,
  reader: NameReader,
  stir: Stir,
): Promise<void> {
  const isFirst = kept.first === null || reference < kept.first;
  touch(stir, kept, isFirst || (await isAtEnd(draft, local, kept.card)));
  putCard(draft, local.card, { ...kept, count: kept.count + 1, first: isFirst ? reference : kept.first }, reader.cards);
}

/** One more who is called as others are changes nothing for whom the knowledge has, unless he is the first of them, the earliest or the latest. */
function touch(stir: Stir, { base, component }: KeptCard, isOther: boolean): void {
  if (isOther) stir.dirty.add(component);
  if (base !== null) (isOther ? stir.bases : stir.grown).add(base);
}

/** Whether no document names the person earlier, or none later. */
async function isAtEnd(draft: Draft, { when }: Local, card: Card): Promise<boolean> {
  if (card.local.kind !== "person" || when === null) return false;
  const ends = await localsOf(draft, await endsOf(draft, [card]));
  const days = [...ends.values()].map((one) => dayNumber(one.when));
  return days.length === 0 || dayNumber(when) <= Math.min(...days) || dayNumber(when) >= Math.max(...days);
}

/** What was to be joined anew may have been absorbed since. */
export async function settle(draft: Draft, { dirty }: Stir): Promise<void> {
  for (const { component } of (await cardsOf(draft, [...dirty])).values()) dirty.add(component);
}
