import type { Attribution } from "../../../document/claim.ts";
import type { Status } from "../../../document/vocabulary.ts";
import { isA, nearestVerb, subtree } from "../../syntax/walk.ts";
import type { Act } from "../acts/acts.ts";
import type { Reading } from "../reading.ts";
import { isDone, weaker } from "./status.ts";

/** The status of an act when those who tell of it have their say; null while only the context can tell it. */
export function statusTold(reading: Reading, act: Act, attribution: readonly Attribution[]): Status | null {
  const told = asked(act, withoutBackshift(act, attribution));
  return isAside(reading, act, told) ? told : attributed(told, attribution);
}

/** "The envoy, | who went to Oslo in May, | may resign, sources say": what a clause beside tells as done is the author's own. */
function isAside(reading: Reading, act: Act, status: Status | null): boolean {
  const tree = reading.trees[act.sentence]!;
  const verb = nearestVerb(tree, act.light ?? act.trigger);
  const { first, last } = { first: Math.min(verb, ...subtree(tree, verb)), last: verb };
  const opener = Array.from({ length: last - first }, (_, i) => first + i).find((t) =>
    /^(who|which)$/i.test(tree.text(t)),
  );
  const isParted =
    opener !== undefined && [opener - 1, opener - 2].some((t) => t >= tree.first && tree.text(t) === ",");
  return status !== null && isDone(status) && isA(tree, verb, "acl:relcl") && isParted;
}

/** "Norway invited Macron": no visit yet. */
function asked({ filled }: Act, status: Status | null): Status | null {
  const invites = filled.frame.type === "visit" && filled.frame.words[0] === "invite";
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
  return attribution.reduce<Status | null>((weakest, { hedge, kind, cue }) => {
    if (weakest === null) return null;
    if (kind === "denial") return "denied";
    if (hedge === "forecast") return isDone(weakest) ? weakest : weaker(weakest, "expected");
    if (hedge === "anonymous" && isVouched(weakest, cue)) return weakest;
    const cap = hedge === null ? undefined : HEDGES[hedge];
    return cap ? weaker(weakest, cap) : weakest;
  }, status);
}

/** "an official confirms", "had been invited, an official said", "officials expect": no rumour, though nobody is named. */
function isVouched(status: Status, cue: string | null): boolean {
  return status === "proposed" || /\bconfirm/i.test(cue ?? "") || (/\bexpect/i.test(cue ?? "") && isDone(status));
}

/** The hedges of cues.tsv that weaken what stands under them. */
const HEDGES: Readonly<Record<string, Status>> = {
  expectation: "expected",
  speculation: "speculated",
  "impersonal view": "speculated",
  rumour: "rumoured",
  impersonal: "rumoured",
  anonymous: "rumoured",
};
