import { join } from "node:path";
import countries from "i18n-iso-countries";
import { describe, expect, test } from "vitest";
import { firstDay, lastDay } from "./dates.ts";
import { loadKnowledge } from "./load.ts";

/** The package `edtf` has no types. */
const { default: edtf } = (await import("edtf" as string)) as { default: (date: string) => { edtf: string } };
const knowledge = loadKnowledge(join(import.meta.dirname, "../../data"));
const { states, places, offices, organisations, memberships, summits, people, aliases } = knowledge;
const stateIds = new Set(states.map(({ id }) => id));
const organisationIds = new Set(organisations.map(({ id }) => id));
const tenures = people.flatMap((person) => person.tenures);

/** Codes that are not in ISO 3166-1: Kosovo, and states of the past. */
const userCodes = "XKX SUN YUG SCG CSK DDR FRG RVN VDR YMD YAR OTT AUH RUE UAR ANT".split(" ");
/** Names and demonyms that mean two states on purpose: the context decides. */
const shared = new Map([
  ["Congolese", "COD COG"],
  ["Dominican", "DMA DOM"],
  ["Dominicans", "DMA DOM"],
]);

/** The values of `keys` that come twice. */
function twice(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.has(key) || !seen.add(key));
}

describe("ids", () => {
  test.each([
    ["states", states],
    ["places", places],
    ["offices", offices],
    ["organisations", organisations],
    ["people", people],
  ])("of %s are unique", (_what, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    expect(twice(rows.map(({ id }) => id))).toEqual([]);
  });
  test("of people, states, organisations and places do not meet", () => {
    expect(twice([...people, ...states, ...organisations, ...places].map(({ id }) => id))).toEqual([]);
  });
  test("of people are lower-case ASCII and start with the state, if there is one", () => {
    const wrong = people.filter(({ id, country }) => {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return true;
      return country !== null && !id.startsWith(`${country.toLowerCase()}-`);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe("states", () => {
  test("all of ISO 3166-1 are there, with their two-letter codes, and no code of its own making", () => {
    const codes = Object.entries(countries.getAlpha3Codes()).filter(([alpha3]) => alpha3 !== "XKK");
    const wanted = codes.map(([alpha3, alpha2]) => `${alpha3} ${alpha2}`).sort();
    const found = states.filter(({ id }) => !userCodes.includes(id)).map(({ id, iso2 }) => `${id} ${iso2}`);
    expect(found.sort()).toEqual(wanted);
  });
  test("the capital of every state is a place there", () => {
    const capitals = new Set(
      places.filter(({ kind }) => kind === "capital").map((place) => `${place.country} ${place.name}`),
    );
    const wrong = states.filter(({ id, capital }) => capital !== null && !capitals.has(`${id} ${capital}`));
    expect(wrong.map(({ id }) => id)).toEqual([]);
    const without = states.filter(
      ({ kind, capital, id }) => kind === "state" && capital === null && !userCodes.includes(id),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
  test("no name means two states unless listed", () => {
    const owners = new Map<string, Set<string>>();
    for (const state of states) {
      for (const name of [state.name, state.official ?? state.name, ...state.names, ...state.demonyms]) {
        owners.set(name, (owners.get(name) ?? new Set()).add(state.id));
      }
    }
    const doubtful = [...owners].filter(
      ([name, ids]) => ids.size > 1 && shared.get(name) !== [...ids].sort().join(" "),
    );
    expect(doubtful.map(([name, ids]) => `${name}: ${[...ids].join(" ")}`)).toEqual([]);
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

describe("what rows point to exists", () => {
  const known = (id: string) => stateIds.has(id) || organisationIds.has(id.toLowerCase());
  test("countries of places, organisations and people", () => {
    const rows = [...places, ...organisations, ...people];
    const wrong = rows.filter(({ country }) => country !== null && !stateIds.has(country));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
  test("members and organisations of memberships", () => {
    const wrong = memberships.filter(
      ({ organisation, member }) => !organisationIds.has(organisation) || !known(member),
    );
    expect(wrong.map(({ organisation, member }) => `${organisation} ${member}`)).toEqual([]);
  });
  test("series, places and states of summits", () => {
    const names = new Set([...places, ...states].map(({ name }) => name));
    const wrong = summits.filter(
      ({ series, place, country }) =>
        !organisationIds.has(series) ||
        (place !== null && !names.has(place)) ||
        (country !== null && !stateIds.has(country)),
    );
    expect(wrong.map(({ name, place }) => `${name} ${place}`)).toEqual([]);
  });
  test("offices and states of tenures", () => {
    const ids = new Set(offices.map(({ id }) => id));
    const wrong = tenures.filter(({ office, of }) => !ids.has(office) || !known(of));
    expect(wrong.map(({ person, office, of }) => `${person} ${office} ${of}`)).toEqual([]);
  });
  test("what aliases are of", () => {
    const ids = new Set([...people, ...states, ...organisations, ...places].map(({ id }) => id));
    expect(aliases.filter(({ of }) => !ids.has(of)).map(({ of }) => of)).toEqual([]);
  });
});

describe("dates", () => {
  const dated = [...tenures, ...memberships, ...states];
  test("are EDTF", () => {
    const dates = [...dated.flatMap(({ from, to }) => [from, to]), ...summits.map(({ date }) => date)];
    const distinct = [...new Set(dates)].filter((date) => date !== null);
    expect(distinct.filter((date) => edtf(date).edtf !== date)).toEqual([]);
  });
  test("of beginning are not after those of the end", () => {
    const wrong = dated.filter(({ from, to }) => from !== null && to !== null && firstDay(from) > lastDay(to));
    expect(wrong).toEqual([]);
  });
});

describe("offices", () => {
  const forms = offices.flatMap(({ forms }) => forms);
  test("no form means two offices in one state", () => {
    expect(twice(forms)).toEqual([]);
  });
  test("forms are lower case; what follows @ is a state or an organisation", () => {
    const wrong = forms.filter((form) => {
      const [words = "", of] = form.split("@");
      return (
        words !== words.toLowerCase() ||
        (of !== undefined && !stateIds.has(of) && !organisationIds.has(of.toLowerCase()))
      );
    });
    expect(wrong).toEqual([]);
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
  test("no name means two of them, bodies of states aside", () => {
    const owners = organisations.filter(({ kind }) => kind !== "body");
    const names = owners.flatMap(({ name, names }) => [...new Set([name, ...names])]);
    expect(twice(names)).toEqual([]);
  });
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

test("names are not empty, not doubled and hold no bar, tab or stray space", () => {
  const rows = [...states, ...places, ...organisations, ...people];
  const wrong = rows.filter(({ name, names }) => {
    const all = [name, ...names];
    return (
      all.some((one) => one !== one.trim() || /[|\t]| {2}/.test(one)) || twice(names).length > 0 || names.includes(name)
    );
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test("the family name of a person stands in the name", () => {
  expect(people.filter(({ name, family }) => !name.includes(family)).map(({ id }) => id)).toEqual([]);
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

test("all of it is read in well under a second", () => {
  const start = performance.now();
  loadKnowledge(join(import.meta.dirname, "../../data"));
  expect(performance.now() - start).toBeLessThan(1000);
});
