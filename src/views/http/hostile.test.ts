import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, served } from "./testing/served.ts";

let at: Served;
beforeAll(async () => {
  at = await served();
}, 60_000);
afterAll(() => at.store.close());

describe("hostile documents", () => {
  test.each([
    ["text/html", "<script>alert(1)</script>", "inline", "text/html"],
    ["image/svg+xml", "<svg onload='alert(1)'/>", "inline", "application/octet-stream"],
    ["text/html", "<script>alert(1)</script>", "attachment", "application/octet-stream"],
    ["text/x-unknown", "javascript:alert(1)", "inline", "application/octet-stream"],
  ])("%s %s never runs (%s)", async (mediaType, text, how, type) => {
    const { originalAnswer } = await import("./original.ts");
    const { Hono } = await import("hono");
    const copy = {
      id: "cpy_1",
      document: "doc_1",
      file: 'x"\r\nSet-Cookie: a=b\u202e.html',
      sha256: "",
      mediaType,
      language: "en",
      metadata: {} as never,
      zones: [],
    };
    const app = new Hono().get("/", (c) => originalAnswer(c, copy, new TextEncoder().encode(text), how as "inline"));
    const { headers } = await app.request("/");
    expect(headers.get("Content-Type")).toBe(type);
    expect(headers.get("Content-Security-Policy")).toMatch(/^sandbox; default-src 'none';/);
    expect(headers.get("Content-Security-Policy")).not.toContain("allow-scripts");
    expect([headers.get("X-Content-Type-Options"), headers.get("Set-Cookie")]).toEqual(["nosniff", null]);
    if (type === "application/octet-stream") expect(headers.get("Content-Disposition")).toMatch(/^attachment;/);
  });

  test("a PDF is shown by the viewer of the browser: outside a sandbox, as nothing else than a PDF", async () => {
    const { originalAnswer } = await import("./original.ts");
    const { Hono } = await import("hono");
    const copy = {
      id: "cpy_1",
      document: "doc_1",
      file: "a.pdf",
      sha256: "",
      mediaType: "application/pdf",
      language: "en",
      metadata: {} as never,
      zones: [],
    };
    const app = new Hono().get("/", (c) => originalAnswer(c, copy, new TextEncoder().encode("<script>"), "inline"));
    const { headers } = await app.request("/");
    expect(headers.get("Content-Type")).toBe("application/pdf");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Security-Policy")).toMatch(/^default-src 'none';(?!.*script-src)/);
  });

  test("names with tags are answered as JSON, and errors with them too", async () => {
    const response = await at.ask(`/api/events/${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
    expect([response.status, response.headers.get("Content-Type")]).toEqual([404, "application/json"]);
  });
});
