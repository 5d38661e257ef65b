import { join } from "node:path";
import { expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/load.ts";
import { codeTable } from "../codes/table.ts";
import { codeClaim, codesFor } from "./codes.ts";

const table = codeTable(loadKnowledge(join(import.meta.dirname, "../../../data")));

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

test.each([
  ["sanction", "impose/VERB", "occurred", "SANCTION", "163"],
  ["sanction", "lift/VERB", "occurred", "YIELD", "085"],
  ["sanction", "lift/VERB", "announced", "AGREE", "035"],
  ["sanction", "impose/VERB", "announced", "THREATEN", "131"],
  ["statement", "condemn/VERB", "occurred", "ACCUSE", "111"],
  ["statement", "call on/VERB", "occurred", "REQUEST", "100"],
  ["statement", "reaffirm/VERB", "occurred", null, null],
  ["incident", "seize/VERB", "occurred", "COERCE", "171"],
  ["incident", "invasion/NOUN", "occurred", "FIGHT", "192"],
  ["incident", "invade/VERB", "expected", "THREATEN", "138"],
  ["incident", "invade/VERB", "denied", "REJECT", "120"],
  ["incident", "collide/VERB", "occurred", null, null],
  ["recognition", "recognise/VERB", "occurred", "SUPPORT", "054"],
  ["recognition", "sever/VERB", "occurred", "SANCTION", "161"],
  ["accession", "leave/VERB", "occurred", "SANCTION", "160"],
  ["accession", "join/VERB", "occurred", "SUPPORT", "050"],
  ["appointment", "resign/VERB", "occurred", "YIELD", "083"],
  ["protest", "summon/VERB", "occurred", "ACCUSE", "114"],
  ["visit", "visit/NOUN", "scheduled", "AGREE", "036"],
] as const)("a claim: %s by %s, %s", (type, trigger, status, plover, cameo) => {
  const claim = { type, status, ...PLAIN, rule: `frame ${trigger}#7; past tense` };
  expect(codeClaim(claim, table)).toEqual({ plover, cameo });
});

test("a claim that no frame told has the codes of its type", () => {
  const claim = { type: "visit", status: "occurred", ...PLAIN, rule: "heading: who, where and when" } as const;
  expect(codeClaim(claim, table)).toEqual({ plover: "CONSULT", cameo: "042" });
});
