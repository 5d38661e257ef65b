import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../document/claim.ts";
import { merge } from "../merge.ts";
import type { Judgement, Merged, Testimony } from "../merged.ts";
import { type Cast, judge, knowledge, state, testimony } from "../testing/builder.ts";
import { claimAnchor, entityAnchor } from "./anchor.ts";
import { correction } from "./fields.ts";
import { overruledPairs, type Pair } from "./pairs.ts";

const CAST: Readonly<Record<string, Cast>> = {
  okeke: { name: "Ngozi Okeke", country: "NGA", office: "President" },
  silva: { name: "Marta Silva", country: "PRT", office: "President" },
  G: state("Ghana", "GHA"),
  N: state("Nigeria", "NGA"),
  lagos: { name: "Lagos", kind: "place", country: "NGA" },
};

const visit = (id: string, date: string, more: object = {}): Testimony =>
  testimony(id, "2019-06-01", CAST, [{ type: "visit", who: ["visitor:silva", "host:N"], date, ...more }]);

let clock = 0;
function at(judgement: Judgement): Judgement {
  clock += 1;
  return { ...judgement, at: `2026-01-01T00:00:${String(clock).padStart(2, "0")}Z`, by: "analyst" };
}

function set(claim: Claim, field: string, value: string): Judgement {
  const anchors = [claimAnchor(claim), null] as const;
  const one = judge("claim", "correct", claim.id);
  return at({ ...one, id: `${one.id}-${field}-${value}`, field, value: correction(claim.kind, field, value), anchors });
}

const state_ = (merged: Merged, { id }: Judgement) => merged.effects.find(({ judgement }) => judgement === id);

describe("pairs that people judged", () => {
  const pair = (verdict: Pair["verdict"], left: string, right: string): Pair => ({
    ...(judge("entity", verdict, left, right) as Pair),
    id: `${verdict} ${left}${right}`,
  });
  // earliest first → overruled: by
  const rows: readonly (readonly [string, readonly Pair[], Readonly<Record<string, readonly string[]>>])[] = [
    ["no contradiction", [pair("same", "a", "b"), pair("different", "b", "c")], {}],
    [
      "the later of two on the same pair",
      [pair("same", "a", "b"), pair("different", "a", "b")],
      { "same ab": ["different ab"] },
    ],
    [
      "a chain that a later difference cuts: the earliest goes",
      [pair("same", "a", "b"), pair("same", "b", "c"), pair("different", "a", "c")],
      { "same ab": ["different ac", "same bc"] },
    ],
    [
      "a difference that a later chain joins",
      [pair("different", "a", "c"), pair("same", "a", "b"), pair("same", "b", "c")],
      { "different ac": ["same ab", "same bc"] },
    ],
    [
      "differences chain over sames",
      [pair("same", "a", "d"), pair("same", "a", "b"), pair("different", "b", "c"), pair("same", "c", "d")],
      { "same ad": ["different bc", "same ab", "same cd"] },
    ],
    ["the same said twice", [pair("same", "a", "b"), { ...pair("same", "a", "b"), id: "again" }], {}],
    ["unsure takes back", [pair("same", "a", "b"), pair("unsure", "a", "b")], { "same ab": ["unsure ab"] }],
  ];
  test.each(rows)("%s", (_, pairs, expected) => {
    expect(Object.fromEntries(overruledPairs(pairs))).toEqual(expected);
  });

  test("whatever people say, what stands never contradicts itself, and the last word always stands", () => {
    const one = fc.tuple(fc.constantFrom("same", "different"), fc.nat(5), fc.nat(5)).filter(([, a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 14 }), (list) => {
        const pairs = list.map(([verdict, a, b], i) => ({
          ...pair(verdict as Pair["verdict"], String(Math.min(a, b)), String(Math.max(a, b))),
          id: String(i),
        }));
        const overruled = overruledPairs(pairs);
        const standing = pairs.filter(({ id }) => !overruled.has(id));
        expect(overruled.has(String(pairs.length - 1))).toBe(false);
        const group = new Map(["0", "1", "2", "3", "4", "5"].map((name) => [name, name]));
        const find = (name: string): string => (group.get(name) === name ? name : find(group.get(name)!));
        for (const { verdict, left, right } of standing) if (verdict === "same") group.set(find(left), find(right));
        for (const { verdict, left, right } of standing)
          if (verdict === "different") expect(find(left)).not.toBe(find(right));
        for (const by of overruled.values()) {
          expect(by.length).toBeGreaterThan(0);
          for (const id of by) expect(overruled.has(id)).toBe(false);
        }
      }),
    );
  });

  test("A same B, B different C: A and C stay apart though the names are one, and nobody is asked", () => {
    const people = ["Sergei Petrenko", "S. Petrenko", "Sergei Petrenko"];
    const docs = people.map((name, i) => testimony(`d${i}`, null, { p: { name, country: "UKR" } }, []));
    const decided = [judge("entity", "same", "d0#p", "d1#p"), judge("entity", "different", "d1#p", "d2#p")];
    const { entities, judgements } = merge(docs, knowledge(), decided.map(at));
    expect(entities.map(({ members }) => members.map(({ document }) => document)).sort()).toEqual([
      ["d0", "d1"],
      ["d2"],
    ]);
    expect(judgements.filter(({ verdict }) => verdict === "unsure")).toEqual([]);
  });
});

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
    expect(state_(run(second, first), first)).toMatchObject({ state: "overruled", by: [second.id] });
    expect(run(first, reject).events).toEqual([]);
    expect(state_(run(first, reject), first)).toMatchObject({ state: "overruled", by: [reject.id] });
    const taken = run(first, status, reject, accept);
    expect(taken.events[0]).toMatchObject({ date: "2019-05-03", status: "postponed" });
    expect(state_(taken, reject)).toMatchObject({ state: "overruled", by: [accept.id] });
    expect(state_(taken, first)?.state).toBe("standing");
  });
});

