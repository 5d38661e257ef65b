import { makeClusters } from "../clusters.ts";
import { sorted } from "../fold.ts";
import type { Draft } from "./neighbours.ts";

/** That a name means another: of two bases, by the references that the reason names. */
export interface Meant {
  readonly left: string;
  readonly right: string;
  readonly bases: readonly [string, string];
  /** Joined; else only noted as unsure. */
  readonly sure: boolean;
  readonly why: string;
  readonly score: number;
}

/** The space of what names mean, by who or what asks. */
export const MEANT = "meant";

/** What was decided before and is now, of those who were asked anew. */
export interface Decisions {
  readonly before: readonly Meant[];
  readonly now: readonly Meant[];
}

/** Keeps what those who ask ("otherwise d1#p3") mean now; each at both its bases. */
export async function keepMeant(draft: Draft, asked: ReadonlyMap<string, readonly Meant[]>): Promise<Decisions> {
  const before = (await draft.values(MEANT, [...asked.keys()])) as ReadonlyMap<string, readonly Meant[]>;
  for (const [asking, meant] of asked) {
    const at = meant.flatMap(({ bases }) => bases.map((base) => `at ${base}`));
    if (meant.length > 0) draft.put(MEANT, asking, at, meant);
    else if (before.has(asking)) draft.remove(MEANT, asking);
  }
  return { before: [...before.values()].flat(), now: [...asked.values()].flat() };
}

/** All that is decided at bases, of kinds of asking ("otherwise ", "short "): in the order of the kinds, then of those who ask. */
export async function meantAt(
  draft: Draft,
  bases: readonly string[],
  kinds: readonly string[],
): Promise<readonly Meant[]> {
  const found = await draft.keyed(
    MEANT,
    bases.map((base) => `at ${base}`),
  );
  const all = sorted([...found.values()].flat());
  const asking = kinds.flatMap((kind) => all.filter((item) => item.startsWith(kind)));
  const meant = (await draft.values(MEANT, asking)) as ReadonlyMap<string, readonly Meant[]>;
  return asking.flatMap((one) => meant.get(one)!);
}

/** The bases that have a part in what becomes of some, by what is meant of these kinds. */
export async function tiedWith(
  draft: Draft,
  bases: Iterable<string>,
  kinds: readonly string[],
): Promise<ReadonlySet<string>> {
  const all = new Set(bases);
  for (let fresh = [...all]; fresh.length > 0; ) {
    const ties = await meantAt(draft, fresh, kinds);
    fresh = [...new Set(ties.flatMap((one) => one.bases))].filter((base) => !all.has(base));
    for (const base of fresh) all.add(base);
  }
  return all;
}

/** Bases that people told apart, in pairs. */
export type Apart = readonly (readonly [string, string])[];

/** What becomes of bases by what is meant, in order; and what of that holds, since nobody told the two apart. */
export function joinMeant(
  bases: readonly string[],
  meant: readonly Meant[],
  apart: Apart,
): { readonly groups: readonly (readonly string[])[]; readonly held: readonly Meant[] } {
  const at = new Map(bases.map((base, i) => [base, i]));
  const clusters = makeClusters(bases.length);
  for (const [a, b] of apart) if (at.has(a) && at.has(b)) clusters.forbid(at.get(a)!, at.get(b)!);
  const held = meant.filter(({ bases: [x, y], sure }) => {
    const [a, b] = [at.get(x), at.get(y)];
    if (a === undefined || b === undefined) return false;
    return sure ? clusters.join(a, b) : !clusters.apart(a, b);
  });
  return { groups: clusters.all().map((group) => group.map((i) => bases[i]!)), held };
}
