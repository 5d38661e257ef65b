import { expect, test } from "vitest";
import { actsOf } from "../act.ts";
import { joinEntities } from "../entities.ts";
import { blockKeys, OWN } from "../pairs.ts";
import { CAST, TALKS } from "../testing/acts.ts";
import { knowledge, type Told, testimony } from "../testing/builder.ts";
import { areCrowded, filedUnder, lookedUpBy } from "./blocks.ts";
import { NOTHING } from "./neighbours.ts";

function actsTold(told: readonly Told[]) {
  const docs = [testimony("d0", "2019-06-01", CAST, told)];
  return actsOf(docs, joinEntities(docs, knowledge(), []), knowledge());
}

/** How many stand in each block already → whether one more makes a crowd. */
const CROWDS: readonly (readonly [string, Told, number, boolean])[] = [
  ["of a day", { ...TALKS, date: "2019-05-02" }, 999, false],
  ["of a day and its month, whose parts count together", { ...TALKS, date: "2019-05-02" }, 1000, true],
  ["of a month", { ...TALKS, date: "2019-05" }, 1000, true],
  ["of one text", TALKS, 0, false],
];

test.each(CROWDS)("a crowd of likes: %s", async (_, told, count, isCrowd) => {
  const acts = actsTold([told]);
  const full = {
    ...NOTHING,
    count: async (_: string, keys: readonly string[]) => new Map(keys.map((key) => [key, count])),
  };
  expect(await areCrowded(acts, acts, full)).toBe(isCrowd);
});

test("a text that tells two thousand of one kind is a crowd by itself", async () => {
  const acts = actsTold(Array.from({ length: 2001 }, () => ({ type: "other", who: ["party:PRT"] })));
  expect(await areCrowded(acts.slice(0, 1), acts, NOTHING)).toBe(true);
  expect(await areCrowded(acts.slice(0, 1), acts.slice(0, 2000), NOTHING)).toBe(false);
});

const TIMES = [null, "2019-05-02", "2019-05-02/2019-05-04", "2019-05-02~", "2019-05", "2019", "2019-04-30/2019-06-02"];

test("an act looks where those are filed with which it is compared in other texts", () => {
  const acts = TIMES.flatMap((date) => actsTold([{ ...TALKS, date }]));
  for (const a of acts)
    for (const b of acts) {
      const isWide = [a, b].some(({ days, isLoose }) => isLoose || days === null || days.to - days.from > 10);
      const common = [...blockKeys(a)].filter((key) => !key.startsWith(OWN) && blockKeys(b).has(key));
      const compared = common.filter((key) => isWide || key.startsWith("day "));
      expect(lookedUpBy(a).some((key) => filedUnder(b).includes(key))).toBe(compared.length > 0);
    }
});
