import type { ClaimDate } from "../../document/claim.ts";
import { edtfOverlap } from "../../document/edtf.ts";
import type { DateExpression } from "../../document/layers.ts";
import { evidence, type Span } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, nearestVerb, subtree } from "../syntax/walk.ts";
import type { Act } from "./acts/acts.ts";
import { directly, headToken } from "./date-in-tree.ts";
import { lasting } from "./lasting.ts";
import { isOfItsDay } from "./mode/entry-time.ts";
import type { Reading } from "./reading.ts";
import { settingOff } from "./travel.ts";

/** The expression that dates an act, by syntax first, or null when none does. */
export function dateOf(reading: Reading, act: Act): ClaimDate | null {
  const tree = reading.trees[act.sentence]!;
  const around = reading.datesOf(act.sentence).find((date) => holds(reading, date, [act.trigger]));
  // "one month after becoming Prime Minister": the start of the office
  if (around?.anchor !== undefined) return claimDate(reading, { ...around, edtf: around.anchor });
  // "following the COP26 meeting which was held …": the meeting is what others are dated by
  const named = act.filled.heads.filter((head) => reading.mentionAt(head) !== null);
  const inSentence = reading
    .datesOf(act.sentence)
    .filter((date) => !holds(reading, date, named) && !isCounted(reading, date));
  const own =
    mostPrecise(
      inSentence.filter(
        (date) =>
          act.filled.frame.pos === "VERB" && directly(tree, headToken(reading, tree, date), clauseAt(tree, act)),
      ),
    ) ??
    mostPrecise(inSentence.filter((date) => dates(reading, tree, act, date))) ??
    timed(inSentence.find((date) => isTimedBy(reading, tree, act, date)));
  const only =
    inSentence.length === 1 && act.filled.frame.pos === "VERB" && sameClause(reading, tree, act, inSentence[0]!)
      ? inSentence[0]
      : undefined;
  const chosen = own ?? only;
  if (chosen) return lasting(reading, act, claimDate(reading, spread(reading, inSentence, chosen)));
  const entry = isOfItsDay(tree, act) ? reading.entryDateOf(act.sentence) : null;
  return entry && lasting(reading, act, ofEntry(reading, entry));
}

/** "was | in Tokyo | in June": the head of a clause that its copula tells. */
function clauseAt(tree: Tree, { trigger }: Act): number {
  return isA(tree, trigger, "cop") ? tree.head(trigger)! : trigger;
}

/** "for the second time since September", "the third since 2016": the time from which is counted, not that of the act. */
function isCounted({ doc }: Reading, { start, edtf }: DateExpression): boolean {
  return (
    edtf!.endsWith("/..") &&
    /\b(?:first|second|third|fourth|fifth|last)(?:(?: \w+)? time,?)? $/i.test(doc.text.slice(0, start))
  );
}

/** "three months later, on 28 October": of times that agree, the one that says most. */
function mostPrecise(dates: readonly DateExpression[]): DateExpression | undefined {
  const [first, ...others] = dates;
  const closer = others.find((date) => edtfOverlap(first!.edtf!, date.edtf!) && /^\d{4}-\d{2}-\d{2}/.test(date.edtf!));
  return closer && !/^\d{4}-\d{2}-\d{2}/.test(first!.edtf!) ? closer : first;
}

/** "until October 2019, when …": what the clause tells was then, not until then. */
function timed(date: DateExpression | undefined): DateExpression | undefined {
  return date && { ...date, edtf: date.edtf!.replace(/^\.\.\/|\/\.\.$/, "") };
}

