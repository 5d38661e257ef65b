import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../src/record/open.ts";
import { addTiny } from "./support/tiny-record.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const MAIN = join(ROOT, "src/views/cli/main.ts");

// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
type Answer = any;

let folder: string;
let record: string;
let server: ChildProcess;
let base: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chancery-serve-"));
  record = join(folder, "tiny.db");
  const store = await openStore(record);
  await addTiny(store);
  await store.close();
  [server, base] = await started(["serve", "--port", "0", "--record", record, "--by", "anna"]);
}, 60_000);
afterAll(async () => {
  await ended(server);
  rmSync(folder, { recursive: true });
});

/** `chancery serve` with the address that it prints. */
function started(args: readonly string[]): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, env: { ...process.env, NO_COLOR: "1" } });
  return new Promise((resolve, reject) => {
    let errors = "";
    child.stderr?.on("data", (data) => {
      errors += data;
    });
    child.stdout?.on("data", (data) => resolve([child, String(data).trim().replace(/\/$/, "")]));
    child.on("exit", (code) => reject(new Error(`ended with ${code}: ${errors}`)));
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on("exit", resolve);
    child.kill("SIGTERM");
  });
}

const json = async (address: string, init: RequestInit = {}): Promise<Answer> =>
  (await fetch(`${base}${address}`, init)).json();
const OWN = { "X-Chancery": "1" };

