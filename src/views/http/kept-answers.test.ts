import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Answer, type Served, served } from "./testing/served.ts";

let at: Served;
beforeEach(async () => {
  at = await served();
}, 60_000);
afterEach(async () => at.store.close());

const CHRONOLOGY = "/api/chronology?limit=5";
const SEEN = { "If-Match": "*" };
const contentOf = (answer: Response) => answer.headers.get("ETag")?.replace(/^.*\./, "");

describe("an answer is made once", () => {
  test.each([CHRONOLOGY, "/api/claims", "/api/entities"])("%s", async (address) => {
    const first = await at.ask(address);
    const said = await first.text();
    const looked = [vi.spyOn(at.store, "claims"), vi.spyOn(at.store, "events"), vi.spyOn(at.store, "entities")];
    const again = await at.ask(address);
    expect([again.status, await again.text()]).toEqual([200, said]);
    expect([...again.headers].sort()).toEqual([...first.headers].sort());
    expect(looked.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  test("for each that takes it packed otherwise", async () => {
    const [plain, packed] = [
      await at.ask(CHRONOLOGY),
      await at.ask(CHRONOLOGY, { headers: { "Accept-Encoding": "br" } }),
    ];
    expect([plain, packed].map(({ headers }) => headers.get("Content-Encoding"))).toEqual([null, "br"]);
    expect((await at.ask(CHRONOLOGY)).headers.get("Content-Encoding")).toBe(null);
  });

  test("who has it already is told so", async () => {
    for (const packing of ["identity", "br"]) {
      const etag = (await at.ask(CHRONOLOGY, { headers: { "Accept-Encoding": packing } })).headers.get("ETag") ?? "";
      const held = await at.ask(CHRONOLOGY, { headers: { "Accept-Encoding": packing, "If-None-Match": etag } });
      expect([held.status, await held.text(), held.headers.get("ETag")]).toEqual([304, "", etag]);
      expect(held.headers.get("Content-Encoding")).toBe(null);
    }
  });
});

describe("it is made again", () => {
  test("when somebody has decided, and names the state that was seen", async () => {
    const before = await at.ask(CHRONOLOGY);
    const { items } = await at.json("/api/claims");
    const judged = await at.write("POST", "/api/judgements", { verdict: "reject", ids: [items[0].id] }, SEEN);
    expect(judged.status).toBe(201);
    const after = await at.ask(CHRONOLOGY);
    expect(contentOf(after)).not.toBe(contentOf(before));
    expect(after.headers.get("ETag")).toContain(((await judged.json()) as Answer).state);
  });

  test("when it was a refusal", async () => {
    const [first, again] = [await at.ask(`${CHRONOLOGY}&since=never`), await at.ask(`${CHRONOLOGY}&since=never`)];
    expect([first.status, again.status]).toEqual([400, 400]);
    expect(await again.json()).toEqual(await first.json());
  });
});
