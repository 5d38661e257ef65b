import type { ClaimDate } from "../../../document/claim.ts";
import type { Stage, Status } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA, obliquesOf } from "../../syntax/walk.ts";
import type { Coding } from "../acts/acts.ts";
import { modeOfVerb } from "../mode/mode.ts";
import { modeOfNoun } from "../mode/mode-of-noun.ts";
import { isDone } from "../mode/status.ts";
import type { Reading } from "../reading.ts";
import { dated } from "./treaty-when.ts";

/** Words that speak of an agreement as being there. */
export interface Standing {
  readonly sentence: number;
  readonly trigger: number;
  /** Head of the words for the agreement. */
  readonly matter: number;
  readonly stage: Stage;
  readonly status: Status;
  readonly date: ClaimDate | null;
  /** The tokens from `first` to `last` (exclusive) are the evidence, with the words for the agreement. */
  readonly first: number;
  readonly last: number;
  readonly rule: string;
  /** Taken for granted by the words, whoever says them. */
  readonly isPresumed?: boolean;
}

/** All of one sentence, in order. */
export function standingsIn(reading: Reading, coding: Coding, sentence: number): readonly Standing[] {
  const { first, last } = reading.doc.sentences[sentence]!;
  const found: Standing[] = [];
  for (let t = first; t < last; t++) {
    const one =
      implementation(reading, coding, sentence, t) ??
      underNegotiation(reading, coding, sentence, t) ??
      participle(reading, coding, sentence, t) ??
      inForce(reading, coding, sentence, t) ??
      ofDate(reading, coding, sentence, t);
    if (one) found.push(one);
  }
  return found;
}

/** "the implementation of the accord", "deliveries under the contract", "sent ships under the pact": unless it is denied or only thought of. */
function implementation(reading: Reading, coding: Coding, sentence: number, t: number): Standing | null {
  const tree = reading.trees[sentence]!;
  const { lemma, pos } = tree.word(t);
  const by =
    pos === "VERB" ? /^under$/ : CARRIED_OUT.test(lemma) ? /^(of|under)$/ : DELIVERED.test(lemma) ? /^under$/ : null;
  if (by === null) return null;
  const matter = obliquesOf(tree, t).find(
    ({ preposition, head }) =>
      by.test(preposition) && isAgreement(reading, coding, tree, head) && (pos !== "VERB" || isMade(tree, head)),
  )?.head;
  if (matter === undefined) return null;
  const { status } = pos === "VERB" ? modeOfVerb(tree, t, coding.modes) : modeOfNoun(tree, t, null, coding.modes);
  if (pos === "VERB" ? status === null || !isDone(status) : status !== null && UNREAL.test(status)) return null;
  return {
    ...{ sentence, trigger: t, matter, stage: "under implementation", status: "ongoing", date: null },
    ...{ first: t, last: t + 1, rule: `"${lemma} … ${tree.caseOf(matter)}" an agreement → under implementation` },
  };
}

const UNREAL = /^(denied|hypothetical|cancelled|speculated)$/;
const CARRIED_OUT = /^(implementation|execution|application|fulfilment)$/i;
const DELIVERED = /^(delivery|shipment|work|construction|payment|disbursement|supply|export|flight|operation)$/i;

/** "sent gas under the contract"; "under agreements", "under a new framework": no one paper. */
function isMade(tree: Tree, head: number): boolean {
  return tree.word(head).tag !== "NNS" && (isPapers(tree, head) || /^(contract|deal)$/.test(tree.word(head).lemma));
}

/** "the treaty is under negotiation", "an accord on trade, under discussion since May". */
function underNegotiation(reading: Reading, coding: Coding, sentence: number, t: number): Standing | null {
  const tree = reading.trees[sentence]!;
  if (!/^(negotiation|discussion|consideration)$/i.test(tree.text(t)) || tree.caseOf(t) !== "under") return null;
  const heads = [tree.child(t, "nsubj"), tree.head(t), ...before(tree, t)];
  const matter = heads.find((head) => head !== null && isAgreement(reading, coding, tree, head)) ?? null;
  if (matter === null) return null;
  const { status } = tree.child(t, "cop") === null ? { status: null } : modeOfVerb(tree, t, coding.modes);
  return {
    ...{ sentence, trigger: t, matter, stage: "under negotiation", status: status ?? "ongoing", date: null },
    ...{ first: t - 1, last: t + 1, rule: `"under negotiation" → under negotiation` },
  };
}

/** "an accord on trade with Chad, | under negotiation": the nearest nouns before a comma, where the parser hung the words elsewhere. */
function before(tree: Tree, t: number): readonly number[] {
  if (t - 2 < tree.first || tree.text(t - 2) !== ",") return [];
  return Array.from({ length: Math.min(FAR, t - 2 - tree.first) }, (_, k) => t - 3 - k);
}

