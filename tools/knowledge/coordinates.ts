/**
 * Makes data/coordinates.tsv: where capitals and cities lie. From zone.tab of the IANA time zone database (its path: first argument) where a zone is called
 * after the place; the others by hand (coordinates.src: id latitude longitude, degrees). Run: node tools/knowledge/coordinates.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../../src/record/fold.ts";
import { data, tsv } from "./write.ts";

const [zoneTab = "/usr/share/zoneinfo/zone.tab"] = process.argv.slice(2);

function cells(file: string): string[][] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
}

/** Degrees of "+1300", "-01234", "+513030": degrees, minutes, seconds. */
function degrees(text: string, digits: number): number {
  const [sign, whole, minutes, seconds] = [
    text[0],
    text.slice(1, 1 + digits),
    text.slice(1 + digits, 3 + digits),
    text.slice(3 + digits),
  ];
  const value = Number(whole) + Number(minutes) / 60 + Number(seconds || "0") / 3600;
  return ((sign === "-" ? -1 : 1) * Math.round(value * 100)) / 100;
}

const codes = new Map(cells(join(data, "states.tsv")).map(([id = "", iso2 = ""]) => [iso2, id]));
const zones = cells(zoneTab).map(([iso2 = "", place = "", zone = ""]) => {
  const [, latitude = "", longitude = ""] = /^([+-]\d+)([+-]\d+)$/.exec(place) ?? [];
  return {
    country: codes.get(iso2) ?? "",
    name: fold((zone.split("/").at(-1) ?? "").replaceAll("_", " ")),
    at: [degrees(latitude, 2), degrees(longitude, 3)],
  };
});

const places = ["capitals.tsv", "places.tsv"].flatMap((file) => cells(join(data, file)).slice(1));
const byHand = new Map(
  readFileSync(join(import.meta.dirname, "coordinates.src"), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [id = "", ...at] = line.split(" ");
      return [id, at];
    }),
);
const rows = places.flatMap(([id = "", kind = "", name = "", names = "", country = ""]) => {
  if (kind !== "capital" && kind !== "city") return [];
  const called = [name, ...names.split("|")].map(fold);
  const zone = zones.find((one) => one.country === country && called.includes(one.name));
  if (zone !== undefined) return [[id, ...zone.at.map((value) => value.toFixed(2)), "IANA time zone database"]];
  const hand = byHand.get(id);
  return hand === undefined ? [] : [[id, ...hand, "unverified"]];
});
const comment =
  "Where capitals and cities lie: degrees, north and east positive. Made by tools/knowledge/coordinates.ts: change it there.";
writeFileSync(
  join(data, "coordinates.tsv"),
  tsv(
    "place latitude longitude source",
    rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    [comment],
  ),
);
const missing = [...byHand.keys()].filter((id) => !rows.some(([place]) => place === id));
if (missing.length > 0) process.stderr.write(`no capital or city: ${missing.join(", ")}\n`);
