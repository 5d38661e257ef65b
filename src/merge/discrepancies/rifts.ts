import { byText, sorted } from "../fold.ts";
import { finding } from "./finding.ts";
import type { Differing } from "./number-finding.ts";

/** Two texts of a story that give two figures for one thing. Plain data, since it is kept. */
export interface Rift {
  readonly thing: string;
  readonly sides: readonly [Side, Side];
  readonly differing: Differing;
}

/** A text with the figure that it gives. */
export interface Side {
  readonly document: string;
  readonly figure: number;
  /** The day, in days since 1970; null where it is not known when it was written. */
  readonly writtenBy: number | null;
}

/** As many tellings as are worth reading. */
const TELLINGS = 4;

/**
 * The same two figures for one thing, told by several texts: together. Each text stands with the first with which it differs, and with the first with which
 * that one does: texts of one story so come to the same two, and no chain leads from story to story. What becomes of a text hangs on those alone that differ
 * from it, and on theirs.
 */
export function byFirstTellers(rifts: readonly Rift[]): readonly Differing[] {
  const same = Map.groupBy(rifts, ({ thing, sides }) =>
    [thing, ...sides.map(({ figure }) => figure).sort((a, b) => a - b)].join(" "),
  );
  return [...same.values()].flatMap((own) => standingTogether(own).map(together));
}

/** The first rift of each text, with those of all that come to the same two texts: the rift between these first. */
function standingTogether(rifts: readonly Rift[]): readonly (readonly Rift[])[] {
  const firsts = new Map<string, Seen>();
  for (const rift of rifts)
    for (const [own, other] of [rift.sides, rift.sides.toReversed()] as [Side, Side][]) {
      const known = firsts.get(nameOf(own));
      if (known === undefined || isBefore({ own, other, rift }, known)) firsts.set(nameOf(own), { own, other, rift });
    }
  const inOrder = [...firsts.values()].sort((a, b) => bySide(a.own, b.own));
  const groups = Map.groupBy(inOrder, ({ other }) => firsts.get(nameOf(other))!.rift);
  return [...groups].map(([first, own]) => [...new Set([first, ...own.map(({ rift }) => rift)])]);
}

/** A rift as one of its texts has it. */
interface Seen {
  readonly own: Side;
  readonly other: Side;
  readonly rift: Rift;
}

function isBefore(a: Seen, b: Seen): boolean {
  return (bySide(a.other, b.other) || byText(a.rift.differing[0], b.rift.differing[0])) < 0;
}

function nameOf({ document, figure }: Side): string {
  return `${document} ${figure}`;
}

/** In the order of writing. */
function bySide(a: Side, b: Side): number {
  const [x, y] = [a, b].map(({ writtenBy }) => writtenBy ?? Infinity) as [number, number];
  return x === y ? byText(a.document, b.document) || a.figure - b.figure : x - y;
}

function together(rifts: readonly Rift[]): Differing {
  const [[places, first]] = rifts.map(({ differing }) => differing) as [Differing];
  if (rifts.length === 1) return [places, first];
  const { kind, field, note, explanation } = first;
  const own = rifts.slice(0, TELLINGS).map(({ differing: [, one] }) => one);
  const claims = sorted(own.flatMap((one) => one.claims));
  const evidence = own.flatMap((one) => one.evidence);
  const beside = sorted(rifts.flatMap(({ sides }) => sides.map(({ document }) => document)));
  return [places, { ...finding(kind, field, { claims, evidence, note, explanation }), beside }];
}
