import type { ClaimDate } from "../../../document/claim.ts";
import { dayNumbers } from "../../../document/edtf.ts";
import type { DateExpression } from "../../../document/layers.ts";
import { isA, nearestVerb } from "../../syntax/walk.ts";
import { claimDate } from "../dates/claim-date.ts";
import type { Draft } from "../events.ts";
import type { Reading } from "../reading.ts";
import { isInRelative, isOfPastLine, isOfStory, isOtherParagraph } from "./story-time.ts";

/** Sentences in which a report says of which day its news are. */
const OPENING = 4;
/** Days before its writing of which a report tells as of news. */
const NEWS = 3;

/**
 * What a report tells in the past tense, in a paragraph that names no other time, is its news: of about the day that its opening names ("on Friday", "today") or,
 * under a dateline, of about the day of its writing.
 */
export function asNews(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const day = dayOfNews(reading);
  if (day === null) return drafts;
  return drafts.map((draft) =>
    draft.claim.date === null && isNews(reading, draft) ? { ...draft, claim: { ...draft.claim, date: day } } : draft,
  );
}

function dayOfNews(reading: Reading): ClaimDate | null {
  const { doc } = reading;
  const { edtf, basis } = doc.dates.written;
  if (edtf === null || !/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return null;
  const opening = doc.sentences
    .slice(0, OPENING)
    .flatMap((_, s) =>
      reading.datesOf(s).filter((date) => isOfPastLine(reading, s, date) && !isInRelative(reading, s, date)),
    );
  const recent = opening.filter((date) => isRecent(reading, date) && /^\d{4}-\d{2}-\d{2}$/.test(date.edtf ?? ""));
  // "said on Friday … was stopped on Thursday": the news is of the latest day
  const last = recent.reduce<DateExpression | undefined>(
    (a, b) => (a === undefined || b.edtf! >= a.edtf! ? b : a),
    undefined,
  );
  if (last !== undefined) {
    const date = claimDate(reading, last);
    return {
      ...date,
      edtf: `${date.edtf}~`,
      basis: `told as news, with "${date.exact}" in the opening: ${date.basis}`,
    };
  }
  if (!doc.zones.some(({ kind }) => kind === "dateline")) return null;
  return {
    edtf: `${edtf}~`,
    exact: null,
    basis: `told as news under a dateline; written ${edtf} (${basis})`,
    evidence: null,
  };
}

function isNews(reading: Reading, draft: Draft): boolean {
  const { act } = draft;
  const tree = reading.trees[act.sentence]!;
  const isRelative = isA(tree, nearestVerb(tree, act.light ?? act.trigger), "acl:relcl");
  return (
    isOfStory(reading, draft) &&
    !isRelative &&
    paragraphBefore(reading, act.sentence).every((date) => isRecent(reading, date))
  );
}

/** The times that its paragraph names, up to the end of a sentence. */
function paragraphBefore(reading: Reading, sentence: number): readonly DateExpression[] {
  let first = sentence;
  while (first > 0 && !isOtherParagraph(reading, first - 1, sentence)) first--;
  return Array.from({ length: sentence - first + 1 }, (_, i) => reading.datesOf(first + i)).flat();
}

/** A time that begins in the days before the writing, or later. */
function isRecent({ doc }: Reading, { edtf }: DateExpression): boolean {
  const [own, written] = [edtf === null ? null : dayNumbers(edtf), dayNumbers(doc.dates.written.edtf!)];
  return own !== null && written !== null && own[0] >= written[0] - NEWS;
}
