import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isInfinitive } from "../syntax/walk.ts";
import type { CodeTable, Condition, Meaning } from "./table.ts";

/** The meanings that the table has for the word `i` and whose conditions hold, those that ask for most first. */
export function meaningsAt(tree: Tree, i: number, table: CodeTable): readonly Meaning[] {
  const { pos, lemma } = tree.word(i);
  const found = table.meanings.get(`${pos} ${lemma.toLowerCase()}`);
  return (found ?? []).filter(
    (meaning) => stands(tree, i, meaning) && meaning.conditions.every((c) => holds(tree, i, c)),
  );
}

/** Whether the further words of a trigger stand beside it: before a noun ("air strike"), under or soon after a verb ("lash out"). */
function stands(tree: Tree, i: number, { trigger }: Meaning): boolean {
  if (trigger.length === 1) return true;
  if (tree.word(i).pos !== "NOUN") return trigger.slice(1).every((word) => isBeside(tree, i, word));
  const first = i - trigger.length + 1;
  return first >= tree.first && trigger.every((word, at) => isForm(tree, first + at, word));
}

/** Words after a verb in which the rest of its trigger may stand. */
const NEAR = 2;

function isBeside(tree: Tree, i: number, word: string): boolean {
  for (let at = i + 1; at < tree.last && at <= i + NEAR; at++) if (isForm(tree, at, word)) return true;
  return tree.children(i).some((child) => isForm(tree, child, word));
}

function isForm(tree: Tree, i: number, word: string): boolean {
  return tree.word(i).lemma.toLowerCase() === word || tree.text(i).toLowerCase() === word;
}

function holds(tree: Tree, i: number, condition: Condition): boolean {
  switch (condition.kind) {
    case "clause":
      return hasClause(tree, i);
    case "infinitive":
      return clausesUnder(tree, i).some((c) => isInfinitive(tree, c));
    case "object":
      return patientAt(tree, i) !== null;
    case "no object":
      return patientAt(tree, i) === null;
    case "object is":
      return isOf(tree, patientAt(tree, i), condition.words);
    case "subject is":
      return isOf(tree, agentAt(tree, i), condition.words);
    case "oblique":
      return tree
        .obliques(i)
        .some(
          ([words, head]) =>
            condition.prepositions.has(words) && (!condition.words || isOf(tree, head, condition.words)),
        );
    case "type":
      return false;
    case "beside":
      return besides(tree, i).some((word) => condition.words.has(word));
  }
}

/** Words and prepositions under a word, also after its object: "held | the airline | liable". */
function besides(tree: Tree, i: number): readonly string[] {
  const own = tree.children(i).filter((c) => tree.word(i).pos !== "NOUN" || tree.word(c).relation !== "case");
  const patient = tree.child(i, "obj");
  const after = patient === null ? [] : tree.children(patient).filter((c) => c > patient);
  return [...own, ...after].flatMap((c) => [tree.text(c).toLowerCase(), tree.caseOf(c)]);
}

/** What an act is done to, by grammar; of a noun what stands after "of". */
export function patientAt(tree: Tree, i: number): number | null {
  if (tree.word(i).pos !== "NOUN") return tree.patientOf(i);
  return tree.obliques(i).find(([words]) => words === "of")?.[1] ?? null;
}

/** Who does it, by grammar; of a noun its possessor or the by-phrase. */
export function agentAt(tree: Tree, i: number): number | null {
  if (tree.word(i).pos !== "NOUN") return tree.agentOf(i);
  return tree.child(i, "nmod:poss") ?? tree.obliques(i).find(([words]) => words === "by")?.[1] ?? null;
}

const CLAUSES = ["xcomp", "ccomp", "csubj:pass"] as const;

/** "agreed to release", "said that", "accused of lying". */
export function clausesUnder(tree: Tree, i: number): readonly number[] {
  const own = childrenAs(tree, i, ...CLAUSES);
  const loose = childrenAs(tree, i, "advcl", "acl", "obl").filter(
    (c) => tree.word(c).pos === "VERB" && (isInfinitive(tree, c) || (tree.word(c).tag === "VBG" && !isReason(tree, c))),
  );
  return [...own.filter((c) => tree.word(c).pos !== "PROPN"), ...loose];
}

/** "suspended him | for criticising the party". */
function isReason(tree: Tree, i: number): boolean {
  return tree.children(i).some((c) => /^(mark|case)$/.test(tree.word(c).relation) && REASONS.test(tree.text(c)));
}

const REASONS = /^(for|after|by|while|before|without|since|when|amid|despite|following|upon)$/i;

function hasClause(tree: Tree, i: number): boolean {
  return clausesUnder(tree, i).length > 0;
}

/** Nouns that tell how many or what part: "dozens of rebels", "a group of students". */
const MEASURES = new Set(
  (
    "dozen hundred thousand million billion number group some many several member part series batch supply delivery shipment handful score pair lot ton tonne " +
    "range round wave string worth kind type form set majority rest half third quarter percent total piece couple crowd team amount barrage"
  ).split(" "),
);

/** Whether `i`, a word in its compound, one that it counts or one joined to it is one of `words`. */
export function isOf(tree: Tree, i: number | null, words: ReadonlySet<string>): boolean {
  if (i === null) return false;
  const is = (at: number) => words.has(tree.word(at).lemma.toLowerCase());
  if (is(i)) return true;
  return tree.children(i).some((child) => {
    const { relation } = tree.word(child);
    if (relation === "compound" || relation === "amod" || relation === "conj") return is(child);
    return relation === "nmod" && MEASURES.has(tree.word(i).lemma) && isOf(tree, child, words);
  });
}
