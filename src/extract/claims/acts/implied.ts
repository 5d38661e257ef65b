import type { Tree } from "../../syntax/tree.ts";
import { agentOf, childrenAs, isA, isNegated, subtree } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";
import { isDefinite } from "./again.ts";
import type { Filled, Filler } from "./fill.ts";
import { BACK, impliedSides, isWithOthers, lastBefore, sidesOf } from "./sides-before.ts";

/** Acts that always have two sides, of which the text may leave out what it has just named. */
const BILATERAL = /^(agreement|negotiation|recognition|exercise|protest|expulsion|meeting)$/;

/** "the border will open": what becomes of a thing between two states, of whom the act names none. */
const BETWEEN = /^(other|aid|accession)$/;

/**
 * Adds the sides that the words before an act name and the act itself leaves out: "Iran and Oman met. The talks …", "Riyadh and Tehran
 * quarrelled; the kingdom severed ties". Acts that name both sides, or none of whose sides is a state, stay as they are.
 */
export function withImplied(
  reading: Reading,
  tree: Tree,
  at: number,
  filled: Filled,
  { isFirst = false, paper }: Before = {},
): Filled {
  const isNobody = filled.fillers.length === 0;
  const isOpen =
    isNobody && (filled.frame.type === "transfer" || (filled.matter !== null && BETWEEN.test(filled.frame.type)));
  if (!BILATERAL.test(filled.frame.type) && !isOpen) return filled;
  if (isChaired(tree, at, filled) || isWithOthers(reading, tree, at, filled.frame)) return filled;
  // "Bogotá has yet to ratify it", "it was initialled by Cairo", "Khartoum did not sign": each for itself
  if (isForItself(tree, at, filled) || (isNobody && (isHosted(tree, at) || isOfNamed(tree, at)))) return filled;
  const { mentions } = reading.doc.mentions;
  const isUnnamed = filled.fillers.every(({ mention }) => mentions[mention]!.entities.length === 0);
  if (isUnnamed && isOfOthers(tree, at)) return filled;
  if (isNobody && paper !== undefined && isPaperAgain(reading, tree, filled, paper))
    return { ...filled, fillers: paper.filled.fillers };
  // "the talks were put off": they take up the talks told before, with all their parties
  // but "the blast", after another act of no kind of its own, takes up none
  const takesUp = filled.frame.pos === "NOUN" && filled.frame.needs.every((need) => !need.includes("timed"));
  if (!isFirst && takesUp && isNobody && isDefinite(tree, at)) return filled;
  const several = isNobody && /^(meeting|negotiation)$/.test(filled.frame.type) ? severalBefore(reading, tree) : null;
  if (several !== null) return { ...filled, fillers: [several] };
  const until = isOfStates(reading, filled) ? clauseEnd(reading, tree, at) : reading.doc.tokens[at]!.start;
  const ofText = /^(bilateral|trilateral|three-way|two-way)$/i.test(around(tree, at))
    ? mainSide(reading, filled.fillers)
    : [];
  const implied = impliedSides(reading, tree, filled.fillers, until);
  const mayBeOfOthers = isBygone(tree, at, filled) || isOfNone(tree, filled);
  const isUnsure = isNobody && mayBeOfOthers && !implied.every((side) => isSurely(reading, tree, side));
  const found = isUnsure ? [] : implied;
  const added = (found.length > 0 ? found : ofText).map((side) => inPerson(reading, tree, at, filled, side));
  return added.length === 0 ? filled : { ...filled, fillers: [...filled.fillers, ...added] };
}

/** "| Their conversations led to the deal", "was deposited | by the seven premiers": people whom the text does not name, or more than two. */
function isOfOthers(tree: Tree, at: number): boolean {
  const whose = tree.child(at, "nmod:poss");
  if (whose !== null && /^(their|his|her)$/i.test(tree.text(whose))) return true;
  const agent = tree.word(at).pos === "VERB" ? (agentOf(tree, at) ?? tree.child(at, "nsubj")) : null;
  return (
    agent !== null &&
    childrenAs(tree, agent, "nummod").some(
      (c) => !/^(two|both|2)$/i.test(tree.text(c)) && tree.word(agent).tag === "NNS",
    )
  );
}

