import type { Word } from "../../document/layers.ts";

/**
 * What grammar excludes and the scores of single arcs may still give. `words` are those of one sentence, heads counted from its first:
 * "to" in "according to" hangs on the word before it; "which" is never said of a person ("the visit of Emmanuel Macron to Kenya, which was put off").
 */
export function mended(words: readonly Word[], forms: readonly string[]): readonly Word[] {
  return words.map((word, i) => {
    const { head, relation } = word;
    if (relation === "fixed" && head > i && i > 0) return { ...word, head: fixedHead(words, i - 1) };
    const isOff = relation === "acl:relcl" && isPerson(words[head]!) && hasWhich(words, forms, i);
    return isOff ? { ...word, head: ownerOf(words, head) ?? head } : word;
  });
}

/** The first word of the fixed expression that word `i` stands in. */
function fixedHead(words: readonly Word[], i: number): number {
  const { relation, head } = words[i]!;
  return relation === "fixed" && head < i ? head : i;
}

function isPerson({ name }: Word): boolean {
  return name?.endsWith("-person") === true;
}

function hasWhich(words: readonly Word[], forms: readonly string[], clause: number): boolean {
  return words.some((word, i) => word.head === clause && forms[i]!.toLowerCase() === "which");
}

/** The noun, itself no person, of which the person at `i` is a complement. */
function ownerOf(words: readonly Word[], i: number): number | null {
  for (let at = i; words[at]!.relation === "nmod"; ) {
    at = words[at]!.head;
    if (!isPerson(words[at]!)) return at;
  }
  return null;
}
