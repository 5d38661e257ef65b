import type { Rift } from "../../discrepancies/rifts.ts";
import { foundBy, type Memory, type Pair } from "../../discrepancies/stories.ts";
import { sorted } from "../../fold.ts";
import { allOf, type Draft, type Neighbours } from "../neighbours.ts";

/** Space of the pairs of texts that give two figures for one thing, each under its two texts. */
const RIFT = "rift";

/** Which rifts two texts have. */
type Kept = ReadonlyMap<string, readonly Rift[]>;

/** With which text one differs decides with whom it stands, and with which that one does: of a text those so many steps away have a part in it. */
const STEPS = 3;

/**
 * Puts into the memory what is kept of the rifts of pairs of one story, and of all that have a part in what is made of these. What is kept of the
 * changed documents is out of date.
 */
export async function recallRifts(
  neighbours: Neighbours,
  pairs: readonly Pair[],
  changed: ReadonlySet<string>,
  memory: Memory,
): Promise<void> {
  const found = foundBy("sums", memory);
  for (const pair of pairs) if (!pair.some((id) => changed.has(id))) found.set(pair.join(" "), []);
  let asked: readonly string[] = sorted(pairs.flat());
  const known = new Set(asked);
  for (let step = 0; step <= STEPS && asked.length > 0; step++) {
    const kept = await riftsOf(neighbours, asked);
    const standing = [...kept].filter(([, rifts]) => documentsOf(rifts).every((id) => !changed.has(id)));
    for (const [pair, rifts] of standing) found.set(pair, rifts);
    asked = sorted(standing.flatMap(([, rifts]) => documentsOf(rifts))).filter((id) => !known.has(id));
    for (const id of asked) known.add(id);
  }
}

/** Keeps of the changed documents what was found of them. */
export async function keepRifts(draft: Draft, changed: readonly string[], memory: Memory): Promise<void> {
  for (const pair of (await riftsOf(draft, changed)).keys()) draft.remove(RIFT, pair);
  const isChanged = new Set(changed);
  for (const [pair, rifts] of foundBy("sums", memory) as Kept) {
    const documents = pair.split(" ");
    if (rifts.length > 0 && documents.some((id) => isChanged.has(id)))
      draft.put(
        RIFT,
        pair,
        documents.map((id) => `in ${id}`),
        rifts,
      );
  }
}

async function riftsOf(neighbours: Neighbours, documents: readonly string[]): Promise<Kept> {
  const pairs = allOf(
    await neighbours.keyed(
      RIFT,
      documents.map((id) => `in ${id}`),
    ),
  );
  return (await neighbours.values(RIFT, [...pairs])) as Kept;
}

function documentsOf([first]: readonly Rift[]): readonly string[] {
  return first!.sides.map(({ document }) => document);
}
