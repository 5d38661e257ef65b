import stringWidth from "string-width";
import { expect, test } from "vitest";
import { oneLine, quoted } from "./one-line.ts";
import { beside, pad, wrap } from "./wrap.ts";

test.each([
  ["one two three", 8, "one two\nthree"],
  ["", 10, ""],
  ["abcdefghij", 4, "abcd\nefgh\nij"],
  ["日本国首相", 4, "日本\n国首\n相"],
  ["a 日本国 b", 5, "a 日\n本国\nb"],
  ["a  b\n\tc", 10, "a b c"],
  ["San José 🐟🐟🐟🐟", 8, "San José\n🐟🐟🐟🐟"],
  ["no\u00a0break here", 9, "no\u00a0break\nhere"],
])("%j in %i columns", (text, width, wanted) => {
  expect(wrap(text, { width })).toBe(wanted);
});

test("lines after the first are indented and nothing is wider than asked", () => {
  const text = wrap("Đặng Thị Mỹ met 田中花子 of the 漁業新聞 and averyveryverylongwordwithoutanyspace in Kumasi", {
    width: 20,
    first: "* ",
    rest: "    ",
  });
  const lines = text.split("\n");
  expect(lines[0]?.startsWith("* ")).toBe(true);
  for (const line of lines.slice(1)) expect(line.startsWith("    ")).toBe(true);
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(20);
  expect(text.replace(/[\s*]/g, "")).toBe(
    "ĐặngThịMỹmet田中花子ofthe漁業新聞andaveryveryverylongwordwithoutanyspaceinKumasi",
  );
});

test("colour takes no room and is not cut", () => {
  const red = "\u001b[31m日本国首相\u001b[39m";
  const lines = wrap(red, { width: 4 }).split("\n");
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(4);
  expect(lines).toEqual(["日本", "国首", "相"].map((part) => `\u001b[31m${part}\u001b[39m`));
});

test("beside each other where there is room, one under the other where there is none", () => {
  const wide = beside("左の言葉", "right words", { width: 90 });
  expect(wide.split("\n")).toHaveLength(1);
  expect(wide).toContain("│");
  const narrow = beside("左の言葉", "right words", { width: 60 });
  expect(narrow).toBe("  左の言葉\n  right words");
});

test("padding counts columns", () => {
  expect(pad("日本", 6)).toBe("日本  ");
});

test.each([
  ["a\u001b[31mred\u001b]0;title\u0007", "a[31mred]0;title"],
  ["left \u202Eright\u202C", "left right"],
  ["two\nlines\u00a0here\u0000", "two lines here"],
  ["Đặng 🐟 田中", "Đặng 🐟 田中"],
])("what a text holds does not steer the terminal: %j", (text, shown) => {
  expect(oneLine(text)).toBe(shown);
});

test("a style that runs over a line end is ended there and begun again behind the indentation", () => {
  const text = "\u001b[1mone \u001b[2mtwo\u001b[22m\u001b[22m three";
  expect(wrap(text, { width: 5, first: "", rest: "  " }).split("\n")).toEqual([
    "\u001b[1mone\u001b[22m",
    "  \u001b[1m\u001b[2mtwo\u001b[22m\u001b[22m",
    "  thr",
    "  ee",
  ]);
});

test("a very long quotation is shortened in the middle", () => {
  expect(quoted("short\nwords")).toBe("“short words”");
  const long = quoted(`begin ${"word ".repeat(1000)}end`);
  expect(long.length).toBeLessThan(520);
  expect(long).toMatch(/^“begin word .* \[…\] .* end”$/);
  expect(quoted("🐟".repeat(2000)).isWellFormed()).toBe(true);
});
