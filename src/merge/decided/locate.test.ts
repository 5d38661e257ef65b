import { describe, expect, test } from "vitest";
import type { Claim } from "../../document/claim.ts";
import { merge } from "../merge.ts";
import type { Judgement, Testimony } from "../merged.ts";
import { judge, knowledge, testimony } from "../testing/builder.ts";
import { at, effectIn, visit } from "../testing/judged.ts";
import { claimAnchor, entityAnchor } from "./anchor.ts";

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
    const effect = effectIn(merged, rejected);
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
