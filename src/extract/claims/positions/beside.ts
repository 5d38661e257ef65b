import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, subtree } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";

/** "an EU | candidate country": the noun that the word makes one with. */
export function nounOf(tree: Tree, i: number): number {
  const up = tree.head(i);
  const isPart = up !== null && up > i && isA(tree, i, "compound", "amod") && PLAIN.test(tree.word(up).lemma);
  return isPart ? up : i;
}

const PLAIN = /^(state|country|nation|economy|government|power|status)$/;

/** Whom a noun introduces: "Egypt, an | ally of Chad", "NATO | member Norway", "Three | members, Fiji and Palau"; null where it stands alone. */
export function introduces(reading: Reading, tree: Tree, noun: number): number | null {
  const up = tree.head(noun);
  if (up !== null && isA(tree, noun, "appos")) return up;
  if (up !== null && isA(tree, noun, "compound", "amod", "nmod") && up === noun + 1 && isNamed(reading, up)) return up;
  const behind = childrenAs(tree, noun, "appos", "flat", "compound").find((c) => c > noun && isNamed(reading, c));
  return behind ?? next(reading, tree, noun) ?? listed(reading, tree, noun) ?? sibling(reading, tree, noun);
}

/** "officials from ASEAN members | Laos and Fiji": the name right behind the noun, where the parser hung it higher. */
function next(reading: Reading, tree: Tree, noun: number): number | null {
  if (noun + 1 >= tree.last || !isNamed(reading, noun + 1)) return null;
  const { head } = reading.doc.mentions.mentions[reading.mentionAt(noun + 1)!]!;
  const isApposed = isA(tree, head, "appos", "flat") && tree.ancestors(noun).includes(tree.head(head)!);
  return isApposed ? head : null;
}

/** "Three members, | Fiji, Palau and Tonga": what the parser took for coordination. */
function listed(reading: Reading, tree: Tree, noun: number): number | null {
  const [first] = childrenAs(tree, noun, "conj");
  const isList = first !== undefined && tree.text(first - 1) === "," && childrenAs(tree, first, "cc").length === 0;
  return isList && isNamed(reading, first) ? first : null;
}

/** "NATO member | Norway sent", "Long a critic of it, | Chad vetoed", "Turkey, | Baku's ally, sent": a name with the same place in the clause, right beside it. */
function sibling(reading: Reading, tree: Tree, noun: number): number | null {
  const up = tree.head(noun);
  if (up === null || !isA(tree, noun, "nsubj", "nsubj:pass", "obj", "conj", "obl", "nmod")) return null;
  const own = extent(tree, noun);
  const isNext = (end: number, start: number) => end + 1 === start || (end + 2 === start && tree.text(end + 1) === ",");
  return (
    childrenAs(tree, up, tree.word(noun).relation).find((c) => {
      if (c === noun || !isNamed(reading, c)) return false;
      const { first, last } = extent(tree, c);
      return isNext(own.last, first) || isNext(last, own.first);
    }) ?? null
  );
}

/** First and last token of a nominal, without the marks around it. */
function extent(tree: Tree, nominal: number): { readonly first: number; readonly last: number } {
  const words = subtree(tree, nominal, (c) => isA(tree, c, "punct", "conj", "cc"));
  return { first: words[0]!, last: words.at(-1)! };
}

function isNamed(reading: Reading, token: number): boolean {
  const m = reading.mentionAt(token);
  return m !== null && reading.doc.mentions.mentions[m]!.form === "name";
}

/** "Egyptian | support for the plan", "EU | backing": the state or body named before the noun, or null. */
export function besideName(reading: Reading, tree: Tree, noun: number): number | null {
  return (
    childrenAs(tree, noun, "amod", "compound").find((c) => {
      const m = namedAt(reading, c);
      return m !== null && /^(state|organisation|forum|body|instrument)$/.test(reading.doc.mentions.mentions[m]!.kind);
    }) ?? null
  );
}

/** "a NATO | member", "NATO | member Norway": the name before the noun, wherever the parser hung it. */
export function nameBefore(reading: Reading, tree: Tree, i: number): number | null {
  const noun = nounOf(tree, i);
  const own = besideName(reading, tree, i) ?? besideName(reading, tree, noun);
  if (own !== null && own < i) return own;
  const m = i - 1 < tree.first ? null : namedAt(reading, i - 1);
  return m !== null && isA(tree, i - 1, "compound", "amod") && tree.head(i - 1) === tree.head(i) ? i - 1 : null;
}

/** The mention of a token, of a name rather than of words around it: "the | EU candidate" names the EU. */
export function namedAt(reading: Reading, token: number): number | null {
  const m = reading.mentionAt(token);
  const { mentions } = reading.doc.mentions;
  if (m === null || mentions[m]!.form !== "description") return m;
  const { start } = reading.doc.tokens[token]!;
  const inside = [m - 2, m - 1, m + 1, m + 2].find((at) => {
    const one = mentions[at];
    return one !== undefined && one.form !== "description" && one.start <= start && start < one.end;
  });
  return inside ?? m;
}