async function job(id: string, at = base): Promise<Answer> {
  for (let turn = 0; turn < 300; turn += 1) {
    const found = (await (await fetch(`${at}/api/jobs/${id}`)).json()) as Answer;
    if (found.state === "done" || found.state === "failed") return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the job did not end");
}

describe("chancery serve", () => {
  test("answers what the command line prints", async () => {
    const child = spawn(process.execPath, [MAIN, "chronology", "--json", "--record", record, "--between", "NOR,GHA"], {
      cwd: folder,
    });
    let printed = "";
    for await (const part of child.stdout) printed += part;
    const { entries, footnotes } = JSON.parse(printed);
    const answer = await json("/api/chronology?between=NOR,GHA");
    expect([answer.items, answer.footnotes]).toEqual([entries, footnotes]);
  });

  test("what takes long comes from the other thread, the same", async () => {
    for (const address of [
      "/api/promises?on=2019-04-01",
      "/api/agreements",
      "/api/chronology?as_of=2019-03",
      "/api/dyads/NOR/GHA",
    ]) {
      const response = await fetch(`${base}${address}`);
      expect([address, response.status]).toEqual([address, 200]);
      const again = await fetch(`${base}${address}`, {
        headers: { "If-None-Match": response.headers.get("ETag") ?? "" },
      });
      expect(again.status).toBe(304);
    }
    expect((await fetch(`${base}/api/promises?state=late`)).status).toBe(400);
  });

  test("documents come in, are read, and are in the chronology; a bad one stops no other; hostile ones do nothing", async () => {
    const form = new FormData();
    const hostile = `<html><head><title><img src=x onerror=alert(1)>Visit</title><meta name="author" content="<script>alert(2)</script>"></head><body><script>alert(3)</script><a href="javascript:alert(4)">On 3 March 2022 the President of Ghana, Kofi Mensah, visited Norway.</a></body></html>`;
    form.append("files", new File([hostile], "..\\..\\hostile\u202e.html"));
    form.append("files", new File([new Uint8Array(300)], "bad.pdf"));
    form.append("files", new File(["Ghana and Togo signed an agreement on trade in Lome on 5 May 2022."], "note.txt"));
    form.append("files", new File(['{"publisher": "Lome Gazette", "published": "2022-05-06"}'], "note.json"));
    const response = await fetch(`${base}/api/documents`, { method: "POST", headers: OWN, body: form });
    expect(response.status).toBe(202);
    const done = await job(((await response.json()) as Answer).id);
    expect(done.files.map(({ name, state }: Answer) => [name, state])).toEqual([
      ["hostile.html", "new"],
      ["bad.pdf", "refused"],
      ["note.txt", "new"],
      ["note.json", "side file"],
    ]);
    expect([done.summary.new, done.error]).toEqual([2, null]);
    const lome = await json("/api/chronology?source=Lome%20Gazette&type=agreement");
    expect(lome.items.map(({ date }: Answer) => date)).toEqual(["2022-05-05"]);
    const id = done.files[0].documents[0].id;
    const original = await fetch(`${base}/api/documents/${id}/original?show=inline`);
    expect(original.headers.get("Content-Security-Policy")).toMatch(/^sandbox;/);
    const read = await fetch(`${base}/api/documents/${id}`);
    expect([read.headers.get("Content-Type"), read.headers.get("X-Content-Type-Options")]).toEqual([
      "application/json",
      "nosniff",
    ]);
    expect(((await read.json()) as Answer).text).not.toContain("alert(3)");
  });

  test("judgements of the command line and of the browser are told to each other", async () => {
    const { items } = await json("/api/claims?type=meeting");
    const etag = (await fetch(`${base}/api/claims/${items[0].id}`)).headers.get("ETag") ?? "";
    const child = spawn(
      process.execPath,
      [MAIN, "judge", "accept", items[0].id, "--by", "bea", "--record", record, "--quiet"],
      { cwd: folder },
    );
    await new Promise((resolve) => child.on("exit", resolve));
    const headers = { ...OWN, "Content-Type": "application/json", "If-Match": etag };
    const body = JSON.stringify({ verdict: "reject", ids: [items[0].id] });
    const refused = await fetch(`${base}/api/judgements`, { method: "POST", headers, body });
    expect([refused.status, ((await refused.json()) as Answer).error.message]).toEqual([
      412,
      expect.stringContaining("bea"),
    ]);
    const made = await fetch(`${base}/api/judgements`, {
      method: "POST",
      headers: { ...headers, "If-Match": "*" },
      body,
    });
    expect(((await made.json()) as Answer).judgements[0].by).toBe("anna");
    expect((await json(`/api/claims/${items[0].id}`)).event).toBeNull();
  });
});

describe("chancery serve without a record", () => {
  test("opens an empty room; the first upload makes the record, and the terminal says so", async () => {
    const file = join(folder, "first.db");
    const [first, at] = await started(["serve", "--port", "0", "--record", file, "--by", "anna"]);
    let told = "";
    first.stderr?.on("data", (data) => {
      told += data;
    });
    const ask = async (address: string, init: RequestInit = {}) => fetch(`${at}${address}`, init);
    const read = async (address: string): Promise<Answer> => (await ask(address)).json();
    for (const address of EMPTY) expect([address, (await ask(address)).status]).toEqual([address, 200]);
    const headers = { ...OWN, "Content-Type": "application/json", "If-Match": "*" };
    const body = JSON.stringify({ verdict: "accept", ids: ["clm_1"] });
    const early = await ask("/api/judgements", { method: "POST", headers, body });
    expect([early.status, existsSync(file)]).toEqual([404, false]);
    const form = new FormData();
    form.append("files", new File(["The President of Ghana visited Norway on 3 March 2022."], "note.txt"));
    const response = await ask("/api/documents", { method: "POST", headers: OWN, body: form });
    const done = await job(((await response.json()) as Answer).id, at);
    expect([done.state, done.summary.new]).toEqual(["done", 1]);
    expect((await read("/api/chronology")).items.map(({ date }: Answer) => date)).toEqual(["2022-03-03"]);
    const { counts, documents } = await read("/api/summary");
    expect([counts.documents, documents.map(({ file: name }: Answer) => name)]).toEqual([1, ["note.txt"]]);
    expect(told).toBe(`made ${file} holds 1 document, 1 event, 0 discrepancies.\n`);
    expect(await ended(first)).toBe(0);
  });

  test("is refused where none can be made", async () => {
    await expect(started(["serve", "--port", "0", "--record", join(folder, "none/new.db")])).rejects.toThrow(
      /ended with 2: chancery: wanted to make a record at .*, found no folder/,
    );
  });
});

/** What the pages ask of a record that is not there yet. */
const EMPTY = [
  ...["/api/health", "/api/summary?since=2020", "/api/chronology", "/api/facets", "/api/agreements", "/api/promises"],
  ...["/api/discrepancies", "/api/documents", "/api/entities", "/api/review", "/api/judgements", "/api/map"],
  ...["/api/network", "/api/search?q=visit", "/api/dyads/NOR/GHA", "/api/chronology?as_of=2020", "/api/export"],
];

describe("chancery serve elsewhere", () => {
  test("demands tokens, which are said once and kept as their hash", async () => {
    await expect(started(["serve", "--host", "0.0.0.0", "--port", "0", "--record", record])).rejects.toThrow(
      /ended with 2: chancery: wanted tokens to listen at 0\.0\.0\.0/,
    );
    const child = spawn(
      process.execPath,
      [MAIN, "serve", "--token", "read", "--for", "carla", "--record", record, "--quiet"],
      { cwd: folder },
    );
    let secret = "";
    for await (const part of child.stdout) secret += part;
    const kept = readFileSync(join(folder, "tiny.tokens"), "utf8");
    expect(kept).toMatch(/^read carla [0-9a-f]{64}\n$/);
    expect(kept).not.toContain(secret.trim());
    const [other, address] = await started(["serve", "--host", "0.0.0.0", "--port", "0", "--record", record]);
    const local = address.replace("0.0.0.0", "127.0.0.1");
    const ask = async (headers: Record<string, string>) => (await fetch(`${local}/api/health`, { headers })).status;
    expect([await ask({}), await ask({ Authorization: `Bearer ${secret.trim()}` })]).toEqual([401, 200]);
    expect(await ended(other)).toBe(0);
  });
});
