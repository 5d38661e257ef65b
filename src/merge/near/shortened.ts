import type { Knowledge } from "../../knowledge/knowledge.ts";
import { sorted } from "../fold.ts";
import { MANY, type Open, SHORTENED, shortenedIn, shortKeyReader } from "../shortened.ts";
import { BASES, loadBases } from "./bases.ts";
import { type Decisions, keepMeant, type Meant } from "./meant.ts";
import type { Draft } from "./neighbours.ts";
import { companiesOf } from "./scene.ts";

export const SHORTER = "shorter ";

/** Decides anew on the names of bodies and papers that share a key of one of the bases that changed; the keys of each before and now. */
export async function askShortened(
  draft: Draft,
  changed: ReadonlyMap<string, readonly string[]>,
  knowledge: Knowledge,
): Promise<Decisions> {
  const keys = sorted([...changed.values()].flat()).filter((key) => key.startsWith("open "));
  const blocks = await draft.keyed(BASES, keys);
  const decided = new Map<string, readonly Meant[]>();
  for (const [key, bases] of blocks) {
    const isSmall = bases.length > 1 && bases.length <= MANY;
    decided.set(`${SHORTER}${key}`, isSmall ? await decideBlock(draft, key, bases, knowledge) : []);
  }
  return keepMeant(draft, decided);
}

async function decideBlock(
  draft: Draft,
  key: string,
  bases: readonly string[],
  knowledge: Knowledge,
): Promise<readonly Meant[]> {
  const keysOf = shortKeyReader(knowledge);
  const { named, nameOf } = await loadBases(draft, bases, []);
  const group = named.flatMap((one, item): readonly Open[] =>
    keysOf(one).some((own) => `open ${own}` === key) ? [{ item, named: one, name: nameOf(item) }] : [],
  );
  const companyOf = await companiesOf(
    draft,
    group.map((one) => one.named.doc.id),
    knowledge,
  );
  return shortenedIn(group, companyOf).map(([a, b]) => ({
    left: a.named.reference,
    right: b.named.reference,
    bases: [a.name, b.name],
    sure: true,
    why: SHORTENED,
    score: 0.75,
  }));
}
