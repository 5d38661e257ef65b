import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseTimex, readTimexFolder, type TimexText } from "./timex-files.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-timex-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Tags as words, type, value. */
function shown({ text, tags }: TimexText): readonly (readonly [string, string, string])[] {
  return tags.map(({ start, end, type, value }) => [text.slice(start, end), type, value]);
}

describe("TimeML", () => {
  const raw = `<?xml version="1.0"?><TimeML><DCT><TIMEX3 tid="t0" type="TIME" value="2021-10-20T09:30" functionInDocument="CREATION_TIME">20 October 2021</TIMEX3></DCT>
<TEXT>They <EVENT eid="e1">met</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2021-10-18">Monday</TIMEX3> for <TIMEX3 tid="t2" type="DURATION" value="PT2H">two hours</TIMEX3>.</TEXT></TimeML>`;

  test("text, tags and the date of the document, which is no tag", () => {
    const read = parseTimex(raw, "a.tml");
    expect(read).toMatchObject({ file: "a.tml", scheme: "TIMEX3", written: "2021-10-20" });
    expect(read.text).toBe("They met on Monday for two hours.");
    expect(shown(read)).toEqual([
      ["Monday", "DATE", "2021-10-18"],
      ["two hours", "DURATION", "PT2H"],
    ]);
  });

  test("a creation time inside the text dates it and is no tag", () => {
    const read = parseTimex(
      '<TEXT><TIMEX3 type="DATE" value="2020-05-01" functionInDocument="CREATION_TIME">1 May</TIMEX3> They met <TIMEX3 type="DATE" value="2020-04-30">yesterday</TIMEX3>.</TEXT>',
      "b.tml",
    );
    expect(read.written).toBe("2020-05-01");
    expect(shown(read)).toEqual([["yesterday", "DATE", "2020-04-30"]]);
  });

  test("without a date of the document", () => {
    const read = parseTimex('<TEXT>In <TIMEX3 type="DATE" value="1950">1950</TIMEX3>.</TEXT>', "c.tml");
    expect(read.written).toBeNull();
    expect(shown(read)).toEqual([["1950", "DATE", "1950"]]);
  });
});

describe("TIMEX2", () => {
  const raw = `<DOC><DATETIME><TIMEX2 val="2009-12-19T17:00:00">2009-12-19T17:00:00</TIMEX2></DATETIME>
<TEXT>R&amp;D rose in <TIMEX2 val="1944-06-06">June 6, <TIMEX2 val="1944">1944</TIMEX2></TIMEX2> &lt;sic&gt;, <TIMEX2 set="YES" val="XXXX">every year</TIMEX2>.</TEXT></DOC>`;

  test("nested tags are both kept, the outer one first; entities are letters", () => {
    const read = parseTimex(raw, "d.xml");
    expect(read).toMatchObject({ scheme: "TIMEX2", written: "2009-12-19" });
    expect(read.text).toBe("R&D rose in June 6, 1944 <sic>, every year.");
    expect(shown(read)).toEqual([
      ["June 6, 1944", "", "1944-06-06"],
      ["1944", "", "1944"],
      ["every year", "", "XXXX"],
    ]);
  });

  test("a tag that nothing ends, and an end of nothing, are no tags", () => {
    const read = parseTimex('<TEXT>a</TIMEX2> b <TIMEX2 val="1">c</TIMEX2> <TIMEX2 val="2">d</TEXT>', "e.sgm");
    expect(shown(read)).toEqual([["c", "", "1"]]);
  });

  test("an unknown entity stays as it is", () => {
    expect(parseTimex("<TEXT>a &nbsp; b &quot;c&quot;</TEXT>", "f.xml").text).toBe('a &nbsp; b "c"');
  });
});

test("no TEXT", () => {
  expect(() => parseTimex("<DOC><DATETIME>2009-12-19</DATETIME></DOC>", "g.xml")).toThrow(
    "g.xml: wanted <TEXT>…</TEXT> or <TimeML>…</TimeML>; found neither",
  );
});

test("a folder is read in the order of its names; other files are left", () => {
  expect(() => readTimexFolder(folder)).toThrow(/wanted \.tml or \.xml files with TIMEX tags in .*; found none/);
  writeFileSync(join(folder, "b.tml"), "<TEXT>b</TEXT>");
  writeFileSync(join(folder, "a.xml"), "<TEXT>a</TEXT>");
  writeFileSync(join(folder, "README.md"), "no text");
  expect(readTimexFolder(folder).map(({ file, text }) => [file, text])).toEqual([
    ["a.xml", "a"],
    ["b.tml", "b"],
  ]);
});