/** How many words may stand between the agreement and "under negotiation". */
const FAR = 12;

/** "the treaty is (not) in force". */
function inForce(reading: Reading, coding: Coding, sentence: number, t: number): Standing | null {
  const tree = reading.trees[sentence]!;
  if (!/^(force|effect)$/i.test(tree.text(t)) || tree.caseOf(t) !== "in") return null;
  const [be, matter] = [tree.child(t, "cop"), tree.child(t, "nsubj")];
  if (be === null || matter === null || !isAgreement(reading, coding, tree, matter)) return null;
  const { status } = modeOfVerb(tree, t, coding.modes);
  return {
    ...{ sentence, trigger: t, matter, stage: "in force", status: status ?? "ongoing", date: null },
    ...{ first: Math.min(be, t), last: t + 1, rule: `"is in force" → in force` },
  };
}

const DEEDS: Readonly<Record<string, Stage>> = {
  sign: "signed",
  conclude: "signed",
  initial: "initialled",
  ratify: "ratified",
};

/** "the Peace Agreement, | signed in Oslo on 3 May 2019,": right behind the words for the agreement, wherever the parser hung it. */
function participle(reading: Reading, coding: Coding, sentence: number, t: number): Standing | null {
  const tree = reading.trees[sentence]!;
  const stage = DEEDS[tree.word(t).lemma.toLowerCase()];
  if (stage === undefined || !/^(VBN|VBD)$/.test(tree.word(t).tag) || t - 2 < tree.first || t + 1 >= tree.last)
    return null;
  const matter = tree.text(t - 1) === "," ? t - 2 : t - 1;
  // "wants the deal signed in May"
  if (isA(tree, t, "xcomp", "ccomp")) return null;
  if (!/^(in|at|on)$/i.test(tree.text(t + 1)) || !isAgreement(reading, coding, tree, matter)) return null;
  const date = reading.datesOf(sentence).find(({ start }) => isNear(tree, t, reading.tokenAt(start)));
  const day = date === undefined ? null : (dated(reading.doc.text, date)[0] ?? null);
  if (day === null) return null;
  return {
    ...{ sentence, trigger: t, matter, stage, status: "occurred", date: day },
    ...{ first: matter, last: t + 1, rule: `participle behind an agreement → ${stage}` },
  };
}

/** Whether no verb or comma stands between the participle and its date. */
function isNear(tree: Tree, t: number, at: number): boolean {
  if (at <= t || at - t > FAR) return false;
  for (let k = t + 1; k < at; k++) if (tree.text(k) === "," || tree.word(k).pos === "VERB") return false;
  return true;
}

/** "the accord of 1968", "the 2001 accord": it was made then. */
function ofDate(reading: Reading, coding: Coding, sentence: number, t: number): Standing | null {
  const tree = reading.trees[sentence]!;
  if (!isAgreement(reading, coding, tree, t) || !isPapers(tree, t)) return null;
  const date = reading.datesOf(sentence).find(({ start, end, edtf }) => {
    const [a, b] = [reading.tokenAt(start), reading.tokenAt(end - 1)];
    const isOf = a - 1 > t && /^(of|from)$/i.test(tree.text(a - 1)) && a - 1 === t + 1;
    const isBefore = a < t && /^\d{4}$/.test(edtf ?? "") && tree.head(b) === t;
    return isOf || isBefore;
  });
  if (date === undefined) return null;
  const day = dated(reading.doc.text, date)[0] ?? null;
  const [a, b] = [reading.tokenAt(date.start), reading.tokenAt(date.end - 1)];
  if (day === null) return null;
  return {
    ...{ sentence, trigger: t, matter: t, stage: "signed", status: "occurred", date: day },
    ...{ first: Math.min(a, t), last: Math.max(b, t) + 1, rule: `agreement "of" a date → signed`, isPresumed: true },
  };
}

/** A treaty is made on a day; a partnership or a framework lasts. */
function isPapers(tree: Tree, t: number): boolean {
  return /^(agreement|treaty|accord|pact|memorandum|mou|protocol|convention|declaration|compact|charter|communiqu[eé]|armistice)$/i.test(
    tree.word(t).lemma,
  );
}

/** A word for agreements, or the name of one. */
function isAgreement(reading: Reading, { classes }: Coding, tree: Tree, head: number): boolean {
  const m = reading.mentionAt(head);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  if (mention?.form === "name" && mention.kind === "instrument") return true;
  return classes.get("instrument")!.has(tree.word(head).lemma.toLowerCase());
}
