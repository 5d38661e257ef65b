import fc from "fast-check";
import { expect, test } from "vitest";
import { merge } from "../merge.ts";
import type { Judgement } from "../merged.ts";
import { judge, knowledge } from "../testing/builder.ts";
import { at, set, visit } from "../testing/judged.ts";

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
