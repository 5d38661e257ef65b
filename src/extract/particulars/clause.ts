import type { Annotated, Sentence, Word } from "../../document/layers.ts";
import type { Span } from "../../document/span.ts";
import { agentOf, objectOf } from "./agent.ts";
import { isTurnedDown, type Mood, moodOf } from "./mood.ts";

/** What a clause tells, as far as another text may tell the same. */
export interface Clause {
  /** Lemma of the word that tells the act, with its particle: "sign", "delivery", "stay away"; of "took delivery" the noun. */
  readonly act: string;
  /** Lemmas of what else the clause tells, names too. */
  readonly of: readonly string[];
  readonly mood: Mood;
  /** Whether the sentence before tells of whom or what: "It was opened", "Its length is", "Forty serve there". */
  readonly goesOn: boolean;
  /** The words for who does it; null where the clause does not say. */
  readonly by: Span | null;
  /** Lemma of for whom it is done: "signed for Chile", "on behalf of the guild"; null where the clause does not say. */
  readonly behalf: string | null;
  /** Lemma of what it is done to: "presented a request", "no request was presented". */
  readonly object: string | null;
}

type Source = Annotated<"tokens" | "syntax">;
type Bounds = Pick<Sentence, "first" | "last">;

/** The clause in which a token stands, without the words under that token unless it is the verb itself; null where it hangs on nothing. */
export function clauseOver(doc: Source, at: number, bounds: Bounds): Clause | null {
  const isVerb =
    doc.syntax[at]!.pos === "VERB" || (doc.syntax[at]!.pos === "ADJ" && isPredicate(doc.syntax, at, bounds));
  const verb = isVerb ? at : verbOver(doc.syntax, at);
  return verb === null ? null : clauseOf(doc, { verb, at, left: isVerb ? null : at }, bounds);
}

/** "talks ended without agreement": that there was no agreement; null for any other noun. */
export function clauseWithout(doc: Source, at: number, bounds: Bounds): Clause | null {
  const own = range(bounds.first, bounds.last).filter((i) => doc.syntax[i]!.head === at);
  const isWithout = own.some((i) => doc.syntax[i]!.relation === "case" && /^without$/i.test(doc.syntax[i]!.lemma));
  const verb = isWithout && doc.syntax[at]!.pos === "NOUN" ? verbOver(doc.syntax, at) : null;
  const around = verb === null ? null : clauseOf(doc, { verb, at, left: null }, bounds);
  const lemma = doc.syntax[at]!.lemma.toLowerCase();
  return around === null ? null : { ...around, act: lemma, object: lemma, mood: "denied" };
}

/** The clause of which a token is a part, with the words under it; where it hangs on no verb ("The quota: 40,000 tonnes"), of the word at the top. */
export function clauseAround(doc: Source, at: number, bounds: Bounds): Clause | null {
  const isTop = doc.syntax[at]!.pos === "VERB" || isPredicate(doc.syntax, at, bounds);
  const verb = isTop ? at : (verbOver(doc.syntax, at) ?? at);
  return clauseOf(doc, { verb, at, left: null }, bounds);
}

/** "what was owed was 28,000 dollars". */
function isPredicate(syntax: readonly Word[], at: number, { first, last }: Bounds): boolean {
  return range(first, last).some((i) => syntax[i]!.head === at && syntax[i]!.relation === "cop");
}

interface Place {
  readonly verb: number;
  readonly at: number;
  /** The token whose words are left out. */
  readonly left: number | null;
}

function clauseOf({ syntax, tokens }: Source, { verb, at, left }: Place, { first, last }: Bounds): Clause | null {
  if (verb < first || verb >= last) return null;
  const isVerb = verb === at;
  const own = inClause(syntax, verb, { first, last }, left);
  const act = isVerb ? verb : nominalUnder(syntax, at, verb);
  const light = act === verb ? lightNoun(syntax, verb, own) : null;
  const all = [verb, ...own, ...modified(syntax, verb, { first, last })];
  const told = all.filter((i) => isContent(syntax[i]!) && !isAny(syntax, i, all));
  const agent = agentOf(syntax, verb, { first, last });
  const object = objectOf(syntax, verb, { first, last });
  return {
    act: light === null && act === verb ? phrasal(syntax, verb, last) : syntax[light ?? act]!.lemma.toLowerCase(),
    of: [...new Set(told.filter((i) => i !== act).map((i) => syntax[i]!.lemma.toLowerCase()))].slice(0, MOST),
    mood: moodOf(syntax, verb, own, { first, last }),
    goesOn: own.some((i) => GOING_ON.test(syntax[i]!.lemma) && isOfSubject(syntax, i, verb)),
    by: agent === null ? null : { start: tokens[agent.first]!.start, end: tokens[agent.last - 1]!.end },
    behalf: behalfOf(syntax, verb, { first, last }),
    object: object === null ? null : syntax[object]!.lemma.toLowerCase(),
  };
}

