import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { EXAMPLES, laptop, type Room } from "./room.ts";

/** What an analyst does, in a real browser before a real `chancery serve`; each step on the record that the steps before left. */
export function walk(opened: () => Room): void {
  describe("an analyst", () => {
    let room: Room;
    let page: Page;

    beforeAll(async () => {
      room = opened();
      page = await laptop(room);
    });

    const open = async (path: string) => {
      await page.goto(`${room.address}${path}`);
      await page.locator("main h1").first().waitFor({ state: "attached" });
    };
    const datesOf = async (year: string) => {
      const dates = await page.locator('.answered[aria-busy="false"] .entry-date').allTextContents();
      return { many: dates.length > 5, others: dates.filter((date) => !date.includes(year)).length };
    };
    const line = (words: string | RegExp) => page.getByRole("link", { name: words }).first();

    test("drops documents, and they are in the chronology", async () => {
      await open("/");
      await page.setInputFiles("input[type=file]", [...EXAMPLES]);
      await page.getByText(/^Read: .*\d+ new/).waitFor({ timeout: 120_000 });
      expect(await page.getByText("known", { exact: true }).count()).toBe(1);
      await page.getByRole("link", { name: "Chronology", exact: true }).click();
      await line("Suga visits Vietnam.").waitFor();
      await open("/chronology?type=visit&since=2022-04&until=2022-05");
      await line(/Kishida visits Vietnam/).waitFor();
    }, 180_000);

    test("opens a line to its words", async () => {
      await open("/chronology?type=visit&since=2021-11&until=2021-11");
      await line(/Pham Minh Chinh visits Japan/).click();
      const quotation = page.locator(".source-words .quoted").first();
      const words = await quotation.textContent();
      await page.locator(".source-words a").first().press("Enter");
      await page.waitForURL(/\/documents\/doc_\w+\?at=/);
      await page.locator('.text [data-found="true"]').first().waitFor();
      const found = await page.locator('.text [data-found="true"]').allTextContents();
      expect(found.join("")).toBe(words);
    });

    test("filters to two states and a year", async () => {
      await open("/chronology");
      await page.getByRole("button", { name: /^Japan \d+$/ }).click();
      await page.getByRole("button", { name: /^Vietnam \d+$/ }).click();
      await page.getByRole("button", { name: "2021", exact: true }).click();
      await page.waitForURL(/between=JPN%2CVNM.*since=2021/);
      await expect.poll(() => datesOf("2021"), { timeout: 30_000 }).toEqual({ many: true, others: 0 });
    });

    test("sees the visit of October 2020 with both sources", async () => {
      await open("/chronology?type=visit&since=2020-10&until=2020-10&between=JPN,VNM");
      await line(/visits Vietnam\.$/).click();
      await page.locator(".source").first().waitFor();
      const sources = await page.locator(".source > h3").allTextContents();
      expect(sources.join(" · ")).toContain("Tokyo Government Bulletin");
      expect(sources.join(" · ")).toContain("Hanoi Daily");
    });

    test("settles a disagreement, and undoes it", async () => {
      await open("/disagreements?state=open&kind=date");
      await page.locator(".disagreement-item h2 a").first().click();
      await page.getByRole("button", { name: "This side is right" }).first().click();
      await page.locator(".disagreement-state", { hasText: "resolved" }).waitFor();
      await page.getByRole("button", { name: "Undo" }).click();
      await page.locator(".disagreement-state", { hasText: "open" }).waitFor();
    });

    test("corrects a date, and sees it everywhere", async () => {
      await open("/chronology?since=2022-05-01&until=2022-05-01&type=meeting");
      await line(/Kishida meets .*Chinh in Hanoi/).click();
      await page.waitForURL(/\/events\//);
      const event = page.url();
      await page.getByText("Its parts").first().click();
      await page.getByLabel("date should be").first().fill("2022-05-02");
      await page.getByRole("button", { name: "Correct", exact: true }).first().click();
      await page
        .getByText(/^Kept\./)
        .first()
        .waitFor();
      await page.locator(".title .label", { hasText: "May 2, 2022" }).waitFor();
      await open("/chronology?type=meeting&since=2022-05&until=2022-05");
      const entry = page.locator(".entry", { hasText: /Chinh in Hanoi/ });
      expect(await entry.locator(".entry-date").textContent()).toBe("May 2, 2022");
      expect(await entry.textContent()).toContain("corrected");
      await page.goto(event);
      await page.getByRole("button", { name: "Undo" }).first().click();
      await page.locator(".title .label", { hasText: "May 1, 2022" }).waitFor();
    });

    test("reviews items by the keyboard without waiting for the last to be kept, and takes one back", async () => {
      const before = await decided(room.address);
      let [kept, gone] = [0, 0];
      const slow = Promise.withResolvers<void>();
      await page.route("**/api/judgements", async (route) => {
        await slow.promise;
        const response = await route.fetch();
        await route.fulfill({ response });
        // a question that an answer before it settled is there no more
        kept += response.status() === 201 ? 1 : 0;
        gone += response.status() === 404 ? 1 : 0;
      });
      await open("/review");
      for (let answered = 1; answered <= ITEMS; answered++) {
        const key = await page.locator(".answer kbd").first().textContent();
        await page.keyboard.press(key ?? "");
        await page.getByText(`, ${answered} answered`).waitFor();
      }
      expect(kept).toBe(0);
      slow.resolve();
      await expect.poll(() => decided(room.address), { timeout: 30_000 }).toBe(before + ITEMS - gone);
      await page.keyboard.press("u");
      await page.getByText(`, ${ITEMS - 1} answered`).waitFor();
      await expect.poll(() => decided(room.address), { timeout: 30_000 }).toBe(before + ITEMS - 1 - gone);
      await page.unrouteAll({ behavior: "wait" });
    }, 120_000);

    test("compares two readouts of one meeting", async () => {
      await open("/chronology?type=meeting&since=2020-10-19&until=2020-10-19");
      await line(/Phuc meets .*Suga in Hanoi/).click();
      await page.getByRole("link", { name: "Compare readouts" }).click();
      await page.locator(".readouts").waitFor();
      const heads = (await page.locator(".readouts thead th").allTextContents()).join(" · ");
      expect(heads).toContain("Tokyo Government Bulletin");
      expect(heads).toContain("Hanoi Government Portal");
      expect(await page.getByText("silent", { exact: true }).count()).toBeGreaterThan(0);
    });

    test("exports what is on the screen", async () => {
      await open("/chronology?type=meeting");
      await page.getByText(/^\d+ entries$/).waitFor();
      const shown = Number(/\d+/.exec((await page.locator(".chronology-head .label").textContent()) ?? "")?.[0]);
      const waiting = page.waitForEvent("download");
      await page.getByRole("link", { name: "CSV" }).click();
      const rows = readFileSync(await (await waiting).path(), "utf8")
        .trim()
        .split(/\r?\n/);
      expect(rows[0]).toMatch(/^date,date_min,date_max/);
      expect(rows.length - 1).toBe(shown);
    });

    test("searches for a quotation and opens it", async () => {
      await open("/");
      await page.keyboard.press("/");
      await page.keyboard.type('"cooperate closely on the South China Sea"');
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/search\?/);
      expect(await page.locator(".search-passage mark").first().textContent()).toMatch(/cooperate/);
      await page.locator(".search-group a").first().click();
      await page.locator('.text [data-found="true"]').first().waitFor();
    });

    test("reads the record as of a day", async () => {
      await open("/chronology");
      await page.getByLabel("As of").fill("2020-10-16");
      await page.keyboard.press("Enter");
      await page.getByText("What could be known as of Oct. 16, 2020").waitFor();
      await page.locator('.answered[aria-busy="false"] .entry').first().waitFor();
      await expect.poll(() => page.getByRole("link", { name: /Kishida/ }).count()).toBe(0);
      await page.getByRole("link", { name: "Agreements", exact: true }).click();
      await page.waitForURL(/\/agreements\?as_of=2020-10-16/);
    });

    test("goes through a document by the keyboard", async () => {
      await open("/documents");
      await page.locator(".documents-table tbody a").first().click();
      await page.locator(".card").first().waitFor();
      await page.keyboard.press("j");
      await page.locator('.card[data-chosen="true"]').waitFor();
      expect(await page.locator('.text [data-chosen="true"]').count()).toBeGreaterThan(0);
      const heading = page.locator(".reader h1");
      const first = await heading.textContent();
      await page.keyboard.press("n");
      await expect.poll(() => heading.textContent()).not.toBe(first);
      await page.locator('.answered[aria-busy="false"] .card[data-chosen="false"]').first().waitFor();
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
    });
  });
}

/** As many as are asked of the examples at once, without what an answer settles. */
const ITEMS = 8;

/** How many decisions of people nobody took back; one may overrule another. */
async function decided(address: string): Promise<number> {
  const answer = await fetch(`${address}/api/judgements?limit=1000`);
  const { items } = (await answer.json()) as { readonly items: readonly { readonly state: string }[] };
  return items.filter(({ state }) => state !== "undone").length;
}
