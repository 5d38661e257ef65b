import { areOfOneTime, type MentionFacts } from "./facts.ts";
import type { Partition } from "./partition.ts";

/** Each mention alone. */
export function eachAlone(mentions: readonly MentionFacts[]): Partition {
  return new Map(mentions.map(({ id }) => [id, id]));
}

/** All mentions of one lemma of their head together: the usual baseline. */
export function sameLemma(mentions: readonly MentionFacts[]): Partition {
  return new Map(mentions.map(({ id, lemma }) => [id, lemma]));
}

/** Only what the record's events join; what no claim has is alone. */
export function byRecord(mentions: readonly MentionFacts[]): Partition {
  return new Map(mentions.map(({ id, event }) => [id, event ?? id]));
}

/** How far apart, in days, two texts can be that tell one act without a date. */
const ONE_TIME = 3;

/**
 * As the record's events join; and mentions of one lemma: in one document unless their dates do not meet, across documents when they share an
 * argument and can be of one time. `speech`: lemmas of saying, of which each is an act of its own.
 */
export function byProgram(mentions: readonly MentionFacts[], speech: ReadonlySet<string>): Partition {
  const root = new Map(mentions.map(({ id }) => [id, id]));
  const find = (id: string): string => (root.get(id) === id ? id : find(root.get(id)!));
  const join = (a: MentionFacts, b: MentionFacts) => root.set(find(a.id), find(b.id));
  const claimed = mentions.filter(({ event }) => event !== null);
  for (const group of Map.groupBy(claimed, ({ event }) => event).values())
    for (const one of group) join(one, group[0]!);
  const acts = mentions.filter(({ lemma }) => !speech.has(lemma));
  for (const group of Map.groupBy(acts, ({ lemma }) => lemma).values())
    for (const [i, one] of group.entries())
      for (const other of group.slice(i + 1)) if (mayBeOne(one, other)) join(one, other);
  return new Map(mentions.map(({ id }) => [id, find(id)]));
}

function mayBeOne(a: MentionFacts, b: MentionFacts): boolean {
  if (a.doc === b.doc) return areOfOneTime(a, b, 0);
  return areOfOneTime(a, b, ONE_TIME) && [...a.entities].some((entity) => b.entities.has(entity));
}
