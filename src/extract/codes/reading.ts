import type { Tree } from "../syntax/tree.ts";
import { type Code, compose, negated, planned } from "./compose.ts";
import { agentAt, clausesUnder, meaningsAt, patientAt } from "./match.ts";
import { GENERAL, isConflict } from "./roots.ts";
import type { CodeTable, Meaning } from "./table.ts";

/** Whether an act is done, ahead, or not done. */
export interface Mode {
  readonly negated: boolean;
  readonly ahead: boolean;
  /** "can", "could", "may", "might", "should", "must", "would"; null for none. */
  readonly modal: string | null;
}

/** What a word says with all that stands under it: "agreed | to release". */
export interface Reading {
  readonly word: number;
  readonly meaning: Meaning | null;
  /** The act under it that its operator works on. */
  readonly under: Reading | null;
  /** By table and operators alone. */
  readonly code: Code | null;
  /** The same with negation and future. */
  readonly told: Code | null;
  readonly mode: Mode;
}

const DEEPEST = 6;

/** What the word `i` says. Of several acts under it the one that `path` (the way from source to target) goes through is read. */
export function readingAt(tree: Tree, i: number, table: CodeTable, path: ReadonlySet<number>, left = DEEPEST): Reading {
  const mode = modeAt(tree, i);
  const meanings = meaningsAt(tree, i, table);
  const readings = (meanings.length > 0 ? meanings : [null]).map((meaning) => {
    const under = left === 0 ? null : actUnder(tree, i, meaning, table, path, left - 1);
    const code = isAbout(tree, under, path) ? aboutOthers(meaning, under!) : codeOf(meaning, under);
    return { word: i, meaning, under, code, told: code && withMode(code, mode), mode };
  });
  // "gave them an hour": a light verb without an act is read by its next meaning
  return readings.find((reading) => reading.code !== null) ?? readings[0]!;
}

/** "called for sanctions against it", "urged the world to support it": the target is not asked, the act that is asked for is done to it. */
function isAbout(tree: Tree, under: Reading | null, path: ReadonlySet<number>): boolean {
  if (under === null || !path.has(under.word)) return false;
  const actor = agentAt(tree, under.word);
  return actor === null || !path.has(actor);
}

/** CAMEO 113 and 053: who asks others to act against a party rallies opposition, who asks them to support it rallies support. */
function aboutOthers(meaning: Meaning | null, under: Reading): Code | null {
  const plover = under.told?.plover;
  if (meaning?.over === "ask" && plover === "SUPPORT") return { plover, cameo: "053" };
  if (meaning?.over === "ask" && plover && isConflict(plover)) return { plover: "ACCUSE", cameo: "113" };
  return codeOf(meaning, under);
}

function codeOf(meaning: Meaning | null, under: Reading | null): Code | null {
  // "effected a blockade": a verb that the table does not know says what its object says
  if (meaning === null) return under?.code ?? null;
  const own = meaning.plover ? { plover: meaning.plover, cameo: meaning.cameo ?? GENERAL[meaning.plover] } : null;
  if (meaning.over === null || !under?.told) return own;
  // "said that they must leave", "said that they must be punished"
  if (meaning.over === "say" && /^(should|must)$/.test(under.mode.modal ?? ""))
    return compose(isConflict(under.told.plover) ? "accuse" : "ask", under.told);
  return compose(meaning.over, under.told) ?? own;
}

function withMode(code: Code, mode: Mode): Code {
  if (mode.negated) return negated(code, mode.ahead);
  return mode.ahead ? planned(code) : code;
}

/** The first act that stands under a word: in a clause, as its object, behind a preposition. */
function actUnder(
  tree: Tree,
  i: number,
  meaning: Meaning | null,
  table: CodeTable,
  path: ReadonlySet<number>,
  left: number,
): Reading | null {
  if (meaning !== null && meaning.over === null) return null;
  const light = meaning === null || meaning.over === "light";
  const under = light ? nounsUnder(tree, i, true) : [...clausesUnder(tree, i), ...nounsUnder(tree, i, false)];
  const ordered = [...under].sort((a, b) => Number(path.has(b)) - Number(path.has(a)));
  for (const at of ordered) {
    const reading = readingAt(tree, at, table, path, left);
    if (reading.code !== null) return reading;
  }
  return null;
}

function nounsUnder(tree: Tree, i: number, light: boolean): readonly number[] {
  const patient = patientAt(tree, i);
  const object = patient === null ? [] : tree.conjuncts(patient).includes(i) ? [patient] : tree.conjuncts(patient);
  if (light) return object.length > 0 ? object : inPhrases(tree, i);
  return [...object, ...inPhrases(tree, i), ...tree.children(i).filter((c) => tree.word(c).relation === "compound")];
}

const CARRIES = new Set(["for", "of", "to", "on", "in", "against", "with", "from", "into", "about"]);

function inPhrases(tree: Tree, i: number): readonly number[] {
  return tree
    .obliques(i)
    .flatMap(([words, head]) => (CARRIES.has(words) && tree.word(head).pos === "NOUN" ? [head] : []));
}

const AHEAD = /^(will|shall|would|may|might|could)$/;
const MODALS = /^(can|could|may|might|should|must|would)$/;

/** Negation, future and modals of a verb or predicate. */
export function modeAt(tree: Tree, i: number): Mode {
  const below = tree.children(i);
  const lemmas = below
    .filter((c) => /^(aux|det)$/.test(tree.word(c).relation))
    .map((c) => tree.word(c).lemma.toLowerCase());
  return {
    negated:
      below.some((c) => /^(not|n't|n’t|never|neither|nor)$/i.test(tree.text(c))) ||
      lemmas.includes("no") ||
      below.some((c) => /^longer$/i.test(tree.text(c))),
    ahead: lemmas.some((lemma) => AHEAD.test(lemma)) || isGoing(tree, i),
    modal: lemmas.find((lemma) => MODALS.test(lemma)) ?? null,
  };
}

/** "is going to send". */
function isGoing(tree: Tree, i: number): boolean {
  const up = tree.head(i);
  return (
    up !== null && tree.word(i).relation === "xcomp" && tree.word(up).lemma === "go" && tree.word(up).tag === "VBG"
  );
}
