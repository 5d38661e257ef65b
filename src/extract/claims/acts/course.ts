import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import { carries } from "./carries.ts";
import type { Carriers } from "./frames.ts";
import { raised } from "./light-verb.ts";

/** "the airlift | ended", "the sale | has been put off", "the handover, | planned for May": verbs that tell what becomes of any act. */
export function ofCourse(tree: Tree, noun: number, { course, handling }: Carriers): number | null {
  const up = tree.head(noun);
  if (up !== null && isA(tree, noun, "nsubj") && runs(tree, up, course)) return up;
  if (up !== null && isA(tree, noun, "nsubj:pass", "obj") && handles(tree, up, handling)) return up;
  const hung = childrenAs(tree, noun, "acl", "acl:relcl").find((c) =>
    tree.isPassive(c) || tree.word(c).tag === "VBN" ? handles(tree, c, handling) : runs(tree, c, course),
  );
  return hung ?? raised(tree, noun, course) ?? raised(tree, noun, handling);
}

/** "was set for May", but not "set up": a verb with a particle is another. */
function handles(tree: Tree, verb: number, handling: ReadonlySet<string>): boolean {
  const particles = childrenAs(tree, verb, "compound:prt").map((c) => tree.text(c).toLowerCase());
  const { lemma } = tree.word(verb);
  return particles.length > 0 ? particles.some((p) => handling.has(`${lemma} ${p}`)) : carries(tree, verb, handling);
}

/** "began on Monday", "entered its third day", but not "the signing ended the conflict". */
function runs(tree: Tree, verb: number, course: ReadonlySet<string>): boolean {
  if (tree.isPassive(verb) || !carries(tree, verb, course)) return false;
  const object = tree.child(verb, "obj");
  return (
    object === null || /^(place|effect|day|hour|week|month|year|phase|stage|round|shape)$/.test(tree.word(object).lemma)
  );
}
