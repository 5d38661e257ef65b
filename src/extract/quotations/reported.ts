import type { Quotation } from "../../document/layers.ts";
import type { Span } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, isNegated } from "../syntax/walk.ts";
import { contentOf } from "./content.ts";
import { antecedent, carried } from "./context.ts";
import type { Cue } from "./cues.ts";
import type { Hearing } from "./hearing.ts";
import { type Inserted, inserted } from "./inserted.ts";
import { quotedBefore } from "./quoted-before.ts";
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
    const said = saidAt(hearing, v, cue, found);
    if (said === null) continue;
    const by = speakerAt({ ...hearing, context: { ...context, voice } }, v, said, found);
    if (by === null) continue;
    found.push({
      ...spoken(hearing, { by, span: said.span, cue: cueWords(tree, v) }, released(hearing, v, by, cue)),
      by,
    });
    if (isOwnSaying(tree, v) || said.inserted) voice = by;
  }
  return found;
}

function cueAt({ tree, cues }: Hearing, v: number): Cue | undefined {
  const { pos, lemma } = tree.word(v);
  if (pos !== "VERB") return undefined;
  return isMadeKnown(tree, v) || isGoingOn(tree, v) ? cues.say.get("say") : cues.say.get(lemma);
}

/** What is said: its span, whether a clause tells it, and where the speaker stands. */
interface Said {
  readonly span: Span;
  readonly head: number;
  readonly words: readonly number[];
  readonly inserted: Inserted | null;
}

/** "let it be | known that", "made | known that": he says it who lets it be known. */
function isMadeKnown(tree: Tree, v: number): boolean {
  if (tree.word(v).lemma !== "know") return false;
  const up = tree.head(v);
  return up !== null && isA(tree, v, "xcomp", "ccomp") && /^(let|make)$/.test(tree.word(up).lemma);
}

/** "Fiji, he goes on, has joined": only beside the words said. */
function isGoingOn(tree: Tree, v: number): boolean {
  return tree.word(v).lemma === "go" && v + 1 < tree.last && /^on$/i.test(tree.text(v + 1));
}

function saidAt(hearing: Hearing, v: number, cue: Cue, before: readonly Voiced[]): Said | null {
  const { tree, cues } = hearing;
  const denies = cue.attribution === "denial" || cue.attribution === "confirmation";
  if (isAboutBefore(tree, v, denies || cues.object.has(tree.word(v).lemma))) return toldBefore(hearing, v, before);
  const quoted = quotedBefore(tree, v);
  if (quoted !== null) return { span: spanOfWords(hearing, quoted), head: -1, words: quoted, inserted: null };
  const ofSentence = denies && !/^(reject|dismiss)$/.test(tree.word(v).lemma);
  const beside = hasThat(tree, v) || hasThing(tree, v) ? null : inserted(tree, v, ofSentence);
  if (beside !== null) {
    const words = range(beside.first, beside.last);
    return { span: spanOfWords(hearing, words), head: -1, words, inserted: beside };
  }
  const agentless = tree.isPassive(v) && tree.child(v, "obl:agent") === null;
  if (isGoingOn(tree, v) || (agentless && !isMadeKnown(tree, v))) return null;
  const content = contentOf(tree, v, cue, cues);
  const words = content?.words.filter((w) => tree.word(w).pos !== "PUNCT") ?? [];
  // "Rome said no": to what was told
  if (words.length === 1 && /^(yes|no|nope)$/i.test(tree.text(words[0]!))) return toldBefore(hearing, v, before);
  if (content === null || words.length < 2) return null;
  return { span: spanOfWords(hearing, content.words), ...content, inserted: null };
}

/** "denied | it", "confirmed | this". */
function isAboutBefore(tree: Tree, v: number, may: boolean): boolean {
  const object = may ? tree.child(v, "obj") : null;
  return object !== null && object > v && /^(it|this|that|so|either|neither|both)$/i.test(tree.text(object));
}

