/** What is wanted and what was found. */
export interface LabelPair {
  readonly gold: string;
  readonly found: string;
}

/** Figures of one label. */
export interface LabelScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many gold has. */
  readonly support: number;
}

/** Figures over all labels that gold or program use. */
export interface LabelScores {
  readonly accuracy: number;
  /** The plain mean of F1, as "macro avg" in scikit-learn's classification_report. */
  readonly macroF1: number;
  readonly labels: Readonly<Record<string, LabelScore>>;
}

/** Scores pairs of labels; a share of nothing is 0. */
export function scoreLabels(pairs: readonly LabelPair[]): LabelScores {
  const names = [...new Set(pairs.flatMap(({ gold, found }) => [gold, found]))].sort();
  const labels = names.map((name) => [name, labelScore(pairs, name)] as const);
  const sum = labels.reduce((all, [, { f1 }]) => all + f1, 0);
  const right = pairs.filter(({ gold, found }) => gold === found).length;
  return {
    accuracy: right / Math.max(1, pairs.length),
    macroF1: sum / Math.max(1, labels.length),
    labels: Object.fromEntries(labels),
  };
}

function labelScore(pairs: readonly LabelPair[], name: string): LabelScore {
  const support = pairs.filter(({ gold }) => gold === name).length;
  const found = pairs.filter((pair) => pair.found === name).length;
  const both = pairs.filter((pair) => pair.gold === name && pair.found === name).length;
  return {
    precision: both / Math.max(1, found),
    recall: both / Math.max(1, support),
    f1: (2 * both) / Math.max(1, found + support),
    support,
  };
}

/** Wrong pairs by how often they occur: "AGREE as SUPPORT" → 12. */
export function confusionsOf(pairs: readonly LabelPair[]): Readonly<Record<string, number>> {
  const wrong = pairs.filter(({ gold, found }) => gold !== found);
  const groups = [...Map.groupBy(wrong, ({ gold, found }) => `${gold} as ${found}`)];
  const counts = groups.map(([name, all]) => [name, all.length] as const);
  return Object.fromEntries(counts.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}
