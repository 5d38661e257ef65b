import type { ClaimDate } from "../../../document/claim.ts";
import { dayNumbers, formatDay } from "../../../document/edtf.ts";
import { evidence } from "../../../document/span.ts";
import { shiftDay } from "../../dates/civil.ts";
import { directly, headToken } from "../dates/in-tree.ts";
import type { Draft } from "../events.ts";
import { isDone } from "../mode/status.ts";
import type { Reading } from "../reading.ts";

/** Dates an act by another that its words name: "on the eve of the visit", "at the close of the session", "on the first day". */
export function byEvent(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const { date } = draft.claim;
    const isOpen = date === null || /^(?:inherited|told as following)/.test(date.basis);
    const found = isOpen && draft.act.scene === null ? dateByEvent(reading, draft, drafts) : null;
    return found ? { ...draft, claim: { ...draft.claim, date: found } } : draft;
  });
}

const NOUN =
  "(?:the|this|that|his|her|its|their)\\s(?:[\\p{L}-]+\\s){0,3}?(?<noun>\\p{Ll}+)(?!\\p{L}|\\s\\p{Ll}+ing\\s)";

/** How words place a time by an act, and which of its days they mean. */
const WAYS: readonly { readonly words: RegExp; readonly day: (days: Days, groups: Groups) => number | null }[] = [
  {
    words: phrase(
      `on\\sthe\\s(?<nth>first|opening|second|third|fourth|last|final|closing)\\sday(?:\\sof\\s${NOUN}|(?=,?\\s))`,
    ),
    day: (days, { nth = "" }) => ofDays(days, nth.toLowerCase()),
  },
  {
    words: phrase(
      `(?:at|on|towards?)\\sthe\\s(?<edge>start|beginning|opening|outset|end|close|conclusion)\\sof\\s${NOUN}`,
    ),
    day: ([first, last], { edge = "" }) => (/^(?:end|close|conclusion)$/i.test(edge) ? last : first),
  },
  {
    words: phrase(
      `(?:on\\sthe\\seve|(?:the|a|one)\\sday\\s(?:before|ahead)(?=\\sof|\\s\\p{L}+\\s))(?:\\sof)?\\s${NOUN}`,
    ),
    day: ([first]) => shiftDay(first, "day", -1),
  },
  { words: phrase(`(?:the|a|one)\\sday\\safter\\s${NOUN}`), day: ([, last]) => shiftDay(last, "day", 1) },
];

type Days = readonly [number, number];
type Groups = Readonly<Record<string, string | undefined>>;

function phrase(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})${words}`, "iu");
}

const NTH: Readonly<Record<string, number>> = { first: 0, opening: 0, second: 1, third: 2, fourth: 3 };

function ofDays([first, last]: Days, nth: string): number | null {
  const day = nth in NTH ? first + NTH[nth]! : last;
  return last > first && day <= last ? day : null;
}

function dateByEvent(reading: Reading, draft: Draft, drafts: readonly Draft[]): ClaimDate | null {
  const { start, end } = reading.doc.sentences[draft.act.sentence]!;
  const text = reading.doc.text.slice(start, end);
  for (const { words, day } of WAYS) {
    const match = words.exec(text);
    const groups: Groups = match?.groups ?? {};
    const at = { start: start + (match?.index ?? 0), end: start + (match?.index ?? 0) + (match?.[0].length ?? 0) };
    const anchor = match && isOn(reading, draft, at.start) ? anchorOf(reading, draft, drafts, groups.noun) : null;
    const days = anchor && dayNumbers(anchor.edtf);
    const found = days && days[1] - days[0] < LONGEST ? day(days, groups) : null;
    if (found === null) continue;
    const exact = evidence(reading.doc.text, at);
    const basis = `"${exact.exact}": counted from "${anchor!.exact}", ${anchor!.edtf}`;
    return { edtf: formatDay(found), exact: exact.exact, basis, evidence: exact };
  }
  return null;
}

/** Days that a visit or a conference may last: a month or a year says nothing of its first day. */
const LONGEST = 20;

/** Whether words that begin at `start` tell the time of the act: at the head of its sentence, or on its verb. */
function isOn(reading: Reading, { act }: Draft, start: number): boolean {
  const tree = reading.trees[act.sentence]!;
  const opens = start === reading.doc.sentences[act.sentence]!.start;
  return opens || directly(tree, headToken(reading, tree, { start, end: start + 1 }), act.light ?? act.trigger);
}

/** Sentences back to the act that is counted from. */
const BACK = 20;

/** The date of the last act told before, of the kind that the noun names; without a noun, of the last journey or conference. */
function anchorOf(
  reading: Reading,
  draft: Draft,
  drafts: readonly Draft[],
  noun: string | undefined,
): ClaimDate | null {
  const types = noun === undefined ? /^(?:visit|summit)$/ : typesOf(reading, noun);
  const anchor = drafts.findLast(
    ({ act, claim, status }) =>
      act.trigger < draft.act.trigger &&
      draft.act.sentence - act.sentence <= BACK &&
      types?.test(claim.type) &&
      claim.date !== null &&
      isDone(status ?? claim.status) === isDone(draft.status ?? draft.claim.status),
  );
  return anchor?.claim.date ?? null;
}

function typesOf(reading: Reading, noun: string): RegExp | null {
  const lemma = noun.toLowerCase().replace(/s$/, "");
  if (reading.isIn("journey", lemma)) return /^visit$/;
  return reading.isIn("gathering", lemma) || reading.isIn("talks", lemma) ? /^(?:meeting|summit|negotiation)$/ : null;
}
