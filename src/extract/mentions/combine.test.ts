import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../knowledge/load.ts";
import { annotated } from "../claims/reading-for-tests.ts";
import { mentions } from "./mentions.ts";

const annotator = mentions(loadKnowledge(join(import.meta.dirname, "../../../data")));

/** The mentions by name when the reader labels the words so: "words=type"; all others are no names for it. */
async function named(text: string, labels: readonly string[]): Promise<readonly string[]> {
  const doc = await annotated(text);
  const types = new Map<number, string>();
  for (const label of labels) {
    const [words, type] = label.split("=") as [string, string];
    const start = doc.text.indexOf(words);
    doc.tokens.forEach((token, i) => {
      if (token.start >= start && token.end <= start + words.length)
        types.set(i, `${token.start === start ? "B" : "I"}-${type}`);
    });
  }
  const syntax = doc.syntax.map((word, i) => ({ ...word, name: types.get(i) ?? "O" }));
  const found = await annotator.annotate({ ...doc, syntax });
  return found.mentions
    .filter(({ form }) => form === "name")
    .map(({ start, end, kind }) => `${doc.text.slice(start, end)}=${kind}`);
}

describe("the reader's names and the knowledge", () => {
  it.each([
    [
      "what no list holds is the reader's",
      "Petra Lindqvist left Umba.",
      ["Petra Lindqvist=person", "Umba=place"],
      ["Petra Lindqvist=person", "Umba=place"],
    ],
    [
      "what the reader misses is the knowledge's",
      "Emmanuel Macron left Peru.",
      [],
      ["Emmanuel Macron=person", "Peru=state"],
    ],
    ["a name of the knowledge stands against another type", "Peru signed it.", ["Peru=organisation"], ["Peru=state"]],
    [
      "a longer person goes over a state",
      "Then Michael Jordan left.",
      ["Michael Jordan=person"],
      ["Michael Jordan=person"],
    ],
    [
      "a title that no list has is no part of a known person",
      "Thủ tướng Phạm Minh Chính left.",
      ["Thủ tướng Phạm Minh Chính=person"],
      ["Phạm Minh Chính=person"],
    ],
    ["a single letter is no name", "He met T in Oslo.", ["T=place"], ["Oslo=place"]],
    ["an office is nobody's name", "They spoke of the President and his trip.", ["President=person"], []],
    ["a rank stands outside", "There Major Tunç crossed.", ["Major Tunç=person"], ["Tunç=person"]],
    [
      "a small word at the end is no part",
      "He met Padmini Rao of Delhi.",
      ["Padmini Rao of=person"],
      ["Padmini Rao=person", "Delhi=place"],
    ],
    [
      "a state gives way inside an organisation",
      "They flew with Garuda Indonesia.",
      ["Garuda Indonesia=organisation"],
      ["Garuda Indonesia=organisation"],
    ],
    [
      "but not before a body",
      "The Peru Coast Guard left.",
      ["Peru Coast Guard=body"],
      ["Peru=state", "Coast Guard=body"],
    ],
    [
      "a part of a person's name is the person",
      "Phiri left. Jane Phiri spoke.",
      ["Phiri=organisation", "Jane Phiri=person"],
      ["Phiri=person", "Jane Phiri=person"],
    ],
    [
      "a capital that the reader takes for its government is it",
      "Now Kinshasa paid them.",
      ["Kinshasa=state"],
      ["Kinshasa=state"],
    ],
    [
      "a city and the person behind it are two",
      "Later in Tashkent Tokayev and Mirziyoyev signed it.",
      ["Tashkent Tokayev=place", "Mirziyoyev=person"],
      ["Tashkent=place", "Tokayev=person", "Mirziyoyev=person"],
    ],
    [
      "a part of a city is one",
      "They met in Berlin Schöneberg later.",
      ["Berlin Schöneberg=place"],
      ["Berlin Schöneberg=place"],
    ],
    [
      "a meeting is no organisation",
      "It hosts the Umba-Zeta Summit.",
      ["Umba-Zeta Summit=organisation"],
      ["Umba-Zeta Summit=forum"],
    ],
    [
      "a capital where somebody goes is a place, whatever the reader says",
      "She flew to Kinshasa and Kigali.",
      ["Kinshasa=state", "Kigali=state"],
      ["Kinshasa=place", "Kigali=place"],
    ],
    ["and so is one where something is", "It was signed in Kigali.", ["Kigali=state"], ["Kigali=place"]],
    ["but not one that is asked", "They turned to Kigali.", ["Kigali=state"], ["Kigali=state"]],
    ["a city with an accent is no adjective", "The stores that Malé wants came.", ["Malé=state"], ["Malé=state"]],
  ])("%s", async (_, text, labels, expected) => {
    expect(await named(text, labels)).toEqual(expected);
  });
});
