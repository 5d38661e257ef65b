import { expect, test } from "vitest";
import { opensEntry } from "./zones-entry.ts";

test.each([
  "Met with King Harald.",
  "Also met with the ministers of Peru.",
  "Official visit; addressed Parliament.",
  "State visit.",
  "Vacation.",
  "Informal meeting with President Ruto.",
  "Accompanied President Ruto.",
  "Co-chaired the forum.",
])("%j opens an entry", (line) => expect(opensEntry(line)).toBe(true));

test.each([
  "The visit began on Monday.",
  "His trip was postponed.",
  "President Ruto met King Harald.",
  "Norway and Kenya agreed.",
  "Met by crowds in Oslo, the king waved.",
  "Oslo, Norway, 8 June 2010",
  "",
])("%j does not", (line) => expect(opensEntry(line)).toBe(false));
