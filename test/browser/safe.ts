import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { laptop, launchOrdinary, type Room } from "./room.ts";

/** A page that tries what pages try, with a name and a title that do too. */
const HOSTILE = {
  name: `"><img src=x onerror=done()> \u202Egpj.html`,
  mimeType: "text/html",
  buffer: Buffer.from(`<!doctype html><html><head><title><script>parent.done()</script>Norway and Ghana</title>
<meta property="og:url" content="javascript:parent.done()"><meta name="author" content="<svg onload=done()>"></head>
<body onload="parent.done()"><script>parent.done()</script><article><h1>Norway and Ghana &lt;script&gt;done()&lt;/script&gt;</h1>
<p>On 3 April 2019, Norwegian Foreign Minister &lt;img src=x onerror=done()&gt; Ine Eriksen Soreide visited Ghana. \u202Eevil\u202C</p>
<p><a href="javascript:parent.done()">more</a><svg onload="parent.done()"><iframe src="https://example.org/"></iframe></p></article></body></html>`),
};

/** Nothing in a document runs; nobody's decision is lost. */
export function safe(opened: () => Room): void {
  describe("is safe", () => {
    let room: Room;
    let page: Page;
    beforeAll(async () => {
      room = opened();
      page = await laptop(room);
    });

    test("a hostile document runs nothing, and asks for nothing elsewhere", async () => {
      let ran = 0;
      const elsewhere: string[] = [];
      await page.exposeFunction("done", () => {
        ran += 1;
      });
      page.on("dialog", (dialog) => {
        ran += 1;
        dialog.dismiss();
      });
      page.on("request", (request) => {
        if (new URL(request.url()).hostname === "example.org") elsewhere.push(request.url());
      });
      await page.goto(`${room.address}/documents`);
      await page.setInputFiles("input[type=file]", HOSTILE);
      await page.getByText(/^Read: 1 new/).waitFor({ timeout: 60_000 });
      await page.locator(".drop-progress a").first().click();
      await page.locator(".text .zone").first().waitFor();
      await page.keyboard.press("o");
      await page.locator("iframe.original").waitFor();
      await page.waitForTimeout(500);
      await page.goto(`${room.address}/chronology?between=NOR,GHA`);
      await page.locator("main h1").waitFor();
      await page.waitForTimeout(200);
      expect(ran).toBe(0);
      expect(elsewhere).toEqual([]);
    }, 90_000);

    test("a PDF is shown beside its text by the viewer of the browser", async () => {
      const browser = await launchOrdinary();
      const own = await browser.newPage();
      const found = (await (await fetch(`${room.address}/api/documents?limit=100`)).json()) as {
        readonly items: readonly { readonly id: string; readonly file: string }[];
      };
      const pdf = found.items.find(({ file }) => file.endsWith(".pdf"));
      await own.goto(`${room.address}/documents/${pdf?.id}`);
      await own.locator(".text .zone").first().waitFor();
      await own.keyboard.press("o");
      const viewers = () => own.frames().filter((frame) => frame.url().startsWith("chrome-extension://")).length;
      await expect.poll(viewers, { timeout: 10_000 }).toBe(1);
      await browser.close();
    }, 30_000);

    test("a record that does not answer is told of, and can be asked again", async () => {
      const own = await room.browser.newPage();
      await own.route("**/api/agreements?*", (route) => route.abort());
      await own.goto(`${room.address}/agreements`);
      await own.getByText("The record does not answer.").waitFor({ timeout: 20_000 });
      await own.unroute("**/api/agreements?*");
      await own.getByRole("button", { name: "Try again" }).click();
      await own.locator(".ledger tbody tr").first().waitFor();
      await own.close();
    }, 40_000);

    test("two who settle the same: the second is told, and nothing is lost", async () => {
      await takeAllBack(room.address);
      const found = (await (await fetch(`${room.address}/api/discrepancies?state=open&limit=1`)).json()) as {
        readonly items: readonly { readonly id: string }[];
      };
      const address = `${room.address}/disagreements/${found.items[0]?.id}`;
      const other = await room.browser.newPage();
      for (const one of [page, other]) {
        await one.goto(address);
        await one.getByRole("button", { name: "This side is right" }).first().waitFor();
      }
      await page.getByRole("button", { name: "This side is right" }).first().click();
      await page.locator(".disagreement-state", { hasText: "resolved" }).waitFor();
      await other.getByRole("button", { name: "This side is right" }).last().click();
      await other.getByText("Somebody decided on the same meanwhile").waitFor();
      await other.reload();
      await other.locator(".disagreement-state", { hasText: "resolved" }).waitFor();
      await other.close();
      await page.getByRole("button", { name: "Undo" }).first().click();
      await page.locator(".disagreement-state", { hasText: "open" }).waitFor();
    }, 60_000);
  });
}

/** What the walk before decided is undone: every disagreement is open again. */
async function takeAllBack(address: string): Promise<void> {
  const answer = await fetch(`${address}/api/judgements?state=standing&limit=1000`);
  const { items } = (await answer.json()) as { readonly items: readonly { readonly id: string }[] };
  for (const { id } of items) {
    const headers = { "x-chancery": "1", "if-match": "*" };
    const { ok, status } = await fetch(`${address}/api/judgements/${id}`, { method: "DELETE", headers });
    if (!ok) throw new Error(`wanted ${id} to be taken back, found ${status}`);
  }
}
