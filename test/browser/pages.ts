import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { pagesOf } from "../../web/pages-of.ts";
import type { Room } from "./room.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every page, light and dark: nothing that a screen reader would miss, nothing beside the screen, nothing from elsewhere. */
export function everyPage(opened: () => Room): void {
  describe("every page", () => {
    let room: Room;
    let pages: readonly (readonly [name: string, path: string])[];

    beforeAll(async () => {
      room = opened();
      pages = await pagesOf(room.address);
    });

    test("no serious finding of axe, light and dark", async () => {
      // axe is injected, which the policy of our pages would forbid
      const context = await room.browser.newContext({
        bypassCSP: true,
        reducedMotion: "reduce",
        viewport: { width: 1280, height: 860 },
      });
      const page = await context.newPage();
      const found: string[] = [];
      for (const [name, path] of pages) {
        await settled(page, room.address + path);
        await page.evaluate(AXE);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          await page.waitForTimeout(50);
          found.push(...(await findings(page)).map((finding) => `${name}, ${colorScheme}: ${finding}`));
        }
      }
      await context.close();
      expect(found).toEqual([]);
    }, 180_000);

    test("nothing is asked of another machine, nothing is refused by our own policy, nothing fails", async () => {
      const page = await room.browser.newPage();
      const elsewhere: string[] = [];
      const said: string[] = [];
      page.on("request", (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (hostname !== "127.0.0.1" && protocol !== "data:" && protocol !== "blob:") elsewhere.push(request.url());
      });
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") said.push(`${page.url()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => said.push(`${page.url()}: ${error.message}`));
      for (const [, path] of pages) await settled(page, room.address + path);
      await page.close();
      expect(elsewhere).toEqual([]);
      expect(said).toEqual([]);
    }, 180_000);

    test("no page asks the same twice, ahead of the application or after", async () => {
      const page = await room.browser.newPage();
      const asked: string[] = [];
      page.on("request", (request) => void (request.url().includes("/api/") && asked.push(request.url())));
      const twice: string[] = [];
      for (const [name, path] of pages) {
        asked.length = 0;
        await settled(page, room.address + path);
        await page.waitForLoadState("networkidle");
        twice.push(...asked.filter((url, at) => asked.indexOf(url) < at).map((url) => `${name}: ${url}`));
      }
      await page.close();
      expect(twice).toEqual([]);
    }, 180_000);

    test("what a page waits for is asked for ahead of the application", async () => {
      const page = await room.browser.newPage();
      await page.route("**/assets/*.js", (route) => route.abort());
      const asked: string[] = [];
      for (const name of ["chronology", "event", "claim", "document", "agreement"]) {
        const path = pages.find(([known]) => known === name)?.[1] ?? "";
        const [request] = await Promise.all([page.waitForRequest(/\/api\//), page.goto(room.address + path)]);
        if (new URL(request.url()).pathname === `/api${path.replace(/\?.*/, "")}`) asked.push(name);
      }
      await page.close();
      expect(asked).toEqual(["chronology", "event", "claim", "document", "agreement"]);
    });

    test("nothing lies beside the screen, from 320 px to 4K", async () => {
      const page = await room.browser.newPage();
      const beside: string[] = [];
      for (const [name, path] of pages) {
        await settled(page, room.address + path);
        for (const width of [320, 390, 768, 1280, 3840]) {
          await page.setViewportSize({ width, height: 900 });
          const over = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
          if (over > 0) beside.push(`${name} at ${width} px: ${over} px`);
        }
      }
      await page.close();
      expect(beside).toEqual([]);
    }, 180_000);

    test("the first page is under 200 kB, as it is sent: the page, its scripts and its styles", async () => {
      const page = await room.browser.newPage();
      const session = await page.context().newCDPSession(page);
      await session.send("Network.enable");
      const wanted = new Set<string>();
      let bytes = 0;
      session.on("Network.responseReceived", ({ requestId, type }) => {
        if (type === "Document" || type === "Script" || type === "Stylesheet") wanted.add(requestId);
      });
      session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        if (wanted.has(requestId)) bytes += encodedDataLength;
      });
      await settled(page, `${room.address}/chronology`);
      await page.close();
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(200_000);
    });
  });
}

async function settled(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("main h1").first().waitFor({ state: "attached" });
  await page.locator(".waiting-for").waitFor({ state: "detached" });
  await page.evaluate("document.fonts.ready.then(() => null)");
}

async function findings(page: Page): Promise<readonly string[]> {
  const results = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
    readonly violations: readonly {
      id: string;
      impact: string;
      nodes: readonly { html: string; failureSummary: string }[];
    }[];
  };
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length}) ${nodes[0]?.failureSummary.slice(0, 160)}`,
    );
}
