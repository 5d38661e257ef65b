import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA } from "../syntax/walk.ts";
import { ASKING } from "./referred.ts";
import { aboutOf, isDenied, type Silent, silent } from "./silent.ts";

/** "There was no word from | Rome", "No reaction came from …", "Calls to the ministry | went unanswered". */
export function unheard(tree: Tree, v: number): Silent | null {
  const { lemma } = tree.word(v);
  if (/^(comment|reaction|response|reply|word|answer|confirmation)$/.test(lemma)) {
    const up = tree.head(v);
    const none = tree.children(v).find((c) => /^no$/i.test(tree.text(c)));
    const from = [v, ...(up === null ? [] : [up])]
      .flatMap((i) => childrenAs(tree, i, "nmod", "obl"))
      .find((c) => tree.caseOf(c) === "from");
    if (none === undefined || from === undefined || isA(tree, v, "obj")) return null;
    return { from: none, to: v, verb: v, clause: up ?? v, matter: aboutOf(tree, v), who: from };
  }
  const subject = tree.child(v, "nsubj", "nsubj:pass");
  const unanswered =
    (lemma === "go" && tree.children(v).some((c) => /^unanswered$/i.test(tree.text(c)))) ||
    (/^(answer|return)$/.test(lemma) && tree.isPassive(v) && isDenied(tree, v));
  if (!unanswered || subject === null || !ASKING.test(tree.word(subject).lemma)) return null;
  const to = [subject, ...childrenAs(tree, subject, "acl", "nmod")]
    .flatMap((i) => childrenAs(tree, i, "nmod", "obl"))
    .find((c) => tree.caseOf(c) === "to");
  const who = to ?? tree.child(v, "obl:agent");
  return who === null ? null : silent(tree, v, v, null, who);
}
