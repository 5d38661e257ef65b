import fc from "fast-check";
import { expect, test } from "vitest";
import { containment, sketchOf } from "./sketch.ts";

const word = fc.stringMatching(/^[a-z]{3,8}$/);
const words = (min: number) => fc.array(word, { minLength: min, maxLength: 600 }).map((all) => all.join(" "));

test("a text stands wholly in itself, and in what holds it", () => {
  const run = fc.property(words(40), words(0), (text, more) => {
    expect(containment(sketchOf(text), sketchOf(text))).toBe(1);
    expect(containment(sketchOf(text), sketchOf(`${more} ${text}`))).toBeGreaterThan(0.5);
  });
  fc.assert(run, { numRuns: 200 });
});

test("it is the same either way, and case and accents do not count", () => {
  const run = fc.property(words(20), words(20), (a, b) => {
    expect(containment(sketchOf(a), sketchOf(b))).toBe(containment(sketchOf(b), sketchOf(a)));
    expect(sketchOf(a.toUpperCase())).toEqual(sketchOf(a));
  });
  fc.assert(run, { numRuns: 100 });
});

test("what has no words in common, or too few words, stands in nothing", () => {
  const left = Array.from({ length: 300 }, (_, i) => `left${i}`).join(" ");
  const right = Array.from({ length: 300 }, (_, i) => `right${i}`).join(" ");
  expect(containment(sketchOf(left), sketchOf(right))).toBe(0);
  expect(containment(sketchOf("they met on Tuesday in Oslo"), sketchOf("they met on Tuesday in Oslo"))).toBe(0);
  expect(sketchOf("")).toEqual([]);
});

test("a sketch is small, whatever the text", () => {
  const long = Array.from({ length: 20_000 }, (_, i) => `word${i}`).join(" ");
  expect(sketchOf(long)).toHaveLength(128);
  const half = long.slice(0, long.length / 2);
  expect(containment(sketchOf(half), sketchOf(long))).toBeGreaterThan(0.9);
});
