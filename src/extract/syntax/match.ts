import type { Link, Operator, Pattern, Query, Test } from "./query.ts";
import type { Tree } from "./tree.ts";
import { subtree } from "./walk.ts";

/** Which token each capture is: indices of the document's tokens. */
export type Match<Name extends string = string> = Readonly<Record<Name, number>>;

type Bound = ReadonlyMap<string, number>;

/** A way to match so far: what is captured, and the negations to look at when all captures are known. */
interface State {
  readonly bound: Bound;
  readonly owed: readonly { readonly link: Link; readonly at: number }[];
}

/**
 * All ways in which `query` matches in `tree`, each once, sorted by its captures in the order of `query.captures`. A query
 * without captures has one match, the empty record, or none. All must hold together, so the order of links in a query changes
 * no match. Throws nothing of its own.
 */
export function matchAll<Name extends string>(query: Query<Name>, tree: Tree): readonly Match<Name>[] {
  const found = range(tree.first, tree.last).flatMap((i) => solve(tree, query.pattern, i, new Map()));
  const rows = found.map(({ bound }) => query.captures.map((name) => bound.get(name)!));
  return distinct(rows, String)
    .sort(compareRows)
    .map((row) => Object.fromEntries(query.captures.map((name, n) => [name, row[n]!])) as Match<Name>);
}

/** The ways in which `pattern` matches at `i`, negations included. */
function solve(tree: Tree, pattern: Pattern, i: number, bound: Bound): readonly State[] {
  const holds = ({ link, at }: State["owed"][number], known: Bound) =>
    !reach(tree, link, at).some((j) => solve(tree, link.to, j, known).length > 0);
  return extend(tree, pattern, i, { bound, owed: [] }).filter((state) =>
    state.owed.every((negation) => holds(negation, state.bound)),
  );
}

/** The ways in which `state` goes on when `pattern` is matched at `i`; its negations are owed. */
function extend(tree: Tree, pattern: Pattern, i: number, state: State): readonly State[] {
  const bound = bind(state.bound, pattern.capture, i);
  if (bound === null || !pattern.tests.every((test) => passes(tree, test, i))) return [];
  const owed = pattern.links.filter((link) => link.negated).map((link) => ({ link, at: i }));
  let states: readonly State[] = [{ bound, owed: [...state.owed, ...owed] }];
  for (const link of pattern.links.filter((link) => !link.negated)) {
    const ends = reach(tree, link, i);
    const next = states.flatMap((before) => ends.flatMap((j) => extend(tree, link.to, j, before)));
    states = distinct(next, keyOf);
  }
  return states;
}

/** `bound` with `name` for `i`; null when the name is another word's, or the word has another name. */
function bind(bound: Bound, name: string | null, i: number): Bound | null {
  if (name === null) return bound;
  if (bound.has(name)) return bound.get(name) === i ? bound : null;
  return [...bound.values()].includes(i) ? null : new Map(bound).set(name, i);
}

function passes(tree: Tree, { attribute, negated, values }: Test, i: number): boolean {
  const value = attribute === "form" ? tree.text(i) : tree.word(i)[attribute];
  // What the reader in use does not tell (name) is neither so nor not so.
  if (value === null) return false;
  const isSo = (wanted: string) => (attribute === "relation" ? isKindOf(value, wanted) : value === wanted);
  return (values instanceof RegExp ? values.test(value) : values.some(isSo)) !== negated;
}

/** "nsubj" takes in "nsubj:pass"; "nsubj:" does not. */
function isKindOf(relation: string, wanted: string): boolean {
  return relation === wanted || `${relation}:` === wanted || relation.startsWith(`${wanted}:`);
}

/** The words that each operator leads to from `i`. Along the tree, the dependent of the last step must fit. */
const STEPS: Readonly<
  Record<Operator, (tree: Tree, i: number, fits: (dependent: number) => boolean) => readonly number[]>
> = {
  ">": (tree, i, fits) => tree.children(i).filter(fits),
  ">>": (tree, i, fits) => subtree(tree, i).filter((j) => j !== i && fits(j)),
  "<": (tree, i, fits) => (tree.head(i) !== null && fits(i) ? [tree.head(i)!] : []),
  "<<": (tree, i, fits) => {
    const chain = [i, ...tree.ancestors(i)];
    return chain.slice(1).filter((_, n) => fits(chain[n]!));
  },
  ".": (tree, i) => range(i + 1, Math.min(i + 2, tree.last)),
  ",": (tree, i) => range(Math.max(i - 1, tree.first), i),
  "..": (tree, i) => range(i + 1, tree.last),
  ",,": (tree, i) => range(tree.first, i),
};

function reach(tree: Tree, { operator, relations }: Link, i: number): readonly number[] {
  const fits = (j: number) =>
    relations.length === 0 || relations.some((wanted) => isKindOf(tree.word(j).relation, wanted));
  return STEPS[operator](tree, i, fits);
}

/** At one place of a pattern all states have the same names and owe the same links, in one order: the words tell them apart. */
function keyOf({ bound, owed }: State): string {
  return `${[...bound.values()]};${owed.map(({ at }) => at)}`;
}

function distinct<T>(all: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(all.map((item) => [key(item), item])).values()];
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(last - first, 0) }, (_, n) => first + n);
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  const n = a.findIndex((value, at) => value !== b[at]);
  return n < 0 ? 0 : a[n]! - b[n]!;
}
