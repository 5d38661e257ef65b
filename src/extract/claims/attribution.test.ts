import { expect, test } from "vitest";
import type { Attribution } from "../../document/claim.ts";
import type { Annotated } from "../../document/layers.ts";
import { annotated } from "./reading-for-tests.ts";

/** Who vouches for the first event of a type, innermost first. */
function vouchers(doc: Annotated, type: string): readonly Attribution[] {
  return doc.claims.find((c) => c.kind === "event" && c.type === type)?.attribution ?? [];
}

test.each([
  ["Two officials said that Modi had met Putin in Oslo.", ["Two officials (unnamed)"]],
  ["Reuters, citing a diplomat, reported that Modi had met Putin in Oslo.", ["Reuters", "diplomat (unnamed)"]],
  ["Nana Akufo-Addo said that Modi told him that Xi had met Putin in Oslo.", ["Narendra Modi", "Nana Akufo-Addo"]],
  ["Modi met Putin in Oslo. The embassy declined to comment.", []],
  // words with a clause of their own say themselves what is not so
  ["Ruto said that Modi had met Putin in Oslo. Chad denied that its men were ever held.", ["William Ruto"]],
  ["Ruto said that Modi had met Putin in Oslo. Chad denied that any such talks were held.", ["William Ruto", "Chad"]],
])("%s", async (text, speakers) => {
  expect(vouchers(await annotated(text), "meeting").map(({ speaker }) => speaker)).toEqual(speakers);
});

test("each of two who are silent is silent for himself", async () => {
  const { claims } = await annotated("Neither the Kremlin nor the White House would discuss the call.");
  const silent = claims.filter((c) => c.attribution.some(({ kind }) => kind === "no comment"));
  expect(silent.map((c) => c.attribution[0]!.speaker)).toEqual(["Kremlin", "White House"]);
});
