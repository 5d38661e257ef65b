import type { Attribution } from "../../../document/claim.ts";
import type { Status } from "../../../document/vocabulary.ts";
import { childrenAs, isA, nearestVerb, subtree } from "../../syntax/walk.ts";
import type { Act } from "../acts/acts.ts";
import type { Reading } from "../reading.ts";
import { isParticipleBeside } from "./beside.ts";
import { isDone, weaker } from "./status.ts";

/** The status of an act when those who tell of it have their say; null while only the context can tell it. */
export function statusTold(reading: Reading, act: Act, attribution: readonly Attribution[]): Status | null {
  const told = asked(act, withoutBackshift(act, attribution));
  if (isAside(reading, act, told)) return told;
  // "denied that it had any part in the attack"
  if (act.mode.hedges.some(({ row }) => row === "part in")) return told;
  return attributed(
    told,
    isBygone(reading, act, told) ? attribution.filter(({ hedge }) => hedge !== "expectation") : attribution,
  );
}

/** Those who tell of an act; whoever denies what stands around it has no say on what a clause beside tells as done. */
export function ofAct(reading: Reading, act: Act, attribution: readonly Attribution[]): readonly Attribution[] {
  const isDenied = attribution.some(({ kind }) => kind === "denial");
  if (!isDenied || !isAside(reading, act, withoutBackshift(act, attribution))) return attribution;
  return attribution.filter(({ kind }) => kind !== "denial");
}

/**
 * "The envoy, | who went to Oslo in May, | may resign, sources say", "A contract, | signed in May, | may be dropped; the ministry denies it": what a clause
 * beside tells as done is the author's own.
 */
function isAside(reading: Reading, act: Act, status: Status | null): boolean {
  const tree = reading.trees[act.sentence]!;
  const verb = nearestVerb(tree, act.light ?? act.trigger);
  if (status !== null && isDone(status) && isParticipleBeside(tree, verb)) return true;
  const { first, last } = { first: Math.min(verb, ...subtree(tree, verb)), last: verb };
  const opener = Array.from({ length: last - first }, (_, i) => first + i).find((t) =>
    /^(who|which)$/i.test(tree.text(t)),
  );
  const isParted =
    opener !== undefined && [opener - 1, opener - 2].some((t) => t >= tree.first && tree.text(t) === ",");
  return status !== null && isDone(status) && isA(tree, verb, "acl:relcl") && isParted;
}

/** "are expected to test a hotline | agreed on | in January, | when pacts were signed": what is expected is the test. */
function isBygone({ trees }: Reading, act: Act, status: Status | null): boolean {
  const tree = trees[act.sentence]!;
  if (status === null || !isDone(status)) return false;
  for (const at of [act.light ?? act.trigger, ...tree.ancestors(act.light ?? act.trigger)]) {
    if (isA(tree, at, "xcomp")) return false;
    if (isA(tree, at, "acl") && tree.word(at).tag === "VBN") return true;
    const isPast = [at, ...childrenAs(tree, at, "aux", "aux:pass", "cop")].some((t) => tree.word(t).tag === "VBD");
    if (isPast && isA(tree, at, "acl:relcl", "advcl")) return true;
  }
  return false;
}

/** "Norway invited Macron", "invited him to the forum": no visit and no meeting yet. */
function asked({ filled }: Act, status: Status | null): Status | null {
  const invites = /^(?:visit|meeting)$/.test(filled.frame.type) && filled.frame.words[0] === "invite";
  return invites && status !== null && isDone(status) ? "proposed" : status;
}

/** The minister said … "The jets | would arrive in May": the future of who is reported, where no condition makes it less. */
export function withoutBackshift({ mode, status }: Act, attribution: readonly Attribution[]): Status | null {
  const would = mode.hedges.find(({ row }) => /^modal (?:would|'d)$/.test(row));
  const reported = attribution.some(({ kind, hedge }) => hedge === null && kind !== "no comment" && kind !== "author");
  if (!would || !reported || status !== "hypothetical") return status;
  const others = mode.hedges.filter((hedge) => hedge !== would).map((hedge) => hedge.status);
  return others.reduce(weaker, "announced");
}

/** What the cue of a speaker makes of the act: nobody named makes a rumour, a forecast or view of nobody less than a fact. */
export function attributed(status: Status | null, attribution: readonly Attribution[]): Status | null {
  return attribution.reduce<Status | null>((weakest, { hedge, kind, cue, speaker }) => {
    if (weakest === null) return null;
    if (kind === "denial") return "denied";
    if (hedge === "forecast") return isDone(weakest) ? weakest : weaker(weakest, "expected");
    if (hedge === "anonymous" && (isVouched(weakest, cue) || isOfStates(weakest, speaker))) return weakest;
    const cap = hedge === null ? undefined : HEDGES[hedge];
    return cap ? weaker(weakest, cap) : weakest;
  }, status);
}

/** "an official confirms", "had been invited, an official said", "officials expect": no rumour, though nobody is named. */
function isVouched(status: Status, cue: string | null): boolean {
  return status === "proposed" || /\bconfirm/i.test(cue ?? "") || (/\bexpect/i.test(cue ?? "") && isDone(status));
}

/**
 * "Turkish officials said", "officials said": who speak for their state tell what was done, though not yet what will be; "officials from both countries said": that too.
 */
function isOfStates(status: Status, speaker: string | null): boolean {
  return (isDone(status) && OFFICIALS.test(speaker ?? "")) || BOTH.test(speaker ?? "");
}

const BOTH = /^officials (?:from|of|in|on) (?:both|the two|either)\b/;

const OFFICIALS =
  /^(?:(?:(?:senior|government|foreign ministry|defence|defense|military|\p{Lu}[\p{L}.-]*|and) )+officials|officials (?:from|of|in|on) (?:both|the two|either|all|each|\p{Lu})|officials(?: \(unnamed\))?$)/u;

/** The hedges of cues.tsv that weaken what stands under them. */
const HEDGES: Readonly<Record<string, Status>> = {
  expectation: "expected",
  speculation: "speculated",
  "impersonal view": "speculated",
  rumour: "rumoured",
  impersonal: "rumoured",
  anonymous: "rumoured",
};