/** "in March 2018, | when Moon visited Seoul", "on Monday, | as they signed": the clause has the time of what it times. */
function isTimedBy(reading: Reading, tree: Tree, act: Act, date: DateExpression): boolean {
  const clause = [act.light ?? act.trigger, ...tree.ancestors(act.light ?? act.trigger)].find((at) =>
    isA(tree, at, "advcl", "acl:relcl", "acl"),
  );
  const verb = act.light ?? act.trigger;
  if (opensSentence(reading, act, date)) return true;
  // "The step came on 22 December: | Chad and Niger signed …"
  if (isA(tree, verb, "parataxis") && isExplained(tree, verb))
    return directly(tree, headToken(reading, tree, date), tree.head(verb)!);
  if (clause === undefined) return false;
  // "chose Oslo for his first trip, in May, | bringing home contracts"
  if (clause === verb && isA(tree, verb, "advcl") && tree.word(verb).tag === "VBG" && lacksMark(tree, verb))
    return nearestVerb(tree, headToken(reading, tree, date)) === tree.head(verb);
  const mark = tree.children(clause).find((c) => c < clause && /^(when|as|while)$/i.test(tree.text(c)));
  if (mark === undefined || (isA(tree, mark, "case", "obl") && /^as$/i.test(tree.text(mark)))) return false;
  const up = tree.head(clause);
  const gap = reading.doc.text.slice(date.end, reading.doc.tokens[mark]!.start);
  if (/^,?\s$/.test(gap)) return true;
  return up !== null && directly(tree, headToken(reading, tree, date), up);
}

function lacksMark(tree: Tree, verb: number): boolean {
  return tree.child(verb, "mark", "case", "nsubj", "advmod") === null;
}

/** "18 July: Kristersson receives …": the date set off at the head of its sentence. */
function opensSentence(reading: Reading, act: Act, date: Span): boolean {
  const { start } = reading.doc.sentences[act.sentence]!;
  return date.start === start && /^\s?[:—–]/.test(reading.doc.text.slice(date.end, date.end + 2));
}

/** Whether a colon stands between a clause and the one over it. */
function isExplained(tree: Tree, clause: number): boolean {
  const up = tree.head(clause)!;
  for (let i = up + 1; i < clause; i++) if (tree.text(i) === ":") return true;
  return false;
}

/** The date of the entry that the act stands in. */
function ofEntry(reading: Reading, date: DateExpression): ClaimDate {
  const dated = claimDate(reading, date);
  return { ...dated, basis: `${ENTRY}: ${dated.basis}` };
}

const ENTRY = "date of the entry";

/** Whether a claim has its date from the entry of a chronology that it stands in. */
export function isOfEntry(date: ClaimDate | null): boolean {
  return date?.basis.startsWith(ENTRY) ?? false;
}

/** The date that hangs on a verb or noun of the sentence itself, or null: when a stand was taken. */
export function dateAt(reading: Reading, tree: Tree, sentence: number, at: number): ClaimDate | null {
  const date = reading.datesOf(sentence).find((each) => directly(tree, headToken(reading, tree, each), at));
  return date ? claimDate(reading, date) : null;
}

function holds({ doc }: Reading, date: Span, words: readonly number[]): boolean {
  return words.some((word) => {
    const token = doc.tokens[word]!;
    return date.start <= token.start && token.end <= date.end;
  });
}

/** "on Saturday and Sunday": two days told together are a range. */
function spread(reading: Reading, inSentence: readonly DateExpression[], first: DateExpression): DateExpression {
  const second = inSentence.find((date) => /^ and (on )?$/.test(reading.doc.text.slice(first.end, date.start)));
  const day = /^\d{4}-\d{2}-\d{2}$/;
  if (!second || !day.test(first.edtf!) || !day.test(second.edtf!) || second.edtf! <= first.edtf!) return first;
  return {
    ...first,
    end: second.end,
    kind: "range",
    edtf: `${first.edtf}/${second.edtf}`,
    basis: `${first.basis}; and ${second.basis}`,
  };
}

/** The date as a part of a claim. */
export function claimDate(reading: Reading, date: DateExpression): ClaimDate {
  const words = evidence(reading.doc.text, date);
  return { edtf: date.edtf!, exact: words.exact, basis: date.basis, evidence: words };
}

/** Whether the expression hangs on the trigger, on the verb that carries it, or on a verb of the same chain. */
function dates(reading: Reading, tree: Tree, act: Act, date: DateExpression): boolean {
  const head = headToken(reading, tree, date);
  const up = [head, ...tree.ancestors(head)];
  if (act.filled.frame.pos === "NOUN") {
    if (isHeldThen(reading, tree, act.trigger, head)) return true;
    const at = up.indexOf(act.trigger);
    if (at >= 0) return !up.slice(1, at).some((w) => tree.word(w).pos === "VERB");
    if (act.light !== null) return directly(tree, head, act.light);
    const off = settingOff(reading, tree, act.trigger);
    return (off !== null && directly(tree, head, off)) || follows(reading, tree, act, date);
  }
  return directly(tree, head, act.trigger) || chained(tree, head, act.trigger);
}

