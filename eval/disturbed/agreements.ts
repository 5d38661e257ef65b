import type { AgreementRow } from "../agreements-rows.ts";
import { americanDayWords, dayWords, monthWords, movedBy } from "./day-words.ts";
import { type DisturbedPair, everyNth, nextAfter, type Telling } from "./pair.ts";

/** What was signed with whom, where and when. */
interface Signing {
  readonly title: string;
  readonly party: string;
  readonly place: string;
  readonly day: string;
  readonly force: string | null;
}

/** Pairs of tellings of about `count` agreements, spread evenly: those with one other party that were signed on one day, at one place. */
export function agreementPairs(rows: readonly AgreementRow[], count: number): readonly DisturbedPair[] {
  const signings = rows.flatMap((row, i) => signingOf(row).map((one) => ({ row: `agreement ${i + 1}`, ...one })));
  return everyNth(signings, count).flatMap((own) => {
    const other = nextAfter(signings, signings.indexOf(own), (one) => isOther(own, one));
    return other === null ? [] : pairsOf(own.row, own, other);
  });
}

const TITLE =
  /^(Agreement|Treaty|Protocol|Convention|Memorandum|Arrangement|[\p{L} -]+ (Agreement|Treaty|Arrangement))\b/u;

function signingOf({ party, name, status_text, act, act_dates, force_dates }: AgreementRow): readonly Signing[] {
  const place = /^(?:\w+ )?[Ss]igned at ([A-Z][\p{L}.' -]*?) [A-Z][a-z]+ \d/u.exec(status_text)?.[1];
  const isPlain = party !== null && !/multilateral|[,(]/i.test(party) && name.length < 120 && TITLE.test(name);
  if (act !== "signed" || act_dates.length !== 1 || place === undefined || / and /.test(place) || !isPlain) return [];
  const later = force_dates.find((day) => day > act_dates[0]!);
  return [{ title: name, party, place, day: act_dates[0]!, force: later ?? null }];
}

function isOther(own: Signing, one: Signing): boolean {
  const words = new Set(wordsOf(own.title));
  const shared = wordsOf(one.title).filter((word) => words.has(word)).length;
  return one.party !== own.party && one.place !== own.place && shared * 4 < words.size;
}

function wordsOf(title: string): readonly string[] {
  return title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

function pairsOf(row: string, own: Signing, other: Signing): readonly DisturbedPair[] {
  const first = told(own, own.day);
  const pair = (disturbance: string, wanted: DisturbedPair["wanted"], second: Telling): DisturbedPair => ({
    row,
    disturbance,
    wanted,
    tellings: [first, second],
  });
  return [
    pair(
      "other words",
      "one",
      again(
        own,
        `The ${own.title} between the United States and ${own.party} was signed on ${dayWords(own.day)} at ${own.place}.`,
      ),
    ),
    pair("other outlet", "one", again(own, `${signed(own, own.day)} This was reported by the agencies.`)),
    pair(
      "month alone",
      "one",
      again(own, `In ${monthWords(own.day)} ${own.party} and the United States signed the ${own.title}.`),
    ),
    { ...pair("planned, then signed", "one", first), tellings: [planned(own), first] },
    ...(own.force === null ? [] : [pair("signed, then in force", "one", inForce(own, own.force))]),
    { ...pair("two days later", "discrepancy", again(own, signed(own, movedBy(own.day, 2)))), kind: "date" },
    {
      ...pair("another place", "discrepancy", again(own, signed({ ...own, place: other.place }, own.day))),
      kind: "place",
    },
    { ...pair("denied", "discrepancy", again(own, denied(own))), kind: "occurrence" },
    pair("another party", "two", again(own, signed({ ...own, party: other.party }, own.day))),
    pair("another agreement", "two", again(own, signed({ ...own, title: other.title }, own.day))),
  ];
}

function signed({ title, party, place }: Signing, day: string): string {
  return `${party} and the United States signed the ${title} in ${place} on ${americanDayWords(day)}.`;
}

function denied({ title, party }: Signing): string {
  return `The government of ${party} denied that it had signed the ${title} with the United States.`;
}

function told(own: Signing, day: string): Telling {
  return { text: signed(own, day), publisher: "Harbour Wire", published: movedBy(own.day, 1) };
}

function again({ day }: Signing, text: string): Telling {
  return { text, publisher: "Morning Ledger", published: movedBy(day, 3) };
}

function planned({ title, party, place, day }: Signing): Telling {
  const text = `${party} and the United States will sign the ${title} in ${place} on ${americanDayWords(day)}.`;
  return { text, publisher: "Morning Ledger", published: movedBy(day, -4) };
}

function inForce({ title, party }: Signing, force: string): Telling {
  const text = `The ${title} between the United States and ${party} entered into force on ${americanDayWords(force)}.`;
  return { text, publisher: "Morning Ledger", published: movedBy(force, 1) };
}
