import { expect, test } from "vitest";
import { noteWords, proseWords } from "./prose-words.ts";

test.each<[note: string, words: string]>([
  [
    "Hanoi Portal gives 2021-11-23, Tokyo Bulletin gives 2021-11-24 for one meeting",
    "Hanoi Portal gives Nov. 23, 2021, Tokyo Bulletin gives Nov. 24, 2021 for one meeting",
  ],
  ["gives 2020-10 for one visit", "gives Oct. 2020 for one visit"],
  ["written 2021-11-25/2022-10-04 (inferred)", "written Nov. 25, 2021–Oct. 4, 2022 (inferred)"],
  ["from 2020-10~", "from c. Oct. 2020"],
  ["[2021-11-13/..]", "[since Nov. 13, 2021]"],
  ["the text of 2020-10-09-agency.txt", "the text of 2020-10-09-agency.txt"],
  ["the text of notes/2020-10-09.txt", "the text of notes/2020-10-09.txt"],
  ["on 2020-10-09.", "on Oct. 9, 2020."],
  ["1234-56789 and 20-10", "1234-56789 and 20-10"],
  [`corrects: "it was 2020-10-09, not 2020-10-08"`, "corrects: “it was 2020-10-09, not 2020-10-08”"],
  [`has "20 votes", guest "19 votes" (vote)`, "has “20 votes”, guest “19 votes” (vote)"],
  [`corrects "“the treaty” was signed": "no"`, "corrects ““the treaty” was signed”: “no”"],
])("%s", (note, words) => expect(proseWords(note)).toBe(words));

test("a note begins as a sentence does, also with a name in another script", () => {
  expect(noteWords("occurred by Pacific Wire")).toBe("Occurred by Pacific Wire");
  expect(noteWords(`"Kan" is taken as Suga`)).toBe("“Kan” is taken as Suga");
  expect(noteWords("外務省 gives 2021-11-23")).toBe("外務省 gives Nov. 23, 2021");
  expect(noteWords("")).toBe("");
});
