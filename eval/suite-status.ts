import { STATUSES, type Status } from "../src/document/vocabulary.ts";
import { isDone } from "../src/extract/claims/mode/status.ts";
import { answers, isOpen } from "./scorer-events.ts";
import type { Page } from "./scorer-page.ts";
import { likeness, matchPairs, overlap, type Pair, place } from "./scorer-text.ts";
import type { ScoredClaim } from "./scorer-types.ts";
import type { PassageEvent } from "./suite-cases.ts";

/** A gold event with the status that the program gives it; "none" where it was missed. */
export interface StatusPair {
  readonly gold: Status;
  readonly found: Status | "none";
}

/** Matches the gold events of a passage with its event claims, one to one; the claim of each, null where it was missed. */
export function matchEvents(
  page: Pick<Page, "text" | "claims" | "spot">,
  events: readonly PassageEvent[],
): readonly (ScoredClaim | null)[] {
  const pool = page.claims.filter(({ kind, type }) => kind === "event" && type !== "statement");
  const pairs = events.flatMap(({ quote, type }, a) => {
    const span = place(page.text, quote);
    return pool.flatMap((claim, b): readonly Pair[] => {
      const common = overlap(span, page.spot(claim));
      if (common < 0.5 || !answers(claim, type)) return [];
      // likeness: the status itself must not decide which claim is compared
      return [{ score: common + 0.1 * likeness(span!, page.spot(claim)!) + (isOpen(type) ? 0 : 0.3), a, b }];
    });
  });
  const found = new Map(matchPairs(pairs).map(({ a, b }) => [a, pool[b]!]));
  return events.map((_, i) => found.get(i) ?? null);
}

/** Figures over events. */
export interface StatusScores {
  readonly gold: number;
  readonly matched: number;
  /** Mean F1 of the statuses that gold or program use; what was missed counts as "none". */
  readonly macroF1: number;
  /** Share of the matched whose status is right. */
  readonly accuracy: number;
  /** Told as occurred or ongoing, of the matched that gold says are not done. */
  readonly plannedAsDone: { readonly wrong: number; readonly notDone: number; readonly share: number };
  readonly f1: Readonly<Record<string, number>>;
  /** Gold status → status found → how many. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Counts pairs of statuses. */
export function scoreStatuses(pairs: readonly StatusPair[]): StatusScores {
  const used = STATUSES.filter((status) => pairs.some(({ gold, found }) => gold === status || found === status));
  const f1 = Object.fromEntries(used.map((status) => [status, f1Of(pairs, status)]));
  const matched = pairs.filter(({ found }) => found !== "none");
  const notDone = matched.filter(({ gold }) => !isDone(gold));
  const wrong = notDone.filter(({ found }) => found === "occurred" || found === "ongoing").length;
  return {
    gold: pairs.length,
    matched: matched.length,
    macroF1: rounded(Object.values(f1).reduce((sum, one) => sum + one, 0) / Math.max(1, used.length)),
    accuracy: rounded(matched.filter(({ gold, found }) => gold === found).length / Math.max(1, matched.length)),
    plannedAsDone: { wrong, notDone: notDone.length, share: rounded(wrong / Math.max(1, notDone.length)) },
    f1: Object.fromEntries(Object.entries(f1).map(([status, one]) => [status, rounded(one)])),
    confusion: confusionOf(pairs),
  };
}

function f1Of(pairs: readonly StatusPair[], status: Status): number {
  const right = pairs.filter(({ gold, found }) => gold === status && found === status).length;
  const all = pairs.filter(({ gold }) => gold === status).length + pairs.filter(({ found }) => found === status).length;
  return all === 0 ? 0 : (2 * right) / all;
}

function confusionOf(pairs: readonly StatusPair[]): StatusScores["confusion"] {
  const columns = [...STATUSES, "none"] as const;
  const row = (status: Status) => {
    const own = pairs.filter(({ gold }) => gold === status);
    const counts = columns.map((column) => [column, own.filter(({ found }) => found === column).length] as const);
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  };
  return Object.fromEntries(
    STATUSES.filter((status) => pairs.some(({ gold }) => gold === status)).map((status) => [status, row(status)]),
  );
}

/** A share as it is written in results. */
export function rounded(share: number): number {
  return Number(share.toFixed(4));
}
