import type { Annotated } from "../../../document/layers.ts";

type Mentioned = Annotated<"mentions">;

/** How often each of two states must be named, and how much oftener than any third, for a text to be about them. */
const LEAST = 2;
const AHEAD = 2;
const NEAR = 1.5;

/** Ids of capitals begin with the code of their state: "egy-cairo". */
const CAPITAL = /^[a-z]{3}-/;

/**
 * The two states that a text is about (ISO codes, that named oftener first): "the tug was released" is told of them, however far above they
 * were named; null where it speaks of one, or of many. Linear in the mentions.
 */
export function pairOf(doc: Mentioned): readonly [string, string] | null {
  const [first, second, third] = statesByCount(doc);
  if (first === undefined || second === undefined || second[1] < LEAST) return null;
  return second[1] >= AHEAD * (third?.[1] ?? 0) ? [first[0], second[0]] : null;
}

/** The two states (ISO codes) that a text names oftener than any third, if not twice as often: what is done to somebody in it is done between them. */
export function nearPairOf(doc: Mentioned): readonly [string, string] | null {
  const [first, second, third] = statesByCount(doc);
  if (first === undefined || second === undefined) return null;
  return second[1] > LEAST && second[1] >= NEAR * (third?.[1] ?? 0) ? [first[0], second[0]] : null;
}

/** The state (ISO code) that a text names much oftener than any other; null where there is none. */
export function mainOf(doc: Mentioned): string | null {
  const [first, second] = statesByCount(doc);
  return first !== undefined && first[1] >= LEAST && first[1] >= AHEAD * (second?.[1] ?? 0) ? first[0] : null;
}

/** The states of a text (ISO codes) with how often it names each, that named oftenest first. */
export function statesByCount({ mentions }: Mentioned): readonly (readonly [string, number])[] {
  const countries = new Map(mentions.entities.map((one) => [one.key, one.country] as const));
  const counts = new Map<string, number>();
  for (const { kind, entities } of mentions.mentions) {
    const named = entities.filter((key) => kind !== "place" || CAPITAL.test(key)).map((key) => countries.get(key));
    for (const state of new Set(named))
      if (state && /^[A-Z]{3}$/.test(state)) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
