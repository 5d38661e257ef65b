import { expect, test } from "vitest";
import { joinEntities } from "./entities.ts";
import { type Cast, knowledge, state, testimony } from "./testing/builder.ts";

const TENURE = { person: "", title: "", source: "test", verified: true } as const;

function person(id: string, name: string, country: string, office: string, from: string, to: string) {
  const tenures = [{ ...TENURE, person: id, office, of: country, from, to }];
  return { id, name, country, family: name.split(" ").at(-1)!, names: [], tenures };
}

const KNOWN = knowledge({
  people: [
    person("tst-stone-ann", "Ann Stone", "TST", "foreign_minister", "2010", "2014"),
    person("tst-stone-ben", "Ben Stone", "TST", "defence_minister", "1990", "1994"),
    person("tst-brook-cy", "Cy Brook", "TST", "head_of_state", "2010", "2014"),
    person("tst-brook-di", "Di Brook", "TST", "other_official", "2010", "2014"),
  ],
});

const A = state("Testland", "TST");
const B = state("Oderland", "ODE");
const FRIEND: Cast = { name: "Vera Ilyina", country: "ODE" };
const PACT: Cast = { name: "Green River Convention", kind: "instrument" };

interface Row {
  readonly what: string;
  readonly short: Cast;
  readonly full: Cast;
  readonly near?: Readonly<Record<string, Cast>>;
  readonly far?: Readonly<Record<string, Cast>>;
  readonly others?: readonly Cast[];
  readonly joined: boolean;
}

const STATES = { a: A, b: B };
const ORMSBY: Cast = { name: "Peter Ormsby", country: "TST", office: "Ambassador" };

const ROWS: readonly Row[] = [
  { what: "a rare name, two states", short: { name: "Ormsby" }, full: ORMSBY, joined: true },
  { what: "another title, two states", short: { name: "Ormsby", office: "General" }, full: ORMSBY, joined: false },
  { what: "another state of the short name", short: { name: "Ormsby", country: "ODE" }, full: ORMSBY, joined: false },
  {
    what: "his state is not spoken of",
    short: { name: "Ormsby" },
    full: ORMSBY,
    near: { b: B, x: FRIEND },
    far: { b: B, x: FRIEND },
    joined: false,
  },
  { what: "nothing shared but his state", short: { name: "Ormsby" }, full: ORMSBY, near: { a: A }, joined: false },
  {
    what: "his state and a paper",
    short: { name: "Ormsby" },
    full: ORMSBY,
    near: { a: A, x: PACT },
    far: { a: A, x: PACT },
    joined: true,
  },
  {
    what: "two whom it may be",
    short: { name: "Ormsby" },
    full: ORMSBY,
    others: [{ name: "Mary Ormsby", country: "TST" }],
    joined: false,
  },
  {
    what: "a namesake of another state",
    short: { name: "Ormsby" },
    full: ORMSBY,
    others: [{ name: "Mary Ormsby", country: "FAR" }],
    joined: true,
  },
  { what: "the given name", short: { name: "Peter" }, full: ORMSBY, joined: false },
  { what: "both in one text", short: { name: "Ormsby" }, full: ORMSBY, near: { ...STATES, x: ORMSBY }, joined: false },
  {
    what: "two leading offices",
    short: { name: "Ormsby", office: "Prime Minister" },
    full: { ...ORMSBY, office: "Foreign Minister" },
    joined: false,
  },
  {
    what: "a short name, as many bear it",
    short: { name: "Ray" },
    full: { name: "Peter Ray", country: "TST" },
    joined: false,
  },
  {
    what: "a short name among the same people",
    short: { name: "Ray" },
    full: { name: "Peter Ray", country: "TST" },
    near: { ...STATES, x: FRIEND },
    far: { ...STATES, x: FRIEND },
    joined: true,
  },
  { what: "no state told of him, two states", short: { name: "Ray" }, full: { name: "Peter Ray" }, joined: false },
  {
    what: "one of two known, the other long out of office",
    short: { name: "Stone" },
    full: { name: "Ann Stone", country: "TST", known: "tst-stone-ann" },
    near: { ...STATES, x: FRIEND },
    far: { ...STATES, x: FRIEND },
    joined: true,
  },
  {
    what: "one of two known, as old as the other",
    short: { name: "Brook" },
    full: { name: "Di Brook", country: "TST", known: "tst-brook-di" },
    near: { ...STATES, x: FRIEND },
    far: { ...STATES, x: FRIEND },
    joined: false,
  },
  {
    what: "the head of state, not another",
    short: { name: "Brook" },
    full: { name: "Cy Brook", country: "TST", known: "tst-brook-cy" },
    near: { ...STATES, x: FRIEND },
    far: { ...STATES, x: FRIEND },
    joined: true,
  },
];

test.each(ROWS)(
  "a surname alone: $what ($joined)",
  ({ short, full, near = STATES, far = STATES, others = [], joined }) => {
    const docs = [
      testimony("d1", "2012-03-01", { ...near, p: short }, []),
      testimony("d2", "2012-01-01", { ...far, p: full }, []),
      ...others.map((other, i) => testimony(`d${3 + i}`, "2012-02-01", { ...STATES, p: other }, [])),
    ];
    const entities = joinEntities(docs, KNOWN, []);
    expect(entities.of("d1", "p") === entities.of("d2", "p")).toBe(joined);
  },
);
