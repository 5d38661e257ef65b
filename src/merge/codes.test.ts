import { expect, test } from "vitest";
import { codesFor } from "./codes.ts";

const PLAIN = { stage: null, mode: null };

test.each([
  ["visit", "occurred", PLAIN, "CONSULT", "042"],
  ["visit", "scheduled", PLAIN, "AGREE", "036"],
  ["visit", "cancelled", PLAIN, "REJECT", "120"],
  ["meeting", "occurred", { stage: null, mode: "call" }, "CONSULT", "041"],
  ["agreement", "occurred", { stage: "signed", mode: null }, "SUPPORT", "057"],
  ["agreement", "expected", { stage: "to be signed", mode: null }, "AGREE", "030"],
  ["agreement", "occurred", { stage: "terminated", mode: null }, "SANCTION", "160"],
  ["expulsion", "occurred", PLAIN, "SANCTION", "161"],
  ["statement", "occurred", PLAIN, null, null],
] as const)("%s, %s", (type, status, detail, plover, cameo) => {
  expect(codesFor(type, status, detail)).toEqual({ plover, cameo });
});
