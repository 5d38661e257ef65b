import { describe, expect, test } from "vitest";
import { rowsIn } from "../../../test/support/rows.ts";
import { dayNumbers, isEdtf } from "../../document/edtf.ts";
import type { Dates } from "../../document/layers.ts";
import { dates } from "./dates.ts";
import { document, knowledge, type Named } from "./layers-for-tests.ts";

const EMPTY = dates(knowledge([]));

interface Case {
  readonly text: string;
  readonly published: string | null;
  readonly words: string;
  readonly edtf: string | null;
  readonly kind?: string;
}

const cases = rowsIn<Case>(new URL("cases.jsonl", import.meta.url));

function read(text: string, published: string | null, names: readonly Named[] = []): Dates {
  return EMPTY.annotate(document(text, published, names)) as Dates;
}

describe("expressions", () => {
  test.each(cases)("$text → $words = $edtf", ({ text, published, words, edtf, kind }) => {
    const { expressions } = read(text, published);
    const found = expressions.map(({ start, end, edtf: value }) => [text.slice(start, end), value]);
    expect(found).toContainEqual([words, edtf]);
    const expression = expressions.find(({ start, end }) => text.slice(start, end) === words);
    if (kind) expect(expression?.kind).toBe(kind);
    for (const { start, end, edtf: value, basis } of expressions) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(basis).not.toBe("");
      if (value === null) continue;
      expect(isEdtf(value)).toBe(true);
      const days = dayNumbers(value);
      expect(days && days[0] <= days[1]).toBe(true);
    }
  });
});

describe("refused", () => {
  test.each([
    "They agreed on 12 points.",
    "The country prepares for industrial revolution 4.0.",
    "Article 9 bars it, and Section 12 too.",
    "They will buy F-16 and Su-30 fighters.",
    "The COP-26 and the G20 were held.",
    "Resolution 2231 was adopted by 15 votes.",
    "Resolution 1929 of the Council.",
    "The victims of the 9/11 attacks were honoured.",
    "Children 9-11 years old were vaccinated.",
    "The 42-year-old minister resigned.",
    "Soldiers aged 18 to 21 were called up.",
    "See pages 18 to 21 of the report.",
    "See page 2019 of the annex.",
    "Earth has 7.8 billion people.",
    "They may meet and march on.",
    "Mrs. May said that she would go.",
    "April Brown said that she would go.",
    "Troops March on the capital.",
    "Sun Tzu and Mar del Plata.",
    "the 22nd meeting of the commission",
    "It is one of the members, and the second in size.",
    "More than 2000 people and 1500 soldiers took part.",
    "The vote was 18 to 21.",
    "Growth rose from 18 to 21 percent.",
    "Membership grew from 18 to 21 during the visit.",
    "The fleet has from 18 to 21 ships.",
    "The talks will be held from 9 to 11 a.m.",
    "The call began at 14:30 and 9:15 p.m.",
    "The price was $2,019 or €2020.",
    "Call 555-2020 or room 2019.",
    "COVID-19 and H1N1",
    "version 2.0.18, 192.168.20.20",
    "The MiG-29 flew at 1900 hours.",
    "The session opened at half past four.",
    "The session opened at 10 a.m. and closed at noon.",
    "They spoke at 24:00 and at 25:10.",
    "They are now ready.",
    "He is 12 years old.",
    "The Quarterly Review is read widely.",
    "They signed Protocol 2012 of the union.",
    "Convoy 1944 was attacked.",
    "Call +232 22 2019 for details.",
    "The king left the summer palace.",
    "They feared the fall of the government.",
    "They scored in the second half of the match.",
    "",
    "🎉🎉 日本 العربية Ngày",
  ])("%s", (text) => {
    expect(read(text, "2021-10-20").expressions.map(({ start, end, edtf }) => [text.slice(start, end), edtf])).toEqual(
      [],
    );
  });

  test.each([
    ["Spokeswoman Nguyen Thi Thu spoke in Hanoi.", "Nguyen Thi Thu", "person"],
    ["Theresa met June Smith after June Smith had come.", "June Smith", "person"],
    ["The pact follows Vision 2030 and its goals.", "Vision 2030", "concept"],
    ["They support the Agenda 2063 of Africa.", "Agenda 2063", "instrument"],
  ] as const)("inside a name: %s", (text, name, kind) => {
    expect(read(text, "2021-10-20", [{ name, kind }]).expressions).toEqual([]);
  });

  test("a date stays although a name stands beside it", () => {
    const text = "Nguyen Thi Thu spoke on Thursday in May 2020.";
    expect(read(text, "2021-10-20", [{ name: "Nguyen Thi Thu" }]).expressions.map(({ edtf }) => edtf)).toEqual([
      "2021-10-14",
      "2020-05",
    ]);
  });
});

describe("hostile texts", () => {
  const words = [
    "from",
    "18",
    "to",
    "21",
    "May",
    "the",
    "last",
    "of",
    "2020",
    "Monday",
    "-",
    "–",
    "and",
    ",",
    "10:30",
    "year",
    "'90s",
    "early",
    "between",
    "\ud800",
    "日本",
    "ngày",
    "🎉",
    "\u00a0",
    "\n",
    "will",
    "was",
    "after",
    "becoming",
    "president",
    "COP",
    "26",
    "3rd",
    "century",
    "ago",
  ];

  test("any mixture of words gives ordered spans inside the text and valid EDTF", () => {
    let seed = 7;
    const next = (limit: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * limit);
    };
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 40 }, () => words[next(words.length)]).join(next(4) === 0 ? "" : " ");
      let last = 0;
      for (const { start, end, edtf, basis } of read(text, round % 2 ? "2021-10-20" : null).expressions) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(basis).not.toBe("");
        if (edtf !== null) expect(dayNumbers(edtf), `${edtf} in ${JSON.stringify(text)}`).not.toBeNull();
        last = end;
      }
    }
  });

  test.each(["the ", "from 1 to ", "2020-", "May ", "18", "between the end of the ", "a", " ", "Monday, ", "1 2 3 4 "])(
    "a long run of %j is read in linear time",
    (unit) => {
      const text = unit.repeat(Math.ceil(300_000 / unit.length));
      const zone = { start: 0, end: text.length, kind: "paragraph" as const };
      const started = performance.now();
      EMPTY.annotate({ ...document("", null), text, zones: [zone] });
      expect(performance.now() - started).toBeLessThan(10_000);
    },
  );
});
