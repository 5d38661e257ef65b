import { describe, expect, test } from "vitest";
import type { Dates } from "../../document/layers.ts";
import { dates } from "./dates.ts";
import { document, knowledge, leader, type Named } from "./layers-for-tests.ts";
import { type Constraint, solve } from "./written/constraint.ts";

const KNOWN = knowledge(
  [
    leader("ind-modi", "Narendra Modi", "Prime Minister", "head_of_government", "2014-05-26", null),
    leader("ind-singh", "Manmohan Singh", "Prime Minister", "head_of_government", "2004-05-22", "2014-05-26"),
    leader("bra-lula", "Lula da Silva", "President", "head_of_state", "2023-01-01", null),
    leader("bra-bolsonaro", "Jair Bolsonaro", "President", "head_of_state", "2019-01-01", "2022-12-31"),
    leader("fra-macron", "Emmanuel Macron", "President", "head_of_state", "2017-05-14", null),
    leader("fra-hollande", "François Hollande", "President", "head_of_state", "2012-05-15", "2017-05-14"),
    leader("kor-yoon", "Yoon Suk Yeol", "President", "head_of_state", "2022-05-10", "2025-04-04"),
    leader("kor-moon", "Moon Jae-in", "President", "head_of_state", "2017-05-10", "2022-05-09"),
    leader("nzl-ardern", "Jacinda Ardern", "Prime Minister", "head_of_government", "2017-10-26", "2023-01-25"),
    leader("aus-turnbull", "Malcolm Turnbull", "Prime Minister", "head_of_government", "2015-09-15", "2018-08-24"),
  ],
  [
    {
      series: "cop",
      number: "COP21",
      name: "21st Conference of the Parties",
      date: "2015-11-30/2015-12-12",
      place: "Paris",
      country: "FRA",
      mode: "in person",
    },
    {
      series: "cop",
      number: "COP28",
      name: "28th Conference of the Parties",
      date: "2023-11-30/2023-12-13",
      place: "Dubai",
      country: "ARE",
      mode: "in person",
    },
  ],
);
const ANNOTATOR = dates(KNOWN);
const PEOPLE: readonly Named[] = KNOWN.people.map(({ id, name }) => ({ name, known: id }));

function read(text: string, published: string | null = null): Dates {
  return ANNOTATOR.annotate(document(text, published, PEOPLE)) as Dates;
}

function values(text: string, published: string | null = null): Record<string, string | null> {
  return Object.fromEntries(
    read(text, published).expressions.map(({ start, end, edtf }) => [text.slice(start, end), edtf]),
  );
}

