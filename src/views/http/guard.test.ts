import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newGuesses } from "./guard/guesses.ts";
import { bearerOf, hashOf, tokensIn } from "./guard/tokens.ts";
import { listen } from "./serving.ts";
import { type Answer, type Served, served } from "./testing/served.ts";
import { plainName } from "./writing/uploads.ts";

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
      "gzip",
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

describe("tokens", () => {
  const tokens = { read: "secret-of-the-reader", review: "secret-of-the-reviewer", admin: "secret-of-the-admin" };
  const bearer = (secret: string) => ({ Authorization: `Bearer ${secret}` });

  test.each([
    ["nobody", "", [401, 401, 401]],
    ["a wrong one", "secret", [401, 401, 401]],
    ["read", tokens.read, [200, 403, 403]],
    ["review", tokens.review, [200, 404, 403]],
    ["admin", tokens.admin, [200, 404, 400]],
  ])("%s reads, judges, adds", async (_name, secret, statuses) => {
    const own = await served({ tokens });
    const headers = secret === "" ? {} : bearer(secret);
    const read = await own.ask("/api/health", { headers });
    const judge = await own.write(
      "POST",
      "/api/judgements",
      { verdict: "accept", ids: ["clm_none"] },
      { ...headers, "If-Match": "*" },
    );
    const add = await own.write("POST", "/api/documents", new FormData(), headers);
    expect([read.status, judge.status, add.status]).toEqual(statuses);
    await own.store.close();
  });

  test("judgements are by who has the token, whatever the request says", async () => {
    const own = await served({ tokens });
    const claim = (await own.json("/api/claims", { headers: bearer(tokens.read) })).items[0].id;
    const made = await own.write(
      "POST",
      "/api/judgements",
      { verdict: "accept", ids: [claim], by: "anna" },
      { ...bearer(tokens.review), "If-Match": "*" },
    );
    expect(((await made.json()) as Answer).judgements[0].by).toBe("the reviewer");
    await own.store.close();
  });

  test("guessing is limited: then the right one waits too, and after that counts", async () => {
    let time = 0;
    const own = await served({ tokens, clock: () => time });
    const ask = (secret: string) => own.ask("/api/health", { headers: bearer(secret) });
    for (let turn = 0; turn < 5; turn += 1) expect((await ask(`guess ${turn}`.replace(" ", "-"))).status).toBe(401);
    const refused = await ask(tokens.read);
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "1"]);
    time = 1001;
    expect((await ask(tokens.read)).status).toBe(200);
    await own.store.close();
  });

  test("each further guess doubles the time, up to a quarter of an hour", () => {
    const guesses = newGuesses(() => 0);
    const waits = Array.from({ length: 30 }, () => {
      guesses.failed("a");
      return guesses.wait("a");
    });
    expect(waits.slice(0, 8)).toEqual([0, 0, 0, 0, 1, 2, 4, 8]);
    expect([waits.at(-1), guesses.wait("b")]).toEqual([900, 0]);
  });

  test("a browser gives its token once: the cookie cannot be read by scripts, nor sent by other pages", async () => {
    const own = await served({ tokens });
    const opened = await own.write("POST", "/api/session", { token: tokens.review });
    const cookie = opened.headers.get("Set-Cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).not.toContain(tokens.review);
    const headers = { Cookie: cookie.split(";")[0] ?? "" };
    expect(await own.json("/api/session", { headers })).toEqual({ name: "the reviewer", role: "review", tokens: true });
    await own.write("DELETE", "/api/session", undefined, headers);
    expect((await own.ask("/api/session", { headers })).status).toBe(401);
    expect((await own.write("POST", "/api/session", { token: "wrong" })).status).toBe(401);
    await own.store.close();
  });

  test("a token counts whole and alone", () => {
    const all = tokensIn(`# tokens\nread anna ${hashOf("one")}\n\nadmin bea ${hashOf("two")}\n`);
    expect([bearerOf("one", all), bearerOf("two", all), bearerOf("on", all), bearerOf("", all)]).toEqual([
      { name: "anna", role: "read" },
      { name: "bea", role: "admin" },
      null,
      null,
    ]);
    expect(() => tokensIn("root anna abc")).toThrow('wanted "role name sha256" in line 1');
  });
});

