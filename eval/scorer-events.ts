import type { Status } from "../src/document/vocabulary.ts";
import { isDone } from "../src/extract/claims/mode/status.ts";
import { type Page, standsOn } from "./scorer-page.ts";
import { matchPairs, overlap, type Pair, place, plainDate, sameName } from "./scorer-text.ts";
import type { GoldEvent, ScoredClaim } from "./scorer-types.ts";

/** Gold type → types of claims that answer it; null: any. */
const ANSWERS: Readonly<Record<string, readonly string[] | null>> = {
  visit: ["visit"],
  meeting: ["meeting", "summit", "negotiation", "call"],
  summit: ["summit", "meeting"],
  agreement_signed: ["agreement"],
  agreement_negotiation: ["negotiation", "agreement"],
  statement: ["statement", "protest"],
  defence_transfer: ["transfer", "aid"],
  exercise: ["exercise"],
  "membership/accession": ["accession", "position"],
  appointment: ["appointment"],
  other: null,
};

/** Whether gold of one type may be answered by any type of claim. */
export function isOpen(goldType: string): boolean {
  return (ANSWERS[goldType] ?? null) === null;
}

/** The type of claim that answers a gold type first of all. */
export function typeFor(goldType: string): string {
  return ANSWERS[goldType]?.[0] ?? goldType;
}

/** Whether a claim's type answers a gold type. */
export function answers(claim: Pick<ScoredClaim, "kind" | "type">, goldType: string): boolean {
  const type = claim.kind === "event" ? (claim.type ?? "") : "position";
  return isOpen(goldType) || ANSWERS[goldType]!.includes(type);
}

const NEAR: Readonly<Partial<Record<Status, readonly Status[]>>> = {
  scheduled: ["announced"],
  announced: ["scheduled"],
  expected: ["scheduled", "speculated"],
  hypothetical: ["proposed", "speculated"],
  proposed: ["hypothetical"],
  speculated: ["rumoured", "hypothetical", "expected"],
  rumoured: ["speculated"],
  ongoing: ["occurred"],
  occurred: ["ongoing"],
};

/** Figures of the events of one document; shares of 0 to 1. */
export interface EventScores {
  readonly gold: number;
  readonly matched: number;
  readonly recall: number;
  readonly precision: number;
  readonly status: number;
  readonly statusRelaxed: number;
  readonly date: number;
  readonly participants: number;
  /** Matched events that gold says are not done and the record says are, of all matched that are not done: "1/12". */
  readonly plannedAsDone: string;
}

/** The events of a document: the figures; which gold events were missed, which claims answer nothing, and what is wrong with those that answer. */
export interface ScoredEvents {
  readonly scores: EventScores;
  readonly misses: readonly string[];
  readonly extra: readonly string[];
  readonly wrong: readonly string[];
}

/** Scores the events of a page. */
export function scoreEvents(page: Page): ScoredEvents {
  const gold = page.gold.events.filter(({ type }) => type !== "statement");
  const events = page.claims.filter(({ kind, type }) => kind === "event" && type !== "statement");
  const pool = [...events, ...page.claims.filter(({ kind }) => kind === "position")];
  const matches = matchPairs(pairsOf(page, gold, pool)).map(({ a, b }) => [gold[a]!, pool[b]!] as const);
  const hit = new Set(matches.map(([event]) => event));
  const right = new Set(matches.map(([, claim]) => claim).filter(({ kind }) => kind === "event"));
  const neutral = neutralOf(page, events, right);
  const scores = {
    gold: gold.length,
    matched: matches.length,
    recall: matches.length / Math.max(1, gold.length),
    precision: right.size / Math.max(1, events.length - neutral.size),
    ...onMatched(page, matches),
  };
  const misses = gold.filter((event) => !hit.has(event)).map(missOf);
  const extra = events.filter((claim) => !right.has(claim) && !neutral.has(claim)).map(extraOf);
  return { scores, misses, extra, wrong: matches.flatMap((match) => wrongIn(page, match)) };
}