describe("a newer engine gave other ids", () => {
  const doc = visit("d1", "2019-05-02", { words: "Silva visited Nigeria on 2 May" });
  const [claim] = doc.claims as [Claim];
  const reread = (...changes: readonly Partial<Claim>[]): Testimony => ({
    ...doc,
    claims: changes.map((change, i) => ({ ...claim, id: `new-${i}`, ...change }) as Claim),
  });
  const evidence = (start: number, end: number) => ({ evidence: { start, end, exact: "x".repeat(end - start) } });
  const rejected: Judgement = at({ ...judge("claim", "reject", claim.id), anchors: [claimAnchor(claim), null] });
  // what the document says now → what the judgement is about
  test.each<readonly [string, readonly Partial<Claim>[], string | null]>([
    ["the same words", [{}], "new-0"],
    ["fewer words", [evidence(5, 20)], "new-0"],
    ["other words", [evidence(500, 520)], null],
    ["another type", [{ type: "meeting" }], null],
    ["the one that is most alike", [evidence(20, 60), evidence(0, 28)], "new-1"],
    ["two on the same words: told by the date", [{ date: null }, {}], "new-1"],
    ["two that are equally alike: none", [{}, {}], null],
    ["a few of the words", [evidence(25, 90)], null],
    ["nothing", [], null],
  ])("%s", (_, changes, expected) => {
    const merged = merge([reread(...changes)], knowledge(), [rejected]);
    const effect = state_(merged, rejected);
    expect(effect?.left).toBe(expected);
    expect(effect?.state).toBe(expected === null ? "vanished" : "standing");
    expect(merged.events.flatMap(({ claims }) => claims)).not.toContain(expected ?? "none");
    const left = merged.events.flatMap(({ claims }) => claims);
    expect(left).toHaveLength(changes.length - (expected === null ? 0 : 1));
  });

  const trigger = (start: number, end: number) => ({ trigger: { start, end, exact: "x".repeat(end - start) } });
  // trigger then, trigger now → found
  test.each([
    [trigger(6, 13), trigger(6, 13), true],
    [trigger(6, 13), trigger(0, 13), true],
    [trigger(6, 13), trigger(20, 27), false],
    [{}, trigger(20, 27), true],
  ])("the word of the act: %j, now %j", (was, now, isFound) => {
    const told = { ...claim, parts: was } as Claim;
    const judgement = at({ ...judge("claim", "reject", claim.id), anchors: [claimAnchor(told), null] });
    const [effect] = merge([reread({ parts: now } as Partial<Claim>)], knowledge(), [judgement]).effects;
    expect(effect?.left).toBe(isFound ? "new-0" : null);
  });

  test("of a position both ends count", () => {
    const stand = (id: string, actor: string, object: string) =>
      ({
        ...claim,
        id,
        kind: "position",
        relation: "candidate_for",
        actor,
        object,
        ...ends(actor, object),
      }) as unknown as Claim;
    const ends = (actor: string, object: string) => ({
      participants: [
        { entity: null, name: actor, role: "party", evidence: null },
        { entity: null, name: object, role: "target", evidence: null },
      ],
    });
    const was = stand("old", "Vietnam", "the Quad");
    const judgement = at({ ...judge("claim", "accept", "old"), anchors: [claimAnchor(was), null] });
    const found = (...claims: readonly Claim[]) =>
      merge([{ ...doc, claims }], knowledge(), [judgement]).effects[0]?.left ?? null;
    expect(found(stand("japan", "Japan", "the Quad"))).toBeNull();
    expect(found(stand("japan", "Japan", "the Quad"), stand("vietnam", "Vietnam", "the Quad"))).toBe("vietnam");
  });

  test("an entity is found by its mentions, though its key means another now", () => {
    const a = testimony("d1", null, { p: { name: "Ana Souza", country: "BRA" }, q: { name: "Rui Lima" } }, []);
    const b = testimony("d2", null, { p: { name: "Souza, minister", country: "BRA" } }, []);
    const [ana, rui] = a.entities as [Testimony["entities"][number], Testimony["entities"][number]];
    const anchors = [
      entityAnchor("d1", ana, a.mentions),
      entityAnchor("d2", b.entities[0] as typeof ana, b.mentions),
    ] as const;
    const same = at({ ...judge("entity", "same", "d1#p", "d2#p"), anchors });
    const swapped: Readonly<Record<string, string>> = { p: "q", q: "p" };
    const now: Testimony = {
      ...a,
      entities: [
        { ...ana, key: "q" },
        { ...rui, key: "p" },
      ],
      mentions: a.mentions.map((one) => ({ ...one, entities: one.entities.map((key) => swapped[key] ?? key) })),
    };
    const { entities, effects } = merge([now, b], knowledge(), [same]);
    expect(effects[0]).toMatchObject({ state: "standing", left: "d1#q", right: "d2#p" });
    expect(entities.map(({ members }) => members.length).sort()).toEqual([1, 2]);
  });

  test("a discrepancy is found by its quotations", () => {
    const docs = [visit("d1", "2019-05-02"), visit("d2", "2019-05-20")];
    const [found] = merge(docs, knowledge(), []).discrepancies;
    const { kind, field, note, evidence: quoted } = found!;
    const anchors = [{ of: "discrepancy", kind, field, note, evidence: quoted }, null] as const;
    const accept = at({ ...judge("discrepancy", "accept", found!.id), anchors });
    const now = docs.map((one) => ({ ...one, claims: one.claims.map((was) => ({ ...was, id: `${was.id}-new` })) }));
    const merged = merge(now, knowledge(), [accept]);
    expect(merged.discrepancies.map((one) => one.state)).toEqual(["accepted as both"]);
    expect(merged.effects[0]?.left).toBe(merged.discrepancies[0]?.id);
    expect(merge([docs[0]!], knowledge(), [accept]).effects[0]?.state).toBe("vanished");
  });
});

