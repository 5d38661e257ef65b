import type { Quotation } from "../../document/layers.ts";
import type { Span } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA } from "../syntax/walk.ts";
import { askedBeside } from "./asked.ts";
import { contentOf } from "./content.ts";
import { antecedent, saidWithin } from "./context.ts";
import { isContradiction } from "./contradiction.ts";
import type { Cue } from "./cues.ts";
import { DENIAL, isFlatDenial, isTold } from "./flat-denial.ts";
import type { Hearing } from "./hearing.ts";
import { type Inserted, inserted } from "./inserted.ts";
import { hasNewSubject, pronounAt } from "./pronoun-speaker.ts";
import { quotedBefore } from "./quoted-before.ts";
import { asSaying, cueAt, isGoingOn, isMadeKnown, isUnsaid } from "./sayings.ts";
import { range, spanOfWords } from "./spans.ts";
import { type Speaker, withoutPhrase } from "./speakers.ts";
import { isOutlet, spoken } from "./spoken.ts";
import { participleSayer, sayerOf } from "./subjects.ts";

/** A quotation with its speaker in full. */
export interface Voiced extends Quotation {
  readonly by: Speaker;
}

/** Reported speech: a verb of saying with a speaker and what he says ("the minister said that talks had begun"). */
export function reported(hearing: Hearing): readonly Voiced[] {
  const { tree, context } = hearing;
  const found: Voiced[] = [];
  let { voice } = context;
  for (let v = tree.first; v < tree.last; v++) {
    const cue = cueAt(hearing, v);
    if (!cue || isUnsaid(tree, v, cue)) continue;
    const told = saidAt(hearing, v, cue, found);
    if (told === null) continue;
    const flat = isFlatDenial(hearing, ownWords(told, v), v);
    const contradicts = cue.attribution === "indirect" && isContradiction(hearing, v, ownWords(told, v));
    const said = flat ? (deniedFlatly(hearing, v, told) ?? told) : told;
    const by = speakerAt({ ...hearing, context: { ...context, voice } }, v, told, found);
    if (by === null) continue;
    found.push({
      ...spoken(
        hearing,
        { by, span: said.span, cue: cueWords(tree, v) },
        flat || contradicts ? DENIAL : released(hearing, v, by, cue),
      ),
      by,
    });
    if (isOwnSaying(tree, v) || said.inserted) voice = by;
  }
  return found;
}

/** What is said: its span, whether a clause tells it, and where the speaker stands. */
interface Said {
  readonly span: Span;
  readonly head: number;
  readonly words: readonly number[];
  readonly inserted: Inserted | null;
}

function saidAt(hearing: Hearing, v: number, cue: Cue, before: readonly Voiced[]): Said | null {
  const { tree, cues } = hearing;
  const denies = cue.attribution === "denial" || cue.attribution === "confirmation";
  if (isAboutBefore(hearing, v, denies || cues.object.has(tree.word(v).lemma))) return toldBefore(hearing, v, before);
  const quoted = quotedBefore(tree, v);
  if (quoted !== null) return { span: spanOfWords(hearing, quoted), head: -1, words: quoted, inserted: null };
  const ofSentence = denies && !/^(reject|dismiss)$/.test(tree.word(v).lemma);
  const beside = hasThat(tree, v) || hasThing(tree, v) ? null : inserted(hearing, v, ofSentence);
  if (beside !== null) {
    const words = range(beside.first, beside.last);
    const span = spanOfWords(hearing, words);
    return { span: denies ? saidWithin(span, before) : span, head: -1, words, inserted: beside };
  }
  const quotes = asSaying(tree, v);
  const agentless = tree.isPassive(v) && tree.child(v, "obl:agent") === null && quotes === null;
  if (isGoingOn(tree, v) || (agentless && !isMadeKnown(tree, v))) return null;
  const content = contentOf(tree, quotes ?? v, cue, cues);
  const words = content?.words.filter((w) => tree.word(w).pos !== "PUNCT") ?? [];
  // "Rome said no": to what was told
  if (words.length === 1 && /^(yes|no|nope)$/i.test(tree.text(words[0]!))) return toldBefore(hearing, v, before);
  if (content === null || words.length < 2) return null;
  return { span: spanOfWords(hearing, content.words), ...content, inserted: null };
}

/** "denied | it", "confirmed | this", "rejected | the accusation", "these reports | were denied". */
function isAboutBefore({ tree, cues, context }: Hearing, v: number, may: boolean): boolean {
  const object = may ? tree.patientOf(v) : null;
  if (object === null || (object < v && !tree.isPassive(v))) return false;
  if (/^(it|this|that|so|either|neither|both)$/i.test(tree.text(object))) return true;
  return context.told !== null && cues.tale.has(tree.word(object).lemma) && isTold(tree, object);
}

/** The words said without "she said" inside them. */
function ownWords({ words, inserted }: Said, v: number): readonly number[] {
  return inserted === null ? words : words.filter((w) => (w < inserted.from || w > v) && w !== v);
}

