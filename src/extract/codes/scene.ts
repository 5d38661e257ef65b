import type { Tree } from "../syntax/tree.ts";
import { headsClause } from "../syntax/walk.ts";
import { meaningsAt } from "./match.ts";
import { headOf, type Way, wayBetween } from "./path.ts";
import { type Reading, readingAt } from "./reading.ts";
import type { CodeTable } from "./table.ts";

/** All that a sentence tells of source and target, before it is weighed. */
export interface Scene {
  readonly tree: Tree;
  readonly source: number;
  readonly target: number;
  readonly way: Way;
  /** What governs both. */
  readonly top: Reading;
  /** The word that governs the source, and that which governs the target. */
  readonly first: Reading;
  readonly last: Reading;
  /** What governs the target in the clause of its own, where that is another than that of `top`: "arrested him for insulting the king". */
  readonly own: Reading;
  /** What else hangs on those: joined verbs, adverbial clauses. */
  readonly near: readonly Reading[];
  /** What else the table knows in the sentence. */
  readonly far: readonly Reading[];
}

/** The scene of two ranges of tokens, half-open, in one tree. */
export function sceneOf(
  tree: Tree,
  source: { readonly first: number; readonly last: number },
  target: { readonly first: number; readonly last: number },
  table: CodeTable,
): Scene {
  const s = headOf(tree, source.first, source.last);
  const t = headOf(tree, target.first, target.last);
  const way = wayBetween(tree, s, t);
  const path = new Set(way.nodes);
  const read = (i: number) => readingAt(tree, i, table, path);
  const tells = (i: number) => headsClause(tree, i) || meaningsAt(tree, i, table).length > 0;
  const inside = (i: number) => (i >= source.first && i < source.last) || (i >= target.first && i < target.last);
  const acts = way.nodes.filter((i) => !inside(i) && tells(i));
  const over = tree.ancestors(way.top).find((i) => !inside(i) && tells(i)) ?? tree.root;
  const topmost = acts.reduce((best, i) => (tree.ancestors(best).includes(i) ? i : best), acts[0] ?? over);
  const last = acts.at(-1) ?? over;
  const isStart = (i: number) => STARTS.test(tree.word(i).relation) && !isUnderOperator(tree, i, table);
  const own = [last, ...tree.ancestors(last)].find((i) => i === topmost || isStart(i)) ?? last;
  const chosen = new Set([topmost, acts[0] ?? over, last, own]);
  const near = [...chosen].flatMap((i) =>
    tree.children(i).filter((c) => JOINED.test(tree.word(c).relation) && !path.has(c)),
  );
  const rest: number[] = [];
  for (let i = tree.first; i < tree.last; i++)
    if (!inside(i) && !chosen.has(i) && !near.includes(i) && meaningsAt(tree, i, table).length > 0) rest.push(i);
  return {
    ...{ tree, source: s, target: t, way },
    ...{ top: read(topmost), first: read(acts[0] ?? over), last: read(last), own: read(own) },
    near: near.map(read),
    far: rest.map(read),
  };
}

/** Relations that begin a statement of its own. */
const STARTS = /^(conj|advcl|acl:relcl|parataxis|acl)$/;
const JOINED = /^(conj|advcl|parataxis|ccomp|xcomp|acl|acl:relcl)$/;

/** "readiness | to help": no statement of its own. */
function isUnderOperator(tree: Tree, i: number, table: CodeTable): boolean {
  const up = tree.head(i)!;
  return (
    !/^(conj|parataxis)$/.test(tree.word(i).relation) && meaningsAt(tree, up, table).some(({ over }) => over !== null)
  );
}
