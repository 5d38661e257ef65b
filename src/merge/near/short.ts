import type { Knowledge } from "../../knowledge/knowledge.ts";
import { lexiconOf } from "../../knowledge/names/lexicon.ts";
import { soundOf } from "../../knowledge/names/sound.ts";
import { sorted } from "../fold.ts";
import type { Someone } from "../someone.ts";
import { aloneIn, callsOf, MANY, meantBy } from "../surnames.ts";
import { type Loaded, loadBases, peopleOf } from "./bases.ts";
import { type Apart, type Decisions, joinMeant, keepMeant, type Meant, meantAt, tiedWith } from "./meant.ts";
import type { Draft } from "./neighbours.ts";
import { OTHERWISE } from "./otherwise.ts";
import { daysOf, type Question, sceneOf } from "./scene.ts";

export const SHORT = "short ";

/** The space of people as they are when names written otherwise are joined: by the least of their bases, with the words by which they are called. */
const CALLED = "called";

interface Kept {
  readonly bases: readonly string[];
  readonly words: readonly string[];
}

/** Decides anew for those who are called by a word that one of the bases that changed bears. */
export async function askShort(
  draft: Draft,
  changed: ReadonlySet<string>,
  apart: Apart,
  knowledge: Knowledge,
): Promise<Decisions> {
  const { words, roots } = await keepCalled(draft, changed, apart, knowledge);
  const decided = new Map<string, readonly Meant[]>([...roots].map((root) => [`${SHORT}${root}`, []]));
  for (const word of words) {
    const found = await draft.keyed(CALLED, [`called ${word}`, `alone ${word}`]);
    const [full, alone] = [found.get(`called ${word}`)!, found.get(`alone ${word}`)!];
    // too many bear it now and did before
    if (full.filter((root) => !roots.has(root)).length > MANY) continue;
    for (const root of alone) decided.set(`${SHORT}${root}`, []);
    if (full.length > MANY || full.length === 0) continue;
    for (const meant of await decideBlock(draft, { full, alone }, apart, knowledge))
      decided.set(`${SHORT}${meant.right}`, [meant]);
  }
  return keepMeant(draft, decided);
}

/** Keeps by which words those are called who changed; these words, and the people, before and now. */
async function keepCalled(draft: Draft, changed: ReadonlySet<string>, apart: Apart, knowledge: Knowledge) {
  const old = await calledAt(draft, changed);
  const bases = await tiedWith(draft, [...changed, ...[...old.values()].flatMap((one) => one.bases)], [OTHERWISE]);
  const before = new Map([...old, ...(await calledAt(draft, bases))]);
  const { people, loaded } = await peopleAt(draft, { bases: sorted(bases), days: [] }, apart, knowledge);
  for (const root of before.keys()) draft.remove(CALLED, root);
  const now = people.map((one) => [one.reference, keptOf(one, loaded, knowledge)] as const);
  for (const [root, kept] of now)
    draft.put(CALLED, root, [...kept.words, ...kept.bases.map((base) => `of ${base}`)], kept);
  const all = [...before, ...now];
  const words = sorted(all.flatMap(([, kept]) => kept.words.map((word) => word.slice(word.indexOf(" ") + 1))));
  return { words, roots: new Set(all.map(([root]) => root)) };
}

async function calledAt(draft: Draft, bases: Iterable<string>): Promise<ReadonlyMap<string, Kept>> {
  const found = await draft.keyed(
    CALLED,
    [...bases].map((base) => `of ${base}`),
  );
  return (await draft.values(CALLED, sorted([...found.values()].flat()))) as ReadonlyMap<string, Kept>;
}

async function peopleAt(
  draft: Draft,
  { bases, days }: { readonly bases: readonly string[]; readonly days: readonly number[] },
  apart: Apart,
  knowledge: Knowledge,
) {
  const loaded = await loadBases(draft, bases, days);
  const { groups } = joinMeant(bases, await meantAt(draft, bases, [OTHERWISE]), apart);
  const ties = groups.flatMap(([first, ...others]) => others.map((other) => [first!, other] as const));
  return { loaded, people: peopleOf(loaded, ties, knowledge).people };
}

function keptOf(one: Someone, { nameOf }: Loaded, knowledge: Knowledge): Kept {
  const word = aloneIn(one);
  const called = callsOf(one, lexiconOf(knowledge)).map((call) => `called ${soundOf(call)}`);
  return {
    bases: sorted(one.items.map(nameOf)),
    words: sorted([...called, ...(word === null ? [] : [`alone ${soundOf(word)}`])]),
  };
}

/** What those mean who are called by a word alone that some full names bear. */
async function decideBlock(
  draft: Draft,
  { full, alone }: { readonly full: readonly string[]; readonly alone: readonly string[] },
  apart: Apart,
  knowledge: Knowledge,
): Promise<readonly Meant[]> {
  const kept = (await draft.values(CALLED, [...full, ...alone])) as ReadonlyMap<string, Kept>;
  const basesOf = (roots: readonly string[]) => sorted(roots.flatMap((root) => kept.get(root)!.bases));
  const days = await daysOf(draft, basesOf(alone));
  const { people, loaded } = await peopleAt(draft, { bases: basesOf([...full, ...alone]), days }, apart, knowledge);
  const byRoot = new Map(people.map((one) => [one.reference, one]));
  const candidates = full.map((root) => byRoot.get(root)!);
  const questions: readonly Question[] = alone.map((root) => ({ asking: byRoot.get(root)!, candidates }));
  const scene = await sceneOf(draft, questions, loaded, knowledge);
  return questions.flatMap(({ asking }) => {
    const found = meantBy(asking, aloneIn(asking)!, candidates, scene);
    if (found === null) return [];
    const both = [found.one.reference, asking.reference] as const;
    return [
      { left: both[0], right: both[1], bases: both, sure: found.sure, why: found.why, score: found.sure ? 0.7 : 0.4 },
    ];
  });
}