function pairsOf(page: Page, gold: readonly GoldEvent[], pool: readonly ScoredClaim[]): readonly Pair[] {
  return gold.flatMap((event, a) => {
    const spans = [event.quote, ...(event.also ?? [])].map((quote) => place(page.text, quote));
    return pool.flatMap((claim, b): readonly Pair[] => {
      const best = answers(claim, event.type) ? Math.max(...spans.map((span) => overlap(span, page.spot(claim)))) : 0;
      if (best < 0.5) return [];
      const names = event.participants.filter(({ name }) => takesPart(page, claim, name)).length;
      const status = claim.status === event.status ? 0.1 : 0;
      return [{ score: best + 0.2 * names + status + (isOpen(event.type) ? 0 : 0.3), a, b }];
    });
  });
}

function takesPart(page: Page, claim: ScoredClaim, name: string): boolean {
  return namesOf(claim).some((other) => sameName(name, other, page.names));
}

function namesOf(claim: ScoredClaim): readonly string[] {
  return (claim.participants ?? []).map(({ name }) => name ?? "");
}

const SECOND: ReadonlySet<string> = new Set(["agreement", "negotiation", "accession", "other"]);

/** A second claim on words that gold records as an agreement or a position is neither right nor wrong. */
function neutralOf(
  page: Page,
  events: readonly ScoredClaim[],
  right: ReadonlySet<ScoredClaim>,
): ReadonlySet<ScoredClaim> {
  const others = [...(page.gold.agreements ?? []), ...(page.gold.positions ?? [])];
  const spans = others.map(({ quote }) => place(page.text, quote));
  return new Set(
    events.filter(
      (claim) => !right.has(claim) && SECOND.has(claim.type ?? "") && spans.some((span) => standsOn(page, claim, span)),
    ),
  );
}

type Match = readonly [GoldEvent, ScoredClaim];

function onMatched(page: Page, matches: readonly Match[]) {
  const n = Math.max(1, matches.length);
  const share = (test: (match: Match) => boolean) => matches.filter(test).length / n;
  const planned = matches.filter(([event]) => !isDone(event.status));
  return {
    status: share(([event, claim]) => event.status === claim.status),
    statusRelaxed: share(([{ status }, claim]) => status === claim.status || isNear(status, claim.status)),
    date: share(isDatedAlike),
    participants: participantsOf(page, matches, n),
    plannedAsDone: `${planned.filter(([, claim]) => isDone(claim.status)).length}/${planned.length}`,
  };
}

function isNear(gold: Status, found: Status): boolean {
  return NEAR[gold]?.includes(found) ?? false;
}

function isDatedAlike([event, claim]: Match): boolean {
  return plainDate(event.date) === plainDate(claim.date?.edtf);
}

/** F1 of the mean precision and the mean recall of the names. */
function participantsOf(page: Page, matches: readonly Match[], n: number): number {
  let [precision, recall] = [0, 0];
  for (const [event, claim] of matches) {
    const wanted = event.participants.map(({ name }) => name);
    const found = namesOf(claim);
    recall += wanted.filter((name) => takesPart(page, claim, name)).length / Math.max(1, wanted.length);
    const right = found.filter((name) => wanted.some((other) => sameName(other, name, page.names)));
    precision += right.length / Math.max(1, found.length);
  }
  return f1(precision / n, recall / n);
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** What a claim that answers a gold event tells otherwise: its status, its date, who takes part. */
function wrongIn(page: Page, match: Match): readonly string[] {
  const [event, claim] = match;
  const about = `${event.id} ${event.quote.slice(0, 90)}`;
  const names = event.participants.map(({ name }) => name);
  const missed = names.filter((name) => !takesPart(page, claim, name));
  const added = namesOf(claim).filter((name) => !names.some((other) => sameName(other, name, page.names)));
  const parties = [...missed.map((name) => `without ${name}`), ...added.map((name) => `with ${name}`)];
  return [
    ...(event.status === claim.status ? [] : [`status ${claim.status} for ${event.status}: ${about}`]),
    ...(isDatedAlike(match) ? [] : [`date ${claim.date?.edtf ?? "none"} for ${event.date ?? "none"}: ${about}`]),
    ...(parties.length === 0 ? [] : [`parties ${parties.join(", ")}: ${about}`]),
  ];
}

function missOf({ id, type, status, quote }: GoldEvent): string {
  return `event ${id} ${type}/${status}: ${quote.slice(0, 90)}`;
}

function extraOf({ type, status, evidence }: ScoredClaim): string {
  return `${type}/${status}: ${evidence.exact.slice(0, 90)}`;
}
