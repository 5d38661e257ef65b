import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Served, served } from "./testing/served.ts";

let at: Served;
let api: Answer;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  at = await served();
  api = await at.json("/api/openapi.json");
  const first = async (address: string, field: string) => (await at.json(address)).items[0][field];
  const claim = await first("/api/claims?kind=event&type=visit", "id");
  const made = await at.write("POST", "/api/judgements", { verdict: "accept", ids: [claim] }, { "If-Match": "*" });
  const form = new FormData();
  form.append("files", new File(["a text of more than ten bytes"], "a.txt"));
  ids = {
    claim,
    event: await first("/api/chronology?type=visit", "event"),
    agreement: await first("/api/agreements", "id"),
    discrepancy: await first("/api/discrepancies", "id"),
    document: await first("/api/documents", "id"),
    entity: await first("/api/entities?kind=person", "id"),
    judgement: ((await made.json()) as Answer).judgements[0].id,
    job: ((await (await at.write("POST", "/api/documents", form)).json()) as Answer).id,
  };
}, 60_000);
afterAll(() => at.store.close());

/** Each route of the API, as it is asked: the address (ids in braces) and the status. */
const READ: readonly (readonly [string, string, number])[] = [
  ["/api/health", "/api/health", 200],
  ["/api/summary", "/api/summary?since=2019-04-01", 200],
  ["/api/summary", "/api/summary?seen=0-0-0-0000000000000000", 200],
  ["/api/summary", "/api/summary?seen=yesterday", 400],
  ["/api/chronology", "/api/chronology", 200],
  [
    "/api/chronology",
    "/api/chronology?between=NOR,Ghana&since=2019-04&until=2019-04-30&type=visit&status=occurred",
    200,
  ],
  ["/api/chronology", "/api/chronology?as_of=2019-03&limit=1", 200],
  ["/api/chronology", "/api/chronology?area=fisheries&source=Oslo%20Dagsblad", 200],
  ["/api/chronology", "/api/chronology?since=soon", 400],
  ["/api/chronology", "/api/chronology?betwen=NOR", 400],
  ["/api/chronology", "/api/chronology?type=party", 400],
  ["/api/chronology", "/api/chronology?limit=0", 400],
  ["/api/chronology", "/api/chronology?cursor=xyz", 400],
  ["/api/chronology", "/api/chronology?as_of=2019-02-30", 400],
  ["/api/states", "/api/states", 200],
  ["/api/chronology.md", "/api/chronology.md?between=NOR,GHA", 200],
  ["/api/chronology.csv", "/api/chronology.csv", 200],
  ["/api/facets", "/api/facets?between=NOR,GHA", 200],
  ["/api/events/{id}", "/api/events/{event}", 200],
  ["/api/events/{id}", "/api/events/evt_none", 404],
  ["/api/events/{id}", "/api/events/{claim}", 404],
  ["/api/claims", "/api/claims?limit=2", 200],
  ["/api/claims", "/api/claims?by=Ghana%20News%20Agency&kind=event", 200],
  ["/api/claims/{id}", "/api/claims/{claim}", 200],
  ["/api/positions", "/api/positions?about=Gulf%20Fisheries%20Pact", 200],
  ["/api/agreements", "/api/agreements?between=NOR,GHA&stage=signed", 200],
  ["/api/agreements", "/api/agreements?on=2019-03-30", 200],
  ["/api/agreements/{id}", "/api/agreements/{agreement}", 200],
  ["/api/agreements/{id}", "/api/agreements/agr_none", 404],
  ["/api/promises", "/api/promises?on=2019-04-01", 200],
  ["/api/promises", "/api/promises?state=done&between=NOR,GHA", 200],
  ["/api/promises.ics", "/api/promises.ics", 200],
  ["/api/discrepancies", "/api/discrepancies?state=open", 200],
  ["/api/discrepancies", "/api/discrepancies?about=Kari%20Lund", 200],
  ["/api/discrepancies/{id}", "/api/discrepancies/{discrepancy}", 200],
  ["/api/documents", "/api/documents?since=2019-04", 200],
  ["/api/documents/{id}", "/api/documents/{document}", 200],
  ["/api/documents/{id}", "/api/documents/doc_none", 404],
  ["/api/documents/{id}/original", "/api/documents/{document}/original", 200],
  ["/api/documents/{id}/original", "/api/documents/doc_none/original", 404],
  ["/api/entities", "/api/entities?about=Lund", 200],
  ["/api/entities/{id}", "/api/entities/{entity}", 200],
  ["/api/entities/{id}", "/api/entities/ent_none", 404],
  ["/api/dyads/{a}/{b}", "/api/dyads/NOR/Ghana", 200],
  ["/api/dyads/{a}/{b}", "/api/dyads/NOR/Norway", 400],
  ["/api/compare", "/api/compare?documents=before.txt,after.txt", 200],
  ["/api/compare", "/api/compare?documents=before.txt", 400],
  ["/api/review", "/api/review?limit=3", 200],
  ["/api/judgements", "/api/judgements?state=standing", 200],
  ["/api/search", "/api/search?q=fisheries", 200],
  ["/api/search", "/api/search", 400],
  ["/api/map", "/api/map", 200],
  ["/api/map", "/api/map?between=NOR,GHA&type=visit", 200],
  ["/api/map/events", "/api/map/events", 200],
  ["/api/map/events", "/api/map/events?at=GHA%20Accra&limit=1&since=2019", 200],
  ["/api/network", "/api/network?of=actors", 200],
  ["/api/export", "/api/export", 200],
  ["/api/export", "/api/export?format=csv&table=events", 200],
  ["/api/export", "/api/export?format=csv&table=constructor", 400],
  ["/api/session", "/api/session", 200],
  ["/api/jobs", "/api/jobs", 200],
  ["/api/jobs/{id}", "/api/jobs/{job}", 200],
  ["/api/jobs/{id}", "/api/jobs/none", 404],
];

