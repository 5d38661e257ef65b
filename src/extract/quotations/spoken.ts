import type { Quotation } from "../../document/layers.ts";
import { evidence, type Span } from "../../document/span.ts";
import type { AttributionKind } from "../../document/vocabulary.ts";
import type { Cue } from "./cues.ts";
import type { Hearing } from "./hearing.ts";
import { kindBetweenMarks } from "./spans.ts";
import type { Speaker } from "./speakers.ts";

/** Words, their speaker, and the tokens of the cue from its first to its last. */
export interface Spoken {
  readonly by: Speaker;
  readonly span: Span;
  readonly cue: readonly [first: number, last: number];
}

/** A quotation as its cue and its speaker make it. */
export function spoken({ doc }: Pick<Hearing, "doc">, { by, span, cue }: Spoken, row: Cue): Quotation {
  return {
    ...span,
    speaker: by.mention,
    speakerText: by.text,
    cue: evidence(doc.text, { start: doc.tokens[cue[0]]!.start, end: doc.tokens[cue[1]]!.end }),
    kind: kindBetweenMarks(doc, span, kindOf(row, by)),
    hedge: by.anonymous ? "anonymous" : by.analyst ? "forecast" : row.hedge,
    within: null,
  };
}

/** A speaker that is told by words alone. */
export function nobody(text: string, mention: number | null = null): Speaker {
  return { mention, text, anonymous: false, analyst: false };
}

/** Nobody named makes a rumour of any report. */
function kindOf(row: Cue, by: Speaker): AttributionKind {
  return by.anonymous ? "rumour" : (row.attribution ?? "indirect");
}

/** Whether it is an outlet that speaks. */
export function isOutlet({ doc }: Pick<Hearing, "doc">, { mention }: Speaker): boolean {
  return mention !== null && doc.mentions.mentions[mention]!.kind === "outlet";
}
