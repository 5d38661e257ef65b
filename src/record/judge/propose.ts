import { contentId } from "../../document/ids.ts";
import { claimAnchor } from "../../merge/decided/anchor.ts";
import { correction } from "../../merge/decided/fields.ts";
import type { Judgement } from "../../merge/merged.ts";
import type { Store } from "../store.ts";
import {
  claimTarget,
  discrepancyTarget,
  type Entry,
  entityTarget,
  entryOf,
  judgementOf,
  referenceTarget,
  type Target,
  toldClaim,
} from "./target.ts";

/** Who judges, and why; the reason may be empty. */
export interface Judge {
  readonly by: string;
  readonly why: string;
}

type Verdict = Judgement["verdict"];
type About = Judgement["about"];

/**
 * The judgement that two entries are one, or not, or that nobody can tell. They are two entities (or local ones, "document#key"), two events or
 * claims, two agreements; `about` says what two claims are compared as. Throws when they are not two of one kind.
 */
export async function pairJudgement(
  store: Store,
  verdict: "same" | "different" | "unsure",
  inputs: readonly [string, string],
  judge: Judge,
  about?: "event" | "agreement",
): Promise<Judgement> {
  const entries = [await entryOf(store, inputs[0]), await entryOf(store, inputs[1])] as const;
  const kind = kindOf(entries, inputs, about);
  const sides = [await sideOf(store, entries[0], kind), await sideOf(store, entries[1], kind)] as const;
  if (sides[0].reference === sides[1].reference) throw new Error(notTwo(entries[0], inputs));
  return judgementOn(kind, verdict, sides, judge);
}

/** To take apart what was taken as one, its parts have to be named. */
function notTwo({ id, kind }: Entry, [a, b]: readonly [string, string]): string {
  const parts = kind === "entity" ? ` (chancery show ${id} lists its parts, each as document#key)` : "";
  return `wanted two entries, found one: ${a} and ${b} are ${id} already${parts}`;
}

const PAIRED: Partial<Readonly<Record<Entry["kind"], About>>> = {
  entity: "entity",
  reference: "entity",
  event: "event",
  agreement: "agreement",
};

function kindOf(
  [a, b]: readonly [Entry, Entry],
  inputs: readonly [string, string],
  about: "event" | "agreement" = "event",
): "entity" | "event" | "agreement" {
  const [x, y] = [a, b].map(({ kind }) => (kind === "claim" ? null : (PAIRED[kind] ?? kind)));
  const kind = x ?? y ?? about;
  if ((y ?? kind) !== kind || (kind !== "entity" && kind !== "event" && kind !== "agreement"))
    throw new Error(
      `wanted two entities, two events or two agreements (or claims of these), found ${inputs[0]} (${a.kind}) and ${inputs[1]} (${b.kind})`,
    );
  if (kind === "entity" && (x === null || y === null))
    throw new Error(`wanted two entities, found ${inputs[0]} (${a.kind}) and ${inputs[1]} (${b.kind})`);
  return kind;
}

async function sideOf(store: Store, { id, kind }: Entry, about: About): Promise<Target> {
  if (kind === "reference") return referenceTarget(store, id);
  if (kind === "entity") return entityTarget(store, id);
  return claimTarget(store, (await claimsOf(store, { id, kind }, about))[0] ?? id);
}

/** The claims that an event or agreement is told by; a claim is told by itself. */
async function claimsOf(store: Store, { id, kind }: Entry, about: About): Promise<readonly string[]> {
  if (kind === "event") return (await store.events({ ids: [id] }))[0]?.claims ?? [];
  if (kind === "agreement")
    return [...new Set((await store.agreements({ ids: [id] }))[0]?.steps.map(({ claim }) => claim) ?? [])];
  if (kind === "claim") return [id];
  throw new Error(`wanted ${about === "claim" ? "a claim" : `an ${about} or a claim`}, found ${id} (${kind})`);
}

/**
 * The judgements that an entry is as the record has it, or is not: of a claim, of all claims of an event or agreement, of a discrepancy
 * (accepted as both; no disagreement), of a judgement of the engine (its pair is one, or not). Throws for anything else.
 */
export async function verdictOn(
  store: Store,
  verdict: "accept" | "reject",
  input: string,
  judge: Judge,
): Promise<readonly Judgement[]> {
  const entry = await entryOf(store, input);
  if (entry.kind === "discrepancy") {
    const [found] = await store.discrepancies({ ids: [entry.id] });
    return [judgementOn("discrepancy", verdict, [discrepancyTarget(found!)], judge)];
  }
  if (entry.kind === "judgement") return [await onJudgement(store, verdict, entry.id, judge)];
  return claimVerdicts(store, verdict, await claimsOf(store, entry, "claim"), judge);
}

