import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newGuesses } from "./guard/guesses.ts";
import { bearerOf, hashOf, tokensIn } from "./guard/tokens.ts";
import { type Answer, type Served, served } from "./testing/served.ts";

let at: Served;
beforeAll(async () => {
  at = await served();
}, 60_000);
afterAll(() => at.store.close());

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
