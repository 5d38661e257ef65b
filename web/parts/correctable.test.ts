import { expect, test } from "vitest";
import { correctable } from "../../src/merge/decided/fields.ts";
import { CORRECTABLE } from "./correctable.ts";

test.each(["event", "position"] as const)("the fields of %s claims are those that the record can correct", (kind) => {
  expect([...CORRECTABLE[kind]].sort()).toEqual([...correctable(kind)].sort());
});
