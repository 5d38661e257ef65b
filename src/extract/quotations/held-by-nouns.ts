import type { Quotation } from "../../document/layers.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, subtree } from "../syntax/walk.ts";
import type { Hearing } from "./hearing.ts";
import { spanOfWords } from "./spans.ts";
import type { Speaker } from "./speakers.ts";
import { spoken } from "./spoken.ts";

/** Nouns that hold what somebody said: "Chad's claim that …", "the announcement by Rome that …", "reports in two dailies that …". */
export function heldByNouns(hearing: Hearing): readonly Quotation[] {
  const { tree, cues } = hearing;
  const found: Quotation[] = [];
  for (let i = tree.first; i < tree.last; i++) {
    const { pos, lemma } = tree.word(i);
    const cue = pos === "NOUN" ? cues.noun.get(lemma) : undefined;
    const content = cue ? contentOf(tree, i) : null;
    const by = content === null ? null : holderOf(hearing, i);
    if (!cue || content === null || by === null) continue;
    const words = subtree(tree, content, (c) => c < content && /^(that|of)$/i.test(tree.text(c)));
    found.push(spoken(hearing, { by, span: spanOfWords(hearing, words), cue: [i, i] }, cue));
  }
  return found;
}

/** The clause with "that", also behind a phrase ("the claim by Chad that …"). */
function contentOf(tree: Tree, noun: number): number | null {
  const hasThat = (c: number): boolean =>
    c > noun && tree.children(c).some((m) => m < c && /^that$/i.test(tree.text(m)) && tree.word(m).relation === "mark");
  const own = childrenAs(tree, noun, "acl", "acl:relcl", "ccomp", "advcl");
  const lower = childrenAs(tree, noun, "nmod").flatMap((c) => childrenAs(tree, c, "acl", "acl:relcl", "ccomp"));
  return [...own, ...lower].find(hasThat) ?? null;
}

/** Whose it is: "Chad's claim", "the claim by Chad", "the claim, made by Chad, that", "reports in the Spanish press". */
function holderOf({ tree, speakers }: Hearing, noun: number): Speaker | null {
  const made = childrenAs(tree, noun, "acl").find((c) =>
    /^(make|issue|publish|voice|level|raise)$/.test(tree.word(c).lemma),
  );
  const agent = made === undefined ? null : tree.child(made, "obl:agent", "obl");
  const by = childrenAs(tree, noun, "nmod").find((c) => /^(by|from|in|of|on)$/.test(tree.caseOf(c)));
  const holder = tree.child(noun, "nmod:poss") ?? agent ?? by ?? giverOf(tree, noun);
  return holder === null ? null : speakers.at(tree, holder);
}

/** "Putin gave him | an assurance that", "Chad issued | a warning that": whose act it is. */
function giverOf(tree: Tree, noun: number): number | null {
  const verb = isA(tree, noun, "obj") ? tree.head(noun) : null;
  return verb !== null && /^(give|offer|make|issue|voice|repeat|deliver|sound)$/.test(tree.word(verb).lemma)
    ? tree.subjectOf(verb)
    : null;
}
