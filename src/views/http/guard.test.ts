import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen } from "./serving.ts";
import { raw } from "./testing/raw.ts";
import { type Answer, type Served, served } from "./testing/served.ts";

let folder: string;
let at: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chancery-web-"));
  const web = join(folder, "web");
  mkdirSync(join(web, "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "the secret");
  writeFileSync(join(web, "index.html"), "<!doctype html><title>Chancery</title>");
  writeFileSync(join(web, "assets/index-AbCdEf12.js"), "export const answer = 42;".repeat(50));
  at = await served({ web });
}, 60_000);
afterAll(async () => {
  await at.store.close();
  rmSync(folder, { recursive: true });
});

describe("headers", () => {
  test.each(["/", "/api/chronology", "/api/nothing", "/assets/index-AbCdEf12.js"])(
    "%s runs no script of others, is not sniffed, framed or referred to",
    async (address) => {
      const { headers } = await at.ask(address);
      const policy = headers.get("Content-Security-Policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'self'(;|$)/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      const names = ["X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Cross-Origin-Resource-Policy"];
      expect(names.map((name) => headers.get(name))).toEqual(["nosniff", "DENY", "no-referrer", "same-origin"]);
      expect(headers.get("Access-Control-Allow-Origin")).toBeNull();
    },
  );
});

describe("requests of other pages", () => {
  test.each([
    ["another name for this machine (DNS rebinding)", "GET", { Host: "evil.example" }, 403, "other_host"],
    ["a name that begins like ours", "GET", { Host: "localhost.evil.example:4873" }, 403, "other_host"],
    ["localhost", "GET", { Host: "localhost:4873" }, 200, undefined],
    ["::1", "GET", { Host: "[::1]:4873" }, 200, undefined],
    ["another origin writes", "POST", { "X-Chancery": "1", Origin: "http://evil.example" }, 403, "other_origin"],
    ["another port writes", "POST", { "X-Chancery": "1", Origin: "http://127.0.0.1:9" }, 403, "other_origin"],
    ["an origin of nothing writes", "POST", { "X-Chancery": "1", Origin: "null" }, 403, "other_origin"],
    [
      "a page of the same site writes",
      "POST",
      { "X-Chancery": "1", "Sec-Fetch-Site": "same-site" },
      403,
      "other_origin",
    ],
    ["a form writes (no header of ours)", "POST", {}, 403, "header_wanted"],
  ] as const)("%s", async (_name, method, headers, status, code) => {
    const address = method === "GET" ? "/api/health" : "/api/judgements";
    const response = await at.ask(address, { method, headers });
    expect([response.status, ((await response.json()) as Answer).error?.code]).toEqual([status, code]);
  });

  test("our own page may write", async () => {
    const response = await at.write(
      "POST",
      "/api/judgements",
      { verdict: "accept", ids: ["clm_none"] },
      { Origin: "http://127.0.0.1:4873", "Sec-Fetch-Site": "same-origin", "If-Match": "*" },
    );
    expect(response.status).toBe(404);
  });
});

describe("the files of the application", () => {
  test.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/%2e%2e%5c%2e%2e%5csecret.txt",
    "//secret.txt",
    "/%00/secret.txt",
    "/%ff",
  ])("%s leads nowhere", async (address) => {
    const response = await at.ask(`http://127.0.0.1:4873${address}`);
    expect(await response.text()).not.toContain("the secret");
    expect([400, 404]).toContain(response.status);
  });

  test("a path on the wire that is not made plain before it comes leads nowhere", async () => {
    const serving = await listen((request) => at.ask(request.url, { headers: request.headers }), {
      host: "127.0.0.1",
      port: 0,
    });
    const answer = await raw(
      serving.port,
      "GET /assets/../../secret.txt HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
    );
    await serving.close();
    expect(answer).not.toContain("the secret");
    expect(answer).toMatch(/^HTTP\/1.1 (400|404)/);
  });

  test("pages are the application, made smaller where the client can; what has a hash is kept for ever", async () => {
    const page = await at.ask("/agreements/agr_1");
    expect([page.status, page.headers.get("Content-Type"), page.headers.get("Cache-Control")]).toEqual([
      200,
      "text/html; charset=utf-8",
      "no-cache",
    ]);
    const script = await at.ask("/assets/index-AbCdEf12.js", { headers: { "Accept-Encoding": "br, gzip" } });
    expect([script.headers.get("Content-Encoding"), script.headers.get("Cache-Control")]).toEqual([
      "br",
      "public, max-age=31536000, immutable",
    ]);
    expect((await at.ask("/assets/index-00000000.js")).status).toBe(404);
  });

  test("where it is not built a page says how to build it", async () => {
    const other = await served();
    const page = await other.ask("/");
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining("npm run build")]);
    await other.store.close();
  });
});
