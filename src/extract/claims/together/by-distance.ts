import type { ClaimDate } from "../../../document/claim.ts";
import { dayNumbers } from "../../../document/edtf.ts";
import { type Evidence, evidence } from "../../../document/span.ts";
import { periodOf, shiftDay } from "../../dates/civil.ts";
import { ABOUT, COUNT, countOf, UNIT, unitOf } from "../../dates/words.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import { claimDate } from "../dates/claim-date.ts";
import { directly, headToken } from "../dates/in-tree.ts";
import type { Draft } from "../events.ts";
import type { Reading } from "../reading.ts";

/**
 * "expelled them on Friday, | nine days after | Oslo had recalled its envoy": an act without a day of its own has it by its distance from the one that
 * its clause is told after or before, and that one from it.
 */
export function byDistance(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const date = isOpen(draft) ? (ofClause(reading, draft, drafts) ?? overClause(reading, draft, drafts)) : null;
    return date ? { ...draft, claim: { ...draft.claim, date } } : draft;
  });
}

/** Without a day, or with one that it only takes from others. */
function isOpen({ act, claim: { date } }: Draft): boolean {
  return act.scene === null && (date === null || /^(?:inherited|told as)/.test(date.basis));
}

/** A clause behind "after" or "before", and the words that measure the time between it and the verb over it. */
interface Distance {
  readonly over: number;
  /** From the verb over it to the clause. */
  readonly sign: 1 | -1;
  readonly words: Evidence;
  /** "hours", or a count of units. */
  readonly length: Readonly<Record<string, string | undefined>>;
}

function ofClause(reading: Reading, draft: Draft, drafts: readonly Draft[]): ClaimDate | null {
  const distance = distanceOf(reading, draft.act.sentence, verbOf(draft));
  const from = distance && dayAt(reading, draft, distance.over, drafts);
  return from ? counted(distance, distance.sign, from) : null;
}

function overClause(reading: Reading, draft: Draft, drafts: readonly Draft[]): ClaimDate | null {
  const { sentence } = draft.act;
  for (const clause of childrenAs(reading.trees[sentence]!, verbOf(draft), "advcl")) {
    const distance = distanceOf(reading, sentence, clause);
    const from = distance && dayAt(reading, draft, clause, drafts);
    if (from) return counted(distance, distance.sign === 1 ? -1 : 1, from);
  }
  return null;
}

function verbOf({ act }: Draft): number {
  return act.light ?? act.trigger;
}

const LENGTH = new RegExp(
  `(?:(?<near>(?:${ABOUT}(?:${COUNT})|a\\sfew|some|several|just)?\\s?(?:minutes?|hours?))|${ABOUT}(?<count>${COUNT}|the)\\s(?<unit>${UNIT}))\\s$`,
  "i",
);

function distanceOf(reading: Reading, sentence: number, verb: number): Distance | null {
  const tree = reading.trees[sentence]!;
  const clause = clauseOf(tree, verb);
  const mark = clause === null ? undefined : markOf(tree, clause);
  if (clause === null || mark === undefined) return null;
  const { start } = reading.doc.sentences[sentence]!;
  const before = reading.doc.text.slice(start, reading.doc.tokens[mark]!.start);
  const match = LENGTH.exec(before);
  if (match === null) return null;
  const span = { start: start + match.index + match[0].search(/\S/), end: reading.doc.tokens[mark]!.end };
  const sign = /^after$/i.test(tree.text(mark)) ? -1 : 1;
  return { over: tree.head(clause)!, sign, words: evidence(reading.doc.text, span), length: match.groups! };
}

/** The clause that a verb heads, or goes on: "after they met | and signed". */
function clauseOf(tree: Tree, verb: number): number | null {
  let at = verb;
  while (isA(tree, at, "conj")) at = tree.head(at)!;
  return isA(tree, at, "advcl") ? at : null;
}

function markOf(tree: Tree, clause: number): number | undefined {
  return childrenAs(tree, clause, "mark", "case").find((c) => /^(?:after|before)$/i.test(tree.text(c)));
}

/** The day that hangs on the verb, else that of the act that it tells. */
function dayAt(reading: Reading, { act }: Draft, verb: number, drafts: readonly Draft[]): ClaimDate | null {
  const tree = reading.trees[act.sentence]!;
  const own = reading
    .datesOf(act.sentence)
    .find((date) => directly(tree, headToken(reading, tree, date), verb) && isDay(date.edtf));
  if (own !== undefined) return claimDate(reading, own);
  const told = drafts.find(
    (other) => other.act.sentence === act.sentence && verbOf(other) === verb && isDay(other.claim.date?.edtf),
  );
  return told?.claim.date ?? null;
}

function isDay(edtf: string | null | undefined): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf ?? "");
}

function counted({ words, length }: Distance, sign: 1 | -1, from: ClaimDate): ClaimDate {
  const [day] = dayNumbers(from.edtf)!;
  const basis = `"${words.exact}": counted from "${from.exact}", ${from.edtf}`;
  if (length.near !== undefined) return { edtf: `${from.edtf}~`, exact: words.exact, basis, evidence: words };
  const { unit, times } = unitOf(length.unit!);
  const count = (length.count!.toLowerCase() === "the" ? 1 : (countOf(length.count!) ?? 0)) * times;
  const there = shiftDay(day, unit, sign * count);
  // weeks are counted by the week: about that day; months and years by theirs
  const edtf = unit === "day" ? periodOf(there, "day") : `${periodOf(there, unit === "week" ? "day" : unit)}~`;
  return { edtf, exact: words.exact, basis, evidence: words };
}
