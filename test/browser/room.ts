import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { type Browser, chromium, type Page } from "playwright-core";

const ROOT = resolve(import.meta.dirname, "../..");
const CHROMIUM = "/usr/bin/chromium";

/** Whether there is a browser to walk with; without one the tests say so and are skipped. */
export const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser) process.stderr.write(`no ${CHROMIUM}: the tests in a browser are skipped\n`);

/** The documents written for this project, by their paths. */
export const EXAMPLES: readonly string[] = readdirSync(join(ROOT, "examples/documents"))
  .sort()
  .map((file) => join(ROOT, "examples/documents", file));

/** A record that is served, and a browser before it. */
export interface Room {
  readonly address: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Builds the application, serves a new record of `documents` by `chancery serve`, and starts a browser. */
export async function openRoom(documents: readonly string[]): Promise<Room> {
  const folder = mkdtempSync(join(tmpdir(), "chancery-room-"));
  const record = join(folder, "record.db");
  execFileSync(process.execPath, [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "web", "--logLevel", "error"], {
    cwd: ROOT,
    stdio: "ignore",
    // what is served is what users get, not what the test runner would have
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (documents.length > 0) chancery(record, "--quiet", "add", ...documents);
  const { server, address } = await served(record);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  const close = async () => {
    await browser.close();
    server.kill("SIGTERM");
    await new Promise((ended) => server.once("exit", ended));
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, browser, close };
}

/** A page as wide as on a laptop, of which nothing is waited for longer than half a minute. */
export async function laptop({ browser }: Room): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.setDefaultTimeout(30_000);
  return page;
}

const ARGUMENTS = [
  ...["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** With what a person's Chromium has and a driven one lacks: its viewer of PDF files. */
export function launchOrdinary(): Promise<Browser> {
  const ignoreDefaultArgs = ["--disable-extensions", "--disable-component-extensions-with-background-pages"];
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS, ignoreDefaultArgs });
}

function chancery(record: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, [join(ROOT, "src/views/cli/main.ts"), "--record", record, ...args], {
    cwd: ROOT,
    stdio: "ignore",
  });
}

/** `chancery serve` at a free port, with the address that it prints. */
async function served(record: string): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(
    process.execPath,
    [join(ROOT, "src/views/cli/main.ts"), "--record", record, "serve", "--port", "0"],
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  server.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  const address = await new Promise<string>((found, failed) => {
    let text = "";
    server.stdout?.on("data", (chunk) => {
      text += chunk;
      const [url] = /http:\/\/\S+/.exec(text) ?? [];
      if (url !== undefined) found(url.replace(/\/$/, ""));
    });
    server.once("exit", (code) => failed(new Error(`chancery serve ended with ${code}: ${said}`)));
  });
  return { server, address };
}
