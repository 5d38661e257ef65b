import { expect, test } from "vitest";
import type { AgreementRow } from "../agreements-rows.ts";
import type { Trip } from "../trips-rows.ts";
import { agreementPairs } from "./agreements.ts";
import { movedBy, spanWords } from "./day-words.ts";
import { everyNth } from "./pair.ts";
import { plainName, visitPairs } from "./visits.ts";

const TRIP: Trip = {
  kind: "travels",
  id: "7",
  visitor: "President Ada Lund",
  start: "1989-02-27",
  end: "1989-03-01",
  from: null,
  country: "Korea, Republic of",
  locale: "Seoul",
  remark: "",
  counterparts: null,
};
const OTHER: Trip = { ...TRIP, id: "8", visitor: "Secretary of State Ole Berg", country: "Chad" };
const GUEST: Trip = { ...TRIP, kind: "visits", visitor: "King Olav", from: "Norway", country: null };

test("a journey is told twice, in each way once", () => {
  const [pair, ...others] = visitPairs([TRIP, OTHER], 1);
  expect(pair).toMatchObject({
    row: "travels 7",
    wanted: "one",
    tellings: [
      {
        text: "President Ada Lund visited the Republic of Korea from 27 February to 1 March 1989.",
        published: "1989-03-02",
      },
      { text: "President Ada Lund paid an official visit to the Republic of Korea from 27 February to 1 March 1989." },
    ],
  });
  const second = Object.fromEntries(others.map(({ disturbance, tellings }) => [disturbance, tellings[1].text]));
  expect(second).toMatchObject({
    "month alone": "President Ada Lund visited the Republic of Korea in February 1989.",
    "a day later": "President Ada Lund visited the Republic of Korea from 28 February to 2 March 1989.",
    "another visitor": "Secretary of State Ole Berg visited the Republic of Korea from 27 February to 1 March 1989.",
    "another state": "President Ada Lund visited Chad from 27 February to 1 March 1989.",
  });
});

test("nobody tells of a done journey before its end", () => {
  for (const { disturbance, tellings } of visitPairs([TRIP, OTHER], 2))
    for (const { text, published } of tellings) {
      const days = text.match(/\d{1,2} \w+ \d{4}/g) ?? [];
      const last = days.map((day) => new Date(`${day} UTC`).toISOString().slice(0, 10)).at(-1) ?? "";
      if (!text.includes(" will ")) expect(`${disturbance} ${published > last}`).toBe(`${disturbance} true`);
    }
});

test("guests come to one state: the place is not disturbed", () => {
  const pairs = visitPairs([GUEST, { ...GUEST, visitor: "Queen Ida" }], 1);
  expect(pairs[0]!.tellings[0].text).toContain("King Olav of Norway visited the United States");
  expect(pairs.map(({ disturbance }) => disturbance)).not.toContain("another state");
});

const ROW: AgreementRow = {
  title: "",
  party: "Chad",
  name: "Agreement on Fisheries Research",
  status_text: "Agreement signed at Oslo January 7, 2025; entered into force March 1, 2025.",
  act: "signed",
  act_dates: ["2025-01-07"],
  force_dates: ["2025-03-01"],
  provisional: false,
  retro: false,
};
const SECOND: AgreementRow = {
  ...ROW,
  party: "Mali",
  name: "Loan Guarantee Treaty",
  status_text: "Signed at Rome May 5, 2014.",
};

test("an agreement is told twice, in each way once", () => {
  const pairs = agreementPairs([ROW, SECOND], 1);
  const second = Object.fromEntries(pairs.map(({ disturbance, tellings }) => [disturbance, tellings[1]]));
  expect(pairs[0]!.tellings[0].text).toBe(
    "Chad and the United States signed the Agreement on Fisheries Research in Oslo on January 7, 2025.",
  );
  expect(second["signed, then in force"]).toMatchObject({ published: "2025-03-02" });
  expect(second["two days later"]!.text).toContain("on January 9, 2025");
  expect(second["another place"]!.text).toContain("Research in Rome on January 7");
  expect(second["another party"]!.text).toMatch(/^Mali and the United States signed the Agreement on Fisheries/);
  expect(second["another agreement"]!.text).toMatch(/^Chad and the United States signed the Loan Guarantee Treaty/);
});

test.each([
  ["with several parties", { party: "Multilateral" }],
  ["made by letters", { act: "exchange" }],
  ["signed on two days", { act_dates: ["2025-01-07", "2025-01-09"] }],
  ["without a place", { status_text: "Signed January 7, 2025." }],
  ["at two places", { status_text: "Signed at Oslo and Rome January 7, 2025." }],
])("an agreement %s is left out", (_, more) => {
  expect(agreementPairs([{ ...ROW, ...more }, SECOND], 9).map(({ row }) => row)).not.toContain("agreement 1");
});

test("rows are spread evenly, days move over months", () => {
  expect(everyNth([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([1, 3, 5]);
  expect(everyNth([1, 2], 5)).toEqual([1, 2]);
  expect(movedBy("2020-02-28", 2)).toBe("2020-03-01");
  expect(spanWords("2020-02-03", "2020-02-05")).toBe("from 3 to 5 February 2020");
  expect(spanWords("2020-12-30", "2021-01-02")).toBe("from 30 December 2020 to 2 January 2021");
  expect(plainName("China, People’s Republic of")).toBe("the People’s Republic of China");
});
