import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, served } from "./testing/served.ts";

const SCRIPT = "export const answer = 42;".repeat(100);

let folder: string;
let at: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chancery-packing-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Chancery</title>");
  writeFileSync(join(folder, "assets/index-AbCdEf12.js"), SCRIPT);
  at = await served({ web: folder });
}, 60_000);
afterAll(async () => {
  await at.store.close();
  rmSync(folder, { recursive: true });
});

const CHRONOLOGY = "/api/chronology";
const FILE = "/assets/index-AbCdEf12.js";
const asked = (address: string, given: string, more: Record<string, string> = {}) =>
  at.ask(address, { headers: { ...(given === "" ? {} : { "Accept-Encoding": given }), ...more } });

describe("answers are made smaller for who takes it", () => {
  test.each([
    [CHRONOLOGY, "gzip, deflate, br", "br"],
    [CHRONOLOGY, "gzip", "gzip"],
    [CHRONOLOGY, "br;q=0, gzip;q=0.5", "gzip"],
    [CHRONOLOGY, "gzip;q=0", null],
    [CHRONOLOGY, "identity", null],
    [CHRONOLOGY, "", null],
    [FILE, "gzip, br", "br"],
    [FILE, "gzip", "gzip"],
    [FILE, "", null],
    // it goes in one packet anyway
    ["/", "gzip, br", null],
    ["/api/session", "gzip, br", null],
    ["/api/nothing", "gzip, br", null],
  ])("%s to a client that takes “%s”: %s", async (address, given, wanted) => {
    const [plain, packed] = [await asked(address, ""), await asked(address, given)];
    const [whole, bytes] = [Buffer.from(await plain.arrayBuffer()), Buffer.from(await packed.arrayBuffer())];
    expect([packed.headers.get("Content-Encoding"), packed.headers.get("Vary")]).toEqual([wanted, "Accept-Encoding"]);
    const unpacked = wanted === "br" ? brotliDecompressSync(bytes) : wanted === "gzip" ? gunzipSync(bytes) : bytes;
    expect(unpacked.equals(whole)).toBe(true);
    expect(bytes.length < whole.length).toBe(wanted !== null);
    expect(packed.headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  test.each([CHRONOLOGY, FILE])("the ETag of %s is of what it says, however it is packed", async (address) => {
    const plain = (await asked(address, "")).headers.get("ETag") ?? "";
    const weak = (await asked(address, "br")).headers.get("ETag") ?? "";
    expect([plain.startsWith('"'), weak]).toEqual([true, `W/${plain}`]);
    for (const tag of [plain, weak]) {
      const again = await asked(address, "br", { "If-None-Match": tag });
      expect([again.status, await again.text(), again.headers.get("Vary")]).toEqual([304, "", "Accept-Encoding"]);
    }
  });

  test("one may decide on what came packed", async () => {
    const { id } = (await at.json("/api/claims?type=meeting")).items[0];
    const etag = (await asked(`/api/claims/${id}`, "gzip")).headers.get("ETag") ?? "";
    const made = await at.write("POST", "/api/judgements", { verdict: "accept", ids: [id] }, { "If-Match": etag });
    expect([etag.slice(0, 3), made.status]).toEqual(['W/"', 201]);
  });

  test("a HEAD tells of it without a body", async () => {
    const head = await at.ask(CHRONOLOGY, { method: "HEAD", headers: { "Accept-Encoding": "br" } });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });
});
