import type { Evidence } from "../../document/span.ts";
import { evidence } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { headsClause, isA, subtree } from "../syntax/walk.ts";
import type { Act } from "./acts/acts.ts";
import { isContentClause } from "./agreements/content-clause.ts";
import { isOtherPart } from "./headline-parts.ts";
import type { Reading } from "./reading.ts";

/** How far from the verb a subject may stand that it borrows from another clause and still belongs to the quotation. */
const REACH = 30;

/** The shortest clause that supports the act: its verb or noun with arguments, without other clauses hung on it. */
export function clauseOf(reading: Reading, act: Act): Evidence {
  const tree = reading.trees[act.sentence]!;
  // "the visit | is off": the copula carries the noun, its predicate the clause
  const head = act.light !== null && isA(tree, act.light, "cop") ? tree.head(act.light)! : (act.light ?? act.trigger);
  const isContent = (c: number) => act.filled.frame.type === "agreement" && isContentClause(reading, tree, c);
  const words = subtree(
    tree,
    head,
    (c) => (isOtherClause(tree, head, c) && !isContent(c)) || isAnotherAct(tree, head, c),
  );
  const extra = [...act.filled.heads, act.trigger].filter((t) => Math.abs(t - head) <= REACH);
  const subject = tree.word(head).pos === "VERB" ? tree.subjectOf(head) : null;
  if (subject !== null && head - subject <= REACH && subject < head) extra.push(...nominal(tree, subject));
  const own = words.filter((t) => !isOtherPart(reading, act.sentence, act.trigger, t));
  return spanOf(reading, tree, unhung(tree, head, own.length < words.length ? own : [...words, ...extra]));
}

/** Words by which a clause or a noun only hangs on another: what they open tells as much without them. */
const HANGING = /^(to|for|of|by|upon|with|from|on|in|at|when|where|while|as|since|after|before|that)$/i;

/** "when | they met in Oslo", "for | talks in Oslo": the words without what hangs them on others; "to sign" and "if they sign" stay whole. */
function unhung(tree: Tree, head: number, words: readonly number[]): readonly number[] {
  const over = new Set([head, ...tree.ancestors(head)]);
  const inOrder = [...words].sort((a, b) => a - b);
  const hangs = (t: number) =>
    HANGING.test(tree.text(t)) &&
    tree.word(t).pos !== "PART" &&
    isA(tree, t, "case", "mark", "advmod") &&
    over.has(tree.head(t)!);
  const first = inOrder.findIndex((t) => !isEdge(tree, t) && !hangs(t));
  return first <= 0 ? inOrder : inOrder.slice(first);
}

/** A nominal with what belongs to it, without relative clauses. */
function nominal(tree: Tree, head: number): readonly number[] {
  return subtree(
    tree,
    head,
    (c) =>
      isA(tree, c, "acl:relcl", "acl", "appos", "parataxis", "ccomp", "advcl", "xcomp", "cop", "punct", "mark") ||
      headsClause(tree, c),
  );
}

/** Clauses that say something of their own. */
function isOtherClause(tree: Tree, head: number, c: number): boolean {
  if (isA(tree, c, "parataxis", "discourse", "vocative")) return true;
  if (isA(tree, c, "advcl", "ccomp")) return tree.child(c, "nsubj", "nsubj:pass") !== null;
  const verbal = headsClause(tree, head) && tree.head(c) === head;
  if (isA(tree, c, "conj")) return verbal;
  if (isA(tree, c, "cc")) return verbal;
  return isA(tree, c, "acl:relcl") && tree.child(c, "nsubj", "nsubj:pass") !== null;
}

/** "During the visit of the minister last year | several pacts were signed": what went before or around is told by another clause. */
function isAnotherAct(tree: Tree, head: number, c: number): boolean {
  const leads =
    tree.head(c) === head && isA(tree, c, "obl") && c < head && tree.child(head, "nsubj", "nsubj:pass") !== null;
  return (
    leads &&
    /^(during|after|before|following|amid|ahead of|since|prior to)$/.test(tree.caseOf(c)) &&
    tree.word(c).pos === "NOUN"
  );
}

/** The evidence from the first to the last of the words, without punctuation and conjunctions at its ends. */
export function spanOf(reading: Reading, tree: Tree, words: readonly number[]): Evidence {
  const kept = [...words].sort((a, b) => a - b);
  while (kept.length > 1 && isEdge(tree, kept[0]!)) kept.shift();
  while (kept.length > 1 && isEdge(tree, kept.at(-1)!)) kept.pop();
  const { tokens, text } = reading.doc;
  return evidence(text, { start: tokens[kept[0]!]!.start, end: tokens[kept.at(-1)!]!.end });
}

/** Punctuation, "that" and "and" open no clause of their own. */
function isEdge(tree: Tree, i: number): boolean {
  const { pos, relation } = tree.word(i);
  if (pos === "PUNCT") return !isQuote(tree, i);
  return relation === "cc" || (relation === "mark" && tree.text(i).toLowerCase() === "that");
}

function isQuote(tree: Tree, i: number): boolean {
  return /^["“”‘’'»«)(]$/.test(tree.text(i));
}
