import type { Browser } from "playwright-core";

/** From the asking for the page until lines are painted, in ms; in a browser that has kept nothing. */
export async function firstPaint(browser: Browser, base: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector(".entry") === null) requestAnimationFrame(look);
      // the frame after the one in which the lines came is the first that shows them
      else requestAnimationFrame(() => Object.assign(window, { shownAt: performance.now() }));
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${base}/chronology`);
  const shown = await page.waitForFunction(() => (window as { shownAt?: number }).shownAt, null, { timeout: 120_000 });
  const time = (await shown.jsonValue()) ?? 0;
  await context.close();
  return time;
}
