import { expect, test } from "vitest";
import { singularTitle } from "./singular-title.ts";

test.each([
  ["Two foreign ministers", "foreign minister"],
  ["secretaries of state", "secretary of state"],
  ["Chargé D’affaires", "Chargé D’affaires"],
])("%j is the office %j", (title, one) => expect(singularTitle(title)).toBe(one));