/** "for Chile", "on behalf of Chile", of names and bodies alone: not "for the first time". */
function behalfOf(syntax: readonly Word[], verb: number, { first, last }: Bounds): string | null {
  const under = (head: number) => range(first, last).filter((i) => syntax[i]!.head === head && i !== head);
  const hasCase = (i: number, word: RegExp) =>
    under(i).some((j) => syntax[j]!.relation === "case" && word.test(syntax[j]!.lemma));
  const own = under(verb).filter((i) => syntax[i]!.relation.startsWith("obl"));
  const behalf = own.filter((i) => /^behalf$/i.test(syntax[i]!.lemma)).flatMap(under);
  const found =
    behalf.find((i) => hasCase(i, /^of$/i)) ?? own.find((i) => syntax[i]!.pos === "PROPN" && hasCase(i, /^for$/i));
  return found === undefined ? null : syntax[found]!.lemma.toLowerCase();
}

const PARTICLE = /^(?:away|off|out|down|up|back|aside)$/i;

/** "stayed away", "broke down", "pulled out of": the verb with its particle. */
function phrasal(syntax: readonly Word[], verb: number, last: number): string {
  const lemma = syntax[verb]!.lemma.toLowerCase();
  const next = verb + 1 < last ? syntax[verb + 1]! : null;
  if (syntax[verb]!.pos !== "VERB" || next === null || !PARTICLE.test(next.lemma)) return lemma;
  const isOwn = next.head === verb && /^(?:compound:prt|advmod)/.test(next.relation);
  const isOfPair = verb + 2 < last && next.relation === "case" && /^(?:of|from)$/i.test(syntax[verb + 2]!.lemma);
  return isOwn || isOfPair ? `${lemma} ${next.lemma.toLowerCase()}` : lemma;
}

const GOING_ON = /^(?:it|its|they|their|this|these|those|there|here)$/i;

/** The subject, a word that owns it, or a place. */
function isOfSubject(syntax: readonly Word[], i: number, verb: number): boolean {
  const { head, relation } = syntax[i]!;
  if (head === verb) return /^(?:nsubj|advmod)/.test(relation);
  return /^(?:nmod:poss|det)/.test(relation) && /^nsubj/.test(syntax[head]!.relation) && syntax[head]!.head === verb;
}

const MOST = 24;
const STEPS = 8;

/** The nearest verb above, or the word at the top of the sentence. */
function verbOver(syntax: readonly Word[], at: number): number | null {
  let i = at;
  for (let steps = 0; steps < STEPS; steps++) {
    const { head } = syntax[i]!;
    if (head === i) return i === at ? null : i;
    i = head;
    if (syntax[i]!.pos === "VERB") return i;
  }
  return null;
}

/** "the signing in Athens on 3 May": the noun on which the part hangs tells the act. */
function nominalUnder(syntax: readonly Word[], at: number, verb: number): number {
  const { head, relation } = syntax[at]!;
  return relation.startsWith("nmod") && syntax[head]!.pos === "NOUN" ? head : verb;
}

/** Words of other clauses are not of this one. */
const OTHER = /^(?:ccomp|advcl|parataxis|acl:relcl|csubj|discourse)/;
/** "What was owed was 28,000 dollars": but what is a figure is told of it. */
const BUT_OF_FIGURES = /^csubj/;

/** Tokens under the verb, without those of other clauses and those under `left`. */
function inClause(
  syntax: readonly Word[],
  verb: number,
  { first, last }: Bounds,
  left: number | null,
): readonly number[] {
  const state = new Map<number, boolean>([[verb, true]]);
  const isFigure = syntax[verb]!.pos !== "VERB";
  const isOwn = (i: number): boolean => {
    const known = state.get(i);
    if (known !== undefined) return known;
    const { head, relation, pos } = syntax[i]!;
    state.set(i, false);
    const isOther = OTHER.test(relation) && !(isFigure && BUT_OF_FIGURES.test(relation));
    const cuts = i === left || head === i || head < first || head >= last || isOther;
    const isJoined = relation === "conj" && pos === "VERB";
    const found = !cuts && !isJoined && isOwn(head);
    state.set(i, found);
    return found;
  };
  const found: number[] = [];
  for (let i = first; i < last; i++) if (i !== verb && isOwn(i)) found.push(i);
  return found;
}

