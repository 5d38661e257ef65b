import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import type { Browser } from "playwright-core";
import { EXAMPLES, hasBrowser, openRoom } from "../test/browser/room.ts";
import { pagesOf } from "./pages-of.ts";

const FOLDER = resolve(import.meta.dirname, "../docs/screenshots");
const SIZES = [
  { width: 1280, height: 860 },
  { width: 390, height: 844 },
];

/** Pictures of every page over examples/documents, light and dark, at 1280 and 390 px, to be looked at. */
async function main(): Promise<void> {
  if (!hasBrowser) throw new Error("wanted /usr/bin/chromium, found none");
  mkdirSync(FOLDER, { recursive: true });
  const room = await openRoom(EXAMPLES);
  try {
    const pages = await pagesOf(room.address);
    for (const viewport of SIZES)
      for (const colorScheme of ["light", "dark"] as const) await pictures(room, pages, { viewport, colorScheme });
  } finally {
    await room.close();
  }
}

async function pictures(
  { browser, address }: { readonly browser: Browser; readonly address: string },
  pages: readonly (readonly [name: string, path: string])[],
  look: {
    readonly viewport: { readonly width: number; readonly height: number };
    readonly colorScheme: "light" | "dark";
  },
): Promise<void> {
  const page = await browser.newPage(look);
  for (const [name, path] of pages) {
    await page.goto(address + path);
    await page.waitForLoadState("networkidle");
    const file = `${name}-${look.colorScheme}-${look.viewport.width}.png`;
    await page.screenshot({ path: join(FOLDER, file) });
    process.stdout.write(`${file}\n`);
  }
  await page.close();
}

await main();
