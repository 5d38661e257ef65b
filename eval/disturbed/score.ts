import type { ScoredClaim } from "../scorer-types.ts";
import { shareOf } from "../stories/joined.ts";
import type { JoinedRecord } from "../stories/record.ts";
import type { DisturbedPair } from "./pair.ts";

/** What a record of two tellings came to. */
export interface Outcome {
  readonly pair: DisturbedPair;
  /** Whether a claim on the matter was read from each: without one there is nothing to join. */
  readonly isRead: boolean;
  readonly isJoined: boolean;
  /** Kinds of the discrepancies that show words of both. */
  readonly kinds: readonly string[];
}

/** Looks up in a record of the two tellings of a pair whether their visits, or their agreements, are one. */
export function outcomeOf(pair: DisturbedPair, record: JoinedRecord, what: "visit" | "agreement"): Outcome {
  const of = what === "visit" ? visitsOf(record) : agreementsOf(record);
  const [left, right] = pair.tellings.map((_, i) => idsIn(record, fileOf(i), of)) as [Ids, Ids];
  const tellings = pair.tellings.map((_, i) => claimsIn(record, fileOf(i)));
  const between = record.discrepancies.filter(
    ({ evidence }) => new Set(evidence.map(({ document }) => document)).size > 1,
  );
  return {
    pair,
    isRead: tellings.every((claims) => claims.some(({ type }) => type === what)),
    isJoined: [...left].some((id) => right.has(id)),
    kinds: between.map(({ kind }) => kind),
  };
}

/** What the telling `i` of a pair is called. */
export function fileOf(i: number): string {
  return `telling-${i + 1}.txt`;
}

type Ids = ReadonlySet<string>;

function claimsIn({ documents, claims }: JoinedRecord, file: string): readonly ScoredClaim[] {
  const ids = documents.filter(({ files }) => files.includes(file)).map(({ id }) => id);
  return claims.filter(({ document }) => ids.includes(document));
}

function idsIn(record: JoinedRecord, file: string, of: ReadonlyMap<string, string>): Ids {
  return new Set(claimsIn(record, file).flatMap(({ id }) => of.get(id) ?? []));
}

function visitsOf({ events }: JoinedRecord): ReadonlyMap<string, string> {
  const visits = events.filter(({ type }) => type === "visit");
  return new Map(visits.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
}

function agreementsOf({ agreements }: JoinedRecord): ReadonlyMap<string, string> {
  return new Map(agreements.flatMap(({ id, steps }) => steps.map(({ claim }) => [claim, id] as const)));
}

/** Whether a pair came to what was wanted. A discrepancy may stand in one thing or between two; elsewhere there must be none. */
export function isRight({ pair, isJoined, kinds }: Outcome): boolean {
  if (pair.wanted === "discrepancy") return kinds.length > 0;
  return isJoined === (pair.wanted === "one") && kinds.length === 0;
}

/** Figures by kind of disturbance, of the pairs of which both tellings were read. */
export function scoreDisturbed(outcomes: readonly Outcome[]): Record<string, unknown> {
  const kinds = Map.groupBy(outcomes, ({ pair }) => pair.disturbance);
  return {
    pairs: outcomes.length,
    read: shareOf(outcomes, ({ isRead }) => isRead),
    right: shareOf(
      outcomes.filter(({ isRead }) => isRead),
      isRight,
    ),
    byDisturbance: Object.fromEntries([...kinds].map(([name, own]) => [name, figuresOf(own)])),
  };
}

function figuresOf(own: readonly Outcome[]): Record<string, unknown> {
  const read = own.filter(({ isRead }) => isRead);
  const { wanted, kind } = own[0]!.pair;
  return {
    wanted,
    right: shareOf(read, isRight),
    joined: read.filter(({ isJoined }) => isJoined).length,
    discrepancies: read.filter(({ kinds }) => kinds.length > 0).length,
    ...(kind === undefined ? {} : { ofKind: read.filter(({ kinds }) => kinds.includes(kind)).length }),
  };
}
