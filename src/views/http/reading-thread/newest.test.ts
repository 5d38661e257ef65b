import { expect, test } from "vitest";
import { newestOf } from "./newest.ts";

/** A record that is brought together again and again, and takes `delay` ms to read. */
function record(delay: () => number) {
  const at = { mergedOf: "1", reads: 0 };
  const read = async () => {
    const { mergedOf } = at;
    at.reads += 1;
    await new Promise((resolve) => setTimeout(resolve, delay()));
    return { mergedOf };
  };
  return { at, read };
}

test("what is known is not read again", async () => {
  const { at, read } = record(() => 1);
  const newest = newestOf(1000, read);
  expect([await newest("1"), await newest("1"), at.reads]).toEqual([{ mergedOf: "1" }, { mergedOf: "1" }, 1]);
});

test("many who ask at once wait for one reading", async () => {
  const { at, read } = record(() => 10);
  const newest = newestOf(1000, read);
  await Promise.all(Array.from({ length: 20 }, () => newest("1")));
  expect(at.reads).toBe(1);
});

test("what was being read when the record was brought together again is read once more", async () => {
  const { at, read } = record(() => 20);
  const newest = newestOf(1000, read);
  await newest("1");
  at.mergedOf = "2";
  const first = newest("2");
  at.mergedOf = "3";
  expect(await newest("3")).toEqual({ mergedOf: "3" });
  await first;
});

test("what takes long is shown as it was before, until it is there", async () => {
  let delay = 0;
  const { at, read } = record(() => delay);
  const newest = newestOf(20, read);
  await newest("1");
  [at.mergedOf, delay] = ["2", 200];
  expect(await newest("2")).toEqual({ mergedOf: "1" });
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(await newest("2")).toEqual({ mergedOf: "2" });
});

test("who asks when others have waited does not wait again", async () => {
  let delay = 0;
  const { at, read } = record(() => delay);
  const newest = newestOf(100, read);
  await newest("1");
  [at.mergedOf, delay] = ["2", 5000];
  await newest("2");
  const next = new Promise((resolve) => setTimeout(() => resolve("waited"), 50));
  expect(await Promise.race([newest("2"), next])).toEqual({ mergedOf: "1" });
});

test("what could not be read is tried again", async () => {
  let fails = true;
  const newest = newestOf(20, async () => {
    if (fails) throw new Error("no");
    return { mergedOf: "1" };
  });
  await expect(newest("1")).rejects.toThrow("no");
  fails = false;
  expect(await newest("1")).toEqual({ mergedOf: "1" });
});
