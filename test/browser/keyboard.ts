import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { laptop, type Room } from "./room.ts";

/** What the keyboard is at never gets lost: neither where it takes something away, nor where a button is off for a while. */
export function keyboard(opened: () => Room): void {
  describe("by the keyboard", () => {
    let room: Room;
    let page: Page;
    beforeAll(async () => {
      room = opened();
      page = await laptop(room);
    });

    const isAt = (selector: string) =>
      page.evaluate<boolean>(`document.activeElement.closest(${JSON.stringify(selector)}) !== null`);
    const press = async (name: string) => {
      await page.getByRole("button", { name }).first().focus();
      await page.keyboard.press("Enter");
    };

    test("a filter that is taken off leaves the focus where the filters are", async () => {
      await page.goto(`${room.address}/chronology?type=visit&since=2020`);
      await page.locator(".entry").first().waitFor();
      await press("Take off: type visit");
      await page.getByRole("button", { name: "Take off: type visit" }).waitFor({ state: "detached" });
      await expect.poll(() => isAt(".chronology-head")).toBe(true);
    });

    test("a decision and its undoing leave it beside what was decided", async () => {
      await page.goto(`${room.address}/disagreements?state=open`);
      await page.locator(".disagreement-item h2 a").first().click();
      await press("Both stand");
      await page.locator(".disagreement-state", { hasText: "accepted" }).waitFor();
      await expect.poll(() => isAt(".settle")).toBe(true);
      await press("Undo");
      await page.locator(".disagreement-state", { hasText: "open" }).waitFor();
      await expect.poll(() => isAt("main .page")).toBe(true);
    });

    test("who comes back from an event is at its line again, in sight", async () => {
      await page.goto(`${room.address}/chronology`);
      await page.locator(".entry").first().waitFor();
      for (let step = 0; step < 25; step += 1) await page.keyboard.press("j");
      const line = () =>
        page.evaluate<string | null>(
          "document.activeElement.matches('[data-line]') ? document.activeElement.textContent : null",
        );
      const words = await line();
      expect(words).not.toBeNull();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/events\//);
      await page.locator(".source").first().waitFor();
      await page.goBack();
      await expect.poll(line).toBe(words);
      const top = await page.evaluate<number>("document.activeElement.getBoundingClientRect().top");
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(page.viewportSize()?.height ?? 0);
    });

    test("the lines are one link away, past all filters", async () => {
      await page.goto(`${room.address}/chronology`);
      await page.locator(".entry").first().waitFor();
      await page.getByRole("link", { name: "Skip to the lines" }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => isAt("#lines")).toBe(true);
    });
  });
}
