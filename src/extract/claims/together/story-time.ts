import type { ClaimDate } from "../../../document/claim.ts";
import { edtfOverlap } from "../../../document/edtf.ts";
import type { DateExpression } from "../../../document/layers.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, nearestVerb } from "../../syntax/walk.ts";
import { claimDate } from "../dates/claim-date.ts";
import { headToken } from "../dates/in-tree.ts";
import type { Draft } from "../events.ts";
import { isDone } from "../mode/status.ts";
import type { Reading } from "../reading.ts";
import { isOnlyWelcomed } from "./same-time.ts";

/** What the past tense tells without a time of its own is of the time that the story has reached: "On 3 May they met. They signed a pact": about then. */
export function inStory(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const told = drafts.filter(isPoint);
  return drafts.map((draft) => {
    if (draft.claim.date !== null) return withinVisit(reading, draft);
    if (!isOfStory(reading, draft)) return draft;
    const date = later(dateBefore(reading, draft), actBefore(reading, draft, told));
    return date ? { ...draft, claim: { ...draft.claim, date: aboutThen(date) } } : draft;
  });
}

/** "The main events took place today. The leaders held talks", in a visit of two days: of the day that the story has reached in it. */
function withinVisit(reading: Reading, draft: Draft): Draft {
  const { date } = draft.claim;
  if (!date!.basis.startsWith("inherited") || !date!.edtf.includes("/") || !isOfStory(reading, draft)) return draft;
  const reached = dateBefore(reading, draft)?.date;
  const isInside =
    reached !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(reached.edtf) && edtfOverlap(reached.edtf, date!.edtf);
  return isInside
    ? { ...draft, claim: { ...draft.claim, date: { ...aboutThen(reached), edtf: reached.edtf } } }
    : draft;
}

/** An act done at a known time, which the story has reached when it tells it; "the accord of 1998" only names one. */
function isPoint({ act, claim, status }: Draft): boolean {
  const isName = act.filled.frame.pos === "NOUN" && act.light === null && claim.type === "agreement";
  return claim.date !== null && !/\.\./.test(claim.date.edtf) && isDone(status ?? claim.status) && !isName;
}

/** A time that the story has reached, and where it says so. */
interface Reached {
  readonly date: ClaimDate;
  readonly at: number;
}

function later(a: Reached | null, b: Reached | null): ClaimDate | null {
  return (a && b ? (a.at >= b.at ? a : b) : (a ?? b))?.date ?? null;
}

/** The last dated act before this one in its paragraph. */
function actBefore(reading: Reading, { act }: Draft, told: readonly Draft[]): Reached | null {
  const last = told.findLast(
    (one) =>
      one.act.trigger < act.trigger &&
      act.sentence - one.act.sentence <= BACK &&
      (one.act.sentence === act.sentence || !isRelative(reading, one)) &&
      !isOtherParagraph(reading, one.act.sentence, act.sentence),
  );
  return last ? { date: last.claim.date!, at: reading.doc.tokens[last.act.trigger]!.start } : null;
}

function isRelative({ trees }: Reading, { act }: Draft): boolean {
  const tree = trees[act.sentence]!;
  return isA(tree, nearestVerb(tree, act.light ?? act.trigger), "acl:relcl");
}

/** Sentences back to which the time of a story is looked for. */
const BACK = 3;

/** Whether an act is told in line, in the past tense, as done. */
export function isOfStory(reading: Reading, { act, status, claim, headline }: Draft): boolean {
  const tree = reading.trees[act.sentence]!;
  const verb = act.light ?? act.trigger;
  // "I recall my visit in July. Today he and I held talks": who speaks tells no story
  const isSpeech = claim.participants.some(({ evidence }) => /^(?:I|me|my|you|your)$/i.test(evidence?.exact ?? ""));
  return (
    !headline &&
    !isSpeech &&
    !isOnlyWelcomed({ act, claim }) &&
    !isMeasuredFrom(tree, act) &&
    act.scene === null &&
    isDone(status ?? claim.status) &&
    status !== null &&
    act.mode.tense === "past" &&
    !isPerfect(tree, verb) &&
    isInLine(tree, act.filled.frame.pos === "NOUN" && act.light === null ? nearestVerb(tree, verb) : verb)
  );
}

