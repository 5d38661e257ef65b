import { expect, test } from "vitest";
import { newQueue } from "./queue.ts";

test("what is urgent is done between the steps of what is long, and before what waits", async () => {
  const queue = newQueue();
  const done: string[] = [];
  const long = queue.run(async () => {
    for (const step of [1, 2, 3]) {
      done.push(`long ${step}`);
      await queue.breathe();
    }
  }, false);
  const later = queue.run(async () => void done.push("later"), false);
  const urgent = queue.run(async () => void done.push("urgent"), true);
  await Promise.all([long, later, urgent]);
  expect(done).toEqual(["long 1", "urgent", "long 2", "long 3", "later"]);
});

test("what fails stops nothing", async () => {
  const queue = newQueue();
  const failing = queue.run(async () => {
    throw new Error("no");
  }, true);
  await expect(failing).rejects.toThrow("no");
  expect(await queue.run(async () => 1, false)).toBe(1);
});