/** The judgements that claims, by their whole ids, are as the record has them, or are not. Those that are not there are left out. */
export async function claimVerdicts(
  store: Store,
  verdict: "accept" | "reject",
  claims: readonly string[],
  judge: Judge,
): Promise<readonly Judgement[]> {
  const kept = await store.claims({ ids: claims });
  return kept.map(({ told }) => {
    const target = { reference: told.id, anchor: claimAnchor(told) };
    return judgementOn("claim", verdict, [target], judge);
  });
}

async function onJudgement(store: Store, verdict: "accept" | "reject", id: string, judge: Judge): Promise<Judgement> {
  const one = await judgementOf(store, id);
  if (one.by !== "engine" || one.right === null)
    throw new Error(`wanted a judgement of the engine, found ${id} of ${one.by} (chancery undo ${id} takes it back)`);
  if (one.verdict === "unsure")
    throw new Error(`wanted same or different for ${id}: the engine is unsure (chancery judge same ${id})`);
  return enginePair(store, one, (one.verdict === "same") === (verdict === "accept") ? "same" : "different", judge);
}

/** The judgement on the two that a judgement of the engine is about. */
export async function enginePair(
  store: Store,
  { about, left, right }: Judgement,
  verdict: "same" | "different" | "unsure",
  judge: Judge,
): Promise<Judgement> {
  const target = (side: string) => (about === "entity" ? referenceTarget(store, side) : claimTarget(store, side));
  return judgementOn(about, verdict, [await target(left), await target(right!)], judge);
}

/**
 * The judgement that a field of a claim is to be read otherwise; of a discrepancy "right" (the claim that is right) or "explanation".
 * Throws when there is no such field, or it has no such value.
 */
export async function correctionOf(
  store: Store,
  [input, field, value]: readonly [string, string, string],
  judge: Judge,
): Promise<Judgement> {
  const entry = await entryOf(store, input);
  if (entry.kind === "discrepancy") return onDiscrepancy(store, entry.id, [field, value], judge);
  const claims = await claimsOf(store, entry, "claim");
  if (claims.length !== 1)
    throw new Error(
      `wanted one claim: ${input} is told by ${claims.length}, each says what it says:\n${claims.map((id) => `  ${id}`).join("\n")}`,
    );
  const claim = await toldClaim(store, claims[0]!);
  const kept = correction(claim.kind, field, value);
  return judgementOn("claim", "correct", [await claimTarget(store, claim.id)], judge, { field, value: kept });
}

async function onDiscrepancy(
  store: Store,
  id: string,
  [field, value]: readonly [string, string],
  judge: Judge,
): Promise<Judgement> {
  const [found] = await store.discrepancies({ ids: [id] });
  const target = discrepancyTarget(found!);
  if (field === "explanation") {
    if (value.trim() === "") throw new Error("wanted words that explain it, found none");
    return judgementOn("discrepancy", "correct", [target], judge, { field, value: value.trim() });
  }
  if (field !== "right") throw new Error(`wanted a field of a discrepancy (right, explanation), found "${field}"`);
  const side = await entryOf(store, value);
  if (!found!.claims.includes(side.id))
    throw new Error(`wanted the claim that is right, one of ${found!.claims.join(", ") || "none"}, found "${value}"`);
  return judgementOn("discrepancy", "correct", [target, await claimTarget(store, side.id)], judge, {
    field,
    value: null,
  });
}

function judgementOn(
  about: About,
  verdict: Verdict,
  sides: readonly [Target, Target?],
  { by, why }: Judge,
  correcting: { readonly field?: string; readonly value?: string | null } = {},
): Judgement {
  const isPair = about === "entity" || about === "event" || about === "agreement";
  const [a, b = null] =
    isPair && sides[1] !== undefined && sides[1].reference < sides[0].reference ? [sides[1], sides[0]] : sides;
  const [left, right] = [a.reference, b?.reference ?? null];
  const id = contentId("jdg", about, verdict, left, right, correcting.field ?? null, correcting.value ?? null, by, why);
  return { id, about, verdict, left, right, ...correcting, why, by, score: 1, anchors: [a.anchor, b?.anchor ?? null] };
}