test("a discrepancy: accepted as both, one side right, explained; the later stands", () => {
  const docs = [visit("d1", "2019-05-02"), visit("d2", "2019-05-20")];
  const [found] = merge(docs, knowledge(), []).discrepancies;
  const about = (verdict: Judgement["verdict"], more: Partial<Judgement>) =>
    at({ ...judge("discrepancy", verdict, found!.id), ...more });
  const both = about("accept", {});
  const right = about("correct", { id: "r", right: "d1-0", field: "right", value: null, why: "the release" });
  const note = about("correct", { id: "n", field: "explanation", value: "another calendar" });
  const run = (...judgements: Judgement[]) => merge(docs, knowledge(), judgements);
  expect(run(both).discrepancies[0]).toMatchObject({ state: "accepted as both" });
  expect(run(both, right).discrepancies[0]).toMatchObject({
    state: "resolved",
    decided: { judgement: "r", right: "d1-0", note: "the release" },
  });
  const last = run(both, right, note);
  expect(last.discrepancies[0]).toMatchObject({ state: "explained", decided: { note: "another calendar" } });
  expect(last.effects.map(({ judgement, state }) => [judgement, state])).toContainEqual(["r", "overruled"]);
});

test("any order of documents and judgements gives the same, byte for byte", () => {
  const docs = [visit("d1", "2019-05-02"), visit("d2", "2019-05-20", { place: "lagos" }), visit("d3", "2019-05")];
  const claims = docs.flatMap((doc) => doc.claims);
  const target = fc.constantFrom(...claims);
  const one = fc.oneof(
    fc
      .tuple(
        target,
        fc.constantFrom("date 2019-05-03", "date 2019-05-20", "place none", "visitor Ngozi Okeke", "type meeting"),
      )
      .map(([claim, text]) => {
        const [field = "", ...value] = text.split(" ");
        return set(claim, field, value.join(" "));
      }),
    fc
      .tuple(target, fc.constantFrom("accept" as const, "reject" as const))
      .map(([claim, verdict]) => at(judge("claim", verdict, claim.id))),
    fc
      .tuple(target, target, fc.constantFrom("same" as const, "different" as const, "unsure" as const))
      .filter(([a, b]) => a !== b)
      .map(([a, b, verdict]) => at(judge("event", verdict, a.id, b.id))),
    fc
      .constantFrom("same" as const, "different" as const)
      .map((verdict) => at(judge("entity", verdict, "d1#silva", "d2#okeke"))),
  );
  const unique = fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 8 });
  fc.assert(
    fc.property(
      unique.chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length }),
          fc.shuffledSubarray(docs, { minLength: 3 }),
        ),
      ),
      ([all, shuffled, mixed]) => {
        const merged = merge(docs, knowledge(), all);
        expect(JSON.stringify(merge(mixed, knowledge(), shuffled))).toBe(JSON.stringify(merged));
        expect(merged.effects.map(({ judgement }) => judgement).sort()).toEqual(all.map(({ id }) => id).sort());
        const gone = merged.decisions.filter(({ verdict }) => verdict === "reject").map(({ claim }) => claim);
        const told = merged.events.flatMap((event) => event.claims);
        expect([...told, ...gone].sort()).toEqual(claims.map(({ id }) => id).sort());
      },
    ),
    { numRuns: 200 },
  );
});
