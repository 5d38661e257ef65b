import { expect, test } from "vitest";
import type { Cast, Said } from "../../../../test/support/tiny-extractor.ts";
import { addTiny } from "../../../../test/support/tiny-record.ts";
import { openStore } from "../../open.ts";
import { promises } from "./promises.ts";

const CAST: Readonly<Record<string, Cast>> = {
  lund: { name: "Kari Lund", forms: ["Lund"], country: "NOR" },
  dahl: { name: "Per Dahl", forms: ["Dahl"], country: "NOR" },
  mensah: { name: "Kofi Mensah", forms: ["Mensah"], country: "GHA" },
  ghana: { name: "Ghana", forms: ["Ghana"], kind: "state", country: "GHA" },
  norway: { name: "Norway", forms: ["Norway"], kind: "state", country: "NOR" },
  accra: { name: "Accra", forms: ["Accra"], kind: "place", country: "GHA" },
};

/** What a sentence tells: its words are its claim's. */
function said(words: string, type: Said["type"], who: string, more: Partial<Said> = {}): Said {
  return { words, type, trigger: words.split(" ")[0] ?? "", who: who.split(" "), ...more } as Said;
}

async function statesOf(first: Said, then: Said, days: readonly [string, string]): Promise<readonly string[]> {
  const store = await openStore(":memory:");
  const texts = [first, then].map((one, index) => ({
    ...{ file: `${index}.txt`, publisher: `Paper ${index}`, published: days[index] ?? null, cast: CAST },
    ...{ text: `${one.words}, text ${index}.`, said: [one] },
  }));
  await addTiny(store, texts);
  const found = await promises(store, "2023-01-01");
  await store.close();
  return found.map(({ state, outcome }) => `${state}${outcome === null ? "" : `: ${outcome.how}`}`);
}

const MAY = { date: "2021-05-05/2021-05-07" } as const;
const VISIT = said("Lund will visit Ghana", "visit", "visitor:lund host:ghana", { status: "scheduled", ...MAY });
const TALKS = said("Norway will meet Ghana", "meeting", "party:norway party:ghana", {
  status: "scheduled",
  date: "2021",
});
const BOATS = said("Norway will give Ghana six boats", "transfer", "supplier:norway recipient:ghana", {
  status: "announced",
});

test.each([
  [
    "the visitor is told to be in the host's country",
    VISIT,
    said("Lund met Mensah in Accra", "meeting", "party:lund party:mensah", { place: "accra", date: "2021-05-06" }),
    "done: told as being there",
  ],
  [
    "another month",
    VISIT,
    said("Lund met Mensah in Accra", "meeting", "party:lund party:mensah", { place: "accra", date: "2021-07-06" }),
    "overdue",
  ],
  [
    "somebody else is told to be there",
    VISIT,
    said("Dahl met Mensah in Accra", "meeting", "party:dahl party:mensah", { place: "accra", date: "2021-05-06" }),
    "overdue",
  ],
  [
    "leaders meet for their states",
    TALKS,
    said("Lund met Mensah", "meeting", "party:lund party:mensah", { date: "2021-06-02" }),
    "done: told as done",
  ],
  [
    "states do not meet for a person",
    said("Lund will meet Mensah", "meeting", "party:lund party:mensah", { status: "scheduled", date: "2021" }),
    said("Norway met Ghana", "meeting", "party:norway party:ghana", { date: "2021-06-02" }),
    "overdue",
  ],
  [
    "talks some day are not any talks",
    { ...TALKS, date: undefined } as never,
    said("Lund met Mensah", "meeting", "party:lund party:mensah", { date: "2021-06-02" }),
    "open",
  ],
  [
    "a promise without a date, kept in a year",
    BOATS,
    said("Norway gave Ghana boats", "transfer", "supplier:norway recipient:ghana", { date: "2021-11" }),
    "done: told as done",
  ],
  [
    "years later is another act",
    BOATS,
    said("Norway gave Ghana boats", "transfer", "supplier:norway recipient:ghana", { date: "2022-11" }),
    "open",
  ],
  [
    "boats are no radars",
    BOATS,
    said("Norway gave Ghana radars", "transfer", "supplier:norway recipient:ghana", { date: "2021-11" }),
    "open",
  ],
  [
    "who gets does not give",
    BOATS,
    said("Ghana gave Norway boats", "transfer", "supplier:ghana recipient:norway", { date: "2021-11" }),
    "open",
  ],
] as const)("%s", async (_, first, then, wanted) => {
  expect(await statesOf(first, then, ["2021-03-01", "2022-12-01"])).toEqual([wanted]);
});

test("a text from before the promise does not keep it", async () => {
  const done = said("Norway gave Ghana boats", "transfer", "supplier:norway recipient:ghana", { date: "2021-02" });
  expect(await statesOf(BOATS, done, ["2021-03-01", "2021-02-20"])).toEqual(["open"]);
});

test("a day before the text is when it was announced, not when it is due; what was scheduled for a day before it is overdue", async () => {
  const later = said("Norway thanked Ghana", "other", "party:norway target:ghana", { date: "2022" });
  const days = ["2021-03-01", "2022-12-01"] as const;
  expect(await statesOf({ ...BOATS, date: "2021-02-20" }, later, days)).toEqual(["open"]);
  expect(await statesOf({ ...BOATS, date: "2021-03-20" }, later, days)).toEqual(["overdue"]);
  expect(await statesOf({ ...BOATS, status: "scheduled", date: "2021-02-20" }, later, days)).toEqual(["overdue"]);
});
