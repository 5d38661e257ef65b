import fc from "fast-check";
import { expect, test } from "vitest";
import { merge } from "../merge.ts";
import { judge } from "../testing/builder.ts";
import { KNOWN } from "../testing/ledger.ts";
import { TooTangled } from "./neighbours.ts";
import { courses } from "./testing/courses.ts";
import { nearRecord, saidBy } from "./testing/whole.ts";

const rejected = fc.array(fc.tuple(fc.nat(7), fc.nat(3), fc.nat(9)), { maxLength: 2 });

test("what is brought together bit by bit is what all give together", { timeout: 600_000 }, async () => {
  const seen = { steps: 0, tangled: 0, joined: 0 };
  await fc.assert(
    fc.asyncProperty(courses, rejected, async (steps, rejections) => {
      const record = nearRecord(KNOWN);
      for (const [i, { id, doc, judgements }] of steps.entries()) {
        const own = rejections.flatMap(([d, n, from]) => (i < from ? [] : [judge("claim", "reject", `d${d}-${n}`)]));
        const decided = [...judgements, ...new Map(own.map((one) => [one.id, one])).values()];
        try {
          await record.change(new Map([[id, doc]]), decided);
        } catch (error) {
          if (!(error instanceof TooTangled)) throw error;
          seen.tangled++;
          return;
        }
        const whole = merge(record.documents(), KNOWN, decided);
        expect(record.said()).toEqual(saidBy(whole));
        seen.steps++;
        seen.joined += whole.events.filter(({ claims }) => claims.length > 1).length;
      }
    }),
    { numRuns: 300 },
  );
  expect(seen.steps).toBeGreaterThan(1000);
  expect(seen.joined).toBeGreaterThan(300);
  expect(seen.tangled).toBeLessThan(60);
});
