import type { Sentence, Token, Word } from "../../document/layers.ts";
import type { Span } from "../../document/span.ts";

/** How the clause around an expression is told. */
export type Tense = "past" | "present" | "future" | null;

/** The tense, and whether the expression hangs on the verb itself ("will meet on Monday"), not on a noun ("the accord of 1995 will"). */
export interface Told {
  readonly tense: Tense;
  readonly direct: boolean;
  /** "was expected on Thursday": fixed or awaited before, and told of then. */
  readonly awaited?: boolean;
  /** "invited him to the summit in June": after the invitation, which may itself be long past. */
  readonly invited?: boolean;
}

/** Governors that put an infinitive into the future: plans to visit, is due to meet. */
const PLANS =
  /^(?:plan|expect|schedule|intend|agree|decide|hope|set|due|likely|want|aim|promise|vow|pledge|undertake|resolve|prepare|propose|slate|invite|ask|urge|call|need|be|ready|determine|commit|arrange|seek)$/;

/** Verbs whose object may lie at another time: "welcomed the chairmanship in 2024". */
const ABOUT =
  /^(?:welcome|announce|support|discuss|look|anticipate|call|propose|reiterate|applaud|commend|expect|plan|agree|pledge|promise|commit|schedule|aim|seek|hope|urge|envision|envisage|target|decide|endorse|vow|note|recall|mark|celebrate|commemorate|reaffirm)$/;

/** The tense of the clause by its verb and auxiliaries; without syntax, by the nearest words that tell. */
export function tenseOf(
  text: string,
  span: Span,
  sentence: Sentence | null,
  tokens: readonly Token[],
  syntax: readonly Word[],
): Told {
  const window = sentence ?? { start: Math.max(0, span.start - 200), end: span.end + 120 };
  if (sentence && syntax.length === tokens.length && tokens.length > 0) {
    if (isOfDiary(text, span, sentence, syntax)) return { tense: "future", direct: true };
    const told = tenseBySyntax(span, sentence, tokens, syntax);
    if (told) return told;
    return { tense: tenseByWords(text, span, window), direct: false };
  }
  return { tense: tenseByWords(text, span, window), direct: true };
}

/** "Monday: talks in Brussels.": the label of a diary of the days to come, unless a past tense follows. */
function isOfDiary(text: string, span: Span, sentence: Sentence, syntax: readonly Word[]): boolean {
  if (!/^[\p{Lu}]\p{L}+day$/u.test(text.slice(span.start, span.end)) || text[span.end] !== ":") return false;
  if (!/^[\s•*·–—-]*$/.test(text.slice(sentence.start, span.start))) return false;
  for (let i = sentence.first; i < sentence.last; i++) if (syntax[i]!.tag === "VBD") return false;
  return true;
}

function tenseBySyntax(span: Span, sentence: Sentence, tokens: readonly Token[], syntax: readonly Word[]): Told | null {
  let direct = true;
  let at = firstToken(span, sentence, tokens);
  for (let steps = 0; steps < 12 && at >= sentence.first && at < sentence.last; steps++) {
    const word = syntax[at]!;
    const inside = tokens[at]!.start < span.end && tokens[at]!.end > span.start;
    if (!inside && (word.pos === "VERB" || word.pos === "AUX" || hasCopula(at, sentence, syntax))) {
      // "looked forward to his visit in July": what was awaited lies ahead of the telling
      if (isFixedFor(at, span, sentence, tokens, syntax)) return { tense: null, direct };
      // "had been due in June": it may lie before the telling or behind
      if (isUnmet(at, sentence, syntax)) return { tense: null, direct };
      if (isInvited(at, span, tokens, syntax)) return { tense: "future", direct, invited: true };
      const awaited = (!direct && AWAITS.test(word.lemma)) || looksForward(at, tokens, syntax);
      const tense = awaited ? "future" : verbTense(at, sentence, syntax, 0);
      if (tense === "past" && isAwaited(at, sentence, syntax)) return { tense, direct, awaited: true };
      if (tense) return { tense, direct: direct && !ABOUT.test(word.lemma) };
    }
    if (!inside && word.pos !== "ADP") direct = false;
    if (word.head === at) return null;
    at = word.head;
  }
  return null;
}

