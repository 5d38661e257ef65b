import type { Tree } from "./tree.ts";

/** Whether the relation of `i` is one of `relations`. */
export function isA(tree: Tree, i: number, ...relations: readonly string[]): boolean {
  return relations.includes(tree.word(i).relation);
}

/** The dependents of `i` that stand in one of `relations`, in order of the text. */
export function childrenAs(tree: Tree, i: number, ...relations: readonly string[]): readonly number[] {
  return tree.children(i).filter((c) => isA(tree, c, ...relations));
}

/** All tokens below and including `i`, at most `most`, without the branches for which `skip` is true; in order of the text. */
export function subtree(
  tree: Tree,
  i: number,
  skip: (child: number) => boolean = () => false,
  most = Number.POSITIVE_INFINITY,
): readonly number[] {
  const found: number[] = [];
  const stack = [i];
  while (stack.length > 0 && found.length < most) {
    const at = stack.pop()!;
    found.push(at);
    for (const c of tree.children(at)) if (!skip(c)) stack.push(c);
  }
  return found.sort((a, b) => a - b);
}

/** Verbs, and predicates with a subject or copula ("is a member"). */
export function headsClause(tree: Tree, i: number): boolean {
  return tree.word(i).pos === "VERB" || tree.child(i, "cop", "nsubj", "nsubj:pass", "csubj") !== null;
}

/** `i` itself when it heads a clause, else its nearest governor that does, else the root. */
export function nearestVerb(tree: Tree, i: number): number {
  return [i, ...tree.ancestors(i)].find((at) => headsClause(tree, at)) ?? tree.root;
}

/** "to visit": a verb with the particle "to". */
export function isInfinitive(tree: Tree, verb: number): boolean {
  return tree
    .children(verb)
    .some((c) => tree.word(c).tag === "TO" || (isA(tree, c, "mark") && tree.text(c).toLowerCase() === "to"));
}

/** "did not sign", "never met". */
export function isNegated(tree: Tree, verb: number): boolean {
  return tree.children(verb).some((c) => /^(not|n't|n’t|never)$/i.test(tree.text(c)));
}

/** A preposition ("" when there is none) and the head of what it governs. */
export interface Oblique {
  readonly preposition: string;
  readonly head: number;
}

/** The prepositional dependents of a verb or noun. */
export function obliquesOf(tree: Tree, i: number): readonly Oblique[] {
  return tree.obliques(i).map(([preposition, head]) => ({ preposition, head }));
}

/** The agent of a passive: "signed by both ministers"; null for an active verb. */
export function agentOf(tree: Tree, verb: number): number | null {
  if (!tree.isPassive(verb)) return null;
  return tree.child(verb, "obl:agent") ?? obliquesOf(tree, verb).find((o) => o.preposition === "by")?.head ?? null;
}