/** What was told before the verb: the words said in the clause before it, where somebody says them there. */
function toldBefore(hearing: Hearing, v: number, before: readonly Voiced[]): Said | null {
  const span = antecedent(hearing, v);
  if (span === null) return null;
  const said = before.findLast((q) => span.start <= q.cue.start && q.cue.end <= span.end);
  return { span: said ? { start: said.start, end: said.end } : span, head: -1, words: [], inserted: null };
}

/** "said | that": the words stand behind it, whatever stands before. */
function hasThat(tree: Tree, v: number): boolean {
  const clause = tree.child(v, "ccomp");
  return clause !== null && clause > v && tree.children(clause).some((m) => isA(tree, m, "mark") && m > v);
}

/** "recalled | its ambassador": a thing is no hearer, the words before are not said. */
function hasThing(tree: Tree, v: number): boolean {
  const object = tree.child(v, "obj");
  return object !== null && object > v && !/^(tell|inform|assure|brief|remind|notify|warn)$/.test(tree.word(v).lemma);
}

/** "did not say that", "neither confirmed nor denied that": nobody's words. */
function isUnsaid(tree: Tree, verb: number, cue: Cue): boolean {
  const before = verb > tree.first ? tree.text(verb - 1) : "";
  if (cue.attribution === "denial") return /^nor$/i.test(before) || isNegated(tree, verb);
  const up = tree.head(verb);
  // "declined to | say"
  if (up !== null && isA(tree, verb, "xcomp") && /^(decline|refuse|fail|avoid|refrain)$/.test(tree.word(up).lemma))
    return true;
  const object = tree.child(verb, "obj");
  if (object !== null && /^nothing$/i.test(tree.text(object))) return true;
  return isNegated(tree, verb) || /^neither$/i.test(before) || isNobody(tree, verb);
}

function isNobody(tree: Tree, verb: number): boolean {
  const subject = tree.child(verb, "nsubj");
  if (subject === null) return false;
  return (
    /^(nobody|none|neither|nothing)$/i.test(tree.text(subject)) ||
    tree.children(subject).some((c) => /^(no|neither)$/i.test(tree.text(c)))
  );
}

function speakerAt(hearing: Hearing, v: number, said: Said, before: readonly Voiced[]): Speaker | null {
  const { tree, speakers } = hearing;
  if (isMadeKnown(tree, v)) {
    const subject = sayerOf(tree, tree.head(v)!);
    return subject === null ? null : speakers.any(tree, subject);
  }
  if (tree.isPassive(v)) {
    const agent = tree.child(v, "obl:agent");
    return agent === null ? null : speakers.any(tree, agent);
  }
  const going = participleSayer(hearing, v, before);
  if (going !== null && typeof going !== "number") return going.by;
  const subject = said.inserted ? nounBetween(tree, said.inserted) : (going ?? sayerOf(tree, v));
  const within = subject !== null && !said.inserted && (subject === said.head || said.words.includes(subject));
  const own = within ? null : subject;
  if (own !== null && tree.word(own).pos === "PRON") {
    const free = said.inserted !== null || isOwnSaying(tree, v);
    const person = pronounAt(hearing, own, free);
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

/** First persons are who holds the floor; "he" goes on with the last voice, "it" and "they" with what they mean, if the text tells it. */
function pronounAt(hearing: Hearing, pronoun: number, free: boolean): Speaker | null {
  const { doc, tree, speakers, context } = hearing;
  const word = tree.text(pronoun);
  if (/^(i|we)$/i.test(word)) return context.floor;
  const himself = pronoun + 1 < tree.last && /self$/i.test(tree.text(pronoun + 1));
  const goesOn = free && !himself ? carried(hearing, word) : null;
  const meant = speakers.at(tree, pronoun);
  const known = meant?.mention != null && doc.mentions.mentions[meant.mention]!.entities.length > 0;
  if (/^it$/i.test(word) || (/^they$/i.test(word) && !goesOn?.anonymous)) return known ? meant : (goesOn ?? meant);
  return goesOn ?? meant;
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
