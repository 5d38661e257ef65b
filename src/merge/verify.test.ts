import { expect, test } from "vitest";
import type { EventClaim } from "../document/claim.ts";
import { evidence } from "../document/span.ts";
import { testimony } from "./testing/builder.ts";
import { verifyEvidence } from "./verify.ts";

const TEXT = "Bà Đặng\u00a0Mai 🛳️ met 山田 in Huế — الأحد — on Sunday.";

function claimAt(changes: Partial<EventClaim>): EventClaim {
  const [claim] = testimony("d", null, {}, [{ type: "meeting", date: "2019" }]).claims;
  const whole = evidence(TEXT, { start: 0, end: TEXT.length });
  return { ...(claim as EventClaim), evidence: whole, ...changes };
}

const at = (words: string) => evidence(TEXT, { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

test("what stands in the text is placed, in all scripts", () => {
  const parts = { trigger: at("met"), name: at("Đặng\u00a0Mai"), emoji: at("🛳️"), day: at("الأحد") };
  expect(verifyEvidence(TEXT, [claimAt({ parts })])).toEqual([]);
});

test.each([
  ["moved by one", { parts: { trigger: { ...at("met"), start: at("met").start + 1 } } }, "parts.trigger"],
  ["no-break space made plain", { parts: { name: { ...at("Đặng\u00a0Mai"), exact: "Đặng Mai" } } }, "parts.name"],
  ["beyond the end", { evidence: { start: 0, end: TEXT.length + 1, exact: TEXT } }, "evidence"],
  ["empty", { evidence: { start: 3, end: 3, exact: "" } }, "evidence"],
  ["before the start", { evidence: { start: -3, end: 2, exact: "" } }, "evidence"],
  [
    "date",
    { date: { edtf: "2019", exact: "Monday", basis: "test", evidence: { ...at("Sunday"), exact: "Monday" } } },
    "date",
  ],
  ["place", { place: { entity: null, name: "Hue", evidence: { ...at("Huế"), exact: "Hue" } } }, "place"],
  [
    "participant",
    {
      participants: [
        { entity: null, name: "Yamada", role: "party" as const, evidence: { ...at("山田"), exact: "山口" } },
      ],
    },
    "participants.0",
  ],
])("refused: %s", (_, changes, field) => {
  expect(verifyEvidence(TEXT, [claimAt(changes)]).map((one) => one.field)).toEqual([field]);
});

test("mentions are verified too", () => {
  const [mention] = testimony("d", null, { a: { name: "Mai" } }, []).mentions;
  expect(verifyEvidence(TEXT, [], [{ ...mention!, ...at("Mai") }])).toEqual([]);
  expect(verifyEvidence(TEXT, [], [mention!])).toMatchObject([{ of: "mention 0", wanted: "Mai" }]);
});
