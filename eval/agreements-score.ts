import type { Claim, EventClaim } from "../src/document/claim.ts";
import type { Stage } from "../src/document/vocabulary.ts";
import { isDone } from "../src/extract/claims/mode/status.ts";
import { STAGES, stageBy } from "../src/merge/stages.ts";
import type { AgreementRow } from "./agreements-rows.ts";

/** One date of a row: null where gold has none. `any` of the dates told is right; `exact`: and none is wrong. */
interface DateHit {
  readonly any: boolean;
  readonly exact: boolean;
}

/** What the claims of one row have right. */
export interface AgreementHit {
  /** Whether an agreement is claimed at all. */
  readonly claimed: boolean;
  readonly signature: DateHit | null;
  readonly force: DateHit | null;
  readonly stage: { readonly wanted: Stage; readonly found: Stage | "none" } | null;
}

/** Compares the claims read from a row with its dates and its stage. */
export function scoreAgreement(row: AgreementRow, claims: readonly Claim[]): AgreementHit {
  const papers = claims.filter(
    (claim): claim is EventClaim => claim.kind === "event" && (claim.type === "agreement" || claim.stage !== null),
  );
  const dated = (stages: readonly Stage[]) =>
    papers.filter((claim) => isDone(claim.status) && stages.includes(stageBy(claim)!)).flatMap(daysOf);
  const isMade = row.act === "signed" || row.act === "exchange";
  return {
    claimed: papers.length > 0,
    signature: isMade ? hitOf(row.act_dates, dated(["signed", "initialled", "agreed in principle"])) : null,
    force: hitOf(row.force_dates, dated(["in force", "provisionally applied"])),
    stage: stageHit(row, papers),
  };
}

/** The days that a claim's date names, both ends of an interval. */
function daysOf({ date }: EventClaim): readonly string[] {
  return date?.edtf.match(/\d{4}-\d\d-\d\d/g) ?? [];
}

function hitOf(wanted: readonly string[], found: readonly string[]): DateHit | null {
  if (wanted.length === 0) return null;
  const right = found.filter((day) => wanted.includes(day));
  return { any: right.length > 0, exact: right.length > 0 && right.length === found.length };
}

function stageHit(row: AgreementRow, papers: readonly EventClaim[]): AgreementHit["stage"] {
  const wanted = stageOf(row);
  if (wanted === null) return null;
  const ranks = papers.flatMap((claim) => stageBy(claim) ?? []).map((stage) => STAGES.indexOf(stage));
  return { wanted, found: ranks.length === 0 ? "none" : STAGES[Math.max(...ranks)]! };
}

/** How far the agreement has come: provisionally applied where no second date tells that it came into force for good. */
function stageOf({ act, act_dates, force_dates, provisional }: AgreementRow): Stage | null {
  if (provisional && force_dates.length < 2) return "provisionally applied";
  if (force_dates.length > 0) return "in force";
  return act !== "other" && act_dates.length > 0 ? "signed" : null;
}

/** Figures over rows. */
export function figuresOfAgreements(hits: readonly AgreementHit[]): Record<string, unknown> {
  const stages = hits.flatMap(({ stage }) => stage ?? []);
  return {
    rows: hits.length,
    claimed: share(hits, ({ claimed }) => claimed),
    signatureDate: datesOf(hits.flatMap(({ signature }) => signature ?? [])),
    forceDate: datesOf(hits.flatMap(({ force }) => force ?? [])),
    stage: { rows: stages.length, right: share(stages, ({ wanted, found }) => wanted === found) },
    stages: countsOf(stages.map(({ wanted, found }) => `${wanted} → ${found}`)),
  };
}

function datesOf(hits: readonly DateHit[]): Record<string, number> {
  return { rows: hits.length, right: share(hits, ({ any }) => any), exactly: share(hits, ({ exact }) => exact) };
}

function share<T>(all: readonly T[], test: (one: T) => boolean): number {
  return Number((all.filter(test).length / Math.max(1, all.length)).toFixed(4));
}

function countsOf(names: readonly string[]): Record<string, number> {
  const groups = [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length] as const);
  return Object.fromEntries(groups.sort(([a], [b]) => (a < b ? -1 : 1)));
}
