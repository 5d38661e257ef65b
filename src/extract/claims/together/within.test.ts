import { expect, test } from "vitest";
import { annotated } from "../reading-for-tests.ts";

const VISIT = "Narendra Modi visited Peru from 2 to 5 May.";
const MINISTERS =
  "Indian Defence Minister Rajnath Singh and Peruvian Defence Minister Jorge Chavez signed an agreement";

test.each([
  [`${VISIT} India and Peru signed an agreement on ships.`, true],
  [`${VISIT} ${MINISTERS}.`, false],
  [`${VISIT} ${MINISTERS} during the visit.`, true],
  [`${VISIT} ${MINISTERS} in the course of the visit.`, true],
  [`${VISIT} ${MINISTERS} on 4 May.`, false],
])("%s: the signing lies in the visit: %s", async (text, wanted) => {
  const { claims } = await annotated(text, "2023-05-15");
  const events = claims.filter((claim) => claim.kind === "event");
  const visit = events.find(({ type }) => type === "visit");
  const signing = events.find(({ type }) => type === "agreement");
  expect(signing).toBeDefined();
  expect(signing?.within ?? null).toBe(wanted ? visit?.id : null);
});