/** "| The accord has yet to be ratified", "| such an agreement is to be initialled": the paper told last, with its parties. */
function isPaperAgain(reading: Reading, tree: Tree, { frame, matter }: Filled, paper: Told): boolean {
  const before = paper.filled.matter;
  if (frame.type !== "agreement" || matter === null || before === null) return false;
  if (reading.sentenceOf(matter) - paper.sentence > PAPER_BACK) return false;
  if (tree.word(matter).lemma !== reading.doc.syntax[before]!.lemma) return false;
  const { mentions } = reading.doc.mentions;
  const m = reading.mentionAt(matter);
  if (m !== null && mentions[m]!.form === "name") return false;
  const words = childrenAs(tree, matter, "det", "det:predet", "amod").map((c) => tree.text(c).toLowerCase());
  return (
    words.some((word) => /^(the|this|that|these|those|such)$/.test(word)) && !words.some((word) => OTHER.test(word))
  );
}

const OTHER = /^(other|earlier|previous|former|last|old|new|similar|separate|first|second|third)$/;

/** How many sentences back the paper may have been told. */
const PAPER_BACK = 6;

/** What the sentences before an act have told. */
interface Before {
  /** No act of its type was told shortly before. */
  readonly isFirst?: boolean;
  /** The last agreement that was told with two sides. */
  readonly paper?: Told | undefined;
}

interface Told {
  readonly sentence: number;
  readonly filled: Filled;
}

/** "An old pact, | signed in 2001": a paper that a clause brings in beside what it tells may be of others than those just named. */
function isBygone(tree: Tree, at: number, { frame }: Filled): boolean {
  return (
    frame.type === "agreement" && frame.pos === "VERB" && isA(tree, at, "acl", "advcl") && tree.word(at).tag === "VBN"
  );
}

