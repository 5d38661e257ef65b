import type { Quotation } from "../../document/layers.ts";
import type { Span } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, subtree } from "../syntax/walk.ts";
import { askedBeside } from "./asked.ts";
import { antecedent, carried, saidWithin } from "./context.ts";
import { isTold } from "./flat-denial.ts";
import type { Hearing } from "./hearing.ts";
import type { Quotable } from "./quotations.ts";
import { ASKING } from "./referred.ts";
import type { Silent } from "./silent.ts";
import { silentAt } from "./silent-verbs.ts";
import { spanOfWords } from "./spans.ts";
import type { Speaker } from "./speakers.ts";
import { nobody, spoken } from "./spoken.ts";
import { outerSayer } from "./subjects.ts";

/**
 * No answer: "did not respond to the report", "declined to comment". The content is what was left unanswered: what the verb tells,
 * else what was asked, else what was told before.
 */
export function silence(hearing: Hearing, said: readonly Quotation[]): readonly Quotation[] {
  const { tree, cues } = hearing;
  const found: Quotation[] = [];
  for (let v = tree.first; v < tree.last; v++) {
    const { lemma, pos } = tree.word(v);
    if (!/^(VERB|AUX|ADJ|NOUN)$/.test(pos) || !cues.silence.has(lemma)) continue;
    const silent = silentAt(tree, v);
    if (silent === null) continue;
    // "referred questions to the palace, which did not respond": to the same
    const same = found.at(-1);
    const span =
      same && (silent.matter === null || isVague(hearing, silent.matter))
        ? same
        : saidWithin(contentOf(hearing, silent), said);
    const replier = replierOf(hearing, silent.clause, said);
    for (const one of replier ? [replier] : silentOnes(hearing, silent)) {
      const by = nobody(one.anonymous ? `${one.text} (unnamed)` : one.text, one.mention);
      found.push(
        spoken(hearing, { by, span: { start: span.start, end: span.end }, cue: [silent.from, silent.to] }, SILENCE),
      );
    }
  }
  return found;
}

const SILENCE = { attribution: "no comment", hedge: null } as const;

/** "she replied that | she did not want to talk about it": she is silent who says so. */
function replierOf({ doc, tree }: Hearing, clause: number, said: readonly Quotation[]): Speaker | null {
  const subject = tree.child(clause, "nsubj");
  const up = isA(tree, clause, "ccomp") ? tree.head(clause) : null;
  if (up === null || subject === null || !/^(he|she|it|they)$/i.test(tree.text(subject))) return null;
  const reply = said.find(({ cue }) => cue.start === doc.tokens[up]!.start);
  return reply === undefined ? null : nobody(reply.speakerText, reply.speaker);
}

/** One or more who are silent: "neither the palace nor the ministry would discuss it". */
function silentOnes(hearing: Hearing, { clause: verb, who }: Silent): readonly Speaker[] {
  const { tree, speakers, context } = hearing;
  const subject = who ?? outerSayer(hearing, verb) ?? tree.subjectOf(verb);
  if (subject === null) return [speakers.before(tree, verb)].filter((one) => one !== null);
  const word = tree.text(subject);
  if (/^(i|we)$/i.test(word)) return context.floor ? [context.floor] : [];
  if (/^(nobody|none|no-one|one|anyone|spokesperson)$/i.test(word)) {
    const body = childrenAs(tree, subject, "nmod").find((c) => /^(at|in|of|from)$/.test(tree.caseOf(c)));
    const speaker = body === undefined ? null : speakers.any(tree, body);
    return speaker ? [speaker] : [];
  }
  const own = tree.word(subject).pos === "PRON" && isOwn(tree, verb) ? carried(hearing, word) : null;
  if (own) return [own];
  const both = tree.conjuncts(subject).filter((c) => c >= subject);
  const all = both.map((c) => speakers.any(tree, c)).filter((one) => one !== null);
  const before = all.length > 0 ? null : speakers.before(tree, verb);
  return before ? [before] : all;
}

function isOwn(tree: Tree, verb: number): boolean {
  return tree.head(verb) === null || isA(tree, verb, "conj", "parataxis");
}

function contentOf(hearing: Hearing, { verb, clause, matter }: Silent): Span {
  const { tree } = hearing;
  if (matter !== null && !isVague(hearing, matter))
    return spanOfWords(
      hearing,
      subtree(tree, matter, (c) => tree.head(c) === matter && isA(tree, c, "case") && c < matter),
    );
  const asked = askedBeside(tree, verb);
  if (
    asked !== null &&
    !asked.some((w) => tree.head(w) !== null && !asked.includes(tree.head(w)!) && isVague(hearing, w))
  )
    return spanOfWords(hearing, asked);
  const fronted = frontedQuestion(tree, verb);
  if (fronted !== null) return spanOfWords(hearing, fronted);
  return antecedent(hearing, clause) ?? spanOfWords(hearing, [clause, verb]);
}

/** "Did they discuss it? | I will not go into private talks": the question. */
function isQuestion(doc: Quotable, told: Span | null): boolean {
  return told !== null && /\?$/.test(doc.text.slice(told.start, told.end + 1));
}

/** "it", "a request for comment", "questions", "the report": what was told or asked before says more. */
function isVague({ doc, tree, cues, context }: Hearing, matter: number): boolean {
  const { lemma } = tree.word(matter);
  if (context.floor !== null && tree.word(matter).pos === "NOUN" && isQuestion(doc, context.told)) return true;
  if (/^(it|this|that|so|either|neither|comment|them|these)$/i.test(tree.text(matter))) return true;
  return context.told !== null && (ASKING.test(lemma) || (cues.tale.has(lemma) && isTold(tree, matter)));
}

/** "Whether they would stay | he would not say". */
function frontedQuestion(tree: Tree, verb: number): readonly number[] | null {
  for (let i = tree.first; i < verb; i++) {
    if (
      !/^(whether|when|how|where|why|who|if)$/i.test(tree.text(i)) ||
      (i > tree.first && !/^[;:]$/.test(tree.text(i - 1)))
    )
      continue;
    const head = tree.head(i);
    if (head === null || head >= verb) continue;
    return subtree(tree, head, (c) => c === verb || c >= verb).filter((w) => w < verb);
  }
  return null;
}
