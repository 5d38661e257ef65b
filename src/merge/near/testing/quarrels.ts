import fc from "fast-check";
import type { Correction } from "../../../extract/corrections/corrections.ts";
import type { Particular, ToldSentence } from "../../../extract/particulars/particulars.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { knownState } from "../../../knowledge/testing/states.ts";
import type { Testimony } from "../../merged.ts";
import { type Cast, knowledge, state, type Told, testimony } from "../../testing/builder.ts";
import { said } from "../../testing/disagreements.ts";

const STATES = {
  KEN: state("Kenya", "KEN"),
  CHL: state("Chile", "CHL"),
  DNK: state("Denmark", "DNK"),
  nairobi: { name: "Nairobi", kind: "place", country: "KEN", known: "nairobi" },
  mombasa: { name: "Mombasa", kind: "place", country: "KEN", known: "mombasa" },
  copenhagen: { name: "Copenhagen", kind: "place", country: "DNK", known: "copenhagen" },
} satisfies Record<string, Cast>;

/** Who is called how: one name in two spellings, one without a state, names of which it is unsure whose they are. */
const PEOPLE: readonly Readonly<Record<string, Cast>>[] = [
  {
    anna: { name: "Anna Wanjiru", country: "KEN", office: "President" },
    lopez: { name: "Carlos Lopez", country: "CHL", known: "lopez" },
  },
  {
    anna: { name: "Anna Wangiru", country: "KEN", office: "President" },
    lopez: { name: "Carlos Lopes", country: "CHL", known: "lopez" },
  },
  {
    anna: { name: "Anna Wanjiru", country: "KEN" },
    lopez: { name: "Carlos Lopez Soto", country: "CHL", office: "President" },
  },
  {
    anna: { name: "Wanjiru", country: "KEN" },
    lopez: { name: "Elena Lopez", country: "CHL", office: "Foreign Minister" },
  },
];

const WHO: Readonly<Record<string, readonly (readonly string[])[]>> = {
  visit: [["visitor:lopez", "host:KEN"]],
  meeting: [
    ["party:lopez", "party:anna"],
    ["party:CHL", "party:KEN"],
  ],
  agreement: [["party:CHL", "party:KEN"], ["party:lopez", "party:anna"], ["party:CHL"]],
  exercise: [["party:CHL", "party:KEN"]],
  protest: [["party:KEN", "target:CHL"]],
  aid: [["supplier:CHL", "recipient:KEN"]],
  statement: [["speaker:anna"], ["speaker:lopez"], ["speaker:DNK"]],
};

const SAID = [
  "Kenya knew of no protest by Chile at all",
  "the agreement of Chile and Kenya is null and void",
  '"we shall never give up the copper railway that our fathers built along the coast of Mombasa"',
];

const WORDS = [
  "sale of copper and tea by rail along the coast",
  "copper and tea went along the coast by rail",
  "did not sign anything",
];

const toldOf = (type: string): fc.Arbitrary<Told> =>
  fc.record({
    type: fc.constant(type as Told["type"]),
    who: fc.constantFrom(...WHO[type]!),
    status:
      type === "statement"
        ? fc.constant("occurred" as const)
        : fc.constantFrom("occurred", "occurred", "occurred", "scheduled", "denied", "rumoured", "cancelled"),
    date: fc.constantFrom(
      null,
      "2015-03-03",
      "2015-03-03",
      "2015-03-04",
      "2015-03-05",
      "2015-03-09",
      "2015-03-03/2015-03-05",
      "2015-03-04/..",
    ),
    place: fc.constantFrom(null, null, "nairobi", "mombasa", "copenhagen"),
    words: type === "statement" ? fc.constantFrom(...SAID) : fc.constantFrom(...WORDS),
    stage:
      type === "agreement"
        ? fc.constantFrom("signed" as const, "signed" as const, "initialled" as const)
        : fc.constant(null),
    title: type === "agreement" ? fc.constantFrom("agreement on copper and tea", "agreement") : fc.constant(null),
    by: fc.constantFrom("Anna Wanjiru", "a spokesman"),
    counts: fc.constantFrom([], ["6 railway copper"], ["7 railway copper"], ["6 boat"], ["8 boat"]),
  });
const told = fc.constantFrom(...Object.keys(WHO)).chain(toldOf);

const CORRECTIONS: readonly Omit<Correction, "start" | "end" | "exact">[] = [
  { retracted: said("on 3 March", { dates: ["2015-03-03"] }), standing: said("on 9 March", { dates: ["2015-03-09"] }) },
  { retracted: said("six", { numbers: [6] }), standing: said("seven", { numbers: [7] }) },
];

