import type { Tree } from "../syntax/tree.ts";
import { childrenAs } from "../syntax/walk.ts";
import type { Cues } from "./cues.ts";
import { isPerson } from "./nominal-speaker.ts";

/** "rejected the accusation | that it plans a war", "denies | having signed": the clause, else the thing that is denied. */
export function deniedUnder(tree: Tree, verb: number, cues: Cues): number | null {
  const object = tree.child(verb, "obj") ?? (tree.isPassive(verb) ? tree.child(verb, "nsubj:pass") : null);
  if (object === null) return childrenAs(tree, verb, "xcomp", "advcl").find((c) => tree.word(c).tag === "VBG") ?? null;
  if (!cues.tale.has(tree.word(object).lemma)) return null;
  // "a report in a daily | that weapons were sent"
  const clause = [object, ...childrenAs(tree, object, "nmod")]
    .flatMap((i) => childrenAs(tree, i, "acl", "acl:relcl", "ccomp", "advcl"))
    .find((c) => tree.children(c).some((m) => /^that$/i.test(tree.text(m))));
  return clause ?? object;
}

/** "accused Baku of | violating the truce". */
export function accusation(tree: Tree, verb: number): number | null {
  const found = childrenAs(tree, verb, "advcl", "obl", "xcomp").find(
    (c) => c > verb && tree.children(c).some((m) => /^of$/i.test(tree.text(m))),
  );
  return found ?? null;
}

/** "expressed interest | in joining", "voiced concern | over the tests": what a feeling put into words is about. */
export function viewed(tree: Tree, verb: number, cues: Cues): number | null {
  const view = tree.child(verb, "obj", "nsubj:pass");
  if (view === null || !cues.view.has(tree.word(view).lemma)) return null;
  const about = (c: number): boolean => c > view;
  return (
    childrenAs(tree, view, "acl", "advcl", "ccomp", "nmod").find(about) ??
    childrenAs(tree, verb, "advcl", "obl").find(about) ??
    null
  );
}

/** "announced | the cancellation of the debt": a thing, not a person, behind a verb that tells things. */
export function thing(tree: Tree, verb: number, cues: Cues): number | null {
  if (!cues.object.has(tree.word(verb).lemma)) return null;
  const object = tree.child(verb, "obj");
  return object !== null && object > verb && tree.word(object).pos === "NOUN" && !isPerson(tree.word(object).lemma)
    ? object
    : null;
}

/** "spoke of | a war of words". */
export function spokenOf(tree: Tree, verb: number): number | null {
  if (!/^(speak|talk)$/.test(tree.word(verb).lemma)) return null;
  return childrenAs(tree, verb, "obl").find((c) => c > verb && tree.caseOf(c) === "of") ?? null;
}

/** The "of" of what is spoken of, which is not itself said. */
export function spokenCase(tree: Tree, verb: number): number | null {
  const thing = spokenOf(tree, verb);
  return thing === null ? null : tree.child(thing, "case");
}
