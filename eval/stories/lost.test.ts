import { expect, test } from "vitest";
import { recordMaker } from "../fresh-record.ts";
import type { Story } from "./gold.ts";
import { missesOf } from "./misses.ts";
import type { ToldStory } from "./read.ts";
import { scoreStories } from "./score.ts";
import { compareWithRecord } from "./stories.ts";

const TEXTS: Readonly<Record<string, string>> = {
  "a.txt": "Peru and Bolivia signed a treaty on fish in Lima on 3 May 2014. It allows 300 boats. A band played.",
  "b.txt": "Bolivia and Peru signed the treaty on fish in Lima on 3 May 2014. It allows many boats. Nobody sang.",
  "c.txt": "Chad opened a school.",
};

const quote = (doc: string, words: string) => ({ doc, quote: words });

const GOLD: Story = {
  ...{ story: "a treaty", events: [], agreements: [], entities: [], developments: [], corroboration: [] },
  disagreements: [
    {
      ...{ id: "d1", kind: "number", what: "boats", explained: null },
      quotes: [quote("a.txt", "It allows 300 boats"), quote("b.txt", "It allows many boats")],
    },
    {
      ...{ id: "d2", kind: "occurrence", what: "music", explained: null },
      quotes: [quote("a.txt", "A band played"), quote("b.txt", "Nobody sang")],
    },
    {
      ...{ id: "d3", kind: "place", what: "another story", explained: null },
      quotes: [quote("a.txt", "A band played"), quote("c.txt", "Chad opened a school")],
    },
    {
      ...{ id: "d4", kind: "date", what: "day", explained: null },
      quotes: [quote("a.txt", "signed a treaty on fish"), quote("b.txt", "signed the treaty on fish")],
    },
  ],
};

const STORY: ToldStory = {
  ...{ name: "one", gold: GOLD },
  documents: Object.entries(TEXTS).map(([file, text]) => ({ file, bytes: Buffer.from(text) })),
};

test("what is not shown was lost at the first stage that failed", async () => {
  const compared = await compareWithRecord(await recordMaker("reader"), [STORY]);
  expect(compared.lost?.map(({ what, at }) => [what, at])).toEqual([
    ["boats", "no count on a side"],
    ["music", "no claim on a side"],
    ["another story", "no story pair"],
    ["day", "values may agree"],
  ]);
  const scores = scoreStories(compared);
  expect(scores.lost).toMatchObject({ "no story pair": { place: 1 }, "no count on a side": { number: 1 } });
  expect(scores.storyPairs).toMatchObject({ recall: { right: 1, of: 3 }, precision: { right: 1, of: 1 } });
  expect(missesOf(compared)).toContain("disagreement not shown (number, no count on a side): boats");
});
