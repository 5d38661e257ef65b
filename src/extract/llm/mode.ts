import type { Attribution } from "../../document/claim.ts";
import type { Span } from "../../document/span.ts";
import type { EventType, Status } from "../../document/vocabulary.ts";
import type { Coding } from "../claims/acts/acts.ts";
import { modeOfVerb } from "../claims/mode/mode.ts";
import { modeOfNoun } from "../claims/mode/mode-of-noun.ts";
import { weaker } from "../claims/mode/status.ts";
import { attributed } from "../claims/mode/told.ts";
import type { Reading } from "../claims/reading.ts";
import { headOf } from "./named.ts";

/** The word of a quotation that names the act: the first that a frame of its type has, else the highest; null where no token is. */
export function triggerOf(reading: Reading, coding: Coding, quotation: Span, type: EventType | null): number | null {
  const { syntax } = reading.doc;
  const framed = reading.tokensIn(quotation).find((token) => {
    const { lemma, pos } = syntax[token]!;
    return (coding.frames.get(lemma.toLowerCase()) ?? []).some((frame) => frame.type === type && frame.pos === pos);
  });
  return framed ?? headOf(reading, quotation);
}

/** A status and what weakened it. */
export interface Weighed {
  readonly status: Status;
  readonly why: readonly string[];
}

/**
 * What the words themselves allow of the status that a model gave: tense, modals, hedges and speakers can only weaken it. What will be
 * is scheduled where it has a date.
 */
export function weigh(
  reading: Reading,
  coding: Coding,
  trigger: number,
  given: Status,
  { attribution, isDated }: { readonly attribution: readonly Attribution[]; readonly isDated: boolean },
): Weighed {
  const tree = reading.trees[reading.sentenceOf(trigger)]!;
  const isNoun = /^(NOUN|PROPN)$/.test(tree.word(trigger).pos);
  const mode = isNoun ? modeOfNoun(tree, trigger, null, coding.modes) : modeOfVerb(tree, trigger, coding.modes);
  const told = mode.status === "announced" && isDated && mode.tense !== "past" ? "scheduled" : mode.status;
  const byWords = told === null ? given : weaker(given, told);
  const status = attributed(byWords, attribution) ?? byWords;
  const rows = mode.hedges.filter((hedge) => hedge.status === mode.status).map(({ row }) => `${row} → ${status}`);
  const why = byWords === status ? rows : [`who says so → ${status}`];
  return { status, why: status === given ? [] : [`it said ${given}`, ...why] };
}
