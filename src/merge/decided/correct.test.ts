import { describe, expect, test } from "vitest";
import type { Claim } from "../../document/claim.ts";
import { merge } from "../merge.ts";
import type { Judgement } from "../merged.ts";
import { judge, knowledge, testimony } from "../testing/builder.ts";
import { at, effectIn, set, visit } from "../testing/judged.ts";
import { correction } from "./fields.ts";

describe("corrections", () => {
  const doc = visit("d1", "2019-05-02", { place: "lagos" });
  const [claim] = doc.claims as [Claim];
  // field, value → a path of the event
  test.each([
    ["date", "2019-05-03", { date: "2019-05-03" }],
    ["date", "none", { date: null }],
    ["status", "cancelled", { status: "cancelled", codes: { plover: "REJECT", cameo: "120" } }],
    ["type", "meeting", { type: "meeting" }],
    ["place", "none", { place: null }],
    ["place", "Nigeria", { place: "Nigeria" }],
  ] as const)("%s %s", (field, value, expected) => {
    const merged = merge([doc], knowledge(), [set(claim, field, value)]);
    expect(merged.events[0]).toMatchObject(expected);
    expect(doc.claims[0]).toBe(claim);
    expect(merged.decisions[0]).toMatchObject({ claim: claim.id, verdict: "correct" });
  });

  test("a participant becomes another of the document, of the knowledge, or a name", () => {
    const named = (value: string) =>
      merge([doc], knowledge(), [set(claim, "visitor", value)]).events[0]?.participants.filter(
        ({ role }) => role === "visitor",
      );
    expect(named("Ngozi Okeke")).toMatchObject([{ name: "Ngozi Okeke" }]);
    expect(named("Ngozi Okeke")?.[0]?.entity).toMatch(/^ent_/);
    expect(named("Ngozi Okeke; Marta Silva")?.map(({ name }) => name)).toEqual(["Marta Silva", "Ngozi Okeke"]);
    expect(named("Nobody Known")).toEqual([{ entity: null, name: "Nobody Known", role: "visitor" }]);
    expect(named("none")).toEqual([]);
  });

  test("whom only another document names is that one", () => {
    const other = testimony("d2", null, { x: { name: "Bo Lindqvist", country: "SWE", office: "Prime Minister" } }, []);
    const { events, entities } = merge([doc, other], knowledge(), [set(claim, "visitor", "Bo Lindqvist")]);
    const [visitor] = events[0]?.participants ?? [];
    expect(entities.find(({ id }) => id === visitor?.entity)?.members).toHaveLength(2);
  });

  test("a corrected date joins what it kept apart, and the disagreement is gone", () => {
    const docs = [visit("d1", "2019-05-02"), visit("d2", "2019-05-20")];
    const wrong = docs[1]?.claims[0] as Claim;
    expect(merge(docs, knowledge(), []).events).toHaveLength(2);
    expect(merge(docs, knowledge(), []).discrepancies.map(({ kind }) => kind)).toEqual(["date"]);
    const merged = merge(docs, knowledge(), [set(wrong, "date", "2019-05-02")]);
    expect(merged.events.map(({ date, claims }) => [date, claims.length])).toEqual([["2019-05-02", 2]]);
    expect(merged.discrepancies).toEqual([]);
    expect(merged.decisions[0]?.changes).toMatchObject([{ field: "date", told: "2019-05-20", value: "2019-05-02" }]);
  });

  test.each([
    ["event", "status", "done", "wanted a status (occurred, "],
    ["event", "date", "soon", "wanted a date in EDTF"],
    ["event", "date", "2021-02-30", "wanted a date in EDTF"],
    ["event", "actor", "Japan", "wanted a field of an event (type, status, "],
    ["position", "stage", "signed", "wanted a field of a position (relation, "],
    ["event", "constructor", "x", "wanted a field"],
    ["event", "visitor", "Suga;;Kan", "wanted words"],
    ["event", "type", "none", "wanted a type"],
  ] as const)("%s %s %s is refused", (kind, field, value, message) => {
    expect(() => correction(kind, field, value)).toThrow(message);
  });

  test("of one field the later stands; a rejection all before it; what overruled is undone with it", () => {
    const first = set(claim, "date", "2019-05-03");
    const second = set(claim, "date", "2019-05-04");
    const status = set(claim, "status", "postponed");
    const reject = at(judge("claim", "reject", claim.id));
    const accept = at(judge("claim", "accept", claim.id));
    const run = (...judgements: Judgement[]) => merge([doc], knowledge(), judgements);
    expect(run(second, first).events[0]?.date).toBe("2019-05-04");
    expect(effectIn(run(second, first), first)).toMatchObject({ state: "overruled", by: [second.id] });
    expect(run(first, reject).events).toEqual([]);
    expect(effectIn(run(first, reject), first)).toMatchObject({ state: "overruled", by: [reject.id] });
    const taken = run(first, status, reject, accept);
    expect(taken.events[0]).toMatchObject({ date: "2019-05-03", status: "postponed" });
    expect(effectIn(taken, reject)).toMatchObject({ state: "overruled", by: [accept.id] });
    expect(effectIn(taken, first)?.state).toBe("standing");
  });
});