/** The first token of a sentence that ends behind the start of a span (binary search). */
function firstToken(span: Span, sentence: Sentence, tokens: readonly Token[]): number {
  let low = sentence.first;
  let high = sentence.last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hasCopula(at: number, sentence: Sentence, syntax: readonly Word[]): boolean {
  return children(at, sentence, syntax).some((child) => child.relation === "cop");
}

function children(at: number, sentence: Sentence, syntax: readonly Word[]): readonly Word[] {
  const found: Word[] = [];
  for (let i = Math.max(sentence.first, at - 40); i < Math.min(sentence.last, at + 40); i++) {
    const word = syntax[i]!;
    if (i !== at && word.head === at) found.push(word);
  }
  return found;
}

function verbTense(at: number, sentence: Sentence, syntax: readonly Word[], depth: number): Tense {
  const verb = syntax[at]!;
  const helpers = children(at, sentence, syntax).filter((child) => /^(?:aux|cop|mark)/.test(child.relation));
  const lemmas = helpers.map((helper) => helper.lemma);
  if (lemmas.some((lemma) => lemma === "will" || lemma === "shall" || lemma === "'ll")) return "future";
  // "said that Chile would host it on 2 June": will, told later; "would help" alone tells no time
  if (lemmas.includes("would")) return isReported(at, syntax) ? "future" : null;
  if (helpers.some((helper) => helper.tag === "MD")) return "future";
  if (helpers.some((helper) => helper.tag === "VBD")) return "past";
  if (lemmas.includes("have")) return "past";
  if (verb.tag === "VBD") return "past";
  if (verb.tag === "VB" && lemmas.includes("to")) return infinitive(verb, at, sentence, syntax, depth);
  if (verb.tag === "VBN") return helpers.length === 0 ? "past" : "present";
  if (verb.tag === "VBG" && helpers.length === 0) return null;
  if (/^VB[ZPG]$/.test(verb.tag)) return "present";
  return helpers.some((helper) => /^VB[ZP]$/.test(helper.tag)) ? "present" : null;
}

const AWAITS = /^(?:await|anticipate|envisage|envision|foresee)$/;

/** What is fixed "for" a time, which the telling may lie before or behind. */
const FIXES = /^(?:arrange|book|envisage|fix|foresee|pencil|plan|propose|schedule|set|slate|time)$/;

/** "a trip planned for May", "was set for 20 June": the tense of the verb is that of the planning; not "are scheduled for Monday". */
function isFixedFor(
  at: number,
  span: Span,
  sentence: Sentence,
  tokens: readonly Token[],
  syntax: readonly Word[],
): boolean {
  const word = syntax[at]!;
  const isNow = children(at, sentence, syntax).some(
    ({ tag, relation }) => /^aux/.test(relation) && /^VB[PZ]$/.test(tag),
  );
  if (word.tag !== "VBN" || !FIXES.test(word.lemma) || isNow) return false;
  for (let i = at + 1; i < tokens.length && i < at + 5; i++)
    if (tokens[i]!.end + 1 === span.start) return tokens[i]!.text.toLowerCase() === "for";
  return false;
}

function looksForward(at: number, tokens: readonly Token[], syntax: readonly Word[]): boolean {
  return syntax[at]!.lemma === "look" && tokens[at + 1]?.text.toLowerCase() === "forward";
}

/** "was invited to the celebrations on 30 September": what one is invited to. */
function isInvited(at: number, span: Span, tokens: readonly Token[], syntax: readonly Word[]): boolean {
  if (syntax[at]!.lemma !== "invite") return false;
  for (let i = at + 1; i < tokens.length && tokens[i]!.end <= span.start; i++)
    if (tokens[i]!.text.toLowerCase() === "to") return true;
  return false;
}

/** "had been due | to visit in June": what was planned before the time that is told of. */
function isUnmet(at: number, sentence: Sentence, syntax: readonly Word[]): boolean {
  const { tag, relation, head } = syntax[at]!;
  if (tag !== "VB" || !/^(?:xcomp|ccomp|advcl)$/.test(relation)) return false;
  const isDue = /^(?:due|schedule|expect|set|slate|suppose|plan|mean)$/.test(syntax[head]!.lemma);
  return isDue && children(head, sentence, syntax).some((child) => child.lemma === "have" && child.tag === "VBD");
}

/** "was expected", "were due", "was to meet". */
function isAwaited(at: number, sentence: Sentence, syntax: readonly Word[]): boolean {
  const { lemma, tag } = syntax[at]!;
  const isTo = tag === "VB" && children(at, sentence, syntax).some((child) => child.tag === "TO");
  if (isTo) return children(at, sentence, syntax).some((child) => child.lemma === "be" && child.tag === "VBD");
  if (!/^(?:expect|due|schedule|set|slate|book|bill)$/.test(lemma) || tag === "VBD") return false;
  return children(at, sentence, syntax).some((child) => /^(?:aux|cop)/.test(child.relation) && child.tag === "VBD");
}

/** A clause that somebody said in the past. */
function isReported(at: number, syntax: readonly Word[]): boolean {
  const verb = syntax[at]!;
  return verb.relation === "ccomp" && /^VB[DN]$/.test(syntax[verb.head]!.tag);
}

function infinitive(verb: Word, at: number, sentence: Sentence, syntax: readonly Word[], depth: number): Tense {
  if (verb.head === at || depth > 3) return "future";
  const governor = syntax[verb.head]!;
  if (PLANS.test(governor.lemma)) return "future";
  return verbTense(verb.head, sentence, syntax, depth + 1) ?? "future";
}

const CUE =
  /(?<future>(?<!\p{L})(?:will|shall|won['’]t|going to|(?:is|are) (?:due|set|expected|scheduled|slated|likely|to)|plan(?:s|ned|ning)? to|scheduled (?:to|for)|(?:hope|intend|aim)s? to|upcoming|forthcoming|next)(?!\p{L})|['’]ll(?!\p{L}))|(?<past>(?<!\p{L})(?:was|were|had|has|have|did|said|told|went|met|held|took|came|made|gave|began|became|left|saw|spoke|wrote|won|led|sent|brought|\p{Ll}{2,}ed)(?!\p{L}))|(?<present>(?<!\p{L})(?:is|are|says)(?!\p{L}))/giu;

/** The nearest cue before the expression in its sentence, else the nearest behind it. */
function tenseByWords(text: string, span: Span, sentence: Span): Tense {
  const before = text.slice(Math.max(sentence.start, span.start - 240), span.start);
  let tense: Tense = null;
  for (const match of before.matchAll(CUE)) tense = kindOf(match);
  if (tense) return tense;
  const after = text.slice(span.end, Math.min(sentence.end, span.end + 160));
  for (const match of after.matchAll(CUE)) return kindOf(match);
  return null;
}

function kindOf(match: RegExpMatchArray): Tense {
  return match.groups?.future ? "future" : match.groups?.past ? "past" : "present";
}