/** "signature is foreseen | for September", "talks which they held | on 18 May", "In May the summit | adopted a plan". */
function isHeldThen(reading: Reading, tree: Tree, noun: number, date: number): boolean {
  const up = tree.head(noun);
  const isAt = (verb: number): boolean => directly(tree, date, verb) && !ofOther(tree, noun, verb);
  const holds = (verb: number): boolean => reading.isIn("holding", tree.word(verb).lemma) && isAt(verb);
  if (up !== null && isA(tree, noun, "nsubj", "nsubj:pass"))
    if (holds(up) || (reading.isIn("outcome", tree.word(up).lemma) && isAt(up))) return true;
  return childrenAs(tree, noun, "acl:relcl", "acl").some(holds);
}

/** "the ministers who held talks in May": the clause is about the noun only where it has another subject or is passive. */
function ofOther(tree: Tree, noun: number, verb: number): boolean {
  const subject = tree.child(verb, "nsubj");
  return subject !== null && subject !== noun && verb > noun && /^(who|that|which)$/i.test(tree.text(subject))
    ? tree.child(verb, "obj") !== null
    : false;
}

/**
 * "during the visit of the minister to Peru last year": it follows the nominal at once; with a preposition between only when it comes after the
 * text ("looked forward to the visit to London in July"), since it cannot date the verb then.
 */
function follows(reading: Reading, tree: Tree, act: Act, date: DateExpression): boolean {
  const { tokens, text, dates } = reading.doc;
  if (date.start <= tokens[act.trigger]!.end) return false;
  const nominal = Math.max(...act.filled.heads, act.trigger);
  const gap = date.start - tokens[nominal]!.end;
  if (gap >= 0 && gap <= 1) return true;
  const later = dates.written.edtf !== null && /^\d{4}-\d{2}/.test(date.edtf!) && date.edtf! > dates.written.edtf;
  // "his visit | in November | was followed by another": it stands between the subject and its verb
  const up = tree.head(act.trigger);
  const between =
    up !== null &&
    isA(tree, act.trigger, "nsubj", "nsubj:pass") &&
    date.end <=
      tokens[
        Math.min(up, ...tree.children(up).filter((c) => c > act.trigger && isA(tree, c, "aux", "aux:pass", "cop")))
      ]!.start;
  const last = Math.max(nominal, ...subtree(tree, act.trigger).filter((t) => tokens[t]!.end <= date.start));
  return (later || between) && /^\s(?:(?:in|on|from|during)\s)?$/i.test(text.slice(tokens[last]!.end, date.start));
}

/** "met and held talks on Monday", "is to visit on Monday": one date for a chain of verbs. */
function chained(tree: Tree, head: number, verb: number): boolean {
  const host = nearestVerb(tree, head);
  if (!directly(tree, head, host)) return false;
  const shares = (a: number, b: number): boolean =>
    isA(tree, a, "conj", "xcomp") && tree.head(a) === b && !hasOwnTime(tree, a);
  // "broke off relations and, | a month later, | closed the border": of the second alone
  if (isA(tree, host, "conj") && tree.head(host) === verb && head > verb && head < host) return false;
  // "…, sources said on Friday": a verb with a subject of its own has a time of its own.
  return shares(verb, host) || (shares(host, verb) && tree.child(host, "nsubj") === null);
}

/** "received boats | and will host the games in May": a second verb with auxiliaries has a time of its own. */
function hasOwnTime(tree: Tree, verb: number): boolean {
  return isA(tree, verb, "conj") && tree.child(verb, "aux", "cop", "aux:pass") !== null;
}

/** A single date in the sentence belongs to the act unless a clause with its own subject stands between them. */
function sameClause(reading: Reading, tree: Tree, act: Act, date: DateExpression): boolean {
  // "the agreement of September": a date that names a thing.
  if (tree.caseOf(headToken(reading, tree, date)) === "of") return false;
  let host = nearestVerb(tree, headToken(reading, tree, date));
  while (
    host !== act.trigger &&
    !hasOwnTime(tree, host) &&
    tree.child(host, "nsubj", "nsubj:pass") === null &&
    tree.head(host) !== null
  )
    host = nearestVerb(tree, tree.head(host)!);
  return host === act.trigger || host === nearestVerb(tree, act.trigger);
}
