import type { Identities } from "../identities.ts";
import type { Named } from "../naming.ts";
import { isKnownCard } from "./cards.ts";
import { putCard } from "./components.ts";
import { type Borne, putLocal } from "./locals.ts";
import type { NameReader } from "./names.ts";
import { type Draft, TooTangled } from "./neighbours.ts";

/** What goes by other bases than before. */
export interface Rebased {
  /** Bases that gained or lost, those that are gone too. */
  readonly bases: ReadonlySet<string>;
  /** What goes by another base than before, or by one for the first time, by reference. */
  readonly moved: ReadonlyMap<string, Pick<Move, "from" | "to">>;
  /** Documents of which something is joined with, or parted from, what it was not before. */
  readonly regrouped: ReadonlySet<string>;
}

interface Move {
  readonly from: string | null;
  readonly to: string;
  readonly reference: string;
  /** null for whom the knowledge has, whom many documents name. */
  readonly document: string | null;
}

/** Gives what was joined by name its bases of now. Throws TooTangled where what the knowledge has as one is no more. */
export function rebase(
  draft: Draft,
  named: readonly Named[],
  identities: Identities,
  kept: Borne,
  reader: NameReader,
): Rebased {
  const moves = movesIn(named, identities, kept);
  const other = moves.filter(({ from, to }) => from !== to);
  for (const { reference, to } of other) {
    const local = kept.locals.get(reference)!;
    const card = kept.cardOf(local);
    if (isKnownCard(card.card)) putCard(draft, local.card, { ...card, base: to }, reader.cards);
    else putLocal(draft, { ...local, base: to }, card.card);
  }
  return {
    bases: new Set(other.flatMap(({ from, to }) => (from === null ? [to] : [from, to]))),
    moved: new Map(other.map((move) => [move.reference, move])),
    regrouped: regroupedIn(moves.filter(({ from }) => from !== null)),
  };
}

/** One move for each local entity that the knowledge does not have, and one for each card that it has. */
function movesIn(named: readonly Named[], { clusters }: Identities, { locals, cardOf }: Borne): readonly Move[] {
  const byKnown = new Map<string, string>();
  return named.flatMap(({ reference }, i): readonly Move[] => {
    const to = named[clusters.find(i)]!.reference;
    const local = locals.get(reference)!;
    const { card, first, base } = cardOf(local);
    if (!isKnownCard(card)) return [{ from: local.base, to, reference, document: local.document }];
    if ((byKnown.get(card.local.known!) ?? to) !== to)
      throw new TooTangled("people told apart what the knowledge has as one");
    byKnown.set(card.local.known!, to);
    return first === reference ? [{ from: base, to, reference, document: null }] : [];
  });
}

/** Documents of what was one and is two, or was two and is one. */
function regroupedIn(moves: readonly Move[]): ReadonlySet<string> {
  const targets = Map.groupBy(moves, ({ from }) => from);
  const sources = Map.groupBy(moves, ({ to }) => to);
  const several = (some: readonly Move[], end: "from" | "to") => some.some((one) => one[end] !== some[0]![end]);
  const known = moves.filter(({ document }) => document === null);
  if (new Set(known.map(({ from, to }) => `${from} ${to}`)).size > new Set(known.map(({ to }) => to)).size)
    throw new TooTangled("two whom the knowledge has are one by name, or were");
  const found = moves.filter(({ from, to }) => several(targets.get(from)!, "to") || several(sources.get(to)!, "from"));
  return new Set(found.flatMap(({ document }) => document ?? []));
}
