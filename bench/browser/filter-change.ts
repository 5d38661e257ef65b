import type { Browser, Page } from "playwright-core";

/** One change of a filter: in ms, from the click until the new lines are painted, and how much of that was waiting for the API; 0 where the answer was kept. */
export interface Took {
  readonly filter: string;
  readonly all: number;
  readonly waited: number;
}

/** Facets that are clicked on, each on and off again. */
const CLICKED: readonly (readonly [facet: string, values: number])[] = [
  ["State", 6],
  ["Type", 5],
  ["Status", 4],
  ["Area", 5],
];

/** Clicks on facets as an analyst would, one after the other, on and off. */
export async function filterChanges(browser: Browser, base: string): Promise<readonly Took[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.goto(`${base}/chronology`);
  await page.locator(".entry").first().waitFor({ timeout: 120_000 });
  await page.locator(".facet button").first().waitFor({ timeout: 120_000 });
  const took: Took[] = [];
  for (const [facet, values] of CLICKED)
    for (const value of await valuesOf(page, facet, values))
      for (const turn of ["on", "off"]) {
        await quiet(page);
        took.push({ filter: `${facet} ${value} ${turn}`, ...(await clicked(page, facet, value)) });
      }
  await page.close();
  return took;
}

/** What was asked before has come: counts, months, what is asked beforehand. */
async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(150);
}

async function valuesOf(page: Page, facet: string, values: number): Promise<readonly string[]> {
  await quiet(page);
  const names = page.locator(".facet", { has: page.locator("legend", { hasText: facet }) }).locator(".facet-name");
  return (await names.allTextContents()).slice(0, values);
}

async function clicked(page: Page, facet: string, value: string) {
  return page.evaluate(
    async ([name, words]) => {
      const own = [...document.querySelectorAll(".facet")].find(
        (one) => one.querySelector("legend")?.textContent === name,
      );
      const button = [...(own?.querySelectorAll("button") ?? [])].find(
        (one) => one.querySelector(".facet-name")?.textContent === words,
      );
      if (button === undefined) throw new Error(`wanted ${words} among ${name}, found none`);
      const filters = () => document.querySelector(".chosen")?.textContent ?? "";
      const before = filters();
      performance.clearResourceTimings();
      const start = performance.now();
      button.click();
      const frame = () => new Promise((next) => requestAnimationFrame(next));
      const isThere = () =>
        filters() !== before && document.querySelector('.answered[aria-busy="false"] .entry') !== null;
      while (!isThere()) await frame();
      await frame();
      const all = performance.now() - start;
      const asked = performance
        .getEntriesByType("resource")
        .filter(({ name: address }) => /\/api\/chronology\?/.test(address));
      const waited = asked.reduce((sum, { duration }) => sum + duration, 0);
      return { all, waited: Math.min(waited, all) };
    },
    [facet, value] as const,
  );
}
