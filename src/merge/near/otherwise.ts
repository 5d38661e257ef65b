import type { Knowledge } from "../../knowledge/knowledge.ts";
import { lexiconOf } from "../../knowledge/names/lexicon.ts";
import { sorted } from "../fold.ts";
import { asksOtherwise, knownSo, MANY, meantOtherwise, otherwiseKeys, WRITTEN_OTHERWISE } from "../otherwise.ts";
import type { Someone } from "../someone.ts";
import { BASES, loadBases, peopleOf } from "./bases.ts";
import { type Decisions, keepMeant, type Meant } from "./meant.ts";
import type { Draft } from "./neighbours.ts";
import { daysOf, type Question, sceneOf } from "./scene.ts";

export const OTHERWISE = "otherwise ";

/** Decides anew for those who may mean, or may be meant by, one of the bases that changed; the keys of each before and now. */
export async function askOtherwise(
  draft: Draft,
  changed: ReadonlyMap<string, readonly string[]>,
  knowledge: Knowledge,
): Promise<Decisions> {
  const asking = await askersOf(draft, changed);
  const days = await daysOf(draft, asking);
  const own = peopleOf(await loadBases(draft, asking, []), [], knowledge).people.filter(asksOtherwise);
  const lexicon = lexiconOf(knowledge);
  const answers = new Map<string, readonly string[]>();
  for (const one of own) {
    const alike = await smallBlocks(
      draft,
      otherwiseKeys(one).map((key) => `otherwise ${key}`),
    );
    const known = await draft.keyed(
      BASES,
      knownSo(one, lexicon).map((id) => `known ${id}`),
    );
    answers.set(one.reference, sorted([...[...known.values()].flat(), ...alike]));
  }
  const loaded = await loadBases(draft, sorted([...answers.keys(), ...[...answers.values()].flat()]), days);
  const byBase = new Map(peopleOf(loaded, [], knowledge).people.map((one) => [loaded.nameOf(one.item), one] as const));
  const questions = [...answers].map(
    ([base, others]): Question => ({
      asking: byBase.get(base)!,
      candidates: others.flatMap((other) => byBase.get(other) ?? []),
    }),
  );
  const scene = await sceneOf(draft, questions, loaded, knowledge);
  const decided = new Map<string, readonly Meant[]>(asking.map((base) => [`${OTHERWISE}${base}`, []]));
  for (const { asking: one, candidates } of questions) {
    const other = meantOtherwise(one, candidates, scene);
    if (other !== null) decided.set(`${OTHERWISE}${one.reference}`, [meant(one, other)]);
  }
  return keepMeant(draft, decided);
}

function meant(one: Someone, other: Someone): Meant {
  const both = [other.reference, one.reference] as const;
  return { left: both[0], right: both[1], bases: both, sure: true, why: WRITTEN_OTHERWISE, score: 0.75 };
}

/** Those that changed, and those who ask for what they are called. */
async function askersOf(draft: Draft, changed: ReadonlyMap<string, readonly string[]>): Promise<readonly string[]> {
  const keys = sorted([...changed.values()].flat());
  const called = keys.filter((key) => key.startsWith("otherwise "));
  const open = [...(await draft.keyed(BASES, called))].filter(
    ([, block]) => block.filter((base) => !changed.has(base)).length <= MANY,
  );
  const wanted = [
    ...open.map(([key]) => `asks ${key}`),
    ...keys.filter((key) => key.startsWith("known ")).map((key) => `asks ${key}`),
  ];
  const found = await draft.keyed(BASES, wanted);
  return sorted([...changed.keys(), ...[...found.values()].flat()]);
}

async function smallBlocks(draft: Draft, keys: readonly string[]): Promise<readonly string[]> {
  const found = await draft.keyed(BASES, keys);
  return [...found.values()].filter((block) => block.length <= MANY).flat();
}
