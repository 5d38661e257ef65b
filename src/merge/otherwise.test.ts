import { expect, test } from "vitest";
import { joinEntities } from "./entities.ts";
import { type Cast, knowledge, state, testimony } from "./testing/builder.ts";

const KNOWN = knowledge({
  people: [
    {
      ...{ id: "tst-marin-ivan", name: "Ivan Marin", country: "TST", family: "Marin", names: ["Vanko"] },
      tenures: [
        {
          ...{ person: "tst-marin-ivan", office: "foreign_minister", title: "", of: "TST" },
          from: "2010",
          to: "2014",
          source: "test",
          verified: true,
        },
      ],
    },
  ],
});
const MARIN: Cast = { name: "Ivan Marin", country: "TST", known: "tst-marin-ivan" };
const STATES = { a: state("Testland", "TST"), b: state("Oderland", "ODE") };
const FRIEND: Cast = { name: "Vera Ilyina", country: "ODE" };
const KOROLEV: Cast = { name: "Sergei Korolyov", country: "TST" };

interface Row {
  readonly what: string;
  readonly one: Cast;
  readonly other: Cast;
  readonly near?: Readonly<Record<string, Cast>>;
  readonly joined: boolean;
}

const ROWS: readonly Row[] = [
  { what: "no state told, other letters", one: { name: "Sergey Korolyov" }, other: KOROLEV, joined: true },
  {
    what: "no state told, his is not spoken of",
    one: { name: "Sergey Korolyov" },
    other: KOROLEV,
    near: { b: STATES.b },
    joined: false,
  },
  { what: "another state", one: { name: "Sergey Korolyov", country: "ODE" }, other: KOROLEV, joined: false },
  {
    what: "a slip, two states",
    one: { name: "Sergei Korolyow" },
    other: KOROLEV,
    near: { a: STATES.a },
    joined: false,
  },
  {
    what: "another given name",
    one: { name: "Pavel Korolyov" },
    other: KOROLEV,
    near: { ...STATES, x: FRIEND },
    joined: false,
  },
  { what: "a family name more than the knowledge has", one: { name: "Ivan Marin Soler" }, other: MARIN, joined: true },
  { what: "an alias of one word", one: { name: "Vanko" }, other: MARIN, joined: true },
  {
    what: "an alias of one word, elsewhere",
    one: { name: "Vanko" },
    other: MARIN,
    near: { b: STATES.b },
    joined: false,
  },
];

test.each(ROWS)("a name written otherwise: $what ($joined)", ({ one, other, near = STATES, joined }) => {
  const docs = [
    testimony("d1", "2012-03-01", { ...near, p: one }, []),
    testimony("d2", "2012-01-01", { ...STATES, x: FRIEND, p: other }, []),
  ];
  const entities = joinEntities(docs, KNOWN, []);
  expect(entities.of("d1", "p") === entities.of("d2", "p")).toBe(joined);
});
