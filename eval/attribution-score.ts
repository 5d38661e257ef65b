import { type Attributed, type BratText, PARTS, type Part, type Pieces } from "./brat.ts";
import { common, lettersOf, type Scores, scoresOf } from "./pieces.ts";
import { matchPairs } from "./scorer-text.ts";

type Letters = ReadonlySet<number>;

/** Sums over texts: how many, and the credit for them. */
interface Sums {
  wanted: number;
  found: number;
  /** Same letters. */
  exact: number;
  /** Shared letters as a share of what was found, and of what was wanted. */
  ofFound: number;
  ofWanted: number;
}

/** Figures of one part, or of whole attributions. */
export interface SpanScores {
  readonly wanted: number;
  readonly found: number;
  readonly exact: Scores;
  readonly partial: Scores;
}

/** Scores over texts. */
export interface AttributionScores extends Readonly<Record<Part, SpanScores>> {
  /** Exact: all parts the same; partial: each wanted part shares half of the shorter. Null where nothing joins the parts. */
  readonly whole: SpanScores | null;
}

/** Compares attributions found in texts with those wanted. */
export function scoreAttributions(
  pairs: readonly { readonly gold: BratText; readonly found: readonly Attributed[] }[],
): AttributionScores {
  const parts = Object.fromEntries(PARTS.map((part) => [part, noSums()])) as Record<Part, Sums>;
  const whole = noSums();
  for (const { gold, found } of pairs) {
    for (const part of PARTS) {
      const wanted = gold.spans.filter((span) => span.part === part).map(({ pieces }) => pieces);
      const ours = unique(found.map((one) => one[part]).filter((pieces) => pieces.length > 0));
      addSpans(parts[part], gold.text, wanted, ours);
    }
    addWhole(whole, gold, found);
  }
  const isJoined = pairs.some(({ gold }) => gold.attributions.length > 0);
  return {
    source: spanScores(parts.source),
    cue: spanScores(parts.cue),
    content: spanScores(parts.content),
    whole: isJoined ? spanScores(whole) : null,
  };
}

function noSums(): Sums {
  return { wanted: 0, found: 0, exact: 0, ofFound: 0, ofWanted: 0 };
}

/** One source may speak twice: its words are one span. */
function unique(all: readonly Pieces[]): readonly Pieces[] {
  return [...new Map(all.map((pieces) => [JSON.stringify(pieces), pieces])).values()];
}

function addSpans(sums: Sums, text: string, wanted: readonly Pieces[], found: readonly Pieces[]): void {
  const [a, b] = [wanted, found].map((all) => all.map((pieces) => lettersOf(text, pieces))) as [Letters[], Letters[]];
  sums.wanted += a.length;
  sums.found += b.length;
  for (const [one, other] of bestPairs(a, b)) {
    const shared = common(one, other);
    if (shared === one.size && shared === other.size) sums.exact++;
    sums.ofFound += shared / other.size;
    sums.ofWanted += shared / one.size;
  }
}

/** One to one, those that share most of what either has first. */
function bestPairs(a: readonly Letters[], b: readonly Letters[]): readonly (readonly [Letters, Letters])[] {
  const pairs = a.flatMap((one, i) =>
    b.flatMap((other, j) => {
      const shared = common(one, other);
      return shared === 0 ? [] : [{ score: shared / (one.size + other.size - shared), a: i, b: j }];
    }),
  );
  return matchPairs(pairs).map(({ a: i, b: j }) => [a[i]!, b[j]!]);
}

function addWhole(sums: Sums, { text, attributions }: BratText, found: readonly Attributed[]): void {
  const lettered = (one: Attributed) => PARTS.map((part) => lettersOf(text, one[part]));
  const [a, b] = [attributions.map(lettered), found.map(lettered)];
  sums.wanted += a.length;
  sums.found += b.length;
  const pairs = a.flatMap((one, i) =>
    b.map((other, j) => ({ score: one.reduce((sum, part, p) => sum + likeness(part, other[p]!), 0), a: i, b: j })),
  );
  for (const { a: i, b: j } of matchPairs(pairs.filter(({ score }) => score > 0))) {
    const [one, other] = [a[i]!, b[j]!];
    if (one.every((part, p) => part.size === other[p]!.size && common(part, other[p]!) === part.size)) sums.exact++;
    const isNear = one.every((part, p) => part.size === 0 || sharesHalf(part, other[p]!));
    sums.ofFound += isNear ? 1 : 0;
    sums.ofWanted += isNear ? 1 : 0;
  }
}

function likeness(a: Letters, b: Letters): number {
  const shared = common(a, b);
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

function sharesHalf(a: Letters, b: Letters): boolean {
  return b.size > 0 && common(a, b) / Math.min(a.size, b.size) >= 0.5;
}

function spanScores({ wanted, found, exact, ofFound, ofWanted }: Sums): SpanScores {
  return {
    wanted,
    found,
    exact: scoresOf({ forFound: exact, found, forWanted: exact, wanted }),
    partial: scoresOf({ forFound: ofFound, found, forWanted: ofWanted, wanted }),
  };
}
