import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA } from "../syntax/walk.ts";
import type { Cues } from "./cues.ts";

/** The complement clause; of two, the one behind the verb. */
export function complement(tree: Tree, verb: number): number | null {
  // "let it be known | that …"
  const all = childrenAs(tree, verb, "ccomp", ...(tree.word(verb).lemma === "know" ? ["csubj", "csubj:pass"] : []));
  return all.find((c) => c > verb) ?? all[0] ?? null;
}

/** "was careful to add that …": the parser may hang the clause on the adjective. */
export function ofRaised(tree: Tree, verb: number): number | null {
  const up = tree.head(verb);
  if (up === null || !isA(tree, verb, "xcomp", "advcl") || tree.word(verb).lemma === "ask") return null;
  const clause = childrenAs(tree, up, "ccomp").find((c) => c > verb);
  return clause !== undefined && tree.children(clause).some((m) => isA(tree, m, "mark") && m > verb) ? clause : null;
}

/** "wrote in a letter | that the pact was dead", "told a seminar | that …": the parser may hang the clause on the letter or the hearers. */
export function clauseOfOther(tree: Tree, verb: number, cues: Cues): number | null {
  const clauses = childrenAs(tree, verb, "obl", "obj", "iobj")
    .filter((o) => !isA(tree, o, "obl") || cues.statement.has(tree.word(o).lemma) || tree.caseOf(o) === "to")
    .flatMap((o) => childrenAs(tree, o, "acl", "acl:relcl", "ccomp"));
  const told = (c: number) =>
    childrenAs(tree, c, "mark", "obj").some((m) => /^that$/i.test(tree.text(m)) && m < c) &&
    tree.child(c, "nsubj", "nsubj:pass") !== null;
  return clauses.find(told) ?? null;
}

/** "saying only that …": the parser may take the clause for another dependent. */
export function thatClause(tree: Tree, verb: number): number | null {
  const opens = tree.word(verb).lemma === "ask" ? /^(whether|if)$/i : /^(that|whether)$/i;
  const clause = childrenAs(tree, verb, "advcl", "xcomp", "acl", "dep").find(
    (c) => c > verb && tree.children(c).some((m) => isA(tree, m, "mark") && opens.test(tree.text(m))),
  );
  return clause ?? null;
}

/** "says Fiji is on the brink of it": a predicate that the parser took for an object. */
export function objectClause(tree: Tree, verb: number): number | null {
  return (
    childrenAs(tree, verb, "obj", "obl").find(
      (c) => c > verb && tree.child(c, "cop") !== null && isFullClause(tree, c),
    ) ?? null
  );
}

/** A clause with a subject of its own. */
export function isFullClause(tree: Tree, clause: number): boolean {
  return tree.child(clause, "nsubj", "nsubj:pass", "expl") !== null;
}
