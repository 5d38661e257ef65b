import fc from "fast-check";
import { expect, test } from "vitest";
import { daysOf, isOpen, shareDays } from "./days.ts";
import { merge } from "./merge.ts";
import type { Testimony } from "./merged.ts";
import { type Cast, judge, knowledge, state, type Told, testimony } from "./testing/builder.ts";
import { texts } from "./testing/random.ts";

test("any order of the input gives the same record, byte for byte", () => {
  const judgements = [
    judge("entity", "different", "d0#a", "d1#a"),
    judge("event", "same", "d0-0", "d1-1"),
    judge("claim", "reject", "d2-0"),
  ];
  fc.assert(
    fc.property(
      texts.chain((docs) =>
        fc.tuple(
          fc.constant(docs),
          fc.shuffledSubarray([...docs], { minLength: docs.length }),
          fc.shuffledSubarray(judgements, { minLength: 3 }),
        ),
      ),
      ([docs, shuffled, decided]) => {
        const mixed = shuffled.map((doc) => ({
          ...doc,
          claims: doc.claims.toReversed(),
          entities: doc.entities.toReversed(),
          mentions: doc.mentions.toReversed(),
        }));
        expect(JSON.stringify(merge(mixed, knowledge(), decided))).toBe(
          JSON.stringify(merge(docs, knowledge(), judgements)),
        );
      },
    ),
    { numRuns: 1000 },
  );
});

test("every event claim is in exactly one event, no event has two dates that do not meet, ids are unique", () => {
  fc.assert(
    fc.property(texts, (docs) => {
      const { events, entities, agreements, discrepancies } = merge(docs, knowledge(), []);
      const claims = docs.flatMap((doc) => doc.claims.map(({ id }) => id)).sort();
      expect(events.flatMap((event) => event.claims).sort()).toEqual(claims);
      for (const event of events) {
        const days = event.dates.map((date) => daysOf(date)!).filter((one) => !isOpen(one));
        for (const a of days) for (const b of days) expect(shareDays(a, b)).toBe(true);
      }
      for (const list of [events, entities, agreements, discrepancies])
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    }),
    { numRuns: 60 },
  );
});

test("what was only planned, thought or denied never becomes an event that occurred", () => {
  fc.assert(
    fc.property(texts, (docs) => {
      const status = new Map(docs.flatMap((doc) => doc.claims.map((claim) => [claim.id, claim.status] as const)));
      for (const event of merge(docs, knowledge(), []).events) {
        if (event.status === "occurred") expect(event.claims.map((claim) => status.get(claim))).toContain("occurred");
      }
    }),
  );
});

test("nothing in, nothing out", () => {
  expect(merge([], knowledge(), [])).toEqual({
    entities: [],
    events: [],
    agreements: [],
    discrepancies: [],
    judgements: [],
    decisions: [],
    effects: [],
  });
});

/** As many leaders, states and days as a year of news has. */
function manyClaims(count: number): readonly Testimony[] {
  const cast: Record<string, Cast> = {};
  const codes = Array.from(
    { length: 60 },
    (_, i) => `${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + Math.floor(i / 26))}X`,
  );
  for (const code of codes) {
    cast[code] = state(`Land ${code}`, code);
    cast[`p${code}`] = { name: `Person ${code} Leader`, country: code, known: `person-${code}`, office: "President" };
  }
  let seed = 1;
  const next = (n: number) => {
    seed = (seed * 48271) % 2147483647;
    // a few states make most of the news
    return Math.floor((seed / 2147483647) ** 2 * n);
  };
  const types = ["visit", "meeting", "agreement", "statement", "aid", "other"] as const;
  return Array.from({ length: count / 20 }, (_, d) => {
    const claims = Array.from({ length: 20 }, (_, i): Told => {
      const [x, y] = [codes[next(60)]!, codes[next(60)]!];
      const type = types[(d + i) % 6]!;
      const who =
        type === "visit"
          ? [`visitor:p${x}`, `host:${y}`]
          : type === "meeting"
            ? [`party:p${x}`, `party:p${y}`]
            : [`party:${x}`, `party:${y}`];
      const month = `2019-${String(1 + (d % 12)).padStart(2, "0")}`;
      const date = next(4) === 3 ? null : next(5) === 0 ? month : `${month}-${String(1 + next(28)).padStart(2, "0")}`;
      const title = type === "agreement" ? `agreement on word${next(300)} and word${next(300)}` : null;
      return {
        type,
        who: type === "statement" ? [`speaker:p${x}`] : who,
        date,
        title,
        words: `words of ${d} and ${i} in ${next(500)}`,
      };
    });
    return testimony(`doc${d}`, "2019-06-01", cast, claims);
  });
}

test("the time grows about in step with the claims", () => {
  const time = (count: number) => {
    const docs = manyClaims(count);
    const start = performance.now();
    merge(docs, knowledge(), []);
    return performance.now() - start;
  };
  time(1000);
  const [small, large] = [time(2000), time(8000)];
  expect(large).toBeLessThan(10 * small + 3000);
});
