import { expect, test } from "vitest";
import { knownState } from "../knowledge/testing/states.ts";
import { joinEntities } from "./entities.ts";
import { type Cast, knowledge, state, testimony } from "./testing/builder.ts";

const KNOWN = knowledge({ states: [knownState("TST", "Testland", "Testian")] });
const STATES = { a: state("Testland", "TST"), b: state("Oderland", "ODE") };
const FRIEND: Cast = { name: "Vera Ilyina", country: "ODE" };
const paper = (name: string): Cast => ({ name, kind: "instrument" });
const body = (name: string): Cast => ({ name, kind: "organisation" });

const ROWS: readonly (readonly [string, Cast, Cast, boolean])[] = [
  ["treaty and longer title", paper("Mirel Treaty"), paper("Mirel Mutual Defence Treaty"), true],
  ["pact and agreement", paper("Mirel pact"), paper("Mirel Agreement"), true],
  ["treaty and protocol", paper("Mirel Treaty"), paper("Mirel Protocol"), false],
  ["another subject", paper("Mirel Treaty"), paper("Mirel River Treaty"), false],
  ["parties in one title alone", paper("Mirel Treaty"), paper("Testland Mirel Treaty"), false],
  [
    "degrees of a partnership",
    paper("Testland Comprehensive Partnership"),
    paper("Testland Comprehensive Strategic Partnership"),
    false,
  ],
  ["degrees of a named partnership", paper("Mirel Partnership"), paper("Mirel Strategic Partnership"), false],
  ["nothing but what it is", paper("Defence Treaty"), paper("Security Treaty"), false],
  ["letters", body("NDFR"), body("National Defence Force of the Reef"), true],
  ["other letters", body("NDFO"), body("National Defence Force of the Reef"), false],
  ["two names with the same letters", body("Asian Reef Bank"), body("African Reef Bank"), false],
];

test.each(ROWS)("a shorter name: %s", (_, one, other, joined) => {
  const near = joinEntities(
    [
      testimony("d1", "2012-03-01", { ...STATES, x: FRIEND, p: one }, []),
      testimony("d2", "2012-01-01", { ...STATES, x: FRIEND, p: other }, []),
    ],
    KNOWN,
    [],
  );
  expect(near.of("d1", "p") === near.of("d2", "p")).toBe(joined);
  const far = joinEntities(
    [
      testimony("d1", "2012-03-01", { a: STATES.a, p: one }, []),
      testimony("d2", "2012-01-01", { ...STATES, x: FRIEND, p: other }, []),
    ],
    KNOWN,
    [],
  );
  expect(far.of("d1", "p") === far.of("d2", "p"), "documents that share one state").toBe(false);
});

test("letters that may stand for two names are nobody's", () => {
  const docs = ["NDFR", "National Defence Force of the Reef", "New Dawn Front for Reform"].map((name, i) =>
    testimony(`d${i}`, "2012-01-01", { ...STATES, x: FRIEND, p: body(name) }, []),
  );
  const entities = joinEntities(docs, KNOWN, []);
  expect(new Set(docs.map(({ id }) => entities.of(id, "p"))).size).toBe(3);
});