/** "the launches delivered on 3 May": what the participle is told of, with its own words; "opened and blessed": what both are told of. */
function modified(syntax: readonly Word[], verb: number, { first, last }: Bounds): readonly number[] {
  const { relation, head } = syntax[verb]!;
  if (head === verb) return [];
  if (relation.startsWith("acl")) {
    const beside = range(first, last).filter(
      (i) => syntax[i]!.head === head && /^(?:compound|amod|nmod|flat)/.test(syntax[i]!.relation),
    );
    return [head, ...beside];
  }
  if (relation === "conj" || relation === "xcomp") {
    const shared = range(first, last).filter(
      (i) => syntax[i]!.head === head && /^(?:nsubj|obj)/.test(syntax[i]!.relation),
    );
    // "the contract on gas has yet to be signed"
    return relation === "conj" ? shared : shared.flatMap((i) => [i, ...inClause(syntax, i, { first, last }, null)]);
  }
  return [];
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first }, (_, i) => first + i);
}

const LIGHT: ReadonlySet<string> = new Set(
  "take make hold have give pay do be occur happen place deny reject dismiss refute dispute".split(" "),
);

/** "took delivery of", "there was no meeting", "denied any role": the noun tells the act. */
function lightNoun(syntax: readonly Word[], verb: number, own: readonly number[]): number | null {
  const force = own.find((i) => syntax[i]!.head === verb && FORCE.test(syntax[i]!.lemma) && i < verb + NEAR);
  if (force !== undefined && COMING.test(syntax[verb]!.lemma)) return force;
  if (!LIGHT.has(syntax[verb]!.lemma.toLowerCase())) return null;
  if (
    isTurnedDown(
      syntax,
      verb,
      own.filter((i) => syntax[i]!.head === verb),
    )
  )
    return null;
  if (isHeld(syntax[verb]!) && syntax[syntax[verb]!.head]!.pos === "NOUN") return syntax[verb]!.head;
  const under = own.filter((i) => syntax[i]!.head === verb && syntax[i]!.pos === "NOUN");
  const object = under.find((i) => syntax[i]!.relation === "obj");
  if (takesPlace(syntax, verb, object)) return under.find((i) => syntax[i]!.relation === "nsubj") ?? null;
  return object ?? under.find((i) => syntax[i]!.relation === "nsubj:pass" || isThere(syntax, verb, i)) ?? null;
}

/** "came into force", "entered into force", "took effect". */
const FORCE = /^(?:force|effect)$/i;
const COMING = /^(?:come|enter|take|go|put|bring)$/i;
const NEAR = 4;

/** "the ceremony, held in Oslo". */
function isHeld({ lemma, relation, tag }: Word): boolean {
  return /^hold$/i.test(lemma) && tag === "VBN" && relation === "acl";
}

/** "the meeting took place", "the call happened". */
function takesPlace(syntax: readonly Word[], verb: number, object: number | undefined): boolean {
  const lemma = syntax[verb]!.lemma.toLowerCase();
  if (object === undefined) return lemma === "occur" || lemma === "happen";
  return lemma === "take" && syntax[object]!.lemma.toLowerCase() === "place";
}

/** "there was no meeting": what there is. */
function isThere(syntax: readonly Word[], verb: number, i: number): boolean {
  return syntax[verb]!.lemma.toLowerCase() === "be" && syntax[i]!.relation === "nsubj" && syntax[i - 1] !== undefined;
}

/** "on any matter": narrows nothing. */
function isAny(syntax: readonly Word[], i: number, own: readonly number[]): boolean {
  return own.some((j) => syntax[j]!.head === i && /^any$/i.test(syntax[j]!.lemma) && syntax[j]!.relation === "det");
}

function isContent({ pos, lemma }: Word): boolean {
  return /^(?:NOUN|PROPN|VERB|ADJ)$/.test(pos) && lemma.length > 1;
}