describe("undated documents", () => {
  test("days without a month take it from the start of an office", () => {
    const text =
      "South Korean President Yoon Suk Yeol will visit Spain, his office said.\nYoon Suk Yeol will hold talks in Madrid from 28 to 30.\nThe trip is his first abroad, seven weeks after taking office.";
    const found = read(text);
    expect(values(text)["from 28 to 30"]).toBe("2022-06-28/2022-06-30");
    expect(found.written.edtf).toBe("2022-06~");
    expect(found.written.basis).toContain("seven weeks after taking office");
  });

  test("a summit that is over and a former holder date month and day", () => {
    const text =
      "Emmanuel Macron visited Doha on December 2.\nFollowing COP28, which drew record crowds, the former president of Brazil Jair Bolsonaro criticised President Lula da Silva.";
    expect(values(text)["December 2"]).toBe("2023-12-02");
    expect(read(text).written.edtf).toMatch(/^2023-12-13\//);
  });

  test("a new holder bounds the time of writing to a year", () => {
    const text =
      "The new president, Emmanuel Macron, received the envoys.\nThe new president Emmanuel Macron went to Berlin on May 15.\nLast year the talks had failed.";
    expect(read(text).written.edtf).toBe("2017-05-15/2018-05-13");
    expect(values(text)["May 15"]).toBe("2017-05-15");
    expect(values(text)["Last year"]).toBe("2016~");
  });

  test("where the time of writing is years wide, a year counted from it is any of them", () => {
    expect(values("President Yoon Suk Yeol spoke in Madrid.\nLast year the talks had failed.")["Last year"]).toBe(
      "2021~/2024~",
    );
  });

  test("past and future dates close in", () => {
    const text =
      "They signed the text on 3 March 2019.\nThey will meet again on 9 September 2019.\nThis year they want a treaty.";
    expect(read(text).written.edtf).toBe("2019-03-03/2019-09-09");
    expect(values(text)["This year"]).toBe("2019~");
  });

  test("one wrong name is left out, and said", () => {
    const text =
      "Prime Minister Narendra Modi met Prime Minister Manmohan Singh.\nPresident Lula da Silva thanked President Yoon Suk Yeol and Prime Minister Narendra Modi.\nThe ministers had signed the accord on 4 June 2023.";
    const { written } = read(text);
    expect(written.edtf).toBe("2023-06-04/2025-04-04");
    expect(written.basis).toContain("Manmohan Singh");
    expect(written.basis).toContain("left out");
  });

  test("after becoming: open range, and the person is the nearest one who held it", () => {
    const text =
      "Jacinda Ardern met Malcolm Turnbull. It was her first trip after Jacinda Ardern spoke, since becoming prime minister.";
    expect(values(text)["since becoming prime minister"]).toBe("2017-10-26/..");
  });

  test("holders in sentences about a dated past say nothing of the writing", () => {
    const text = "In 2013 President François Hollande visited Delhi.\nPresident Emmanuel Macron wants to go too.";
    expect(read(text).written.edtf).toBe("2017-05-14/..");
  });

  test("without any clue nothing is made up", () => {
    const text = "The minister met his colleague last year and will go again on Monday.";
    const { expressions, written } = read(text);
    expect(written.edtf).toBeNull();
    expect(expressions.map(({ edtf }) => edtf)).toEqual([null, null]);
    for (const { basis } of expressions) expect(basis).toContain("not known");
  });

  test("a wide time of writing leaves a month without a year open", () => {
    expect(values("President Emmanuel Macron spoke in March.")).toEqual({ March: null });
  });

  test("a date line in the text dates it", () => {
    const text = "18 October 2020\nThe leaders met yesterday.";
    expect(read(text).written).toEqual({ edtf: "2020-10-18", basis: "date line in the text" });
    expect(values(text).yesterday).toBe("2020-10-17");
  });
});

describe("dated documents", () => {
  test("the date of the document is the time of writing", () => {
    expect(read("They met in 2013.", "2021-10-20").written).toEqual({
      edtf: "2021-10-20",
      basis: "date of the document: option",
    });
  });

  test("the basis names words, rule and anchor", () => {
    const [first] = read("They will meet next month.", "2021-10-20").expressions;
    expect(first?.basis).toBe(
      '"next month"; counted from the month of writing; written 2021-10-20 (date of the document: option)',
    );
  });

  test("summits only behind a preposition", () => {
    expect(values("After COP21 they spoke of COP28.", "2024-01-05")).toEqual({ "After COP21": "2015-12-12/.." });
    expect(values("They met at COP 28.", "2024-01-05")).toEqual({ "at COP 28": "2023-11-30/2023-12-13" });
  });

  test("after becoming with a count", () => {
    expect(values("Yoon Suk Yeol went to Madrid six weeks after becoming president.", "2023-01-05")).toEqual({
      "six weeks after becoming president": "2022-06-21~",
    });
  });
});

test("solve keeps the greatest weight and names the rest", () => {
  const row = (from: number, to: number, weight: number, reason: string): Constraint => ({
    allowed: [[from, to]],
    weight,
    reason,
    target: null,
  });
  const solution = solve([row(10, 100, 1, "a"), row(50, Number.POSITIVE_INFINITY, 2, "b"), row(0, 20, 1, "c")]);
  expect(solution).toMatchObject({ min: 50, max: 100 });
  expect(solution?.dropped.map(({ reason }) => reason)).toEqual(["c"]);
  expect(solve([])).toBeNull();
});
