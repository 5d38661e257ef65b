import type { Tree } from "../../syntax/tree.ts";
import { isA } from "../../syntax/walk.ts";
import { isDefinite } from "../acts/again.ts";
import type { Draft } from "../events.ts";
import type { Reading } from "../reading.ts";
import { isParticipleBeside } from "./beside.ts";
import { rejection } from "./fate.ts";
import type { Modes } from "./modes.ts";
import { isDone } from "./status.ts";

/** "A envoy reportedly met B. | Chad called the report untrue." What a sentence rejects that was told as hearsay before it is denied. */
export function rebutted(reading: Reading, drafts: readonly Draft[], modes: Modes): readonly Draft[] {
  const from = new Map<number, number>();
  const answers = new Set<number>();
  reading.trees.forEach((tree, s) => {
    const at = rejectedAt(tree, modes);
    if (at !== null) from.set(s, at);
    if (isNo(tree)) answers.add(s);
  });
  if (from.size + answers.size === 0) return drafts;
  const isDenied = (draft: Draft): boolean =>
    (isRebutted(draft, from) && !isBeside(reading, draft)) || (isAsked(draft) && answers.has(draft.act.sentence + 1));
  return drafts.map((draft) => (isDenied(draft) ? denied(draft) : draft));
}

/** "Q: Did they sign? | A: No." The answer may stand behind a label. */
function isNo(tree: Tree): boolean {
  for (let i = tree.first; i + 1 < Math.min(tree.last, tree.first + LABEL); i++)
    if (/^no$/i.test(tree.text(i)) && /^[.,;–—!]$/.test(tree.text(i + 1)))
      return i === tree.first || tree.text(i - 1) === ":" || tree.text(i - 1) === ".";
  return false;
}

/** Tokens within which an answer begins, with who gives it before it. */
const LABEL = 8;

function isAsked({ act, status }: Draft): boolean {
  return status !== "denied" && act.mode.hedges.some(({ row }) => row === "inversion");
}

/** In the sentence after, or further on in its own. */
function isRebutted(draft: Draft, from: ReadonlyMap<number, number>): boolean {
  const { sentence, trigger } = draft.act;
  const here = from.get(sentence);
  return isHearsay(draft) && (from.has(sentence + 1) || (here !== undefined && here > trigger));
}

/** "A contract, | signed in May, | may be dropped; the ministry denies it": what stands beside is not what is rejected. */
function isBeside({ trees }: Reading, { act, status }: Draft): boolean {
  return status !== null && isDone(status) && isParticipleBeside(trees[act.sentence]!, act.light ?? act.trigger);
}

function isHearsay({ status, act, claim }: Draft): boolean {
  if (status === "denied" || status === null) return false;
  const told = act.mode.hedges.some((h) => h.status === "rumoured" || h.row === "inversion");
  return told || status === "rumoured" || (claim.attribution.length > 0 && isDone(status));
}

function denied(draft: Draft): Draft {
  const { claim } = draft;
  return {
    ...draft,
    status: "denied",
    claim: { ...claim, status: "denied", rule: `${claim.rule}; rejected after it` },
  };
}

/** The token of a word for what was told, where the sentence rejects it: "the report is false", "dismissed them", "that is not true". */
function rejectedAt(tree: Tree, modes: Modes): number | null {
  for (let i = tree.first; i < tree.last; i++) {
    const up = tree.head(i);
    if (up === null || !isA(tree, i, "nsubj", "nsubj:pass", "obj") || !pointsBack(tree, i, modes)) continue;
    if (rejection(tree, i, up, modes)) return i;
  }
  return null;
}

/** "the report", "such claims", "that", "them"; not "the report that they met". */
function pointsBack(tree: Tree, i: number, modes: Modes): boolean {
  if (/^(that|this|it|them|these|those)$/i.test(tree.text(i))) return true;
  const { lemma, pos } = tree.word(i);
  if (pos !== "NOUN" || tree.child(i, "acl", "acl:relcl", "nmod", "ccomp") !== null) return false;
  const isWord = /^(rumoured|speculated)$/.test(modes.noun.get(lemma) ?? "") || modes.noun.has(`${lemma} that`);
  return isWord && (isDefinite(tree, i) || tree.children(i).some((c) => /^such$/i.test(tree.text(c))));
}