describe("uploads", () => {
  const form = (...files: readonly (readonly [string, string])[]) => {
    const made = new FormData();
    for (const [name, text] of files) made.append("files", new File([text], name));
    return made;
  };

  test("each file is told of; a bad one stops no other", async () => {
    const response = await at.write(
      "POST",
      "/api/documents",
      form(["a.txt", "enough words to read"], ["b.txt", "few"], ["c.txt", ""]),
    );
    expect(response.status).toBe(202);
    const { id } = (await response.json()) as Answer;
    const job = await at.json(`/api/jobs/${id}`);
    expect([job.state, job.files.map(({ name, state }: Answer) => [name, state])]).toEqual([
      "done",
      [
        ["a.txt", "new"],
        ["b.txt", "refused"],
        ["c.txt", "refused"],
      ],
    ]);
    expect(job.files[1].problems).toEqual([{ file: "b.txt", wanted: "more than ten bytes", found: "less" }]);
    expect(JSON.stringify(job)).not.toContain(tmpdir());
  });

  test.each([
    ["too many files", { files: 1 }, form(["a.txt", "a"], ["b.txt", "b"]), 413],
    ["a request too large", { request: 1000 }, form(["a.txt", "x".repeat(2000)]), 413],
    ["no file", {}, form(), 400],
  ] as const)("%s", async (_name, limits, body, status) => {
    const own = await served({ limits });
    expect((await own.write("POST", "/api/documents", body)).status).toBe(status);
    await own.store.close();
  });

  test("one file too large is refused alone", async () => {
    const own = await served({ limits: { file: 50 } });
    const job = (await (
      await own.write("POST", "/api/documents", form(["a.txt", "x".repeat(51)], ["b.txt", "enough words"]))
    ).json()) as Answer;
    expect(job.files.map(({ state }: Answer) => state)).toEqual(["refused", expect.stringMatching(/waiting|new/)]);
    expect(job.files[0].problems[0].found).toBe("51 bytes; at most 50 are read");
    await own.store.close();
  });

  test("what is no form is refused", async () => {
    expect((await at.write("POST", "/api/documents", { a: 1 })).status).toBe(415);
    const headers = { "X-Chancery": "1", "Content-Type": "multipart/form-data; boundary=x" };
    expect((await at.ask("/api/documents", { method: "POST", headers, body: "--y" })).status).toBe(400);
  });

  test.each([
    ["../../etc/passwd", "passwd"],
    ["..\\..\\windows\\win.ini", "win.ini"],
    ["/abs/olute.txt", "olute.txt"],
    [".ssh", "ssh"],
    ["..", "document-1"],
    ["", "document-1"],
    ["a\u0000b.txt", "ab.txt"],
    ["report\u202etxt.exe", "reporttxt.exe"],
    ["Thông cáo.txt", "Thông cáo.txt"],
    [`${"é".repeat(300)}.pdf`, `${"é".repeat(98)}.pdf`],
  ])("the name %j is kept as %j", (name, plain) => {
    expect(plainName(name, 0)).toBe(plain);
  });

  test("an upload that comes too slowly is ended", async () => {
    const serving = await listen(
      (request) =>
        at.ask(request.url, {
          method: request.method,
          headers: request.headers,
          body: request.body,
          duplex: "half",
        } as RequestInit),
      { host: "127.0.0.1", port: 0, patience: { head: 300, whole: 400 } },
    );
    const head =
      "POST /api/documents HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Chancery: 1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n--x\r\n";
    const start = performance.now();
    const [slowBody, slowHead] = await Promise.all([
      raw(serving.port, head),
      raw(serving.port, "GET /api/health HTTP/1.1\r\nHost: "),
    ]);
    expect(performance.now() - start).toBeLessThan(8000);
    for (const answer of [slowBody, slowHead]) expect(answer).toMatch(/^(HTTP\/1.1 408|$)/);
    await serving.close();
  });
});

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

/** What a server says to bytes that are no whole request, until it ends the connection. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (data) => {
      answer += data.toString("latin1");
    });
    for (const end of ["close", "error"] as const) socket.on(end, () => resolve(answer));
  });
}