/** What the words "That is false" of a speaker deny: what was told before them. */
function deniedFlatly(hearing: Hearing, v: number, said: Said): Said | null {
  const asked = askedBeside(hearing.tree, v);
  const before = said.words.some((w) => w < v);
  const told = before ? hearing.context.told : antecedent(hearing, v);
  const span = asked === null ? told : spanOfWords(hearing, asked);
  return span === null ? null : { ...said, span };
}

/** What was told before the verb: the words said in the clause before it, where somebody says them there. */
function toldBefore(hearing: Hearing, v: number, before: readonly Voiced[]): Said | null {
  // "“We never met,” she said, | rejecting the report": not her own words
  const span = hearing.tree.word(v).tag === "VBG" ? hearing.context.told : antecedent(hearing, v);
  return span === null ? null : { span: saidWithin(span, before), head: -1, words: [], inserted: null };
}

/** "said | that": the words stand behind it, whatever stands before. */
function hasThat(tree: Tree, v: number): boolean {
  const clause = tree.child(v, "ccomp");
  return clause !== null && clause > v && tree.children(clause).some((m) => isA(tree, m, "mark") && m > v);
}

/** "recalled | its ambassador": a thing is no hearer, the words before are not said. */
function hasThing(tree: Tree, v: number): boolean {
  const object = tree.child(v, "obj");
  if (object !== null && /^it$/i.test(tree.text(object)) && tree.word(v).lemma === "put") return false;
  return object !== null && object > v && !/^(tell|inform|assure|brief|remind|notify|warn)$/.test(tree.word(v).lemma);
}

function speakerAt(hearing: Hearing, v: number, said: Said, before: readonly Voiced[]): Speaker | null {
  const { tree, speakers } = hearing;
  if (isMadeKnown(tree, v)) {
    const subject = sayerOf(hearing, tree.head(v)!);
    return subject === null ? null : speakers.any(tree, subject);
  }
  if (asSaying(tree, v) !== null) {
    const quoted = said.inserted ? nounBetween(tree, said.inserted) : tree.subjectOf(v);
    return quoted === null ? null : speakers.any(tree, quoted);
  }
  if (tree.isPassive(v)) {
    const agent = tree.child(v, "obl:agent");
    return agent === null ? null : speakers.any(tree, agent);
  }
  const going = participleSayer(hearing, v, before);
  if (going !== null && typeof going !== "number") return going.by;
  const subject = said.inserted ? nounBetween(tree, said.inserted) : (going ?? sayerOf(hearing, v));
  const within = subject !== null && !said.inserted && (subject === said.head || said.words.includes(subject));
  const own = within ? null : subject;
  if (own !== null && tree.word(own).pos === "PRON") {
    const free = said.inserted !== null || (isOwnSaying(tree, v) && !hasNewSubject(hearing, own, before));
    const person = pronounAt(hearing, own, free, said.inserted);
    if (person) return person;
  }
  return (
    (own === null ? null : speakers.any(tree, own)) ??
    speakers.before(tree, v) ??
    (said.words.length > 0 && said.words[0]! < v ? speakers.after(tree, v) : null)
  );
}

/** The head of the nominal before the verb: "his spokesman | Ann Lee said". */
function nounBetween(tree: Tree, { from, to }: Inserted): number | null {
  let i = to - 1;
  while (i >= from && !/^(NOUN|PROPN|PRON|NUM|DET)$/.test(tree.word(i).pos)) i--;
  if (i < from) return null;
  i = withoutPhrase(tree, i, from);
  for (let up = tree.head(i); up !== null && up >= from && up < to; up = tree.head(up)) i = up;
  return i;
}

/** Whether the verb says in the writer's own sentence, not in the words of another or in a clause aside. */
function isOwnSaying(tree: Tree, v: number): boolean {
  for (let i = v; tree.head(i) !== null; i = tree.head(i)!)
    if (!isA(tree, i, "conj", "parataxis", "xcomp", "root")) return false;
  return true;
}

/** The verb with its particle; "let it be | known" from its first verb. */
function cueWords(tree: Tree, verb: number): readonly [number, number] {
  const particle = tree.child(verb, "compound:prt");
  if (particle !== null && particle > verb) return [verb, particle];
  const made = isMadeKnown(tree, verb) ? tree.head(verb)! : verb;
  return [Math.min(made, verb), verb];
}

/** Words of an outlet are its report; "said in a statement" is official. */
function released(hearing: Hearing, verb: number, by: Speaker, cue: Cue): Cue {
  const { tree } = hearing;
  if (by.anonymous || (cue.attribution ?? "indirect") !== "indirect") return cue;
  if (isOutlet(hearing, by)) return { ...cue, attribution: "outlet" };
  const written = (c: number): boolean => RELEASED.test(tree.word(c).lemma) && /^(in|through|by)$/.test(tree.caseOf(c));
  return childrenAs(tree, verb, "obl").some(written) ? { ...cue, attribution: "official" } : cue;
}

const RELEASED = /^(statement|communiqu[ée]|release|readout|declaration|message|letter|note|response)$/;
