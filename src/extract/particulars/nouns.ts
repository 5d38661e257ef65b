import type { Annotated } from "../../document/layers.ts";

/** As many as tell what a text is about. */
const MOST = 60;

/** Lemmas of the nouns of a text, without names: those told most often first, of equals by letters. */
export function nounsIn({ syntax }: Annotated<"syntax">): readonly string[] {
  const counts = new Map<string, number>();
  for (const { pos, lemma } of syntax)
    if (pos === "NOUN" && /^\p{L}{3,}$/u.test(lemma))
      counts.set(lemma.toLowerCase(), (counts.get(lemma.toLowerCase()) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([lemma]) => lemma);
}
