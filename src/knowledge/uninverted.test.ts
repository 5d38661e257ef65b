import { expect, test } from "vitest";
import { uninverted } from "./uninverted.ts";

test.each([
  ["Korea, Republic of", ["Republic of Korea", "Republic of the Korea"]],
  ["Congo, Democratic Republic of the", ["Democratic Republic of the Congo"]],
  ["China, People’s Republic of", ["People’s Republic of China", "People’s Republic of the China"]],
  ["Yemen, South", ["South Yemen"]],
  ["Korea, Peru", []],
  ["Oslo, capital of", ["capital of Oslo", "capital of the Oslo"]],
  ["Norway", []],
  ["", []],
])("%s", (name, wanted) => {
  expect(uninverted(name)).toEqual(wanted);
});
