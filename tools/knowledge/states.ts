/**
 * Makes data/states.tsv and data/capitals.tsv from states.src, territories.src, historic.src, unrecognised.src (names, demonyms and capitals kept
 * by hand), the factbook (official names) and i18n-iso-countries (codes). Run: node tools/knowledge/states.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import countries from "i18n-iso-countries";
import { cleanLong, factbook } from "./factbook.ts";
import { asciiId, data, tsv } from "./write.ts";

const here = import.meta.dirname;
const book = factbook();
const sourceOf = (gec: string) => (gec ? "CIA World Factbook 2026-05; ISO 3166" : "ISO 3166");
const officials: Record<string, string> = {
  UK: "United Kingdom of Great Britain and Northern Ireland",
  AF: "Islamic Republic of Afghanistan",
  VT: "Vatican City State",
  TU: "Republic of Türkiye",
  TW: "Republic of China",
};

function lines(file: string): string[][] {
  const text = readFileSync(join(here, file), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(";"));
}

const states: string[][] = [];
const capitals: string[][] = [];

for (const [file, kind] of [
  ["states.src", "state"],
  ["territories.src", "territory"],
] as const) {
  for (const [id = "", gec = "", name = "", names = "", demonyms = "", capital = "", from = ""] of lines(file)) {
    const long = officials[gec] ?? cleanLong(book.get(gec)?.long ?? "");
    const official = long === "" ? "" : long;
    const others = names.split("|").filter((other) => other !== official && other !== name);
    const iso2 = id === "XKX" ? "XK" : (countries.alpha3ToAlpha2(id) ?? "");
    const [first = "", ...variants] = capital.split("|");
    states.push([
      id,
      iso2,
      kind,
      name,
      official === name ? "" : official,
      others.join("|"),
      demonyms,
      first,
      from,
      "",
      sourceOf(gec),
    ]);
    if (first === "") continue;
    capitals.push([
      asciiId(id, first),
      "capital",
      first,
      variants.join("|"),
      id,
      gec ? "CIA World Factbook 2026-05" : "unverified",
    ]);
  }
}
for (const [file, kind] of [
  ["historic.src", "state"],
  ["unrecognised.src", "territory"],
] as const) {
  for (const [id = "", name = "", official = "", names = "", demonyms = "", from = "", to = ""] of lines(file))
    states.push([id, "", kind, name, official, names, demonyms, "", from, to, "unverified"]);
}

writeFileSync(
  join(data, "states.tsv"),
  tsv("id iso2 kind name official names demonyms capital from to source", states, [
    "States and territories. id: ISO 3166-1 alpha-3; XKX for Kosovo; states of the past have the codes of ISO 3166-3 or user codes, those that hardly anybody recognises user codes that begin with X.",
    "Made by tools/knowledge/states.ts: change it there.",
  ]),
);
writeFileSync(
  join(data, "capitals.tsv"),
  tsv("id kind name names country source", capitals, [
    "Capitals with their spellings; further places stand in places.tsv. Made by tools/knowledge/states.ts: change it there.",
  ]),
);
