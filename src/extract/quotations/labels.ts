import type { Quotation } from "../../document/layers.ts";
import type { Span } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isNegated, subtree } from "../syntax/walk.ts";
import { antecedent, carried } from "./context.ts";
import { DENIAL, isTold } from "./flat-denial.ts";
import type { Hearing } from "./hearing.ts";
import type { Quotable } from "./quotations.ts";
import type { Voiced } from "./reported.ts";
import { spanOfWords } from "./spans.ts";
import type { Speaker } from "./speakers.ts";
import { spoken } from "./spoken.ts";
import { participleSayer, sayerOf } from "./subjects.ts";

/** The name that somebody gives to a thing: "called the report | false", "described it as | a step forward". To call it false denies it. */
export function labels(hearing: Hearing, said: readonly Voiced[]): readonly Quotation[] {
  const { doc, tree, cues } = hearing;
  const found: Quotation[] = [];
  for (let v = tree.first; v < tree.last; v++) {
    const { pos, lemma } = tree.word(v);
    const cue = pos === "VERB" && !isNegated(tree, v) ? cues.label.get(lemma) : undefined;
    const label = cue ? labelOf(tree, v) : null;
    const by = label === null ? null : speakerOf(hearing, v, said);
    if (!cue || label === null || by === null) continue;
    const words = subtree(
      tree,
      label,
      (c) => /^(as|it|this|that)$/i.test(tree.text(c)) || /^(acl:relcl|advcl)$/.test(tree.word(c).relation),
    );
    const span = withinMarks(doc, spanOfWords(hearing, words));
    const denies = lemma === "dismiss" || words.some((w) => isFalse(hearing, v, tree.word(w).lemma));
    found.push(spoken(hearing, { by, span, cue: [v, v] }, denies ? DENIAL : cue));
    const told = denies && pointsBack(hearing, v) ? antecedent(hearing, v) : null;
    if (told !== null) found.push(spoken(hearing, { by, span: told, cue: [v, v] }, DENIAL));
  }
  return found;
}

/** "false" denies whatever is called so, "absurd" only what somebody told. */
function isFalse({ tree, cues }: Hearing, verb: number, name: string): boolean {
  if (!cues.scorn.has(name)) return cues.false.has(name);
  const thing = tree.patientOf(verb);
  return thing !== null && (cues.tale.has(tree.word(thing).lemma) || POINTER.test(tree.text(thing)));
}

/** "called this absurd", "called the report false": what was told before is denied; verbs that deny by themselves do so already. */
function pointsBack({ tree, cues }: Hearing, verb: number): boolean {
  const thing = tree.patientOf(verb);
  if (thing === null || cues.say.get(tree.word(verb).lemma)?.attribution === "denial") return false;
  return POINTER.test(tree.text(thing)) || (cues.tale.has(tree.word(thing).lemma) && isTold(tree, thing));
}

const POINTER = /^(it|this|that|these)$/i;

/** "called it “half true”, which means …": the name ends with its mark. */
function withinMarks(doc: Quotable, span: Span): Span {
  const opened = /["“«„]/.test(doc.text[span.start - 1] ?? "");
  const close = opened ? doc.text.slice(span.start, span.end).search(/["”»]/) : -1;
  return close > 0 ? { start: span.start, end: span.start + close } : span;
}

/** The complement: "as" words always, a bare one only where it is not a thing on its own ("called the meeting"). */
function labelOf(tree: Tree, verb: number): number | null {
  const behind = (c: number): boolean => c > verb;
  const as = childrenAs(tree, verb, "obl", "xcomp", "advcl", "ccomp").find(
    (c) =>
      behind(c) &&
      tree.child(c, "nsubj", "nsubj:pass") === null &&
      tree.children(c).some((m) => m < c && /^as$/i.test(tree.text(m))),
  );
  if (as !== undefined) return as;
  if (!/^(call|brand|label|term|dub|declare|deem)$/.test(tree.word(verb).lemma)) return null;
  const object = tree.child(verb, "obj");
  const bare = childrenAs(tree, verb, "xcomp", "ccomp").find(
    (c) => behind(c) && /^(ADJ|NOUN|PROPN|VERB)$/.test(tree.word(c).pos) && isPlain(tree, c),
  );
  if (bare !== undefined) return bare;
  // "calls that | a fairy tale": the parser may take the name for a clause
  if (object !== null && tree.child(object, "nsubj") !== null && isPlain(tree, object)) return object;
  // "calls the report | a smear": two things in a row
  const second = childrenAs(tree, verb, "obj").find(
    (c) => object !== null && c > object && tree.span(c).first === tree.span(object).last,
  );
  if (second !== undefined && tree.word(second).pos === "NOUN") return second;
  return object === null ? null : (childrenAs(tree, object, "appos").find((c) => tree.text(c - 1) !== ",") ?? null);
}

/** No clause of its own: at most "it" or "that" stands for what is named. */
function isPlain(tree: Tree, label: number): boolean {
  const subject = tree.child(label, "nsubj");
  if (subject !== null && !/^(it|this|that|them|him|her|himself|herself)$/i.test(tree.text(subject))) return false;
  return tree.child(label, "mark", "cop", "aux") === null && tree.word(label).tag !== "VB";
}

function speakerOf(hearing: Hearing, verb: number, said: readonly Voiced[]): Speaker | null {
  const { tree, speakers } = hearing;
  const agent = tree.isPassive(verb) ? tree.child(verb, "obl:agent") : null;
  const subject = tree.isPassive(verb) ? agent : sayerOf(hearing, verb);
  if (subject === null) return null;
  const going = participleSayer(hearing, verb, said);
  if (going !== null && typeof going !== "number") return going.by;
  const own = tree.word(subject).pos === "PRON" && tree.head(verb) === null;
  return (own ? carried(hearing, tree.text(subject)) : null) ?? speakers.any(tree, subject);
}
