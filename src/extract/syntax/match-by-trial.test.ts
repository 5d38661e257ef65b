import fc from "fast-check";
import { expect, test } from "vitest";
import { type Match, matchAll } from "./match.ts";
import { type Operator, query } from "./query.ts";
import { treeFrom } from "./testing/trees.ts";
import type { Tree } from "./tree.ts";

// A second reading of the notation by its definition: try every word for every capture, and look whether all holds.

interface Sketch {
  readonly lemma: string | null;
  readonly capture: string | null;
  readonly links: readonly {
    readonly negated: boolean;
    readonly operator: Operator;
    readonly relation: string;
    readonly to: Sketch;
  }[];
}

const RELATIONS = ["nsubj", "nsubj:pass", "obl"];
const OPERATORS: readonly Operator[] = [">", "<", ">>", "<<", ".", ",", "..", ",,"];

const sketches = (depth: number): fc.Arbitrary<Sketch> =>
  fc.record({
    lemma: fc.option(fc.constantFrom("x", "y"), { freq: 2 }),
    capture: fc.option(fc.constantFrom("a", "b", "c")),
    links:
      depth === 0
        ? fc.constant([])
        : fc.array(
            fc.record({
              negated: fc.nat(2).map((n) => n === 0),
              operator: fc.constantFrom(...OPERATORS),
              relation: fc.constantFrom("", "", "nsubj", "nsubj:", "obl"),
              to: sketches(depth - 1),
            }),
            { maxLength: 2 },
          ),
  });

const trees = fc
  .array(fc.record({ up: fc.nat(), lemma: fc.constantFrom("x", "y"), relation: fc.constantFrom(...RELATIONS) }), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((words) => fc.tuple(fc.constant(words), fc.shuffledSubarray([...words.keys()], { minLength: words.length })))
  .map(([words, place]) => {
    // The n-th word made hangs from one made before it, and stands at place[n].
    const rows = words.map(({ up, lemma, relation }, n) => {
      const head = n === 0 ? 0 : place[up % n]! + 1;
      return { at: place[n]!, row: `w${place[n]} ${lemma} X X ${head} ${n === 0 ? "root" : relation} -` };
    });
    return treeFrom(
      rows
        .toSorted((a, b) => a.at - b.at)
        .map(({ row }) => row)
        .join("\n"),
    );
  });

function namesIn(sketch: Sketch): readonly string[] {
  const below = sketch.links.filter((link) => !link.negated).flatMap((link) => namesIn(link.to));
  return [...new Set(sketch.capture === null ? below : [sketch.capture, ...below])];
}

/** `sketch` in the notation; captures that only stand under a negation are left out. */
function write(sketch: Sketch, turned: boolean, names = namesIn(sketch)): string {
  const capture = names.includes(sketch.capture ?? "") ? `=${sketch.capture}` : "";
  const links = sketch.links.map(({ negated, operator, relation, to }) => {
    const kept = /[<>]/.test(operator) ? relation : "";
    return ` ${negated ? "!" : ""}${operator}${kept} (${write(to, turned, names)})`;
  });
  return `{${sketch.lemma === null ? "" : `lemma:${sketch.lemma}`}}${capture}${(turned ? links.reverse() : links).join("")}`;
}

const isRelation = (tree: Tree, i: number, wanted: string) => {
  const { relation } = tree.word(i);
  return wanted === "" || [relation, `${relation}:`, relation.split(":")[0]].includes(wanted);
};

function related(tree: Tree, operator: Operator, relation: string, i: number, j: number): boolean {
  const isAbove = (high: number, low: number) => tree.ancestors(low).includes(high);
  const lastStep = tree.children(j).find((c) => c === i || isAbove(c, i)) ?? i;
  const along: Readonly<Record<Operator, () => boolean>> = {
    ">": () => tree.head(j) === i && isRelation(tree, j, relation),
    "<": () => tree.head(i) === j && isRelation(tree, i, relation),
    ">>": () => isAbove(i, j) && isRelation(tree, j, relation),
    "<<": () => isAbove(j, i) && isRelation(tree, lastStep, relation),
    ".": () => j === i + 1,
    ",": () => j === i - 1,
    "..": () => j > i,
    ",,": () => j < i,
  };
  return along[operator]();
}

function holds(tree: Tree, sketch: Sketch, i: number, match: Match): boolean {
  const { lemma, capture, links } = sketch;
  const own = (lemma ?? tree.word(i).lemma) === tree.word(i).lemma && (match[capture ?? ""] ?? i) === i;
  const words = Array.from({ length: tree.last }, (_, j) => j);
  return (
    own &&
    links.every(
      ({ operator, relation, to, negated }) =>
        words.some((j) => related(tree, operator, relation, i, j) && holds(tree, to, j, match)) !== negated,
    )
  );
}

/** All matches, by trial. */
function tried(tree: Tree, sketch: Sketch): readonly Match[] {
  const words = Array.from({ length: tree.last }, (_, i) => i);
  let all: readonly Match[] = [{}];
  for (const name of namesIn(sketch)) {
    all = all.flatMap((match) =>
      words.filter((i) => !Object.values(match).includes(i)).map((i) => ({ ...match, [name]: i })),
    );
  }
  return all.filter((match) => words.some((i) => holds(tree, sketch, i, match)));
}

const inOrder = (matches: readonly Match[]) =>
  matches.map((match) => JSON.stringify(Object.entries(match).sort())).sort();

test("matches are those that satisfy the pattern, all of them, each once, whatever the order of links", () => {
  let found = 0;
  fc.assert(
    fc.property(trees, sketches(2), (tree, sketch) => {
      const matches = matchAll(query(write(sketch, false)), tree);
      expect(inOrder(matches)).toEqual(inOrder(tried(tree, sketch)));
      expect(inOrder(matchAll(query(write(sketch, true)), tree))).toEqual(inOrder(matches));
      const rows = matches.map((match) => Object.values(match).join(""));
      expect(rows).toEqual([...new Set(rows)].sort());
      found += matches.length;
    }),
    { numRuns: 2000, seed: 20 },
  );
  // The property would also hold of trees in which nothing is ever found.
  expect(found).toBeGreaterThan(1000);
});