/** "“| No paper has been signed”, the general said": who says so speaks of his own, not of those whom others have just named. */
function isOfNone(tree: Tree, { frame, matter }: Filled): boolean {
  const det = frame.type === "agreement" && matter !== null ? tree.child(matter, "det") : null;
  return det !== null && /^no$/i.test(tree.text(det)) && /^["“]$/.test(tree.text(tree.first));
}

/** Named in the sentence itself, or one of the two of whom the text tells. */
function isSurely(reading: Reading, tree: Tree, { mention }: Filler): boolean {
  const { start } = reading.doc.mentions.mentions[mention]!;
  const isHere = start >= reading.doc.tokens[tree.first]!.start;
  return isHere || [...sidesOf(reading, [mention])].some((side) => reading.pair?.includes(side));
}

/** "The three governments have quarrelled. Talks broke down": the group of more than two that the sentence before names. */
function severalBefore(reading: Reading, tree: Tree): Filler | null {
  const sentence = reading.sentenceOf(tree.first);
  const { start } = reading.doc.sentences[Math.max(0, sentence - BACK)]!;
  const { mentions } = reading.doc.mentions;
  for (let m = lastBefore(mentions, reading.doc.sentences[sentence]!.start); m >= 0 && mentions[m]!.start >= start; m--)
    if (mentions[m]!.kind === "group" && mentions[m]!.entities.length > 1)
      return mentions[m]!.entities.length > 2 ? { role: "party", mention: m, head: mentions[m]!.head } : null;
  return null;
}

/** The adjective right before a noun. */
function around(tree: Tree, noun: number): string {
  return noun > tree.first ? tree.text(noun - 1) : "";
}

/** "A trilateral meeting with Lithuania was dropped", in a text on Poland: the state that the text names most, beside the one named. */
function mainSide(reading: Reading, fillers: readonly Filler[]): readonly Filler[] {
  const { mentions } = reading.doc.mentions;
  const known = sidesOf(
    reading,
    fillers.map(({ mention }) => mention),
  );
  const counts = new Map<string, number>();
  for (const [m, { kind }] of mentions.entries())
    if (kind === "state") for (const side of sidesOf(reading, [m])) counts.set(side, (counts.get(side) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (known.size !== 1 || !first || first[1] === second?.[1] || known.has(first[0])) return [];
  const m = mentions.findIndex(
    ({ kind, entities }, n) => kind === "state" && entities.length > 0 && sidesOf(reading, [n]).has(first[0]),
  );
  return [{ role: "party", mention: m, head: mentions[m]!.head }];
}

/** "The IMO council | will meet": a body with a name of its own, though nobody knows it. */
function isOfNamed(tree: Tree, at: number): boolean {
  const subject = tree.word(at).pos === "VERB" ? tree.subjectOf(at) : null;
  if (subject === null || tree.word(subject).tag === "NNS") return false;
  return childrenAs(tree, subject, "compound").some((c) => tree.word(c).pos === "PROPN");
}

/** "It has offered to host | talks": whoever that is, it is none of those who talk. */
function isHosted(tree: Tree, at: number): boolean {
  const up = tree.head(at);
  return up !== null && isA(tree, at, "obj") && tree.word(up).lemma === "host";
}

/** "will chair | a meeting on schools": of whomever, they are not those just named. */
function isChaired(tree: Tree, at: number, { frame, fillers }: Filled): boolean {
  if (frame.type !== "meeting" || fillers.length !== 1) return false;
  const up = tree.head(at);
  const verb = tree.word(at).pos === "VERB" ? at : up !== null && isA(tree, at, "obj") ? up : null;
  return verb !== null && /^(chair|preside|address|open)$/.test(tree.word(verb).lemma);
}

/** A step that one party takes alone. */
function isForItself(tree: Tree, at: number, { frame, fillers, matter }: Filled): boolean {
  if (fillers.length === 0 || frame.type !== "agreement" || frame.pos !== "VERB") return false;
  if (isAlone(tree, at) || isOfHome(tree, matter)) return true;
  const paper = matter === null ? null : tree.child(matter, "det");
  if (frame.stage === "ratified") return paper !== null && /^an?$/i.test(tree.text(paper));
  return /^(signed|initialled)$/.test(frame.stage ?? "") && (agentOf(tree, at) !== null || isNegated(tree, at));
}

/** "the president signed | a constitutional amendment": a paper of one state. */
function isOfHome(tree: Tree, matter: number | null): boolean {
  if (matter === null) return false;
  const beside = childrenAs(tree, matter, "amod", "compound").map((c) => tree.text(c).toLowerCase());
  return beside.some((word) => /^(constitutional|executive|presidential|legislative)$/.test(word));
}

/** "Cairo | alone initialled it", "| only Khartoum signed". */
function isAlone(tree: Tree, at: number): boolean {
  const subject = tree.subjectOf(at);
  const words = [
    ...childrenAs(tree, at, "advmod"),
    ...(subject === null ? [] : childrenAs(tree, subject, "advmod", "amod")),
  ];
  return words.some((c) => c < at && /^(alone|only)$/i.test(tree.text(c)));
}

/** "suspended the treaty and ordered Pakistan's attachés out": what states do concerns whom the sentence goes on to name; "spoke about Chad" may not. */
function isOfStates(reading: Reading, { frame, fillers }: Filled): boolean {
  const { mentions } = reading.doc.mentions;
  return (
    !/^(meeting|negotiation)$/.test(frame.type) && fillers.some(({ mention }) => mentions[mention]!.kind === "state")
  );
}

/** Where the clause of an act ends: "Israel recognised it, | and the German minister went to Juba" names whom another clause is about. */
function clauseEnd(reading: Reading, tree: Tree, at: number): number {
  const next = childrenAs(tree, at, "conj").find((c) => c > at && tree.child(c, "nsubj", "nsubj:pass") !== null);
  if (next === undefined) return reading.doc.sentences[reading.sentenceOf(at)]!.end;
  const first = subtree(tree, next)[0]!;
  return reading.doc.tokens[first]!.start;
}

/** "The chancellor flies on to Astana, where talks with the president are set": among people who meet, a side is whom its sentence names. */
function inPerson(reading: Reading, tree: Tree, at: number, { frame, fillers }: Filled, side: Filler): Filler {
  const { mentions } = reading.doc.mentions;
  const arePeople = fillers.length > 0 && fillers.every(({ mention }) => mentions[mention]!.kind === "person");
  if (frame.type !== "meeting" || !arePeople) return side;
  const [own] = sidesOf(reading, [side.mention]);
  const [from, to] = [reading.doc.tokens[tree.first]!.start, reading.doc.tokens[at]!.start];
  const m = mentions.findLastIndex(
    (one, n) => one.kind === "person" && one.start >= from && one.end <= to && sidesOf(reading, [n]).has(own!),
  );
  return m < 0 ? side : { ...side, mention: m, head: mentions[m]!.head };
}