const WRITTEN = [
  "POST /api/judgements",
  "DELETE /api/judgements/{id}",
  "POST /api/documents",
  "POST /api/session",
  "DELETE /api/session",
];

/** An answer against what the API says of itself. */
function validated(method: string, path: string, status: number, body: unknown): readonly string[] {
  const schema =
    api.paths[path]?.[method.toLowerCase()]?.responses?.[String(status)]?.content?.["application/json"]?.schema;
  if (schema === undefined) return [`the API does not say that ${method} ${path} answers ${status} with JSON`];
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const validate = ajv.compile({ ...schema, components: api.components });
  return validate(body) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("every route answers as the API says of itself", () => {
  test.each(READ.map(([path, address, status]) => [`${address} → ${status}`, path, address, status] as const))(
    "%s",
    async (_name, path, template, status) => {
      const address = template.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? "");
      const response = await at.ask(address);
      const type = response.headers.get("Content-Type") ?? "";
      const body = type.startsWith("application/json") ? await response.json() : await response.text();
      expect([response.status, at.failures]).toEqual([status, []]);
      if (type.startsWith("application/json")) expect(validated("GET", path, status, body)).toEqual([]);
      else expect(String(body).length).toBeGreaterThan(0);
    },
  );

  test("the table has every route of the API", () => {
    const tried = new Set([...READ.map(([path]) => `GET ${path}`), ...WRITTEN]);
    const routes = Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.filter((route) => !tried.has(route))).toEqual([]);
    expect([...tried].filter((route) => !routes.includes(route))).toEqual([]);
  });

  test("what is no route, or not with this method, is told", async () => {
    const none = await at.ask("/api/nothing");
    expect([none.status, ((await none.json()) as Answer).error.code]).toEqual([404, "not_found"]);
    const other = await at.write("DELETE", "/api/chronology");
    expect([other.status, other.headers.get("Allow")]).toEqual([405, "GET"]);
  });

  test("what is not as wanted is told with what was wanted and found", async () => {
    const { error } = await at.json("/api/chronology?since=soon");
    expect(error).toEqual({
      code: "not_as_wanted",
      message: 'wanted since as 2020, 2020-10 or 2020-10-18, found "soon"',
      wanted: "since as 2020, 2020-10 or 2020-10-18",
      found: '"soon"',
    });
  });
});

