import { expect, test } from "vitest";
import type { Store } from "../store.ts";
import { search } from "./search.ts";

const TEXT = "The South China Sea. China again, and China. The sea; the South China Sea.";
const store = { search: async () => [{ document: { id: "doc" }, text: TEXT }] } as unknown as Store;

test.each([
  ["South China Sea", 2],
  ['"South China Sea"', 2],
  ["China", 4],
  ["again sea", 1],
])("%s stands there %i times: as often as its rarest word", async (words, times) => {
  expect((await search(store, words)).map((passage) => passage.times)).toEqual([times]);
});
