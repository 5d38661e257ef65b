import fc from "fast-check";
import type { Testimony } from "../merged.ts";
import { type Cast, state, type Told, testimony } from "./builder.ts";

const CAST: Readonly<Record<string, Cast>> = {
  a: { name: "Marta Silva", country: "PRT", office: "President" },
  b: { name: "Ngozi Okeke", country: "NGA", known: "nga-okeke", office: "President" },
  c: { name: "Silva Marta", country: "PRT" },
  d: { name: "Martha Silva", country: "PRT", office: "President" },
  e: { name: "Okeke", country: "NGA", office: "President" },
  P: state("Portugal", "PRT"),
  N: state("Nigeria", "NGA"),
  G: state("Ghana", "GHA"),
  f: { name: "Cocoa Club", kind: "forum", names: ["Cocoa Club", "COCL"] },
  g: { name: "COCL", kind: "forum" },
};

const DATES = [
  null,
  "2019",
  "2019-05",
  "2019-05-02",
  "2019-05-02/2019-05-05",
  "2019-05~",
  "../2019-06",
  "XXXX-XX-04",
  "2019-09",
  "2020-01-11",
  "2019-05-04/2019-05-09",
];
const WHO = [
  ["visitor:a", "host:N"],
  ["visitor:c", "host:N", "host:G"],
  ["party:a", "party:b"],
  ["party:P", "party:N"],
  ["party:d", "party:e"],
  ["party:f"],
  ["party:g", "party:N"],
  ["speaker:b"],
  [],
];
const TITLES = [
  null,
  "agreement on coastal radar and patrol aircraft",
  "accord on coastal radars",
  "strategic partnership",
  "comprehensive strategic partnership",
  "pact on cyber security",
];

const told: fc.Arbitrary<Told> = fc.record({
  type: fc.constantFrom(
    "visit",
    "meeting",
    "summit",
    "negotiation",
    "agreement",
    "statement",
    "transfer",
    "accession",
    "other",
  ),
  status: fc.constantFrom("occurred", "scheduled", "expected", "rumoured", "denied", "hypothetical", "postponed"),
  who: fc.constantFrom(...WHO),
  date: fc.constantFrom(...DATES),
  title: fc.constantFrom(...TITLES),
  words: fc.constantFrom(
    "six patrol boats for the coast",
    "seven patrol boats for the coast",
    "the port of Lagos",
    "",
    "🛳️ tàu tuần tra",
  ),
});

/** Up to five documents of up to five claims of few people, states, days and titles: much of it may be one. */
export const texts: fc.Arbitrary<readonly Testimony[]> = fc
  .array(fc.tuple(fc.constantFrom(null, "2019-04-30", "2019-05", "2020-02-01"), fc.array(told, { maxLength: 5 })), {
    maxLength: 5,
  })
  .map((all) => all.map(([published, claims], i) => testimony(`d${i}`, published, CAST, claims)));
