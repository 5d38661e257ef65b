import { expect, test } from "vitest";
import { merge } from "./merge.ts";
import { documents, SIGNING, sizes, TALKS, VISIT } from "./testing/acts.ts";
import { knowledge, type Told } from "./testing/builder.ts";

/** Claims of several documents that tell alike or otherwise who, what and where → numbers of claims in the events, largest first. */
const TEXTS: readonly (readonly [string, readonly (readonly Told[])[], readonly number[]])[] = [
  [
    "the state visited, and the airport of arrival",
    [
      [{ ...VISIT, date: "2019-05-02" }],
      [{ ...VISIT, who: ["visitor:silva", "host:NGA", "host:airport"], date: "2019-05-02" }],
    ],
    [2],
  ],
  [
    "the guest house alone",
    [[{ ...VISIT, date: "2019-05-02" }], [{ ...VISIT, who: ["visitor:silva", "host:airport"], date: "2019-05-02" }]],
    [2],
  ],
  [
    "the initials of its name",
    [
      [{ ...SIGNING, title: "Coastal Radar Access Treaty", date: "2019-05-02" }],
      [{ ...SIGNING, title: "CRAT", date: "2019-05" }],
    ],
    [2],
  ],
  [
    "one party of two, a paper of that name, that day",
    [[{ ...SIGNING, date: "2019-05-02" }], [{ ...SIGNING, who: ["party:PRT"], date: "2019-05-02" }]],
    [2],
  ],
  [
    "one party of two, a paper of that name, the day after",
    [[{ ...SIGNING, date: "2019-05-02" }], [{ ...SIGNING, who: ["party:PRT"], date: "2019-05-03" }]],
    [1, 1],
  ],
  [
    "an expulsion in other words, and the one in return",
    [
      [
        {
          type: "expulsion",
          who: ["party:PRT", "target:NGA"],
          date: "2019-05-02",
          words: "Lisbon sent five envoys home",
        },
      ],
      [{ type: "expulsion", who: ["party:PRT", "target:NGA"], date: "2019-05", words: "diplomats had to leave" }],
      [{ type: "expulsion", who: ["party:NGA", "target:PRT"], date: "2019-05", words: "four Portuguese must go" }],
    ],
    [2, 1],
  ],
  [
    "the same sum from the same, in other words, and another sum",
    [
      [
        {
          type: "aid",
          who: ["supplier:PRT", "recipient:NGA"],
          date: "2019-05-02",
          words: "a bill of 50 million was rolled over",
        },
      ],
      [
        {
          type: "aid",
          who: ["supplier:PRT", "recipient:NGA"],
          date: "2019-05",
          words: "Lisbon gave 50 million more time",
        },
      ],
      [
        {
          type: "aid",
          who: ["supplier:PRT", "recipient:NGA"],
          date: "2019-05",
          words: "Lisbon pledged 70 million for ports",
        },
      ],
    ],
    [2, 1],
  ],
  [
    "a paper and one without a name, one day",
    [[{ ...SIGNING, date: "2019-05-02" }], [{ ...SIGNING, title: "two documents", date: "2019-05-02" }]],
    [2],
  ],
  ["one paper, put on two days", [[{ ...SIGNING, date: "2019-05-02" }], [{ ...SIGNING, date: "2019-05-03" }]], [2]],
  [
    "one paper by its name, put on days far from each other",
    [[{ ...SIGNING, date: "2019-05-02" }], [{ ...SIGNING, date: "2019-05-23" }]],
    [1, 1],
  ],
  [
    "a paper in short, one day",
    [[{ ...SIGNING, date: "2019-05-02" }], [{ ...SIGNING, title: "their radar accord", date: "2019-05-02" }]],
    [2],
  ],
  [
    "a paper in short, another day",
    [[{ ...SIGNING, date: "2019-05-02" }], [{ ...SIGNING, title: "their radar accord", date: "2019-05-03" }]],
    [1, 1],
  ],
  [
    "two papers and one without a name, one day",
    [
      [
        { ...SIGNING, date: "2019-05-02" },
        { ...SIGNING, title: "pact on cyber security and space", date: "2019-05-02" },
      ],
      [{ ...SIGNING, title: "two documents", date: "2019-05-02" }],
    ],
    [1, 1, 1],
  ],
  [
    "another visitor",
    [[{ ...VISIT, date: "2019-03-02" }], [{ type: "visit", who: ["visitor:costa", "host:NGA"], date: "2019-03-02" }]],
    [1, 1],
  ],
  [
    "an unnamed visitor is not a named one",
    [[{ ...VISIT, date: "2019" }], [{ type: "visit", who: ["visitor:minister", "host:NGA"], date: "2019" }]],
    [1, 1],
  ],
  [
    "meeting called talks and summit",
    [[{ ...TALKS, date: "2019-05-02" }], [{ ...TALKS, type: "summit", date: "2019-05-02" }]],
    [2],
  ],
  [
    "a call is not a meeting in Lagos",
    [[{ ...TALKS, mode: "call", date: "2019-05-02" }], [{ ...TALKS, place: "lagos", date: "2019-05-02" }]],
    [1, 1],
  ],
  [
    "meetings in two states",
    [[{ ...TALKS, place: "lisbon", date: "2019-05" }], [{ ...TALKS, place: "lagos", date: "2019-05" }]],
    [1, 1],
  ],
  [
    "states told by one, people by the other, one day",
    [[{ type: "meeting", who: ["party:PRT", "party:NGA"], date: "2019-05-02" }], [{ ...TALKS, date: "2019-05-02" }]],
    [2],
  ],
  [
    "states told by one, people by the other, one month",
    [[{ type: "meeting", who: ["party:PRT", "party:NGA"], date: "2019-05" }], [{ ...TALKS, date: "2019-05" }]],
    [1, 1],
  ],
  [
    "one forum",
    [
      [{ type: "summit", who: ["party:cocoa"], date: "2019-05-02" }],
      [{ type: "summit", who: ["party:cocoa", "party:NGA"], date: "2019-05" }],
    ],
    [2],
  ],
  [
    "two forums",
    [
      [{ type: "summit", who: ["party:cocoa", "party:NGA"], date: "2019-05-02" }],
      [{ type: "summit", who: ["party:palm", "party:NGA"], date: "2019-05-02" }],
    ],
    [1, 1],
  ],
  [
    "one signing in other words",
    [
      [{ ...SIGNING, date: "2019-05-02" }],
      [{ ...SIGNING, title: "accord for coastal radars, patrol aircraft", date: "2019-05-02" }],
    ],
    [2],
  ],
  [
    "same speaker, day and words",
    [
      [
        {
          type: "statement",
          who: ["speaker:silva"],
          date: "2019-05-02",
          words: "Silva said the port would open next year",
        },
      ],
      [
        {
          type: "statement",
          who: ["speaker:silva"],
          date: "2019-05-02",
          words: "Silva said the port would open next year.",
        },
      ],
    ],
    [2],
  ],
  [
    "same words, other day",
    [
      [
        {
          type: "statement",
          who: ["speaker:silva"],
          date: "2019-05-02",
          words: "Silva said the port would open next year",
        },
      ],
      [
        {
          type: "statement",
          who: ["speaker:silva"],
          date: "2019-06-02",
          words: "Silva said the port would open next year",
        },
      ],
    ],
    [1, 1],
  ],
];

test.each(TEXTS)("across texts: %s", (_, texts, expected) => {
  expect(sizes(merge(documents(texts), knowledge(), []).events)).toEqual(expected);
  expect(sizes(merge(documents(texts).toReversed(), knowledge(), []).events)).toEqual(expected);
});
