import { afterEach, beforeEach, expect, test } from "vitest";
import { addTiny, together } from "../../../../test/support/tiny-record.ts";
import { openStore } from "../../../record/open.ts";
import { reviewQueue } from "../../../record/queries/review/review.ts";
import type { Store } from "../../../record/store.ts";
import { screenOf } from "../../text/screen.ts";
import type { Context } from "../context.ts";
import { reviewIn } from "./terminal.ts";

let store: Store;
beforeEach(async () => {
  store = await openStore(":memory:");
  await addTiny(store);
});
afterEach(() => store.close());

/** A terminal of 100 columns in which these keys are pressed. */
async function reviewed(...pressed: readonly string[]) {
  let shown = "";
  const context = {
    options: { knowledge: { first: "", over: [] } },
    screen: screenOf({ columns: 100 }, { NO_COLOR: "1" }),
    print: (text: string) => {
      shown += text;
    },
    notice: () => {},
  } as unknown as Context;
  async function* keys() {
    yield* pressed;
  }
  const result = await reviewIn(
    context,
    store,
    () => reviewQueue(store),
    { by: "anna", keys: keys() },
    () => together(store),
  );
  return { ...result, shown };
}

test("one key each: what is answered is a judgement, and is asked no more", async () => {
  const before = await reviewQueue(store);
  const [first] = before;
  expect(first?.about).toBe("discrepancy");
  const { shown, answered, left } = await reviewed("w", "the release is later\r", "1", "q");
  expect(answered).toBe(1);
  expect(left).toBe((await reviewQueue(store)).length);
  expect((await reviewQueue(store)).map(({ id }) => id)).not.toContain(first?.id);
  expect(await store.judgements()).toMatchObject([
    { about: "discrepancy", verdict: "correct", field: "right", why: "the release is later", by: "anna" },
  ]);
  expect(shown).toMatch(new RegExp(`── ${before.length} questions? left, 0 answered ──`));
  expect(shown).toContain("Which is right?");
  expect(shown).toMatch(/»[^«]+«[^\n]* │ /);
  for (const line of shown.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
});

test("undone and quit: everything is as before but the list of what was decided", async () => {
  const before = (await reviewQueue(store)).map(({ id }) => id);
  const { answered, shown } = await reviewed("a", "u", "u", "\u001b[A", "?", "q");
  expect(answered).toBe(0);
  expect(shown).toContain("nothing to undo in this review");
  expect(shown).toContain("the two are one, are two, nobody can tell");
  expect((await reviewQueue(store)).map(({ id }) => id)).toEqual(before);
  expect((await store.judgements()).map(({ undone }) => undone?.by)).toEqual(["anna"]);
});

test("skipping through to the end, and all that is certain at once", async () => {
  const queue = await reviewQueue(store);
  const { shown, answered } = await reviewed(...queue.map(() => "k"));
  expect(answered).toBe(0);
  expect(shown).toMatch(/Nothing is left to ask\.\n$/);
});
