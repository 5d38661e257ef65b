import fc from "fast-check";
import type { Judgement, Testimony } from "../../merged.ts";
import { CAST } from "../../testing/acts.ts";
import { judge, type Told, testimony } from "../../testing/builder.ts";
import { CAST as STATES } from "../../testing/ledger.ts";
import { toldOfPapers } from "../../testing/papers.ts";
import { texts } from "../../testing/random.ts";

/** One step of a record: a document comes, is read again, or goes; and all that people decided by then. */
export interface Step {
  readonly id: string;
  readonly doc: Testimony | null;
  readonly judgements: readonly Judgement[];
}

const WHO: Readonly<Record<string, readonly (readonly string[])[]>> = {
  visit: [
    ["visitor:silva", "host:NGA"],
    ["visitor:silva", "host:NGA", "host:GHA"],
    ["visitor:costa", "host:NGA"],
    ["visitor:minister", "host:GHA"],
    ["host:NGA"],
  ],
  meeting: [
    ["party:silva", "party:okeke"],
    ["party:costa", "party:okeke"],
    ["party:PRT", "party:NGA"],
    ["party:silva", "party:bello"],
  ],
  summit: [["party:cocoa"], ["party:cocoa", "party:PRT", "party:NGA"], ["party:silva", "party:okeke", "party:GHA"]],
  agreement: [
    ["party:PRT", "party:NGA"],
    ["party:silva", "party:okeke"],
    ["party:PRT", "party:NGA", "party:GHA"],
  ],
};

/** Days of one fortnight, near a month's and a part's end, wide and open ones. */
const DATES = [
  ...[null, null, "2019-05-02", "2019-05-02", "2019-05-03", "2019-05-03", "2019-05-02/2019-05-04"],
  ...["2019-05-04/2019-05-09", "2019-05-07", "2019-05-02~", "2019-05", "2019", "2019-05-31/2019-06-02", "2019-06-01"],
];

const told: fc.Arbitrary<Told> = fc.constantFrom("visit", "meeting", "summit", "agreement").chain((type) =>
  fc.record({
    type: fc.constant(type as Told["type"]),
    who: fc.constantFrom(...WHO[type]!),
    status: fc.constantFrom("occurred", "occurred", "occurred", "scheduled", "expected"),
    date: fc.constantFrom(...DATES),
    title: fc.constantFrom(null, "agreement on coastal radar and patrol aircraft", "accord on cocoa", "accord"),
    place: fc.constantFrom(null, null, "lagos", "lisbon"),
    mode: fc.constantFrom(null, null, null, null, "call" as const),
    within: fc.constantFrom(null, null, 0, 1, 2),
    clause: fc.nat(3),
  }),
);

const PUBLISHED = ["2019-05-02", "2019-05-05", "2019-06-03", "2020-01-01", null];

/** A fortnight of a few: visits, meetings in them, signings at these, told by several. */
const fortnights: fc.Arbitrary<readonly Testimony[]> = fc
  .array(fc.tuple(fc.constantFrom(...PUBLISHED), fc.array(told, { minLength: 1, maxLength: 4 })), {
    minLength: 3,
    maxLength: 8,
  })
  .map((all) => all.map(([published, claims], i) => testimony(`d${i}`, published, CAST, claims)));

/** What a few states agreed. */
const ledgers: fc.Arbitrary<readonly Testimony[]> = fc
  .array(
    fc.tuple(fc.constantFrom("2019-05-04", "2019-06-01", "2023-01-01", null), fc.array(toldOfPapers, { maxLength: 4 })),
    {
      minLength: 3,
      maxLength: 8,
    },
  )
  .map((all) => all.map(([published, claims], i) => testimony(`d${i}`, published, STATES, claims)));

const decisions = fc.array(
  fc.record({
    about: fc.constantFrom("event", "event", "agreement", "entity"),
    isSame: fc.boolean(),
    from: fc.nat(3),
    left: fc.tuple(fc.nat(4), fc.nat(3), fc.constantFrom("a", "d", "silva", "costa")),
    right: fc.tuple(fc.nat(4), fc.nat(3), fc.constantFrom("c", "e", "b", "okeke")),
  }),
  { maxLength: 5 },
);

/** A record from its first document on: some come again with other claims, some go; what people decide comes at some step. */
export const courses: fc.Arbitrary<readonly Step[]> = fc
  .record({
    pools: fc.oneof(
      { weight: 1, arbitrary: fc.tuple(texts, texts) },
      { weight: 2, arbitrary: fc.tuple(fortnights, fortnights) },
      { weight: 2, arbitrary: fc.tuple(ledgers, ledgers) },
    ),
    order: fc.array(fc.nat(15), { minLength: 2, maxLength: 10 }),
    decided: decisions,
  })
  .map(({ pools, order, decided }) =>
    order.map((n, step) => ({
      id: `d${n % 8}`,
      doc: pools[n < 8 ? 0 : 1][n % 8] ?? null,
      judgements: decided.flatMap(({ about, isSame, from, left: [a, i, x], right: [b, j, y] }) => {
        if (from > step || a === b) return [];
        const [left, right] = about === "entity" ? [`d${a}#${x}`, `d${b}#${y}`] : [`d${a}-${i}`, `d${b}-${j}`];
        return [judge(about as Judgement["about"], isSame ? "same" : "different", left, right)];
      }),
    })),
  );
