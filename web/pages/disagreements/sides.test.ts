import { expect, test } from "vitest";
import { type Evidence, sidesOf } from "./sides.ts";

const said = (document: string, start: number, exact: string): Evidence => ({
  ...{ document, file: document, citedAs: document, exact },
  ...{ start, end: start + exact.length },
});
const shown = (evidence: readonly Evidence[]) =>
  sidesOf(evidence).map(({ pieces }) => pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(""));

test("the very words that differ are marked where the record has them of each side", () => {
  const evidence = [
    said("a", 10, "He met Kan on 23 November"),
    said("a", 24, "23 November"),
    said("b", 0, "On 24 November he saw Kan"),
    said("b", 3, "24 November"),
  ];
  expect(shown(evidence)).toEqual(["He met Kan on [23 November]", "On [24 November] he saw Kan"]);
});

test("else the words that the other side does not have", () => {
  expect(shown([said("a", 0, "Kan met Phuc"), said("a", 4, "met"), said("b", 0, "Suga met Phuc")])).toEqual([
    "[Kan] met Phuc",
    "[Suga] met Phuc",
  ]);
});

test("several quotations of one document are one side, those of a single document a side each", () => {
  expect(shown([said("a", 0, "signed"), said("a", 20, "in Hanoi"), said("b", 0, "denied")])).toHaveLength(2);
  expect(shown([said("a", 0, "signed"), said("a", 20, "not signed")])).toEqual(["signed", "[not] signed"]);
});

test("quotations that overlap are marked once, and no character is lost", () => {
  const words = "between the 4th and the 6th";
  const evidence = [
    ...[said("a", 0, words), said("a", 12, "4th and the 6th"), said("a", 24, "6th")],
    ...[said("b", 0, "on the 5th"), said("b", 7, "5th")],
  ];
  expect(shown(evidence)[0]).toBe("between the [4th and the 6th]");
});
