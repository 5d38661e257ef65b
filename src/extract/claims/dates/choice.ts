import { edtfOverlap } from "../../../document/edtf.ts";
import type { DateExpression } from "../../../document/layers.ts";
import type { Span } from "../../../document/span.ts";
import { ORDINAL } from "../../dates/words.ts";
import type { Reading } from "../reading.ts";

/** "for the second time since", "the last of their talks since", "the fifth time that he had met the king since". */
const RANKED = new RegExp(`(?<!\\p{L})(?:${ORDINAL}|last)(?:(?: [\\p{L}'’-]+){0,4},?| time [^.;:,\\n]{1,90}) $`, "iu");

/** "for the second time since September", "the first premier to go there in ten years": the time in which is counted, not that of the act. */
export function isCounted({ doc }: Reading, { start, end, edtf }: DateExpression): boolean {
  const before = doc.text.slice(0, start);
  // "the first president to set foot here since 1945"
  const isRanked = /\b(?:first|second|third|last|only) [^.;:,\n]{1,60}\bto [^.;:,\n]{1,60}$/i.test(before.slice(-140));
  const isSpan = /^in (?:[\p{L}\d-]+ ){1,4}(?:weeks|months|years|decades|centuries)$/iu.test(
    doc.text.slice(start, end),
  );
  return (edtf!.endsWith("/..") || isSpan) && (isRanked || RANKED.test(before.slice(-140)));
}

/** "three months later, on 28 October": of times that agree, the one that says most. */
export function mostPrecise(dates: readonly DateExpression[]): DateExpression | undefined {
  const [first, ...others] = dates;
  const closer = others.find((date) => edtfOverlap(first!.edtf!, date.edtf!) && /^\d{4}-\d{2}-\d{2}/.test(date.edtf!));
  return closer && !/^\d{4}-\d{2}-\d{2}/.test(first!.edtf!) ? closer : first;
}

/** Whether one of the words is in an expression of time: "one month after | becoming | Prime Minister". */
export function holds({ doc }: Reading, date: Span, words: readonly number[]): boolean {
  return words.some((word) => {
    const token = doc.tokens[word]!;
    return date.start <= token.start && token.end <= date.end;
  });
}

/** "on Saturday and Sunday": two days told together are a range. */
export function spread(reading: Reading, inSentence: readonly DateExpression[], first: DateExpression): DateExpression {
  const second = inSentence.find((date) => /^ and (on )?$/.test(reading.doc.text.slice(first.end, date.start)));
  const day = /^\d{4}-\d{2}-\d{2}$/;
  if (!second || !day.test(first.edtf!) || !day.test(second.edtf!) || second.edtf! <= first.edtf!) return first;
  return {
    ...first,
    end: second.end,
    kind: "range",
    edtf: `${first.edtf}/${second.edtf}`,
    basis: `${first.basis}; and ${second.basis}`,
  };
}
