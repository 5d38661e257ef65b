import fc from "fast-check";
import { expect, test } from "vitest";
import { actsOf } from "./act.ts";
import { joinAgreements, tiedClaims } from "./agreements.ts";
import { joinEntities } from "./entities.ts";
import { joinEvents } from "./events.ts";
import { judge, testimony } from "./testing/builder.ts";
import { CAST, KNOWN } from "./testing/ledger.ts";
import { toldOfPapers } from "./testing/papers.ts";

const record = fc.record({
  texts: fc.array(
    fc.tuple(fc.constantFrom("2019-05-04", "2019-06-01", "2023-01-01", null), fc.array(toldOfPapers, { maxLength: 4 })),
    {
      minLength: 1,
      maxLength: 6,
    },
  ),
  decided: fc.array(fc.tuple(fc.boolean(), fc.nat(5), fc.nat(5)), { maxLength: 2 }),
});

test("what becomes of claims that are tied is the same with and without the rest", () => {
  const seen = { groups: 0, several: 0, divided: 0 };
  fc.assert(
    fc.property(record, ({ texts, decided: pairs }) => {
      const documents = texts.map(([day, claims], i) => testimony(`d${i}`, day, CAST, claims));
      const decided = pairs.flatMap(([same, a, b]) =>
        a < b ? [judge("agreement", same ? "same" : "different", `d${a}-0`, `d${b}-0`)] : [],
      );
      const entities = joinEntities(documents, KNOWN, []);
      const acts = actsOf(documents, entities, KNOWN);
      const events = joinEvents(acts, []);
      const eventOf = new Map(events.list.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
      const whole = joinAgreements(acts, eventOf, decided, KNOWN);
      const groups = tiedClaims(acts, eventOf, decided, KNOWN);
      expect(groups.flat().toSorted()).toEqual(acts.map(({ claim }) => claim.id).toSorted());
      for (const group of groups) {
        const own = new Set(group);
        const part = joinAgreements(
          acts.filter(({ claim }) => own.has(claim.id)),
          eventOf,
          decided,
          KNOWN,
        );
        expect(part.list).toEqual(whole.list.filter(({ steps }) => own.has(steps[0]!.claim)));
        expect(part.claims).toEqual(whole.claims.filter(([first]) => own.has(first!)));
        seen.groups++;
        if (group.length > 1) seen.several++;
        if (part.claims.length > 1) seen.divided++;
      }
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(seen.several).toBeGreaterThan(300);
  expect(seen.divided).toBeGreaterThan(100);
});
