import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../load.ts";
import { comparePersons } from "./compare.ts";
import { lexiconOf } from "./lexicon.ts";
import { partsOf } from "./parts.ts";
import type { PersonSaid } from "./said.ts";

const lexicon = lexiconOf(loadKnowledge(join(import.meta.dirname, "../../../data")));

interface Case {
  readonly why: string;
  readonly a: PersonSaid;
  readonly b: PersonSaid;
  readonly verdict: string;
}

const cases = readFileSync(join(import.meta.dirname, "cases.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Case);

test.each(cases)("$why: $a.name | $b.name", ({ a, b, verdict }) => {
  const found = comparePersons(a, b, lexicon);
  expect(found.verdict, found.reasons.join("; ")).toBe(verdict);
  expect(comparePersons(b, a, lexicon).verdict).toBe(verdict);
});

describe("for all names", () => {
  const names = fc.constantFrom(...cases.flatMap(({ a, b }) => [a.name, b.name]));
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({ unit: "grapheme", maxLength: 40 }),
  );
  const said = fc.record({
    name: names,
    state: fc.constantFrom(null, "JPN", "Vietnam", "EU"),
    role: fc.constantFrom(null, "president"),
  });

  test("symmetric", () =>
    fc.assert(
      fc.property(said, said, (a, b) => {
        const [one, other] = [comparePersons(a, b, lexicon), comparePersons(b, a, lexicon)];
        expect([one.verdict, one.score]).toEqual([other.verdict, other.score]);
      }),
    ));
  test("the same name is the same", () =>
    fc.assert(
      fc.property(names, (name) => {
        expect(comparePersons({ name }, { name }, lexicon).verdict).toBe("same");
      }),
    ));
  test("a title changes nothing", () =>
    fc.assert(
      fc.property(names, fc.constantFrom("Mr ", "Dr. ", "H.E. ", "former "), (name, title) => {
        expect(partsOf(`${title}${name}`, lexicon.peel).words).toEqual(partsOf(name, lexicon.peel).words);
      }),
    ));
  test("never throws, on any text; the score lies between 0 and 1", () =>
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const { score } = comparePersons({ name: a, role: b }, { name: b, state: a, date: b }, lexicon);
        expect(score >= 0 && score <= 1).toBe(true);
      }),
    ));
});

test("a long name is compared in a moment", () => {
  const long = Array.from({ length: 3000 }, (_, i) => `Name${i}`).join(" ");
  const start = performance.now();
  comparePersons({ name: long }, { name: `${long} x` }, lexicon);
  expect(performance.now() - start).toBeLessThan(2000);
});
