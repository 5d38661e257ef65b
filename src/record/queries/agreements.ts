import type { Stage } from "../../document/vocabulary.ts";
import type { Agreement, AgreementStep, Entity } from "../../merge/merged.ts";
import { asOf, isAhead, knownFrom, type Stalled, stalled } from "../../merge/stages.ts";
import { newestDay } from "../as-of.ts";
import { dayRange } from "../edtf-range.ts";
import type { KeptClaim } from "../kept.ts";
import type { Store } from "../store.ts";
import { stagesOfParties, takersOf } from "./agreement-parties.ts";
import { byId, type Filter, selectionOf } from "./filter.ts";
import { isWanted, partiesOf, type Wanted } from "./party.ts";

/** A step with the claim behind it. */
export interface LedgerStep {
  readonly step: AgreementStep;
  readonly source: KeptClaim | null;
  /** Those of the parties who took it, where the text names some only ("Norway ratified it"); null where it is of all. */
  readonly parties: readonly string[] | null;
  /** The claim that denies it. */
  readonly denial: KeptClaim | null;
}

/** An agreement with the claims behind its steps. */
export interface LedgerEntry {
  readonly agreement: Agreement;
  readonly steps: readonly LedgerStep[];
  /** On the day asked for; by the latest text where none was. */
  readonly stage: Stage;
  /** The stage for each party, where they differ. */
  readonly perParty: readonly { readonly party: string; readonly stage: Stage }[];
  /** Inferred from silence until the day asked for, else until the newest document. */
  readonly stalled: (Stalled & { readonly awaits: Stage | null; readonly until: string }) | null;
  /** The step by which a later text ends or changes it, with the agreement that its words put in its place. */
  readonly superseded: (LedgerStep & { readonly by: Agreement | null }) | null;
  /** Steps after the day asked for. */
  readonly later: number;
}

/** Days (ISO) of a look at the ledger. */
export interface LedgerDays {
  /** The stage on this day, by all that the record holds. */
  readonly on?: string | null;
  /** The day as of which `store` is the record. */
  readonly asOf?: string | null;
  /** That of the newest document (see newestDay), where it is known already. */
  readonly newest?: string | null;
}

/**
 * The ledger, by the day of the first step, then by id. `between` asks for the parties, `since` and `until` for any step; on a day before the first step of
 * an agreement it is not there.
 */
export async function agreements(
  store: Store,
  filter: Filter = {},
  days: LedgerDays = {},
): Promise<readonly LedgerEntry[]> {
  const entries = await ledger(store, days);
  return ledgerPart(entries, filter, byId(wantedIn(filter).length === 0 ? [] : await store.entities({ bare: true })));
}

/** The whole ledger. */
export async function ledger(store: Store, days: LedgerDays = {}): Promise<readonly LedgerEntry[]> {
  const all = await store.agreements();
  const entries = (await entriesOf(store, all, all, days)).map((entry) => ({ entry, first: firstDay(entry) }));
  entries.sort((a, b) => order(a.first, b.first) || order(a.entry.agreement.id, b.entry.agreement.id));
  return entries.map(({ entry }) => entry);
}

/** What of the ledger passes; `merged`: the entities by id, where parties are asked for. */
export function ledgerPart(
  entries: readonly LedgerEntry[],
  filter: Filter,
  merged: ReadonlyMap<string, Entity>,
): readonly LedgerEntry[] {
  const wanted = wantedIn(filter);
  return entries.filter((entry) => isBetween(entry, wanted, merged) && inTime(entry, filter));
}

function wantedIn({ between = [], about }: Filter): readonly Wanted[] {
  return [...between, ...(about === undefined ? [] : [about])];
}

/** One agreement; null when the record has none with this id, or not yet on the day asked for. */
export async function agreementOf(store: Store, id: string, days: LedgerDays = {}): Promise<LedgerEntry | null> {
  const found = await store.agreements({ ids: [id] });
  const isEnded = found.some(({ steps }) => steps.some(({ stage }) => stage === "terminated"));
  // only words that end it may name another
  const all = isEnded ? await store.agreements() : found;
  return (await entriesOf(store, found, all, days))[0] ?? null;
}

async function entriesOf(
  store: Store,
  some: readonly Agreement[],
  all: readonly Agreement[],
  days: LedgerDays,
): Promise<LedgerEntry[]> {
  const ids = new Set(some.flatMap(({ steps }) => steps.flatMap(({ claim, deniedBy }) => [claim, deniedBy ?? claim])));
  const claims = new Map((await store.claims({ kind: "event", ids: [...ids] })).map((kept) => [kept.claim.id, kept]));
  const on = days.on ?? null;
  const until = on ?? days.asOf ?? days.newest ?? (await newestDay(store));
  return some.flatMap((agreement) => entryOf(agreement, { claims, all, on, until }) ?? []);
}

