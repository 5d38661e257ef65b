import type { Tree } from "./tree.ts";

/** Nouns that make a preposition with those around them: "on the verge of", "at the invitation of", "in accordance with". */
const NOUNS = new Set(
  (
    "verge brink behalf basis sidelines sideline margins invitation wake eve framework context presence request light addition accordance " +
    "terms favour favor view face course aftermath front spite support response line term event case pursuit process midst absence " +
    "exchange honour honor opposition reference regard respect relation contrast preparation cooperation coordination collaboration " +
    "conjunction connection coincidence parallel charge need search side part auspices aegis occasion anniversary hope hopes condition " +
    "grounds expense hands heels threshold cusp point edge road way path track"
  ).split(" "),
);

/** Adverbs and adjectives that make a preposition with the word after them: "ahead of the summit", "due to", "along with". */
const PAIRS: Readonly<Record<string, string>> = {
  ahead: "of",
  instead: "of",
  outside: "of",
  inside: "of",
  out: "of",
  regardless: "of",
  irrespective: "of",
  because: "of",
  due: "to",
  prior: "to",
  thanks: "to",
  owing: "to",
  subject: "to",
  next: "to",
  close: "to",
  contrary: "to",
  along: "with",
  together: "with",
  jointly: "with",
  apart: "from",
  aside: "from",
  away: "from",
};

/** The preposition(s) of `i` in lower case, "" for none; two nouns with "of" between them count as one where they are a set phrase. */
export function caseOf(tree: Tree, i: number): string {
  const own = ownCase(tree, i);
  const head = tree.head(i);
  if (head === null || own === "" || !isSetPhrase(tree, head, i)) return own;
  const outer = caseOf(tree, head);
  return outer === "" ? own : [outer, ...determinersOf(tree, head), tree.text(head).toLowerCase(), own].join(" ");
}

function ownCase(tree: Tree, i: number): string {
  const isVerb = tree.word(i).pos === "VERB";
  const marks = tree.children(i).filter((c) => {
    const { relation, pos } = tree.word(c);
    return relation === "case" ? pos !== "PART" : isVerb && relation === "mark" && pos !== "PART" && c < i;
  });
  const first = marks[0];
  const adverb =
    first !== undefined && first > tree.first && !marks.includes(first - 1) ? tree.text(first - 1).toLowerCase() : "";
  const opener = PAIRS[adverb] === tree.text(first ?? i).toLowerCase() ? [adverb] : [];
  const words = marks.flatMap((c) => [c, ...tree.children(c).filter((f) => tree.word(f).relation === "fixed")]);
  return [...opener, ...words.map((c) => tree.text(c).toLowerCase())].join(" ");
}

function isSetPhrase(tree: Tree, head: number, i: number): boolean {
  const { relation } = tree.word(i);
  if (relation !== "nmod" && relation !== "acl" && relation !== "advcl" && relation !== "obl") return false;
  return (
    head < i &&
    NOUNS.has(tree.text(head).toLowerCase()) &&
    tree.children(head).every((c) => c >= head || isSmall(tree, c))
  );
}

function isSmall(tree: Tree, c: number): boolean {
  return /^(?:case|det|nsubj|cop|aux|punct|advmod|mark|cc|obl|advcl|csubj)/.test(tree.word(c).relation);
}

function determinersOf(tree: Tree, head: number): string[] {
  return tree
    .children(head)
    .filter((c) => c < head && tree.word(c).relation === "det")
    .map((c) => tree.text(c).toLowerCase());
}
