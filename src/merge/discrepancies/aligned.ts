import type { Evidence } from "../../document/span.ts";
import { classReader } from "../../extract/claims/classes.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import { isNested } from "../act.ts";
import { contentWords } from "../fold.ts";
import { areOfSameCompany, type Facing } from "./facing.ts";
import type { Teller, Told } from "./stories.ts";
import type { Fact, FactKind, FactsOf } from "./story-facts.ts";

/** How like each other two sentences are for their facts to tell of one thing, whatever their clauses have in common. */
const ALIKE = 0.18;

/**
 * The facts of one kind in sentences of two documents of which each is the most like the other, of all that count or tell particulars; with how like they are, up to 1.
 * The method is that of aligning comparable texts (Nelken and Shieber 2006): the cosine of the words, each weighted by how seldom the two texts use it (Spärck Jones 1972).
 */
export function facingInAligned(
  told: Told,
  kind: FactKind,
  factsOf: FactsOf,
  mayFace: (x: Fact, y: Fact, likeness: number) => boolean,
): readonly Facing[] {
  const [mine, theirs] = told.map((teller) => factsOf(teller).get(kind) ?? []) as [readonly Fact[], readonly Fact[]];
  if (mine.length === 0 || theirs.length === 0) return [];
  const likenessOf = alignedIn(told);
  return mine.flatMap((x) =>
    theirs.flatMap((y): Facing[] => {
      const score = likenessOf(x.sentence.start, y.sentence.start);
      return score >= ALIKE && isNested(x.lands, y.lands) && areOfSameCompany(x, y) && mayFace(x, y, score)
        ? [{ x, y, score }]
        : [];
    }),
  );
}

/** The facts that face each other in clauses told alike, and others that do in aligned sentences. */
export function facingEither(told: readonly Facing[], aligned: readonly Facing[]): readonly Facing[] {
  const taken = new Set(told.flatMap(({ x, y }) => [x, y]));
  return [...told, ...aligned.filter(({ x, y }) => !taken.has(x) && !taken.has(y))];
}

/** Whether a fact tells when or where something was said, or where who said it is: "a spokesman in Oslo said". */
export const saidReader = onceOf((knowledge: Knowledge): ((fact: Fact) => boolean) => {
  const isOf = classReader(knowledge);
  return ({ lemma, told }) => isOf("telling", lemma) || told.of.includes("say");
});

/** How like the sentences of two texts are that begin there; 0 unless each is the best match of the other. */
type LikenessOf = (x: number, y: number) => number;

/** Of sentences that count or tell particulars. Costs a look at all pairs of them, once for two texts. */
export const alignedIn = onceOf(([a, b]: Told): LikenessOf => {
  const [mine, theirs] = linesOf([a, b]);
  const likeness = mine.map((line) => theirs.map((other) => cosine(line, other)));
  const placesOf = (lines: readonly Line[]) => new Map(lines.map(({ start }, i) => [start, i]));
  const [ofMine, ofTheirs] = [placesOf(mine), placesOf(theirs)];
  const bestOfMine = likeness.map((row) => Math.max(...row));
  const bestOfTheirs = theirs.map((_, j) => Math.max(...likeness.map((row) => row[j]!)));
  return (x, y) => {
    const [i, j] = [ofMine.get(x)!, ofTheirs.get(y)!];
    const score = likeness[i]![j]!;
    return score === bestOfMine[i] && score === bestOfTheirs[j] ? score : 0;
  };
});

/** A sentence by where it begins: the stems of its words without numbers, each with its weight, and the weight of all. */
interface Line {
  readonly start: number;
  readonly words: ReadonlyMap<string, number>;
  readonly weight: number;
}

function cosine(a: Line, b: Line): number {
  let common = 0;
  for (const [word, weight] of a.words) if (b.words.has(word)) common += weight;
  return common === 0 ? 0 : common / Math.sqrt(a.weight * b.weight);
}

/** Letters by which a verb and its noun are one: "deliver", "delivery". */
const STEM = 6;

/** The sentences of a text that tell particulars or count; one that counts several things stands several times. */
export function printedSentences({ doc: { print } }: Teller): readonly Evidence[] {
  return [...(print?.particulars ?? []), ...(print?.counts ?? []).map(({ sentence }) => sentence)];
}

function linesOf(told: Told): readonly [readonly Line[], readonly Line[]] {
  const texts = told.map(
    (teller) => new Map(printedSentences(teller).map(({ start, exact }) => [start, stemsOf(exact)])),
  );
  const all = texts.flatMap((text) => [...text.values()]);
  const often = new Map<string, number>();
  for (const stems of all) for (const stem of stems) often.set(stem, (often.get(stem) ?? 0) + 1);
  const weightOf = (stem: string) => Math.log((all.length + 1) / often.get(stem)!);
  const lines = texts.map((text) =>
    [...text].map(([start, stems]): Line => {
      const words = new Map([...stems].map((stem) => [stem, weightOf(stem)]));
      return { start, words, weight: [...words.values()].reduce((sum, weight) => sum + weight, 0) };
    }),
  );
  return [lines[0]!, lines[1]!];
}

function stemsOf(sentence: string): ReadonlySet<string> {
  const words = [...contentWords(sentence)].filter((word) => !/\d/.test(word));
  return new Set(words.map((word) => word.slice(0, STEM)));
}
