import { expect, test } from "vitest";
import { merge } from "./merge.ts";
import { documents, SIGNING, sizes, TALKS, VISIT } from "./testing/acts.ts";
import { knowledge, type Told } from "./testing/builder.ts";

/** Claims of several documents that tell alike or otherwise when, and whether it was done → numbers of claims in the events, largest first. */
const TEXTS: readonly (readonly [string, readonly (readonly Told[])[], readonly number[]])[] = [
  [
    "scheduled, then done",
    [[{ ...VISIT, date: "2019-05-02/2019-05-05", status: "scheduled" }], [{ ...VISIT, date: "2019-05" }]],
    [2],
  ],
  [
    "expected, then done on another date",
    [[{ ...VISIT, date: "2019-05-02", status: "expected" }], [{ ...VISIT, date: "2019-09" }]],
    [1, 1],
  ],
  ["undated across texts", [[VISIT], [{ ...VISIT, date: "2019-05" }]], [1, 1]],
  ["talks told without a date, shortly after", [[TALKS], [{ ...TALKS, date: "2019-12-20" }]], [2]],
  ["talks told without a date, a year after", [[{ ...TALKS, date: "2019-12-20" }], [TALKS]], [1, 1]],
  ["talks told as done, before the day of the others", [[TALKS], [{ ...TALKS, date: "2020-01-05" }]], [1, 1]],
  [
    "talks told without a date, two come into question",
    [[TALKS], [{ ...TALKS, date: "2019-12-20" }], [{ ...TALKS, date: "2019-12-28" }]],
    [1, 1, 1],
  ],
  [
    "talks of states told without a date",
    [[{ type: "meeting", who: ["party:PRT", "party:NGA"] }], [{ ...TALKS, date: "2019-12-20" }]],
    [1, 1],
  ],
  [
    "talks of states in the same city told without a date",
    [
      [{ type: "meeting", who: ["party:PRT", "party:NGA"], place: "lagos" }],
      [{ type: "meeting", who: ["party:silva", "party:NGA"], place: "lagos", date: "2019-12-20" }],
    ],
    [1, 1],
  ],
  [
    "talks told without a date, in a text that looks back on that month",
    [
      [{ ...TALKS, date: "2019-04-20" }],
      [TALKS, { type: "exercise", who: ["party:PRT", "party:GHA"], date: "2019-04" }],
    ],
    [2, 1],
  ],
  [
    "talks told without a date, in a text that looks back on another month",
    [
      [{ ...TALKS, date: "2019-04-20" }],
      [TALKS, { type: "exercise", who: ["party:PRT", "party:GHA"], date: "2019-03" }],
    ],
    [1, 1, 1],
  ],
  [
    "talks told without a date, in a text that looks back on a month in which there were two",
    [
      [
        { ...TALKS, date: "2019-04-20" },
        { ...TALKS, date: "2019-04-25" },
      ],
      [TALKS, { type: "exercise", who: ["party:PRT", "party:GHA"], date: "2019-04" }],
    ],
    [1, 1, 1, 1],
  ],
  [
    "talks of states told without a date, in a text that looks back on that month",
    [
      [{ ...TALKS, date: "2019-04-20" }],
      [
        { type: "meeting", who: ["party:PRT", "party:NGA"] },
        { type: "exercise", who: ["party:PRT", "party:GHA"], date: "2019-04" },
      ],
    ],
    [1, 1, 1],
  ],
  [
    "talks of which one text tells, that the same are to meet again, and talks told by another for that month",
    [
      [
        { ...TALKS, date: "2019-12-30" },
        { ...TALKS, status: "announced", words: "they agreed to meet again" },
      ],
      [{ ...TALKS, date: "2019-12" }],
    ],
    [2, 1],
  ],
  [
    "talks told as coming, after the day of others",
    [[{ ...TALKS, date: "2019-12-20" }], [{ ...TALKS, status: "announced" }]],
    [1, 1],
  ],
  ["about that day", [[{ ...TALKS, date: "2019-12-22~" }], [{ ...TALKS, date: "2019-12-20" }]], [2]],
  ["about that day, a month away", [[{ ...TALKS, date: "2019-12-22~" }], [{ ...TALKS, date: "2019-11-20" }]], [1, 1]],
  ["thought of, then made", [[{ ...VISIT, status: "hypothetical" }], [{ ...VISIT, date: "2020-02" }]], [2]],
  ["made, then thought of", [[{ ...VISIT, date: "2020-02" }], [{ ...VISIT, status: "hypothetical" }]], [1, 1]],
  ["talks thought of, then held", [[{ ...TALKS, status: "hypothetical" }], [{ ...TALKS, date: "2020-01-03" }]], [1, 1]],
  [
    "talks thought of for the day on which they were held",
    [[{ ...TALKS, status: "hypothetical", date: "2020-01-03" }], [{ ...TALKS, date: "2020-01-03" }]],
    [2],
  ],
  ["until a day, since a day", [[{ ...VISIT, date: "../2019-12-22" }], [{ ...VISIT, date: "2019-12-20/.." }]], [2]],
  [
    "a year does not chain two visits",
    [[{ ...VISIT, date: "2019-03" }], [{ ...VISIT, date: "2019" }], [{ ...VISIT, date: "2019-10" }]],
    [1, 1, 1],
  ],
  ["a year and the one visit of it", [[{ ...VISIT, date: "2019-03" }], [{ ...VISIT, date: "2019" }]], [2]],
  ["a decade is too wide", [[{ ...VISIT, date: "2019-03" }], [{ ...VISIT, date: "2010/2020" }]], [1, 1]],
  ["announced without a date, then dated", [[{ ...VISIT, status: "announced" }], [{ ...VISIT, date: "2020-02" }]], [2]],
  [
    "announced without a date, dated a year later",
    [[{ ...VISIT, status: "announced" }], [{ ...VISIT, date: "2020-12" }]],
    [1, 1],
  ],
  [
    "announced without a date, two follow",
    [[{ ...VISIT, status: "announced" }], [{ ...VISIT, date: "2020-02" }], [{ ...VISIT, date: "2020-03" }]],
    [1, 1, 1],
  ],
  [
    "days of no month",
    [[{ ...VISIT, status: "announced", date: "XXXX-XX-18/XXXX-XX-21" }], [{ ...VISIT, date: "2020-02" }]],
    [2],
  ],
  [
    "days of no month, other days",
    [[{ ...VISIT, status: "announced", date: "XXXX-XX-18/XXXX-XX-21" }], [{ ...VISIT, date: "2020-02-05" }]],
    [1, 1],
  ],
  [
    "forum in spring and autumn",
    [
      [{ type: "summit", who: ["party:cocoa"], date: "2019-03-12" }],
      [{ type: "summit", who: ["party:cocoa"], date: "2019-09-24" }],
    ],
    [1, 1],
  ],
  [
    "expected signing and later signing",
    [[{ ...SIGNING, status: "expected", date: "2019-05-02/2019-05-05" }], [{ ...SIGNING, date: "2020-01-11" }]],
    [1, 1],
  ],
];

test.each(TEXTS)("when, across texts: %s", (_, texts, expected) => {
  expect(sizes(merge(documents(texts), knowledge(), []).events)).toEqual(expected);
  expect(sizes(merge(documents(texts).toReversed(), knowledge(), []).events)).toEqual(expected);
});