/** What an entry is made of besides its agreement: all claims and agreements, and the days asked for. */
interface Ledger {
  readonly claims: ReadonlyMap<string, KeptClaim>;
  readonly all: readonly Agreement[];
  readonly on: string | null;
  readonly until: string | null;
}

function entryOf(agreement: Agreement, { claims, all, on, until }: Ledger): LedgerEntry | null {
  const stage = on === null ? agreement.stage : asOf(agreement, on);
  if (stage === null) return null;
  const told = agreement.steps.map((step) => stepOf(step, agreement, claims));
  const steps = on === null ? told : told.filter(({ step }) => isKnown(step, on));
  const end = ENDS.has(stage) ? steps.findLast(({ step }) => step.stage === stage) : undefined;
  return {
    ...{ agreement, steps, stage },
    perParty: stagesOfParties(agreement, steps),
    // of papers of nobody known the record could not hear
    stalled: until === null || agreement.parties.length === 0 ? null : stalledOf(agreement, steps, until),
    superseded: end === undefined ? null : { ...end, by: namedIn(end, agreement, all) },
    later: told.length - steps.length,
  };
}

/** "The accord was replaced by the Basin Treaty": the one other agreement that the words call by its title. */
function namedIn({ step, source }: LedgerStep, own: Agreement, all: readonly Agreement[]): Agreement | null {
  if (source === null || step.stage !== "terminated") return null;
  const words = source.claim.evidence.exact.toLowerCase();
  // "Volta Basin Treaty in Lome": where it was signed is no part of the name
  const name = (title: string) => title.replace(/ (in|at) \p{Lu}.*$/u, "").toLowerCase();
  const named = all.filter(({ id, title }) => id !== own.id && /\s/.test(name(title)) && words.includes(name(title)));
  const others = named.filter(({ title }) => !own.title.toLowerCase().includes(name(title)));
  return others.length === 1 ? (others[0] ?? null) : null;
}

const ENDS: ReadonlySet<Stage> = new Set<Stage>(["terminated", "suspended", "amended"]);

function isKnown(step: AgreementStep, on: string): boolean {
  const from = knownFrom(step);
  return from !== null && new Date(from * 86_400_000).toISOString().slice(0, 10) <= on;
}

function stepOf(step: AgreementStep, agreement: Agreement, claims: ReadonlyMap<string, KeptClaim>): LedgerStep {
  const source = claims.get(step.claim) ?? null;
  const denial = step.deniedBy === undefined ? null : (claims.get(step.deniedBy) ?? null);
  return { step, source, parties: source === null ? null : takersOf(step.stage, source, agreement), denial };
}

function stalledOf(agreement: Agreement, steps: readonly LedgerStep[], until: string): LedgerEntry["stalled"] {
  const awaited = new Map(steps.flatMap((one) => awaitedBy(one)));
  const found = stalled(agreement, until, (step) => awaited.has(step.claim));
  if (found === null) return null;
  const awaits = agreement.steps.findLast((step) => awaited.has(step.claim));
  return { ...found, awaits: awaits === undefined ? null : (awaited.get(awaits.claim) ?? null), until };
}

/** "will ratify it": signed, and waiting for that. */
function awaitedBy({ step, source }: LedgerStep): (readonly [string, Stage])[] {
  const claim = source?.claim;
  if (claim?.kind !== "event" || claim.stage === null || !isAhead(claim) || !AWAITED.has(claim.stage)) return [];
  return PROMISED.has(claim.status) ? [[step.claim, claim.stage]] : [];
}

const AWAITED: ReadonlySet<Stage> = new Set<Stage>(["ratified", "provisionally applied", "in force"]);
const PROMISED: ReadonlySet<string> = new Set(["scheduled", "announced", "expected"]);

function isBetween(entry: LedgerEntry, wanted: readonly Wanted[], merged: ReturnType<typeof byId>): boolean {
  const sources = entry.steps.flatMap(({ source }) => (source === null ? [] : partiesOf(source, merged)));
  return wanted.every(
    (one) =>
      entry.agreement.parties.some((party) => isParty(party, one)) || sources.some((party) => isWanted(party, one)),
  );
}

function isParty(party: string, wanted: Wanted): boolean {
  if (party === wanted.country || party === wanted.known) return true;
  return isWanted({ name: party, names: [], country: null, known: null }, wanted);
}

function inTime(entry: LedgerEntry, filter: Filter): boolean {
  const { since, until } = selectionOf(filter);
  if (since === undefined && until === undefined) return true;
  return entry.steps.some(({ step }) => {
    const { min, max } = dayRange(step.date ?? step.asOf);
    if (min === null && max === null) return false;
    return (since === undefined || (max ?? "9999") >= since) && (until === undefined || (min ?? "0000") <= until);
  });
}

function firstDay(entry: LedgerEntry): string {
  const days = entry.steps.map(({ step }) => dayRange(step.date ?? step.asOf).min ?? "9999");
  return days.sort()[0] ?? "9999";
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
