import type { Status } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs } from "../../syntax/walk.ts";
import { isReported } from "./future-in-past.ts";
import type { Mode } from "./mode.ts";
import type { Hedge } from "./modes.ts";
import { hedge } from "./rows.ts";
import { weaker } from "./status.ts";
import type { Tense } from "./tense.ts";

/** What is said of an act beside what its clause tells of it. */
export function join(own: readonly Hedge[], clause: Mode): Mode {
  const hedges = [...own, ...clause.hedges];
  const told = weakest(own);
  // "reportedly put off his trip": that it was put off is itself only rumoured
  const unsure = isLost(told) && isUnsure(clause.status);
  const status = told === null || unsure ? clause.status : clause.status === null ? told : weaker(told, clause.status);
  return { status, tense: clause.tense, hedges };
}

/** Whether that an act was lost is itself no more than talk or a threat: "may cancel", "threatens to pull out of", "was urged to drop". */
export function isUnsure(status: Status | null): boolean {
  return status !== null && /^(rumoured|speculated|hypothetical|proposed)$/.test(status);
}

/** Whether the act was called off or put off. */
export function isLost(status: Status | null): boolean {
  return status === "cancelled" || status === "postponed";
}

/** The weakest status among hedges; null where there are none. */
export function weakest(hedges: readonly Hedge[]): Status | null {
  return hedges.reduce<Status | null>((status, h) => (status === null ? h.status : weaker(status, h.status)), null);
}

/** Weighs tense and hedges: two denials are none ("did not rule out"). */
export function settle(tree: Tree, verb: number, tense: Tense, hedges: readonly Hedge[]): Mode {
  const denials = hedges.filter((h) => h.status === "denied");
  const counted = denials.length === 2 ? hedges.filter((h) => h.status !== "denied") : hedges;
  const doubled = denials.length === 2 ? [hedge("speculated", "double denial", denials[0]!.token)] : [];
  const base = baseStatus(tree, verb, tense);
  const all = [...counted, ...doubled];
  const told = base ? [...all, base] : all;
  // "might put off signing": that it is put off is no more than talk
  const isTalk = isLost(weakest(told)) && all.some(({ row, status }) => row.startsWith("modal ") && isUnsure(status));
  const status = weakest(isTalk ? told.filter((h) => !isLost(h.status)) : told);
  return { status, tense, hedges: base ? [base, ...all] : all };
}

function baseStatus(tree: Tree, verb: number, tense: Tense): Hedge | null {
  // "said that talks were continuing": what was going on when it was said
  const forms = childrenAs(tree, verb, "aux", "aux:pass").map((c) => tree.text(c).toLowerCase());
  const continuous = tree.word(verb).tag === "VBG" || forms.includes("being");
  if (
    tense === "past" &&
    continuous &&
    isReported(tree, verb) &&
    forms.every((word) => /^(was|were|being)$/.test(word))
  )
    return hedge("ongoing", "progressive, reported", verb);
  if (tense === "past" && isLasting(tree, verb)) return hedge("ongoing", "ever since", verb);
  if (tense === "past") return hedge("occurred", "past tense", verb);
  if (tense === "present") return hedge("ongoing", "present tense", verb);
  if (tense === "progressive") return hedge("ongoing", "progressive", verb);
  return null;
}

/** "has been stationed there since January": what lasts until now. */
function isLasting(tree: Tree, verb: number): boolean {
  const words = childrenAs(tree, verb, "aux", "aux:pass").map((c) => tree.text(c).toLowerCase());
  const perfect = words.includes("been") && words.some((word) => /^(has|have|'ve|’ve)$/.test(word));
  return perfect && childrenAs(tree, verb, "obl", "advcl").some((c) => tree.caseOf(c) === "since");
}
