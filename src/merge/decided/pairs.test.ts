import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { merge } from "../merge.ts";
import { judge, knowledge, testimony } from "../testing/builder.ts";
import { at } from "../testing/judged.ts";
import { overruledPairs, type Pair } from "./pairs.ts";

describe("pairs that people judged", () => {
  const pair = (verdict: Pair["verdict"], left: string, right: string): Pair => ({
    ...(judge("entity", verdict, left, right) as Pair),
    id: `${verdict} ${left}${right}`,
  });
  // earliest first → overruled: by
  const rows: readonly (readonly [string, readonly Pair[], Readonly<Record<string, readonly string[]>>])[] = [
    ["no contradiction", [pair("same", "a", "b"), pair("different", "b", "c")], {}],
    [
      "the later of two on the same pair",
      [pair("same", "a", "b"), pair("different", "a", "b")],
      { "same ab": ["different ab"] },
    ],
    [
      "a chain that a later difference cuts: the earliest goes",
      [pair("same", "a", "b"), pair("same", "b", "c"), pair("different", "a", "c")],
      { "same ab": ["different ac", "same bc"] },
    ],
    [
      "a difference that a later chain joins",
      [pair("different", "a", "c"), pair("same", "a", "b"), pair("same", "b", "c")],
      { "different ac": ["same ab", "same bc"] },
    ],
    [
      "differences chain over sames",
      [pair("same", "a", "d"), pair("same", "a", "b"), pair("different", "b", "c"), pair("same", "c", "d")],
      { "same ad": ["different bc", "same ab", "same cd"] },
    ],
    ["the same said twice", [pair("same", "a", "b"), { ...pair("same", "a", "b"), id: "again" }], {}],
    ["unsure takes back", [pair("same", "a", "b"), pair("unsure", "a", "b")], { "same ab": ["unsure ab"] }],
  ];
  test.each(rows)("%s", (_, pairs, expected) => {
    expect(Object.fromEntries(overruledPairs(pairs))).toEqual(expected);
  });

  test("whatever people say, what stands never contradicts itself, and the last word always stands", () => {
    const one = fc.tuple(fc.constantFrom("same", "different"), fc.nat(5), fc.nat(5)).filter(([, a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 14 }), (list) => {
        const pairs = list.map(([verdict, a, b], i) => ({
          ...pair(verdict as Pair["verdict"], String(Math.min(a, b)), String(Math.max(a, b))),
          id: String(i),
        }));
        const overruled = overruledPairs(pairs);
        const standing = pairs.filter(({ id }) => !overruled.has(id));
        expect(overruled.has(String(pairs.length - 1))).toBe(false);
        const group = new Map(["0", "1", "2", "3", "4", "5"].map((name) => [name, name]));
        const find = (name: string): string => (group.get(name) === name ? name : find(group.get(name)!));
        for (const { verdict, left, right } of standing) if (verdict === "same") group.set(find(left), find(right));
        for (const { verdict, left, right } of standing)
          if (verdict === "different") expect(find(left)).not.toBe(find(right));
        for (const by of overruled.values()) {
          expect(by.length).toBeGreaterThan(0);
          for (const id of by) expect(overruled.has(id)).toBe(false);
        }
      }),
    );
  });

  test("A same B, B different C: A and C stay apart though the names are one, and nobody is asked", () => {
    const people = ["Sergei Petrenko", "S. Petrenko", "Sergei Petrenko"];
    const docs = people.map((name, i) => testimony(`d${i}`, null, { p: { name, country: "UKR" } }, []));
    const decided = [judge("entity", "same", "d0#p", "d1#p"), judge("entity", "different", "d1#p", "d2#p")];
    const { entities, judgements } = merge(docs, knowledge(), decided.map(at));
    expect(entities.map(({ members }) => members.map(({ document }) => document)).sort()).toEqual([
      ["d0", "d1"],
      ["d2"],
    ]);
    expect(judgements.filter(({ verdict }) => verdict === "unsure")).toEqual([]);
  });
});
