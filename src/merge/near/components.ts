import { byText } from "../fold.ts";
import { type Card, type CardReader, isKnownCard } from "./cards.ts";
import { CARDS, cardsOf, type KeptCard } from "./locals.ts";
import type { Draft } from "./neighbours.ts";

/** Keeps a card with the keys under which others find it. */
export function putCard(draft: Draft, sign: string, kept: KeptCard, reader: CardReader): void {
  const { sure, asks, tells } = reader.keysOf(kept.card);
  const based = isKnownCard(kept.card) && kept.base !== null ? [`base ${kept.base}`] : [];
  draft.put(
    CARDS,
    sign,
    [
      `component ${kept.component}`,
      ...based,
      ...sure.map((key) => `sure ${key}`),
      ...asks.map((key) => `asks ${key}`),
      ...tells.map((key) => `tells ${key}`),
    ],
    kept,
  );
}

/** Whether nothing of another document is ever joined by name with what bears the card. */
export function standsAlone(card: Card, reader: CardReader): boolean {
  const { sure, asks, tells } = reader.keysOf(card);
  return sure.length + asks.length + tells.length === 0;
}

/** Puts a card that is new among those whose joining it may have a part in; names the components that are no more. */
export async function placeCard(
  draft: Draft,
  sign: string,
  card: Card,
  reader: CardReader,
): Promise<readonly string[]> {
  putCard(draft, sign, { card, component: sign, count: 0, first: null, base: null }, reader);
  const met = await metBy(draft, sign, card, reader);
  return unite(draft, [...met.map(({ component }) => component), sign], reader);
}

/** Puts cards among each other that have a part in each other's joining by what people decided; names the components that are no more. */
export async function meet(draft: Draft, signs: readonly string[], reader: CardReader): Promise<readonly string[]> {
  const cards = await cardsOf(draft, signs);
  return unite(
    draft,
    [...cards.values()].map(({ component }) => component),
    reader,
  );
}

async function unite(draft: Draft, all: readonly string[], reader: CardReader): Promise<readonly string[]> {
  const components = [...new Set(all)].sort(byText);
  const members = await draft.keyed(
    CARDS,
    components.map((one) => `component ${one}`),
  );
  const size = (one: string) => members.get(`component ${one}`)!.length;
  const [largest] = components.toSorted((a, b) => size(b) - size(a) || byText(a, b));
  const absorbed = components.filter((one) => one !== largest);
  const moved = await cardsOf(
    draft,
    absorbed.flatMap((one) => members.get(`component ${one}`)!),
  );
  for (const [other, kept] of moved) putCard(draft, other, { ...kept, component: largest! }, reader);
  return absorbed;
}

async function metBy(draft: Draft, sign: string, card: Card, reader: CardReader): Promise<readonly KeptCard[]> {
  const { sure, asks, tells } = reader.keysOf(card);
  const certain = await under(
    draft,
    sure.map((key) => `sure ${key}`),
  );
  const possible = await under(draft, [...asks.map((key) => `tells ${key}`), ...tells.map((key) => `asks ${key}`)]);
  const others = [...possible].filter(([other]) => !certain.has(other) && other !== sign).map(([, kept]) => kept);
  return [...certain.values(), ...others.filter((kept) => reader.mayMeet(card, kept.card))];
}

async function under(draft: Draft, keys: readonly string[]): Promise<ReadonlyMap<string, KeptCard>> {
  const found = await draft.keyed(CARDS, keys);
  return cardsOf(draft, [...found.values()].flat());
}
