import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen } from "./serving.ts";
import { raw } from "./testing/raw.ts";
import { type Answer, type Served, served } from "./testing/served.ts";
import { plainName } from "./writing/uploads.ts";

let at: Served;
beforeAll(async () => {
  at = await served();
}, 60_000);
afterAll(() => at.store.close());

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