/** What sentences tell of when and where; the first and the second are of one thing. */
const PARTICULARS: readonly Omit<Particular, "part" | "by" | "behalf" | "object">[] = [
  { kind: "day", edtf: "2015-03-03", act: "deliver", of: ["launch", "harbour"], mood: "done", goesOn: false },
  { kind: "day", edtf: "2015-03-09", act: "delivery", of: ["launch", "harbour"], mood: "done", goesOn: false },
  { kind: "place", edtf: null, act: "train", of: ["mechanic", "crew"], mood: "done", goesOn: false },
  { kind: "act", edtf: null, act: "sign", of: ["copper", "railway"], mood: "done", goesOn: false },
  { kind: "act", edtf: null, act: "sign", of: ["copper", "railway"], mood: "denied", goesOn: false },
];

const NOUNS = [[], ["copper", "railway"], ["copper", "launch", "railway"], ["launch"]];

/** Each in a sentence of its own, behind all claims. */
function particularsAt(told: readonly (typeof PARTICULARS)[number][]): readonly ToldSentence[] {
  return told.map((one, i) => {
    const start = 50_000 + 100 * i;
    const exact = `sentence ${i} of them`;
    const part = { start, end: start + 8, exact: exact.slice(0, 8) };
    return { start, end: start + exact.length, exact, told: [{ ...one, part, by: null, behalf: null, object: null }] };
  });
}

/** Where a place is told, one mention of it. */
function placesAt(sentences: readonly ToldSentence[], place: string): Testimony["mentions"] {
  return sentences
    .flatMap(({ told }) => told)
    .filter(({ kind }) => kind === "place")
    .map(({ part }) => ({ ...part, kind: "place", form: "name", head: 0, entities: [place], rule: "test" }));
}

const PUBLISHED = [
  "2015-03-04",
  "2015-03-04",
  "2015-03-05",
  "2015-03-06",
  "2015-03-06",
  "2015-03-12",
  "2015-04-10",
  null,
];

type Text = (id: string) => Testimony;

/** A text that may quarrel with others of its kind. */
export const quarrels: fc.Arbitrary<Text> = textsOf(fc.array(told, { maxLength: 3 }));

const STEPS: readonly Partial<Told>[] = [
  { stage: "initialled", date: "2013-02-01" },
  { stage: "signed", date: "2014-02-01" },
  { stage: "signed", date: "2014-02-04" },
  { stage: "ratified", date: "2014-09-01" },
  { stage: "ratified", date: "2014-09-08" },
  { stage: "in force", date: "2015-01-01" },
  { stage: "in force", date: "2015-02-02" },
];

const stepTold = fc.tuple(toldOf("agreement"), fc.constantFrom(...STEPS)).map(
  ([one, step]): Told => ({
    ...{ ...one, ...step },
    ...{ who: ["party:CHL", "party:KEN"], title: "agreement on copper and tea" },
  }),
);

/** One that tells of a step of an agreement, of which all its kind tell. */
export const signings: fc.Arbitrary<Text> = textsOf(
  fc.tuple(stepTold, fc.array(told, { maxLength: 1 })).map(([one, others]) => [one, ...others]),
);

function textsOf(all: fc.Arbitrary<readonly Told[]>): fc.Arbitrary<Text> {
  return fc
    .record({
      day: fc.constantFrom(...PUBLISHED),
      people: fc.constantFrom(...PEOPLE),
      claims: all,
      particulars: fc.array(fc.constantFrom(...PARTICULARS), { maxLength: 2 }),
      nouns: fc.constantFrom(...NOUNS),
      seat: fc.constantFrom("nairobi", "mombasa", "copenhagen"),
      publisher: fc.constantFrom(null, "Hill Gazette", "Lake Gazette"),
      correction: fc.constantFrom(...CORRECTIONS, ...Array.from({ length: 18 }, () => null)),
    })
    .map(({ day, people, claims, particulars: told, nouns, seat, publisher, correction }) => (id) => {
      const doc = testimony(id, day, { ...people, ...STATES }, claims);
      const corrections =
        correction === null ? [] : [{ start: 0, end: 20, exact: "we were wrong there.", ...correction }];
      const particulars = particularsAt(told);
      const mentions = [...doc.mentions, ...placesAt(particulars, seat)];
      return { ...doc, publisher, mentions, print: { ...doc.print!, corrections, particulars, nouns } };
    });
}

/** What texts of quarrels are read with. */
export const QUARREL_KNOWLEDGE: Knowledge = knowledge({
  states: [
    knownState("KEN", "Kenya", "Kenyan"),
    knownState("CHL", "Chile", "Chilean"),
    knownState("DNK", "Denmark", "Danish"),
  ],
  tables: { classes: [{ class: "denied_protest", words: "protest|note" }] },
});
