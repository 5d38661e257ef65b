import type { Quotation } from "../../document/layers.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, nearestVerb, subtree } from "../syntax/walk.ts";
import type { Cue, Cues } from "./cues.ts";
import type { Hearing } from "./hearing.ts";
import { spanOfWords } from "./spans.ts";
import { nobody, spoken } from "./spoken.ts";

/** Views of nobody in particular: "it is rumoured that", "there is speculation that", "is seen as". */
export function impersonal(hearing: Hearing): readonly Quotation[] {
  const { tree, cues } = hearing;
  const found: Quotation[] = [];
  for (let i = tree.first; i < tree.last; i++) {
    const { pos, lemma } = tree.word(i);
    const cue = cues.impersonal.get(lemma);
    if (cue && pos === "VERB" && tree.isPassive(i)) push(found, hearing, i, cue, complementOf(tree, i));
    else if (cue && pos === "NOUN" && isThere(tree, i))
      push(found, hearing, i, cue, complementOf(tree, i) ?? matterOf(tree, i));
    else if (
      cue &&
      pos === "NOUN" &&
      /^(rumou?r|speculation|report|talk|gossip|whisper)$/.test(lemma) &&
      !isDenied(tree, i, cues)
    )
      push(
        found,
        hearing,
        i,
        cue,
        thatClause(tree, i) ?? (/^(rumou?r|gossip)$/.test(lemma) ? matterOf(tree, i) : null),
      );
    const seen = pos === "VERB" && tree.isPassive(i) ? cues.seen.get(lemma) : undefined;
    if (seen) push(found, hearing, i, seen, asComplement(tree, i));
  }
  return found;
}

function push(found: Quotation[], hearing: Hearing, cue: number, row: Cue, content: number | null): void {
  if (content === null) return;
  const { tree } = hearing;
  const words = subtree(
    tree,
    content,
    (c) => /^(mark|case)$/.test(tree.word(c).relation) && /^(that|as)$/i.test(tree.text(c)),
  );
  const auxiliary = tree.child(cue, "aux:pass", "aux", "cop") ?? cue;
  const by = nobody(row.attribution === "rumour" && row.hedge === "rumour" ? "unnamed" : "impersonal");
  found.push(spoken(hearing, { by, span: spanOfWords(hearing, words), cue: [Math.min(auxiliary, cue), cue] }, row));
}

/** "it is expected that …": an expletive subject and a clause. */
function complementOf(tree: Tree, cue: number): number | null {
  const clause =
    tree.child(cue, "ccomp", "csubj", "csubj:pass") ??
    childrenAs(tree, cue, "acl", "advcl", "xcomp").find((c) => tree.child(c, "nsubj", "nsubj:pass") !== null) ??
    null;
  const subject = tree.child(cue, "nsubj", "nsubj:pass", "expl");
  const expletive = subject === null || /^(it|there)$/i.test(tree.text(subject));
  const up = tree.head(cue);
  // "will, it is whispered, be accepted"
  if (
    clause === null &&
    subject !== null &&
    /^it$/i.test(tree.text(subject)) &&
    up !== null &&
    isA(tree, cue, "parataxis", "acl", "acl:relcl", "advcl") &&
    subject > tree.first &&
    tree.text(subject - 1) === ","
  )
    return nearestVerb(tree, up);
  return expletive ? clause : null;
}

/** "dismissed reports that": the denial holds the words already. */
function isDenied(tree: Tree, noun: number, cues: Cues): boolean {
  const up = tree.head(noun);
  return up !== null && isA(tree, noun, "obj") && cues.say.get(tree.word(up).lemma)?.attribution === "denial";
}

/** "Rumours | that Serbia will move its embassy". */
function thatClause(tree: Tree, noun: number): number | null {
  const clause = childrenAs(tree, noun, "acl", "acl:relcl", "ccomp", "advcl").find((c) =>
    tree.children(c).some((m) => isA(tree, m, "mark") && /^that$/i.test(tree.text(m))),
  );
  return clause ?? null;
}

/** "there is speculation". */
function isThere(tree: Tree, noun: number): boolean {
  if (childrenAs(tree, noun, "expl").length > 0) return true;
  const up = tree.word(noun).head;
  return tree.word(up).lemma === "be" && childrenAs(tree, up, "expl").length > 0;
}

/** "there were fears | of a war", "expectations | from Chad to act": what the noun is about, where no clause tells it. */
function matterOf(tree: Tree, noun: number): number | null {
  const fitting = (c: number): boolean => c > noun && /^(of|about|over|from|for)$/.test(tree.caseOf(c));
  const own = childrenAs(tree, noun, "nmod", "acl");
  // "talk in the corridors | of a summit"
  return [...own, ...own.flatMap((c) => childrenAs(tree, c, "nmod"))].find(fitting) ?? null;
}

/** "is seen as a candidate", "are seen to be", "is seen from the angle of trade". */
function asComplement(tree: Tree, verb: number): number | null {
  return (
    childrenAs(tree, verb, "obl", "xcomp", "advcl", "ccomp").find(
      (c) =>
        /^(as|from|through)$/.test(tree.caseOf(c)) ||
        tree.child(c, "mark") !== null ||
        tree.word(c).relation === "xcomp",
    ) ?? null
  );
}
