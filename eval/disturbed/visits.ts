import type { Trip } from "../trips-rows.ts";
import { monthWords, movedBy, spanWords } from "./day-words.ts";
import { type DisturbedPair, everyNth, nextAfter, type Telling } from "./pair.ts";

/** Who went where and when. */
interface Journey {
  readonly who: string;
  readonly where: string;
  readonly start: string;
  readonly end: string;
}

/** Pairs of tellings of about `count` journeys, spread evenly; rows without a day or with more than two weeks are left out. */
export function visitPairs(trips: readonly Trip[], count: number): readonly DisturbedPair[] {
  const short = trips.filter(({ start, end }) => end >= start && end <= movedBy(start, 14));
  const rows = short.map((trip) => ({ row: `${trip.kind} ${trip.id}`, ...journeyOf(trip) }));
  return everyNth(rows, count).flatMap((own) => {
    const isOther = ({ who, where }: Journey) => who !== own.who && (where !== own.where || own.where === US);
    const other = nextAfter(rows, rows.indexOf(own), isOther);
    return other === null ? [] : pairsOf(own.row, own, other);
  });
}

const US = "the United States";

function journeyOf({ visitor, from, country, start, end }: Trip): Journey {
  const who = from === null ? visitor : `${visitor} of ${plainName(from)}`;
  return { who, where: country === null ? US : plainName(country), start, end };
}

/** "Korea, Republic of" as it is said: "the Republic of Korea". */
export function plainName(listed: string): string {
  const [, name, rest] = /^([^,]+), (.+ of)$/.exec(listed) ?? [];
  return name === undefined ? listed : `the ${rest} ${name}`;
}

function pairsOf(row: string, own: Journey, other: Journey): readonly DisturbedPair[] {
  const first = told(own);
  const pair = (disturbance: string, wanted: DisturbedPair["wanted"], second: Telling): DisturbedPair => ({
    row,
    disturbance,
    wanted,
    tellings: [first, second],
  });
  const dates = (days: number) => ({ ...own, start: movedBy(own.start, days), end: movedBy(own.end, days) });
  return [
    pair("other words", "one", again(own, `paid an official visit to ${own.where} ${spanWords(own.start, own.end)}`)),
    pair("other outlet", "one", {
      ...again(own, said(own)),
      text: `${sentence(own, said(own))} This was reported by the agencies.`,
    }),
    pair("month alone", "one", again(own, `visited ${own.where} in ${monthWords(own.start)}`)),
    { ...pair("planned, then done", "one", told(own)), tellings: [planned(own), told(own)] },
    { ...pair("a day later", "discrepancy", again(own, said(dates(1)))), kind: "date" },
    { ...pair("ten days later", "discrepancy", again(dates(10), said(dates(10)))), kind: "date" },
    pair("a year later", "two", again(dates(365), said(dates(365)))),
    pair("another visitor", "two", again({ ...own, who: other.who }, said(own))),
    ...(own.where === other.where
      ? []
      : [pair("another state", "two", again(own, said({ ...own, where: other.where })))]),
  ];
}

function said({ where, start, end }: Journey): string {
  return `visited ${where} ${spanWords(start, end)}`;
}

function sentence({ who }: Journey, verb: string): string {
  return `${who} ${verb}.`;
}

function told(own: Journey): Telling {
  return { text: sentence(own, said(own)), publisher: "Harbour Wire", published: movedBy(own.end, 1) };
}

function again(own: Journey, verb: string): Telling {
  return { text: sentence(own, verb), publisher: "Morning Ledger", published: movedBy(own.end, 2) };
}

function planned(own: Journey): Telling {
  const text = sentence(own, `will visit ${own.where} ${spanWords(own.start, own.end)}`);
  return { text, publisher: "Morning Ledger", published: movedBy(own.start, -4) };
}
