import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, isNegated } from "../syntax/walk.ts";

/** A verb that gives no answer: its words from … to, the verb that is left undone, and what it is about. */
export interface Silent {
  readonly from: number;
  readonly to: number;
  readonly verb: number;
  /** The verb of the clause. */
  readonly clause: number;
  readonly matter: number | null;
  /** Who gives none, where it is not the subject: "no word from | Rome". */
  readonly who: number | null;
}

/** The silence of a verb: its words begin with the auxiliaries and adverbs before it ("would not | say"). */
export function silent(tree: Tree, v: number, verb: number, matter: number | null, who: number | null = null): Silent {
  const before = childrenAs(tree, v, "aux", "aux:pass", "advmod").filter(
    (c) => c < v && !/^(also|so|far)$/i.test(tree.text(c)),
  );
  return { from: Math.min(v, ...before), to: Math.max(verb, v), verb, clause: v, matter, who };
}

/** "would (not)": as a refusal. */
export function isWilling(tree: Tree, v: number): boolean {
  return childrenAs(tree, v, "aux").some((c) => /^(would|will|wo|'d)$/i.test(tree.text(c)));
}

/** Whether the object of a verb is one of the wanted words: "answered the | phone". */
export function isObject(tree: Tree, v: number, wanted: RegExp): boolean {
  const object = tree.child(v, "obj");
  return object !== null && wanted.test(tree.word(object).lemma);
}

/** "would not", "never", "nobody would", "neither of them did". */
export function isDenied(tree: Tree, v: number): boolean {
  const subject = tree.child(v, "nsubj", "nsubj:pass");
  if (isNegated(tree, v)) return true;
  return (
    subject !== null &&
    (/^(nobody|none|neither|no-one)$/i.test(tree.text(subject)) ||
      tree.children(subject).some((c) => /^(no|neither)$/i.test(tree.text(c))))
  );
}

/** What the answer would have been about: its clause or thing. */
export function matterOf(tree: Tree, verb: number): number | null {
  const beside = (c: number): boolean =>
    !/^(in|at|from|by|during|for|before|after)$/.test(tree.caseOf(c)) && !isTime(tree, c);
  return (
    tree.child(verb, "ccomp") ??
    childrenAs(tree, verb, "obj").find((c) => c > verb) ??
    childrenAs(tree, verb, "obl", "advcl").find(
      (c) => c > verb && (isA(tree, c, "advcl") ? asks(tree, c) : beside(c)),
    ) ??
    null
  );
}

function asks(tree: Tree, clause: number): boolean {
  return tree.children(clause).some((c) => c < clause && /^(whether|how|when|where|why|who|what)$/i.test(tree.text(c)));
}

function isTime(tree: Tree, c: number): boolean {
  return /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|night|afternoon|immediately)$/i.test(
    tree.text(c),
  );
}

/** What a word is about, in its own phrase: "kept silent | on the raid", "no comment | about the talks". */
export function aboutOf(tree: Tree, head: number): number | null {
  return (
    childrenAs(tree, head, "obl", "nmod", "ccomp").find(
      (c) => c > head && /^(on|about|over|regarding|as to|to|of)$/.test(tree.caseOf(c)),
    ) ?? null
  );
}
