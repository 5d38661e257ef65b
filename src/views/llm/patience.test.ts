import { expect, it } from "vitest";
import { retryAfter } from "./patience.ts";

const NOW = Date.parse("2024-06-01T00:00:00Z");

it.each([
  [null, null],
  ["0", 0],
  ["2.5", 2500],
  ["Fri, 31 May 2024 23:59:00 GMT", 0],
  ["Sat, 01 Jun 2024 00:01:00 GMT", 60_000],
  ["never", null],
])("Retry-After: %s", (header, wait) => {
  expect(retryAfter(header, NOW)).toBe(wait);
});
