import { expect, test } from "vitest";
import { readDate } from "./metadata-date.ts";
import { dateLine, openingDateline } from "./zones-dateline.ts";

test.each([
  ["2021-03-04", "2021-03-04"],
  ["2021-03-04T23:30:00+07:00", "2021-03-04"],
  ["2021-03-04 10:00", "2021-03-04"],
  ["2021/3/4", "2021-03-04"],
  ["20210304", "2021-03-04"],
  ["D:20210304101500+01'00'", "2021-03-04"],
  ["2021-03", "2021-03"],
  ["2021", "2021"],
  ["Thu, 4 Mar 2021 23:10:00 +0700", "2021-03-04"],
  ["March 4, 2021", "2021-03-04"],
  ["Thursday, March 4th, 2021 at 3 p.m.", "2021-03-04"],
  ["4th of March 2021", "2021-03-04"],
  ["4 Sept. 2021", "2021-09-04"],
  ["March 2021", "2021-03"],
  ["Published: 4 March 2021", "2021-03-04"],
  ["Last updated on 04-Mar-2021", "2021-03-04"],
  ["4 mars 2021", "2021-03-04"],
  ["4 de marzo de 2021", "2021-03-04"],
  ["4. März 2021", "2021-03-04"],
  ["2021年3月4日", "2021-03-04"],
  ["ngày 4 tháng 3 năm 2021", "2021-03-04"],
  ["25/12/2021", "2021-12-25"],
  ["12/25/2021", "2021-12-25"],
  ["10/11/2021", "2021"],
  ["10/10/2021", "2021-10-10"],
  ["29 February 2020", "2020-02-29"],
])("%s is %s", (raw, edtf) => expect(readDate(raw)).toEqual({ edtf, impossible: false }));

test.each(["2021-02-30", "29 February 2021", "31 April 2021", "2021-13-01", "32/12/2021", "0000-00-00"])(
  "%s is impossible",
  (raw) => expect(readDate(raw)).toEqual({ edtf: null, impossible: true }),
);

test.each(["", "yesterday", "4 March", "the 4th", "🙂", "12:30", "2021 was a long year", "tba"])(
  "%j is no date",
  (raw) => expect(readDate(raw).edtf).toBeNull(),
);

test.each([
  ["March 4, 2021", "2021-03-04"],
  ["OSLO, 4 March 2021", "2021-03-04"],
  ["Washington, D.C. | March 4, 2021", "2021-03-04"],
  ["(4 March 2021)", "2021-03-04"],
  ["Posted on: 4 March, 2021 10:32 IST", "2021-03-04"],
  ["Thursday, 4 March 2021, 10:30", "2021-03-04"],
  ["4:22 P.M. EDT", null],
  ["The Harbour Review, August 2025", "2025-08"],
  ["From our live blog, 17 September 2025", "2025-09-17"],
  ["Weekly briefing – 3 May 2019", "2019-05-03"],
])("the line %j is a date line", (line, edtf) => expect(dateLine(line)).toMatchObject({ edtf }));

test.each([
  "The ministers met on 4 March 2021",
  "Joint Statement of the Ministers, Oslo, 4 March 2021, on Fisheries",
  "4 March",
  "",
  "Section 12",
  "1945–1952: The Early Cold War",
  "Norway and Finland sign a pact, August 2025",
  "Ministers met in our live blog, 3 May 2019",
])("the line %j is none", (line) => expect(dateLine(line)).toBeNull());

test.each([
  ["HANOI, Oct. 18, 2020 (Agency) — The minister came.", "2020-10-18", "Agency"],
  ["TOKYO (Northern News) - The minister came.", null, "Northern News"],
  ["NEW DELHI, 4 March 2021 – The minister came.", "2021-03-04", null],
  ["Oslo, March 4 (NNA) -- The minister came.", null, "NNA"],
])("%j opens with a dateline", (line, edtf, agency) => expect(openingDateline(line)).toMatchObject({ edtf, agency }));

test.each([
  "The minister came - he said.",
  "Japan–Vietnam ties grow",
  "MR. ROE: Thank you.",
  "Question (Agency): Will the minister come?",
  "Minister Ruto (Kenya): We came.",
  "",
])("%j does not", (line) => expect(openingDateline(line)).toBeNull());