/** "two weeks after | his visit", "since | the talks": what time is measured from is not of the time that the story has reached. */
function isMeasuredFrom(tree: Tree, { filled, light, trigger }: Draft["act"]): boolean {
  const marker = filled.frame.pos === "NOUN" && light === null ? tree.child(trigger, "case") : null;
  if (marker === null) return false;
  const isLength = marker > tree.first && LENGTH.test(tree.word(marker - 1).lemma);
  return /^since$/i.test(tree.text(marker)) || (isLength && /^(after|before|from)$/i.test(tree.text(marker)));
}

const LENGTH = /^(minute|hour|day|week|month|year|decade|fortnight)$/i;

/** "had met", "has met": before the time that the story has reached. */
function isPerfect(tree: Tree, verb: number): boolean {
  const forms = [verb, ...(isA(tree, verb, "conj") ? [tree.head(verb)!] : [])];
  return forms.some((at) =>
    childrenAs(tree, at, "aux").some((c) => /^(has|have|had|having|'ve|’ve|'d|’d)$/i.test(tree.text(c))),
  );
}

/** A verb of the past in the main clause, or in a relative clause or one joined to it; "announced that it was | breaking off relations" does so. */
function isInLine(tree: Tree, verb: number): boolean {
  let at = verb;
  while (at !== tree.root) {
    const up = tree.head(at);
    const isDeclared =
      up !== null && isA(tree, at, "ccomp") && /^(?:announce|declare|proclaim)$/.test(tree.word(up).lemma);
    if (up === null || !(isDeclared || isA(tree, at, "conj", "parataxis", "acl:relcl"))) return false;
    at = nearestVerb(tree, up);
  }
  return true;
}

/** The last date before the act, in its paragraph, that says when a past main clause was. */
function dateBefore(reading: Reading, { act }: Draft): Reached | null {
  const before = reading.doc.tokens[act.trigger]!.start;
  for (let s = act.sentence; s >= 0 && act.sentence - s <= BACK; s--) {
    if (isOtherParagraph(reading, s, act.sentence)) return null;
    const dates = reading
      .datesOf(s)
      .filter((date) => date.end <= before && isOfPastLine(reading, s, date))
      .filter((date) => s === act.sentence || !isInRelative(reading, s, date));
    const last = dates.at(-1);
    if (last) return { date: claimDate(reading, last), at: last.start };
  }
  return null;
}

export function isOtherParagraph({ doc }: Reading, a: number, b: number): boolean {
  return /\n/.test(doc.text.slice(doc.sentences[a]!.end, doc.sentences[b]!.start));
}

/** Whether a date says when what the line of the story tells in the past tense was. */
export function isOfPastLine(reading: Reading, sentence: number, date: DateExpression): boolean {
  const tree = reading.trees[sentence]!;
  const verb = tree.head(headToken(reading, tree, date));
  if (verb === null) return false;
  return !/\.\./.test(date.edtf!) && isPast(tree, verb) && !isPerfect(tree, verb) && isInLine(tree, verb);
}

/** "signed", "did not sign", "was in Oslo"; not "will be signed". */
function isPast(tree: Tree, verb: number): boolean {
  const forms = childrenAs(tree, verb, "aux", "aux:pass", "cop");
  if (forms.some((c) => tree.word(c).tag === "MD")) return false;
  return /^VB[DN]$/.test(tree.word(verb).tag) || forms.some((c) => tree.word(c).tag === "VBD");
}

/** "Lourenço, | who flew in on Sunday, | saw the signing. They agreed …": the story is not at the Sunday. */
export function isInRelative(reading: Reading, sentence: number, date: DateExpression): boolean {
  const tree = reading.trees[sentence]!;
  const verb = tree.head(headToken(reading, tree, date));
  return verb !== null && isA(tree, nearestVerb(tree, verb), "acl:relcl");
}

function aboutThen(then: ClaimDate): ClaimDate {
  const edtf = /[~/]|^\d{4}-2\d$/.test(then.edtf) ? then.edtf : `${then.edtf}~`;
  return { ...then, edtf, basis: `told as following "${then.exact}": ${then.basis}` };
}
