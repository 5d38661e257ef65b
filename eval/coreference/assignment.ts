/**
 * Pairs rows with columns, one to one, so that the sum of their weights is greatest: the Hungarian method with potentials
 * (Kuhn 1955, Munkres 1957; shortest augmenting paths as Jonker and Volgenant 1987), O(rows² × columns). Weights are not negative.
 * The column of each row; null where there are more rows than columns and the row gets none.
 */
export function assign(weights: readonly (readonly number[])[]): readonly (number | null)[] {
  const columns = weights[0]?.length ?? 0;
  if (weights.length <= columns) return assignWide(weights);
  const turned = Array.from({ length: columns }, (_, j) => weights.map((row) => row[j]!));
  const rowOf = assignWide(turned);
  return weights.map((_, i) => (rowOf.includes(i) ? rowOf.indexOf(i) : null));
}

/** What is known on the way: potentials of rows and columns, the row of each column; 1-based, 0 stands for the row to be placed. */
interface Matching {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly rowOf: Int32Array;
}

function assignWide(weights: readonly (readonly number[])[]): readonly number[] {
  const [n, m] = [weights.length, weights[0]?.length ?? 0];
  const matching = { rows: new Float64Array(n + 1), columns: new Float64Array(m + 1), rowOf: new Int32Array(m + 1) };
  for (let row = 1; row <= n; row++) augment(matching, weights, row);
  const columnOf = new Array<number>(n).fill(0);
  for (let column = 1; column <= m; column++) {
    const row = matching.rowOf[column]!;
    if (row > 0) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}

/** Finds the cheapest path from a row to a free column, and turns the pairs along it over. */
function augment({ rows, columns, rowOf }: Matching, weights: readonly (readonly number[])[], row: number): void {
  const m = columns.length - 1;
  const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(m + 1);
  const used = new Uint8Array(m + 1);
  rowOf[0] = row;
  let at = 0;
  while (rowOf[at] !== 0) {
    used[at] = 1;
    const here = rowOf[at]!;
    let [delta, next] = [Number.POSITIVE_INFINITY, 0];
    for (let j = 1; j <= m; j++) {
      if (used[j]) continue;
      const cost = -weights[here - 1]![j - 1]! - rows[here]! - columns[j]!;
      if (cost < least[j]!) {
        least[j] = cost;
        from[j] = at;
      }
      if (least[j]! < delta) [delta, next] = [least[j]!, j];
    }
    for (let j = 0; j <= m; j++) {
      if (!used[j]) least[j]! -= delta;
      else {
        rows[rowOf[j]!]! += delta;
        columns[j]! -= delta;
      }
    }
    at = next;
  }
  for (; at !== 0; at = from[at]!) rowOf[at] = rowOf[from[at]!]!;
}
