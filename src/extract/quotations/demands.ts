import type { Quotation } from "../../document/layers.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, isInfinitive, isNegated, subtree } from "../syntax/walk.ts";
import type { Cue } from "./cues.ts";
import type { Hearing } from "./hearing.ts";
import { spanOfWords } from "./spans.ts";
import type { Speaker } from "./speakers.ts";
import { spoken } from "./spoken.ts";
import { sayerOf } from "./subjects.ts";

/** What is asked of others or promised, where no clause with "that" tells it: "urged both sides to stop", "vowed to leave", "called for calm". */
export function demands(hearing: Hearing): readonly Quotation[] {
  const { tree, cues, context } = hearing;
  const found: Quotation[] = [];
  for (let v = tree.first; v < tree.last; v++) {
    const { pos, lemma } = tree.word(v);
    if (pos !== "VERB" || isNegated(tree, v)) continue;
    const declared = cues.declare.get(lemma);
    const ours = declared ? declaredThing(tree, v) : null;
    if (declared && ours && context.floor) found.push(quoted(hearing, v, declared, context.floor, ours));
    const asked = cues.demand.get(lemma);
    const cue = asked ?? cues.promise.get(lemma);
    if (!cue || tree.child(v, "ccomp", "compound:prt") !== null) continue;
    const passive = tree.isPassive(v);
    const words = asked && !passive ? askedFor(tree, v) : promised(tree, v);
    const subject =
      words === null || words.length < leastOf(tree, v, words)
        ? null
        : passive
          ? tree.child(v, "obl:agent")
          : sayerOf(hearing, v);
    const speaker = subject === null ? null : speakerOf(hearing, subject);
    if (words && speaker) found.push(quoted(hearing, v, cue, speaker, words));
  }
  return found;
}

function speakerOf({ tree, speakers, context }: Hearing, subject: number): Speaker | null {
  return /^(i|we)$/i.test(tree.text(subject)) ? context.floor : speakers.at(tree, subject);
}

function quoted(hearing: Hearing, verb: number, row: Cue, by: Speaker, words: readonly number[]): Quotation {
  return spoken(hearing, { by, span: spanOfWords(hearing, words), cue: [verb, verb] }, row);
}

/** "we condemn | the strike": in a declaration what "we" feel about a thing is what it says. */
function declaredThing(tree: Tree, verb: number): readonly number[] | null {
  const subject = tree.isPassive(verb) ? null : tree.subjectOf(verb);
  const object = tree.child(verb, "obj");
  if (subject === null || object === null || object < verb || !/^we$/i.test(tree.text(subject))) return null;
  return tree.word(object).pos === "PRON" ? null : subtree(tree, object);
}

/** "pledged | to share it". */
function promised(tree: Tree, verb: number): readonly number[] | null {
  const act = childrenAs(tree, verb, "xcomp", "advcl").find((c) => c > verb && isInfinitive(tree, c));
  return act === undefined ? null : subtree(tree, act);
}

/** "urged | both sides to stop", "called for | calm", "appealed to them | to stop". */
function askedFor(tree: Tree, verb: number): readonly number[] | null {
  const wishes = /^(ask|want|expect)$/.test(tree.word(verb).lemma);
  const act = childrenAs(tree, verb, "xcomp", "ccomp", "advcl").find((c) => c > verb && isInfinitive(tree, c));
  const one =
    tree.child(verb, "obj", "iobj") ?? childrenAs(tree, verb, "obl").find((c) => /^(up)?on$|^to$/.test(tree.caseOf(c)));
  if (wishes && act !== undefined && (one == null || one < verb || one > act)) return null;
  if (act !== undefined && (one != null || !isA(tree, act, "advcl"))) {
    const from = one === null || one === undefined || one > act ? act : one;
    return [...subtree(tree, from, (c) => tree.word(c).relation === "case"), ...subtree(tree, act)];
  }
  const thing = childrenAs(tree, verb, "obl").find(
    (c) => tree.caseOf(c) === "for" && !/^(time|reason|day|week|month|year|hour)$/.test(tree.word(c).lemma),
  );
  if (
    thing !== undefined &&
    tree.child(verb, "obj") === null &&
    /^(call|appeal|press|ask)$/.test(tree.word(verb).lemma)
  )
    return subtree(tree, thing, (c) => tree.head(c) === thing && tree.word(c).relation === "case");
  const object = tree.child(verb, "obj");
  return object !== null && /^(demand|urge)$/.test(tree.word(verb).lemma) ? subtree(tree, object) : null;
}

/** "called for | calm": one noun is enough for what is called for; else fewer than three words tell nothing. */
function leastOf(tree: Tree, verb: number, words: readonly number[]): number {
  const called = /^(call|appeal|urge)$/.test(tree.word(verb).lemma);
  return called && words.some((w) => tree.word(w).pos === "NOUN") ? 1 : 3;
}
