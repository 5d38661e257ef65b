import type { Sentence, Token, Word } from "../../document/layers.ts";
import { agentOf, objectOf, patientOf, subjectOf } from "./arguments.ts";
import { caseOf } from "./case.ts";

/** The dependency tree of one sentence, to ask questions of. All indices are those of the document's tokens. */
export interface Tree {
  /** Tokens `first` (inclusive) to `last` (exclusive). */
  readonly first: number;
  readonly last: number;
  readonly root: number;
  word(i: number): Word;
  /** The word at `i`; "" outside the sentence. */
  text(i: number): string;
  /** The governing token, null for the root. */
  head(i: number): number | null;
  /** Dependents in order of the text. */
  children(i: number): readonly number[];
  /** The first dependent with one of the relations, or null. "obl" alone does not mean "obl:agent". */
  child(i: number, ...relations: readonly string[]): number | null;
  /** The tokens under `i`, itself included, as a half-open range (all of them, for a projective tree). */
  span(i: number): { readonly first: number; readonly last: number };
  /** Governors, the nearest first. */
  ancestors(i: number): readonly number[];
  /** The preposition(s) of `i` as lower-case words: "in", "according to", "on the verge of", "because of"; "" for none. */
  caseOf(i: number): string;
  /** The coordinated group that `i` belongs to or heads: the first conjunct and all others, in order. */
  conjuncts(i: number): readonly number[];
  /** Who the text says does it, by grammar: the subject, also through conjunction, control, relative clauses and participles. Passive subjects too. */
  subjectOf(verb: number): number | null;
  /** The direct object, also shared by conjunction ("signed and ratified the pact") or relative ("the pact that they signed"). */
  objectOf(verb: number): number | null;
  /** Who does it: the subject of an active verb, the by-phrase of a passive one. */
  agentOf(verb: number): number | null;
  /** What it is done to: the object of an active verb, the subject of a passive one. */
  patientOf(verb: number): number | null;
  isPassive(verb: number): boolean;
  /** Prepositional and bare dependents (obl, obl:agent, obl:unmarked, nmod) with their prepositions. */
  obliques(i: number): readonly (readonly [preposition: string, head: number])[];
}

/** The tree of `sentence`. `tokens` and `syntax` are the whole layers of the document. */
export function treeOf(
  sentence: Pick<Sentence, "first" | "last">,
  tokens: readonly Token[],
  syntax: readonly Word[],
): Tree {
  const { first, last } = sentence;
  const below: number[][] = Array.from({ length: last - first }, () => []);
  let root = first;
  for (let i = first; i < last; i++) {
    const { head } = syntax[i]!;
    if (head === i) root = i;
    else below[head - first]!.push(i);
  }
  const children = (i: number): readonly number[] => below[i - first] ?? [];
  const tree: Tree = {
    first,
    last,
    root,
    word: (i) => syntax[i]!,
    text: (i) => (i < first || i >= last ? "" : tokens[i]!.text),
    head: (i) => (syntax[i]!.head === i ? null : syntax[i]!.head),
    children,
    child: (i, ...relations) => children(i).find((c) => relations.includes(syntax[c]!.relation)) ?? null,
    span: (i) => spanOf(children, i),
    ancestors: (i) => ancestorsOf(syntax, i),
    caseOf: (i) => caseOf(tree, i),
    conjuncts: (i) => conjunctsOf(tree, i),
    subjectOf: (verb) => subjectOf(tree, verb),
    objectOf: (verb) => objectOf(tree, verb),
    agentOf: (verb) => agentOf(tree, verb),
    patientOf: (verb) => patientOf(tree, verb),
    isPassive: (verb) => isPassive(tree, verb),
    obliques: (i) =>
      children(i)
        .filter((c) => OBLIQUE.has(syntax[c]!.relation))
        .map((c) => [caseOf(tree, c), c] as const),
  };
  return tree;
}

const OBLIQUE = new Set(["obl", "obl:agent", "obl:unmarked", "nmod"]);

function spanOf(children: (i: number) => readonly number[], i: number): { first: number; last: number } {
  let first = i;
  let last = i + 1;
  const open = [i];
  while (open.length > 0) {
    const at = open.pop()!;
    first = Math.min(first, at);
    last = Math.max(last, at + 1);
    open.push(...children(at));
  }
  return { first, last };
}

function ancestorsOf(syntax: readonly Word[], i: number): readonly number[] {
  const out: number[] = [];
  for (let at = i; syntax[at]!.head !== at; at = syntax[at]!.head) out.push(syntax[at]!.head);
  return out;
}

function conjunctsOf(tree: Tree, i: number): readonly number[] {
  let first = i;
  while (tree.word(first).relation === "conj") first = tree.head(first)!;
  const out: number[] = [];
  const open = [first];
  while (open.length > 0) {
    const at = open.pop()!;
    out.push(at);
    for (const c of tree.children(at)) if (tree.word(c).relation === "conj") open.push(c);
  }
  return out.sort((a, b) => a - b);
}

function isPassive(tree: Tree, verb: number): boolean {
  const { tag, relation } = tree.word(verb);
  if (tag !== "VBN") return false;
  if (tree.child(verb, "aux:pass", "nsubj:pass", "csubj:pass") !== null) return true;
  if (tree.child(verb, "aux", "obj", "nsubj") !== null) return false;
  if (relation === "acl" || relation === "amod" || tree.child(verb, "obl:agent") !== null) return true;
  // "was drafted and signed": the second participle is passive with the first.
  return relation === "conj" && isPassive(tree, tree.head(verb)!);
}
