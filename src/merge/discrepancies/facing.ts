import { onceOf } from "../../knowledge/once.ts";
import { isNested } from "../act.ts";
import { gap } from "../days.ts";
import type { DiscrepancyKind, Entity } from "../merged.ts";
import { areWrittenTogether, ONE_PLAN } from "./dated.ts";
import { type Finding, finding, type Quoted, quoted } from "./finding.ts";
import type { Told } from "./stories.ts";
import { contextOf, type Fact, type FactKind, type FactReader, type Often, scoreOf } from "./story-facts.ts";

/** Two facts of two documents of one story that tell of one thing. */
export interface Facing {
  readonly x: Fact;
  readonly y: Fact;
  readonly score: number;
}

/** Words in common that make one thing of two facts: fewer where the act is told by one word. */
const SAME_ACT = 1.3;
const OTHER_ACT = 2.3;

/** Of which states a fact is. */
export type LandsOf = (fact: Fact) => ReadonlySet<string>;

/** Whether two facts, so much alike, tell of one thing. */
export function areOfOneThing(x: Fact, y: Fact, score: number, landsOf: LandsOf = ({ lands }) => lands): boolean {
  const [mine, theirs] = [landsOf(x), landsOf(y)];
  if (mine.size > 0 && theirs.size > 0 && !isNested(mine, theirs)) return false;
  const isOneAct = x.words.has(y.act) || y.words.has(x.act);
  return score >= (isOneAct ? SAME_ACT : OTHER_ACT);
}

/** The facts of one kind of two documents that face each other: each the most like of those of the other text, by the words of their clauses and what `more` adds. */
export function facing(
  [a, b]: Told,
  kind: FactKind,
  { factsOf, often }: FactReader,
  mayFace: (x: Fact, y: Fact) => boolean,
  more: (x: Fact, y: Fact) => number = () => 0,
  landsOf?: LandsOf,
): readonly Facing[] {
  const [mine, theirs] = [factsOf(a).get(kind) ?? [], factsOf(b).get(kind) ?? []];
  return nearest(
    mine.flatMap((x) =>
      theirs.flatMap((y): Facing[] => {
        const score =
          mayFace(x, y) && !areOfTwoTimes(x, y) ? scoreOf(x, y, often) + goingOn(x, y, often) + more(x, y) : 0;
        return score > 0 && areOfOneThing(x, y, score, landsOf) ? [{ x, y, score }] : [];
      }),
    ),
  );
}

/** Of the same people, as far as both name any: who met one of two was there with him alone. */
export function areOfSameCompany(x: Fact, y: Fact): boolean {
  return isNested(peopleOf(x), peopleOf(y));
}

const peopleOf = onceOf(
  ({ acts, who }: Fact): ReadonlySet<string> =>
    new Set([...acts.flatMap(({ people }) => [...people]), ...who.filter(isPerson).map(({ id }) => id)]),
);

/** Whether an entity is somebody. */
export function isPerson({ kind }: Entity): boolean {
  return kind === "person";
}

/** Days by which what two sentences tell is apart when it was done twice. */
const TWO_TIMES = 7;

/** Whether the sentences of both name days, and these are far from each other; days themselves are held against each other. */
function areOfTwoTimes(x: Fact, y: Fact): boolean {
  if (x.told.kind === "day" || x.around.length === 0 || y.around.length === 0) return false;
  return x.around.every((a) => y.around.every((b) => gap(a, b) > TWO_TIMES));
}

/** Those of which neither fact is more like another. */
export function nearest(all: readonly Facing[]): readonly Facing[] {
  return all.filter((one) =>
    all.every((other) => other.score <= one.score || (other.x !== one.x && other.y !== one.y)),
  );
}

/** Where the sentence before tells of what, its words count too. */
function goingOn(x: Fact, y: Fact, often: Often): number {
  return x.told.goesOn || y.told.goesOn || x.told.kind === "count" ? contextOf(x, y, often) : 0;
}

/** Whether both tell it as done, or, at one time of writing, as to come. */
export function areToldAlike(x: Fact, y: Fact): boolean {
  if (isDone(x) && isDone(y)) return true;
  return x.mood === "planned" && y.mood === "planned" && areWrittenTogether(x.teller, y.teller, ONE_PLAN);
}

function isDone({ mood }: Fact): boolean {
  return mood === "done" || mood === "present";
}

/** A discrepancy of two facts, by their parts and sentences. */
export function toldApart(
  kind: DiscrepancyKind,
  field: string,
  { x, y }: Pick<Facing, "x" | "y">,
  note: string,
): Finding {
  const found = finding(kind, field, {
    claims: [x, y].flatMap(({ acts }) => acts.map(({ claim }) => claim.id)),
    evidence: [x, y].flatMap(({ teller: { doc }, told, sentence }) => [quoted(doc, told.part), quoted(doc, sentence)]),
    note,
  });
  return { ...found, isOfThese: true };
}

/** Who tells it, for a note. */
export function tellerOf({ teller: { doc } }: Pick<Fact, "teller">): string {
  return doc.publisher ?? `the text of ${doc.file}`;
}

/** Those of the second that no finding of the first shows by words in both sentences. */
export function notYet(known: readonly Finding[], more: readonly Finding[]): readonly Finding[] {
  const byDocument = new Map<string, Finding[]>();
  for (const one of known)
    for (const id of new Set(one.evidence.map(({ document }) => document)))
      byDocument.set(id, [...(byDocument.get(id) ?? []), one]);
  const covers = (one: Finding, { document, start, end }: Quoted) =>
    one.evidence.some((other) => other.document === document && other.start < end && start < other.end);
  return more.filter((one) => {
    const near = byDocument.get(one.evidence[0]!.document) ?? [];
    return !near.some((other) => one.evidence.every((words) => covers(other, words)));
  });
}
