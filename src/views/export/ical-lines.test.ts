import { expect, test } from "vitest";
import { icalComponent, icalText } from "./ical-lines.ts";

test.each([
  ["a, b; c\\d", "a\\, b\\; c\\\\d"],
  ["one\ntwo\r\nthree\rfour", "one\\ntwo\\nthree\\nfour"],
  ["tab\tbell\u0007end", "tab\tbellend"],
])("%j as a value", (text, value) => {
  expect(icalText(text)).toBe(value);
});

test("lines are folded at 75 octets, no letter is cut, and unfolded they are whole", () => {
  for (const letter of ["a", "é", "漢", "🐟"]) {
    for (let length = 60; length < 240; length += 1) {
      const value = letter.repeat(length);
      const text = icalComponent("X", [["NOTE", value]]);
      const lines = text.split("\r\n");
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll("\r\n ", "")).toBe(`BEGIN:X\r\nNOTE:${value}\r\nEND:X\r\n`);
      expect(text).not.toContain("\ufffd");
    }
  }
});

test("every line ends with CRLF, components lie in each other", () => {
  const inner = icalComponent("VTODO", [["UID", "a"]]);
  expect(icalComponent("VCALENDAR", [["VERSION", "2.0"]], inner)).toBe(
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nUID:a\r\nEND:VTODO\r\nEND:VCALENDAR\r\n",
  );
});
