import { join } from "node:path";
import countries from "i18n-iso-countries";
import { describe, expect, test } from "vitest";
import { checkKnowledge } from "./check/check.ts";
import { lastDay } from "./dates.ts";
import { loadKnowledge } from "./load.ts";

/** The package `edtf` has no types. */
const { default: edtf } = (await import("edtf" as string)) as { default: (date: string) => { edtf: string } };
const data = join(import.meta.dirname, "../../data");
const knowledge = loadKnowledge(data);
const { states, offices, organisations, memberships, summits, people } = knowledge;
const { findings } = checkKnowledge([data]);
const organisationIds = new Set(organisations.map(({ id }) => id));
const tenures = people.flatMap((person) => person.tenures);

/** Codes that are not in ISO 3166-1: Kosovo, and states of the past. */
const userCodes = "XKX SUN YUG SCG CSK DDR FRG RVN VDR YMD YAR OTT AUH RUE UAR ANT XSL XAB XSO XNC XTR".split(" ");
/** The values of `keys` that come twice. */
function twice(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.has(key) || !seen.add(key));
}

test("the check finds no error; names that two bear are known", () => {
  expect(findings.filter(({ level }) => level === "error")).toEqual([]);
  const shared = findings.filter(({ check }) => check === "names");
  expect(shared.map(({ found }) => found.replace(/ \(.*/, "")).sort()).toEqual([
    '"Andris Berzins" of lva-berzins-andris-1951 and of lva-berzins-andris',
    '"Andris Bērziņš" of lva-berzins-andris-1951 and of lva-berzins-andris',
    '"Congolese" of COD and of COG',
    '"David Johnston" of can-johnston-david and of aus-johnston-david',
    '"Dominican" of DOM and of DMA',
    '"Dominicans" of DOM and of DMA',
    '"George Bush" of usa-bush-george-w and of usa-bush-george-h-w',
    '"Pedro Sanchez" of esp-sanchez-pedro and of col-sanchez-pedro',
    '"Pedro Sánchez" of esp-sanchez-pedro and of col-sanchez-pedro',
  ]);
});

describe("states", () => {
  test("all of ISO 3166-1 are there, with their two-letter codes, and no code of its own making", () => {
    const codes = Object.entries(countries.getAlpha3Codes()).filter(([alpha3]) => alpha3 !== "XKK");
    const wanted = codes.map(([alpha3, alpha2]) => `${alpha3} ${alpha2}`).sort();
    const found = states.filter(({ id }) => !userCodes.includes(id)).map(({ id, iso2 }) => `${id} ${iso2}`);
    expect(found.sort()).toEqual(wanted);
  });
  test("every state has a capital", () => {
    const without = states.filter(
      ({ kind, capital, id }) => kind === "state" && capital === null && !userCodes.includes(id),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
  test.each([
    ["UK", "GBR"],
    ["U.S.", "USA"],
    ["ROK", "KOR"],
    ["Turkey", "TUR"],
    ["Burma", "MMR"],
    ["Ivory Coast", "CIV"],
    ["Czech Republic", "CZE"],
    ["Viet Nam", "VNM"],
    ["Vatican", "VAT"],
    ["USSR", "SUN"],
    ["Macao", "MAC"],
    ["Philippine", "PHL"],
    ["Emirati", "ARE"],
    ["Dutch", "NLD"],
    ["Nigerien", "NER"],
  ])("%s is %s", (name, id) => {
    const found = states.filter((state) =>
      [state.name, state.official, ...state.names, ...state.demonyms].includes(name),
    );
    expect(found.map((state) => state.id)).toEqual([id]);
  });
});

describe("dates", () => {
  const dated = [...tenures, ...memberships, ...states];
  test("are EDTF", () => {
    const dates = [...dated.flatMap(({ from, to }) => [from, to]), ...summits.map(({ date }) => date)];
    const distinct = [...new Set(dates)].filter((date) => date !== null);
    expect(distinct.filter((date) => edtf(date).edtf !== date)).toEqual([]);
  });
});

describe("offices", () => {
  const forms = offices.flatMap(({ forms }) => forms);
  test("no form means two offices in one state", () => {
    expect(twice(forms)).toEqual([]);
  });
  test.each([
    ["secretary of state@USA", "foreign_minister"],
    ["foreign secretary@GBR", "foreign_minister"],
    ["chancellor@DEU", "head_of_government"],
    ["taoiseach@IRL", "head_of_government"],
    ["defense minister", "defence_minister"],
    ["spokeswomen", "spokesperson"],
    ["professor", "expert"],
  ])("%s is %s", (form, id) => {
    expect(offices.filter((office) => office.forms.includes(form)).map((office) => office.id)).toEqual([id]);
  });
});

describe("organisations", () => {
  test("every state has a foreign and a defence ministry", () => {
    const own = states.filter(({ kind, iso2 }) => kind === "state" && iso2 !== null).map(({ id }) => id.toLowerCase());
    const missing = own.flatMap((id) => [`${id}-mofa`, `${id}-mod`]).filter((id) => !organisationIds.has(id));
    expect(missing).toEqual([]);
  });
  test.each([
    ["outlet", 120],
    ["equipment", 80],
    ["instrument", 80],
    ["forum", 60],
  ])("there are enough of the kind %s", (kind, least) => {
    expect(organisations.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(least);
  });
});

test("ways of writing names are of a known kind, two or more, and not doubled", () => {
  const rows = knowledge.tables["given-names"] ?? [];
  expect(rows.length).toBeGreaterThan(100);
  const wrong = rows.filter(({ kind = "", names = "", source }) => {
    const all = names.split("|");
    return !/^(spelling|short|cognate|family)$/.test(kind) || new Set(all).size < Math.max(all.length, 2) || !source;
  });
  expect(wrong.map(({ names }) => names)).toEqual([]);
});

test("each word class stands once, and every class that a frame names is there", () => {
  const { classes = [], frames = [] } = knowledge.tables;
  const names = classes.map((row) => row.class ?? "");
  expect(twice(names)).toEqual([]);
  const named = frames.flatMap((row) => Object.values(row).flatMap((cell) => (cell ?? "").match(/@\w+/g) ?? []));
  const unknown = named.filter((name) => name !== "@any" && !names.includes(name.slice(1)));
  expect(unknown).toEqual([]);
});

describe("who held an office", () => {
  const holders = (office: string, of: string, day: string) =>
    tenures
      .filter((tenure) => tenure.office === office && tenure.of === of && (tenure.from ?? "") <= day)
      .filter(({ to }) => to === null || lastDay(to) >= day)
      .map(({ person }) => person);
  test.each([
    ["head_of_government", "JPN", "2020-10-19", "jpn-suga-yoshihide"],
    ["head_of_government", "JPN", "2015-06-01", "jpn-abe-shinzo"],
    ["head_of_state", "USA", "2022-05-23", "usa-biden-joe"],
    ["head_of_state", "USA", "2025-06-01", "usa-trump-donald"],
    ["head_of_government", "DEU", "2010-01-01", "deu-merkel-angela"],
    ["head_of_government", "VNM", "2021-11-24", "vnm-pham-minh-chinh"],
    ["head_of_state", "KEN", "2024-01-01", "ken-ruto-william"],
    ["head_of_state", "BRA", "2023-06-01", "bra-lula-da-silva-luiz-inacio"],
    ["head_of_government", "AUS", "2019-01-01", "aus-morrison-scott"],
    ["head_of_state", "UKR", "2022-02-24", "ukr-zelensky-volodymyr"],
  ])("%s of %s on %s", (office, of, day, person) => {
    expect([...new Set(holders(office, of, day))]).toEqual([person]);
  });
});

test("all of it is read in under a second (the best of three, since other tests run beside it)", () => {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    loadKnowledge(data);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(1000);
});
