import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, type Oblique, obliquesOf, subtree } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";
import { asList } from "./arguments.ts";

/** "the COP28 meeting", "Scholz visit to Kyiv ends": a name that the parser takes for the head of the noun, or for another subject. */
export function apposed(tree: Tree, noun: number): readonly number[] {
  const up = tree.head(noun);
  if (up === null) return [];
  if (up < noun) return isA(tree, noun, "appos", "flat") ? [up] : [];
  const isSubject = isA(tree, noun, "nsubj", "nsubj:pass");
  return isSubject
    ? childrenAs(tree, up, "nsubj", "nsubj:pass").filter((c) => c < noun && /^NNP/.test(tree.word(c).tag))
    : [];
}

/** "her first trip will be to Turkey". */
export function predicateOf(tree: Tree, noun: number): readonly Oblique[] {
  const up = tree.head(noun);
  if (up === null || !isA(tree, noun, "nsubj") || tree.child(up, "cop") === null) return [];
  const preposition = tree.caseOf(up);
  // "her next stop will be | Nairobi"
  return [{ preposition: preposition || "in", head: up }];
}

/** "exercises in the Black Sea | involving three navies": the participle may hang on the place. */
export function involved(tree: Tree, noun: number): readonly Oblique[] {
  return [noun, ...childrenAs(tree, noun, "nmod")]
    .flatMap((at) => childrenAs(tree, at, "acl"))
    .filter((c) => /^(involving|featuring|grouping)$/i.test(tree.text(c)))
    .flatMap((c) => asList(tree.child(c, "obj")))
    .map((head) => ({ preposition: "involving", head }));
}

/** "the troop | withdrawal": a common noun before the act is what it is of, where no "of" tells. */
export function compounded(tree: Tree, noun: number, own: readonly Oblique[]): readonly Oblique[] {
  if (own.some((o) => o.preposition === "of")) return [];
  return childrenAs(tree, noun, "compound")
    .filter((c) => tree.word(c).pos === "NOUN")
    .map((c) => ({ preposition: "of", head: c }));
}

/** "a treaty under negotiation", "the treaty is under negotiation". */
export function underWhat(tree: Tree, noun: number): readonly Oblique[] {
  if (tree.caseOf(noun) !== "under") return [];
  const matter = tree.child(noun, "nsubj") ?? tree.head(noun);
  return matter === null ? [] : [{ preposition: "under", head: matter }];
}

/** "the signing of the pact by X", "the visit of the minister to Peru": what hangs on an inner noun belongs to the act as well. */
export function hostOf(tree: Tree, noun: number): readonly Oblique[] {
  const inner = subtree(tree, noun, (c) => !isA(tree, c, "nmod", "list", "flat", "compound", "appos", "dep"));
  return inner
    .filter((w) => w !== noun)
    .flatMap((w) => obliquesOf(tree, w))
    .filter((o) => o.head > noun && /^(by|between|with|to|in|at|from|against|into|for)$/.test(o.preposition));
}

/** "welcomed the delivery of jets | by Sweden": a verb with a subject and an object needs no "by". */
export function strayAgent(tree: Tree, noun: number): readonly Oblique[] {
  // "the expulsion of the ambassador | by Mali", read as the ambassador's own
  const below = obliquesOf(tree, noun)
    .filter((o) => o.preposition === "of")
    .flatMap((o) => obliquesOf(tree, o.head));
  const stray = below.filter((o) => o.preposition === "by");
  const up = tree.head(noun);
  if (up === null || !isA(tree, noun, "obj") || tree.isPassive(up) || tree.child(up, "nsubj") === null) return stray;
  return [...stray, ...obliquesOf(tree, up).filter((o) => o.preposition === "by" && o.head > noun)];
}

/** "Macron, | on a two-day trip to Cairo, said": the name before the comma makes the journey. */
export function onJourney(reading: Reading, tree: Tree, noun: number): readonly number[] {
  if (tree.caseOf(noun) !== "on" || !reading.isIn("journey", tree.word(noun).lemma)) return [];
  const on = childrenAs(tree, noun, "case")[0]!;
  const name = tree.text(on - 1) === "," ? on - 2 : tree.first - 1;
  return name >= tree.first && tree.word(name).pos === "PROPN" && reading.mentionAt(name) !== null ? [name] : [];
}
