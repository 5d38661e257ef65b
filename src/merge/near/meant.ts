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

/** All that is decided at bases, of kinds of asking ("otherwise ", "short "). */
export async function meantAt(
  draft: Draft,
  bases: readonly string[],
  kinds: readonly string[],
): Promise<readonly Meant[]> {
  const found = await draft.keyed(
    MEANT,
    bases.map((base) => `at ${base}`),
  );
  const asking = [...new Set([...found.values()].flat())].filter((item) => kinds.some((kind) => item.startsWith(kind)));
  return [...((await draft.values(MEANT, asking)) as ReadonlyMap<string, readonly Meant[]>).values()].flat();
}

/** The bases that are one with some, by what is surely meant of these kinds. */
export async function tiedWith(
  draft: Draft,
  bases: Iterable<string>,
  kinds: readonly string[],
): Promise<ReadonlySet<string>> {
  const all = new Set(bases);
  for (let fresh = [...all]; fresh.length > 0; ) {
    const ties = (await meantAt(draft, fresh, kinds)).filter(({ sure }) => sure);
    fresh = [...new Set(ties.flatMap((one) => one.bases))].filter((base) => !all.has(base));
    for (const base of fresh) all.add(base);
  }
  return all;
}
