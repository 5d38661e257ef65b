import type { Judgement } from "../merged.ts";
import { meet, standsAlone } from "./components.ts";
import { borne, type Local, localsOf } from "./locals.ts";
import type { EntityNews, NameReader } from "./names.ts";
import { type Draft, TooTangled } from "./neighbours.ts";
import { type Stir, settle } from "./stir.ts";

/** What people decided on what is joined anew, with the local entities that it is about. */
export interface DecidedNear {
  readonly judgements: readonly Judgement[];
  readonly locals: ReadonlyMap<string, Local>;
}

/** Brings together what people decided on. Throws TooTangled where that is not what names tell apart. */
export async function decidedNear(
  draft: Draft,
  { came, decided, redecided }: EntityNews,
  reader: NameReader,
  stir: Stir,
): Promise<DecidedNear> {
  const arrived = new Set(came.map(({ id }) => id));
  const sides = decided.flatMap(({ left, right }) => [left, right!]);
  const found = await localsOf(draft, [...new Set([...sides, ...redecided])]);
  const there = decided.filter(({ left, right }) => found.has(left) && found.has(right!));
  const fresh = new Set([...redecided, ...sides.filter((side) => arrived.has(found.get(side)?.document ?? ""))]);
  for (const { left, right } of there.filter((pair) => fresh.has(pair.left) || fresh.has(pair.right!)))
    for (const one of await meet(draft, [found.get(left)!.card, found.get(right!)!.card], reader.cards))
      stir.absorbed.add(one);
  const { cardOf, baseOf } = await borne(draft, found);
  for (const local of [...fresh].flatMap((side) => found.get(side) ?? [])) {
    stir.dirty.add(cardOf(local).component);
    const base = baseOf(local);
    if (base !== null) stir.bases.add(base);
  }
  await settle(draft, stir);
  const isNear = (side: string) => stir.dirty.has(cardOf(found.get(side)!).component);
  const judgements = there.filter(({ left, right }) => isNear(left) && isNear(right!));
  const own = new Map(judgements.flatMap(({ left, right }) => [left, right!]).map((side) => [side, found.get(side)!]));
  const isPerson = (side: string) => cardOf(own.get(side)!).card.local.kind === "person";
  if (judgements.some(({ left, right }) => isPerson(left) !== isPerson(right!)))
    throw new TooTangled("people decided that a person is a thing");
  if ([...own.values()].some((local) => standsAlone(cardOf(local).card, reader.cards)))
    throw new TooTangled("people decided on what no name tells from others");
  return { judgements, locals: own };
}
