import type { ClaimDate } from "../../../document/claim.ts";
import { interval } from "../../../document/edtf.ts";
import type { DateExpression } from "../../../document/layers.ts";
import { evidence, type Span } from "../../../document/span.ts";
import type { Reading } from "../reading.ts";

/** The days on which a step was taken, as its clause tells them: of "3 and 5 May" both. `span` is the clause behind its first words. */
export function stepDates(reading: Reading, span: Span): readonly ClaimDate[] {
  const { text } = reading.doc;
  const own = reading
    .datesOf(reading.sentenceOf(reading.tokenAt(span.start)))
    .filter(
      ({ start, end }) =>
        start < span.end && end > span.start && !isOfAnother(text.slice(Math.max(span.start, start - 20), start)),
    );
  return own.flatMap((date) => dated(text, date));
}

/** A claim date for each day that an expression tells. */
export function dated(text: string, date: DateExpression): readonly ClaimDate[] {
  return daysOf(date).map((edtf) => claimDate(text, date, edtf));
}

/** "the agreement of 3 May", "extended until 3 May", "Treaty Doc. 109": no day of the step. */
function isOfAnother(before: string): boolean {
  return /(?:^|\s)(?:of|dated|until|till|to|through|under|amending|session|congress)\s*$/i.test(before);
}

/** "3 and 4 May 2020" is two days, "from 3 May" begins with one, "until 3 May" tells none. */
function daysOf({ edtf }: DateExpression): readonly string[] {
  const [from = "", to] = edtf!.split("/");
  if (to === undefined) return [from];
  if (from === "..") return [];
  if (to === ".." || to === "") return [from];
  const range = interval(edtf!);
  return range !== null && DAY.test(from) && DAY.test(to) ? [from, to] : [edtf!];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function claimDate(text: string, date: DateExpression, edtf: string): ClaimDate {
  const words = evidence(text, date);
  return { edtf, exact: words.exact, basis: date.basis, evidence: words };
}
