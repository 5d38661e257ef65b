import type { Source } from "./counts.ts";

/** Who is the subject of the verb that gives a number: "Caracas puts it at twelve", "Ten, insists the ministry"; the words, null where there is none. */
export function sourceOver({ syntax, tokens, text }: Source, at: number): string | null {
  for (let i = at, steps = 0; steps < 6; steps++) {
    const { head } = syntax[i]!;
    if (head === i) return null;
    i = head;
    if (syntax[i]!.pos !== "VERB" || !GIVING.has(syntax[i]!.lemma.toLowerCase())) continue;
    const subject = subjectOf(syntax, i, at);
    if (subject === null) return null;
    const first = firstUnder(syntax, subject);
    return text.slice(tokens[first]!.start, tokens[subject]!.end);
  }
  return null;
}

const GIVING: ReadonlySet<string> = new Set(
  "say put insist claim estimate count speak report give cite maintain argue tell state write believe reckon record list note announce declare admit".split(
    " ",
  ),
);

type Words = Source["syntax"];
const REACH = 12;

/** The subject near the verb, or the name right behind it: "insists the State Department". */
function subjectOf(syntax: Words, verb: number, at: number): number | null {
  for (let i = Math.max(0, verb - REACH); i < Math.min(syntax.length, verb + REACH); i++)
    if (syntax[i]!.head === verb && /^nsubj/.test(syntax[i]!.relation) && i !== at && syntax[i]!.pos !== "NUM")
      return i;
  for (let i = verb + 1; i < Math.min(syntax.length, verb + 6); i++)
    if (/^(?:NOUN|PROPN)$/.test(syntax[i]!.pos) && !isBeforeName(syntax, i)) return i;
  return null;
}

function isBeforeName(syntax: Words, i: number): boolean {
  return /^(?:compound|amod|flat)/.test(syntax[i]!.relation) && syntax[i]!.head > i;
}

function firstUnder(syntax: Words, top: number): number {
  let first = top;
  for (
    let i = top - 1;
    i >= Math.max(0, top - REACH) &&
    syntax[i]!.head === top &&
    /^(?:compound|amod|flat|det|nmod:poss)/.test(syntax[i]!.relation);
    i--
  )
    first = i;
  return first;
}
