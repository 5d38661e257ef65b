import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Answer, type Served, served } from "./testing/served.ts";

let at: Served;
let claim: string;
let state: string;
beforeEach(async () => {
  at = await served();
  claim = (await at.json("/api/claims?type=visit")).items[0].id;
  state = (await at.json("/api/health")).state;
}, 60_000);
afterEach(() => at.store.close());

const decide = (decision: object, seen = "*") => at.write("POST", "/api/judgements", decision, { "If-Match": seen });

describe("what people decide", () => {
  test("a correction is seen everywhere, and gone when it is undone", async () => {
    const event = (await at.json(`/api/claims/${claim}`)).event;
    const dateOf = async () => (await at.json("/api/chronology?type=visit")).items[0].date;
    const before = await dateOf();
    const made = (await (
      await decide({ verdict: "correct", id: claim, field: "date", value: "2019-04-02", why: "a slip" })
    ).json()) as Answer;
    expect(made.judgements[0]).toMatchObject({
      verdict: "correct",
      field: "date",
      value: "2019-04-02",
      why: "a slip",
      state: "standing",
    });
    expect((await at.json(`/api/claims/${claim}`)).decided.changes[0]).toMatchObject({
      field: "date",
      value: "2019-04-02",
    });
    expect((await at.json("/api/chronology?type=visit")).items.map((one: Answer) => one.date)).toContain("2019-04-02");
    expect((await at.ask(`/api/events/${event}`)).status).toBe(200);
    const undone = await at.write("DELETE", `/api/judgements/${made.judgements[0].id}?why=no`, undefined, {
      "If-Match": "*",
    });
    expect(((await undone.json()) as Answer).judgements[0]).toMatchObject({ state: "undone", undone: { why: "no" } });
    expect(await dateOf()).toBe(before);
  });

  test("a disagreement is settled, explained, and open again", async () => {
    const own = (await at.json("/api/discrepancies?state=open")).items.find((one: Answer) => one.claims.length > 1);
    const stateNow = async () => (await at.json(`/api/discrepancies/${own.id}`)).state;
    const settled = (await (await decide({ verdict: "settle", id: own.id, right: own.claims[0] })).json()) as Answer;
    expect(await stateNow()).toBe("resolved");
    await at.write("DELETE", `/api/judgements/${settled.judgements[0].id}`, undefined, { "If-Match": "*" });
    expect(await stateNow()).toBe("open");
    await decide({ verdict: "explain", id: own.id, explanation: "two calendars" });
    expect(await stateNow()).toBe("explained");
  });

  test("several are accepted at once", async () => {
    const ids = (await at.json("/api/claims?kind=event")).items.slice(0, 3).map((one: Answer) => one.id);
    const made = (await (await decide({ verdict: "accept", ids, by: "anna" })).json()) as Answer;
    expect(made.judgements.map(({ left, by }: Answer) => [left, by]).sort()).toEqual(
      ids.map((id: string) => [id, "anna"]).sort(),
    );
  });

  test.each([
    ["no verdict", { verdict: "maybe" }, 400, "verdict"],
    ["a field too many", { verdict: "accept", ids: ["clm_1"], when: "now" }, 400, "when"],
    ["no such claim", { verdict: "accept", ids: ["clm_none"] }, 404, "the record has none like"],
    ["no such field", { verdict: "correct", id: "", field: "weather", value: "fine" }, 400, "id"],
  ])("%s is refused", async (_name, decision, status, words) => {
    const response = await decide(decision);
    const { error } = (await response.json()) as Answer;
    expect([response.status, error.message]).toEqual([status, expect.stringContaining(words)]);
  });

  test("a body that is no JSON is refused", async () => {
    const response = await at.ask("/api/judgements", {
      method: "POST",
      headers: { "X-Chancery": "1", "If-Match": "*", "Content-Type": "application/json" },
      body: "{",
    });
    expect([response.status, at.failures]).toEqual([400, []]);
  });
});

describe("two who edit the same lose nothing", () => {
  test("the second is told what the first decided, and may decide again", async () => {
    expect(
      (await decide({ verdict: "correct", id: claim, field: "date", value: "2019-04-02", by: "anna" }, `"${state}"`))
        .status,
    ).toBe(201);
    const second = await decide(
      { verdict: "correct", id: claim, field: "date", value: "2019-04-04", by: "bea" },
      `"${state}"`,
    );
    const { error } = (await second.json()) as Answer;
    expect([second.status, error.code]).toEqual([412, "changed"]);
    expect(error.changed.judgements.map((one: Answer) => [one.by, one.value])).toEqual([["anna", "2019-04-02"]]);
    const again = await decide(
      { verdict: "correct", id: claim, field: "date", value: "2019-04-04", by: "bea" },
      `"${error.changed.state}"`,
    );
    expect(again.status).toBe(201);
    const all = (await at.json("/api/judgements")).items.map((one: Answer) => [one.by, one.state]).sort();
    expect(all).toEqual([
      ["anna", "overruled"],
      ["bea", "standing"],
    ]);
  });

  test("both at the same moment: one is kept, the other is told", async () => {
    const both = await Promise.all(
      ["2019-04-02", "2019-04-04"].map((value) =>
        decide({ verdict: "correct", id: claim, field: "date", value }, `"${state}"`),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
  });

  test("the ETag of any answer says what was seen", async () => {
    const etag = (await at.ask(`/api/claims/${claim}`)).headers.get("ETag") ?? "";
    expect((await decide({ verdict: "accept", ids: [claim] }, etag)).status).toBe(201);
    expect((await decide({ verdict: "reject", ids: [claim] }, etag)).status).toBe(412);
  });

  test("who decides on something else is not disturbed", async () => {
    const other = (await at.json("/api/claims?type=meeting")).items[0].id;
    await decide({ verdict: "accept", ids: [other] }, `"${state}"`);
    expect((await decide({ verdict: "accept", ids: [claim] }, `"${state}"`)).status).toBe(201);
  });

  test("of two who undo the same the second is told", async () => {
    const made = (await (await decide({ verdict: "accept", ids: [claim] })).json()) as Answer;
    const undo = () =>
      at.write("DELETE", `/api/judgements/${made.judgements[0].id}`, undefined, { "If-Match": `"${made.state}"` });
    expect([(await undo()).status, (await undo()).status]).toEqual([200, 412]);
  });

  test.each([
    ["none", undefined, 428],
    ["no state", '"abc"', 400],
  ])("If-Match: %s", async (_name, seen, status) => {
    const headers: Record<string, string> = seen === undefined ? {} : { "If-Match": seen };
    expect((await at.write("POST", "/api/judgements", { verdict: "accept", ids: [claim] }, headers)).status).toBe(
      status,
    );
  });
});