describe("lists", () => {
  const LISTS = [
    "/api/map/events",
    "/api/chronology",
    "/api/claims",
    "/api/documents",
    "/api/entities",
    "/api/promises",
    "/api/review",
  ];
  test.each(LISTS)("%s comes in parts that make the whole", async (address) => {
    const whole = await at.json(`${address}?limit=1000`);
    const parts: unknown[] = [];
    let cursor = "";
    for (let turn = 0; turn < 100; turn += 1) {
      const part = await at.json(`${address}?limit=2${cursor}`);
      expect(part.items.length).toBeLessThanOrEqual(2);
      parts.push(...part.items);
      if (part.next === null) break;
      cursor = `&cursor=${part.next}`;
    }
    const idOf = (one: Answer) => one.id ?? one.event;
    expect(parts.map(idOf)).toEqual(whole.items.map(idOf));
    expect([whole.total, whole.next]).toEqual([parts.length, null]);
  });

  test("the map counts each visit and meeting once, and lists those of each place", async () => {
    const { items, without, total } = await at.json("/api/map");
    const types = ["visit", "summit", "meeting", "negotiation"];
    const told = (await at.json("/api/chronology")).items.filter(({ type }: Answer) => types.includes(type));
    const lists = await Promise.all(
      [...items.map(({ id }: Answer) => id), "none"].map((id) => at.json(`/api/map/events?at=${id}`)),
    );
    const listed = lists.flatMap((list) => list.items.map(({ event }: Answer) => event));
    expect(items.length).toBeGreaterThan(0);
    expect(lists.map((list) => list.total)).toEqual([...items.map(({ count }: Answer) => count), without]);
    expect([total, listed.toSorted()]).toEqual([told.length, told.map(({ event }: Answer) => event).toSorted()]);
    for (const [number, { newest }] of items.entries())
      expect(newest).toEqual(lists[number].items.slice(0, 5).map(({ event }: Answer) => event));
    const days = lists.at(-1).items.flatMap(({ date }: Answer) => date ?? []);
    expect(days).toEqual(days.toSorted().reverse());
  });

  test("the chronology is as of a day", async () => {
    const then = await at.json("/api/chronology?as_of=2019-03&type=visit");
    const now = await at.json("/api/chronology?type=visit");
    const shown = (one: Answer) => one.items.map(({ status }: Answer) => status);
    expect([then.asOf, shown(then), shown(now)]).toEqual(["2019-03-31", ["scheduled"], ["occurred", "postponed"]]);
  });
});

describe("ETags", () => {
  test.each(["/api/chronology", "/api/claims", "/api/documents", "/api/agreements", "/api/facets", "/api/export"])(
    "%s is answered with 304 to who has it, until the record changes",
    async (address) => {
      const own = await served();
      const first = await own.ask(address);
      const etag = first.headers.get("ETag") ?? "";
      const again = await own.ask(address, { headers: { "If-None-Match": `"x", W/${etag}` } });
      expect([first.status, again.status, await again.text()]).toEqual([200, 304, ""]);
      const claim = (await own.json("/api/claims?type=visit")).items[0].id;
      await own.write("POST", "/api/judgements", { verdict: "reject", ids: [claim] }, { "If-Match": "*" });
      const later = await own.ask(address, { headers: { "If-None-Match": etag } });
      expect(later.status).toBe(200);
      await own.store.close();
    },
  );

  test("another address has another ETag", async () => {
    const tags = await Promise.all(
      ["/api/claims", "/api/claims?limit=3"].map(async (one) => (await at.ask(one)).headers.get("ETag")),
    );
    expect(tags[0]).not.toBe(tags[1]);
  });
});
