import fc from "fast-check";
import { expect, test } from "vitest";
import { actsOf } from "./act.ts";
import { joinAgreements, tiedClaims } from "./agreements.ts";
import { joinEntities } from "./entities.ts";
import { joinEvents } from "./events.ts";
import { judge, type Told, testimony } from "./testing/builder.ts";
import { CAST, KNOWN } from "./testing/ledger.ts";

const TITLES = [
  ...["border treaty", "Treaty on the State Border", "treaty", "agreement", "agreements", "memorandum", null],
  ...["agreement on tanks and space research", "agreement on tanks and howitzers", "tanks deal", "the grain deal"],
  ...["comprehensive partnership", "Poland-Turkey strategic partnership", "to widen trade in tanks and howitzers"],
];
const WHO = [[], ["POL"], ["POL", "KOR"], ["POL", "TUR"], ["KOR", "TUR"], ["POL", "KOR", "TUR"], ["minister", "KOR"]];
const DAYS = [null, "2019-05-03", "2019-05", "2019-05-12", "2019-09-01", "1975-02-02", "2023"];

const told: fc.Arbitrary<Told> = fc
  .record({
    title: fc.constantFrom(...TITLES),
    who: fc.constantFrom(...WHO),
    date: fc.constantFrom(...DAYS),
    the: fc.constantFrom("the", "a", "it:"),
    stage: fc.constantFrom("signed" as const, "in force" as const, "terminated" as const, null),
    status: fc.constantFrom("occurred" as const, "announced" as const, "denied" as const, "proposed" as const),
    instrument: fc.constantFrom("pact", null, null, null, null),
  })
  .map(({ who, the, title, ...rest }) => ({
    ...{ type: "agreement" as const, title, ...rest },
    who: who.map((one) => `party:${one}`),
    words: `on ${the} ${title ?? "it"}`,
  }));

const record = fc.record({
  texts: fc.array(
    fc.tuple(fc.constantFrom("2019-05-04", "2019-06-01", "2023-01-01", null), fc.array(told, { maxLength: 4 })),
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
