import type {
  Alias,
  Knowledge,
  Office,
  Organisation,
  Person,
  PlaceName,
  State,
  Tenure,
} from "../../../knowledge/knowledge.ts";

// a small knowledge for the tests of this folder; the facts are public, the files in data/ are the real ones

const sourced = { source: "unverified", verified: false } as const;

function state(
  id: string,
  name: string,
  demonyms: string,
  capital: string,
  names = "",
  official: string | null = null,
): State {
  const list = (text: string): string[] => (text === "" ? [] : text.split("|"));
  return {
    ...sourced,
    id,
    iso2: null,
    kind: "state",
    name,
    official,
    names: list(names),
    demonyms: list(demonyms),
    capital,
    from: null,
    to: null,
  };
}

function person(
  id: string,
  name: string,
  family: string,
  tenures: readonly string[],
  names: readonly string[] = [],
): Person {
  const country = id.slice(0, 3).toUpperCase();
  return {
    id,
    name,
    country,
    family,
    names,
    tenures: tenures.map((row): Tenure => {
      const [office, title, from, to] = row.split("|") as [string, string, string, string | undefined];
      return { ...sourced, person: id, office, title, of: country, from, to: to || null };
    }),
  };
}

function organisation(
  id: string,
  kind: Organisation["kind"],
  name: string,
  names = "",
  country: string | null = null,
): Organisation {
  return { ...sourced, id, kind, name, names: names === "" ? [] : names.split("|"), country };
}

function place(id: string, kind: PlaceName["kind"], name: string, country: string | null): PlaceName {
  return { ...sourced, id, kind, name, names: [], country };
}

const office = (id: string, rank: number, forms: string): Office => ({ ...sourced, id, forms: forms.split("|"), rank });
const alias = (of: string, name: string, kind: string): Alias => ({ ...sourced, of, name, kind });

const states: readonly State[] = [
  state("VNM", "Vietnam", "Vietnamese", "Hanoi", "Viet Nam"),
  state("JPN", "Japan", "Japanese", "Tokyo"),
  state("CHN", "China", "Chinese", "Beijing", "People's Republic of China"),
  state("USA", "United States", "American|Americans", "Washington", "the United States|US|U.S.|USA|America"),
  state("IND", "India", "Indian", "New Delhi"),
  state("KOR", "South Korea", "South Korean", "Seoul", "Republic of Korea"),
  state("PRK", "North Korea", "North Korean", "Pyongyang"),
  state("KEN", "Kenya", "Kenyan", "Nairobi"),
  state("ETH", "Ethiopia", "Ethiopian", "Addis Ababa"),
  state("EGY", "Egypt", "Egyptian", "Cairo"),
  state("BRA", "Brazil", "Brazilian", "Brasília"),
  state("PER", "Peru", "Peruvian", "Lima"),
  state("CHL", "Chile", "Chilean", "Santiago"),
  state("FRA", "France", "French", "Paris"),
  state("DEU", "Germany", "German|Germans", "Berlin"),
  state("UKR", "Ukraine", "Ukrainian", "Kyiv"),
  state("RUS", "Russia", "Russian", "Moscow"),
  state("SAU", "Saudi Arabia", "Saudi|Saudi Arabian", "Riyadh", "", "Kingdom of Saudi Arabia"),
  state("TUR", "Turkey", "Turkish", "Ankara", "Türkiye"),
  state("CIV", "Côte d'Ivoire", "Ivorian", "Yamoussoukro", "Ivory Coast"),
  state("GBR", "United Kingdom", "British", "London", "UK|U.K.|Britain"),
  state("PHL", "Philippines", "Philippine|Filipino", "Manila", "the Philippines"),
  state("IDN", "Indonesia", "Indonesian", "Jakarta"),
  state("POL", "Poland", "Polish", "Warsaw"),
  state("MYS", "Malaysia", "Malaysian", "Kuala Lumpur"),
  state("AUS", "Australia", "Australian", "Canberra"),
  state("EST", "Estonia", "Estonian", "Tallinn"),
  state("TWN", "Taiwan", "Taiwanese", "Taipei"),
  state("PSE", "Palestine", "Palestinian", "Ramallah"),
  state("SLB", "Solomon Islands", "Solomon Islander", "Honiara"),
];

const HOG = "head_of_government|Prime Minister";
const HOS = "head_of_state|President";

const people: readonly Person[] = [
  person("vnm-pham-minh-chinh", "Pham Minh Chinh", "Pham", [`${HOG}|2021-04-05`]),
  person("vnm-pham-binh-minh", "Pham Binh Minh", "Pham", ["foreign_minister|Foreign Minister|2011-08-03|2021-04-08"]),
  person("vnm-nguyen-phu-trong", "Nguyen Phu Trong", "Nguyen", [
    "party_leader|General Secretary|2011-01-19|2024-07-19",
  ]),
  person("jpn-suga-yoshihide", "Yoshihide Suga", "Suga", [`${HOG}|2020-09-16|2021-10-04`], ["Suga Yoshihide"]),
  person("jpn-kan-naoto", "Naoto Kan", "Kan", [`${HOG}|2010-06-08|2011-09-02`], ["Kan Naoto"]),
  person("jpn-kishida-fumio", "Fumio Kishida", "Kishida", [`${HOG}|2021-10-04|2024-10-01`], ["Kishida Fumio"]),
  person("usa-biden-joe", "Joe Biden", "Biden", [`${HOS}|2021-01-20|2025-01-20`], ["Joseph R. Biden", "Joseph Biden"]),
  person("usa-bush-george-w", "George W. Bush", "Bush", [`${HOS}|2001-01-20|2009-01-20`]),
  person("usa-bush-george-h-w", "George H. W. Bush", "Bush", [`${HOS}|1989-01-20|1993-01-20`]),
  person("prk-kim-jong-un", "Kim Jong Un", "Kim", ["head_of_state|Supreme Leader|2011-12-17"], ["Kim Jong-un"]),
  person(
    "prk-kim-jong-il",
    "Kim Jong Il",
    "Kim",
    ["head_of_state|Supreme Leader|1994-07-08|2011-12-17"],
    ["Kim Jong-il"],
  ),
  person("chn-xi-jinping", "Xi Jinping", "Xi", [`${HOS}|2013-03-14`]),
  person(
    "ukr-zelenskyy-volodymyr",
    "Volodymyr Zelenskyy",
    "Zelenskyy",
    [`${HOS}|2019-05-20`],
    ["Volodymyr Zelensky", "Zelensky"],
  ),
  person("rus-putin-vladimir", "Vladimir Putin", "Putin", [`${HOS}|2012-05-07`]),
  person("ken-ruto-william", "William Ruto", "Ruto", [`${HOS}|2022-09-13`]),
  person("fra-macron-emmanuel", "Emmanuel Macron", "Macron", [`${HOS}|2017-05-14`]),
  person("bra-lula", "Luiz Inácio Lula da Silva", "Lula da Silva", [`${HOS}|2023-01-01`], ["Lula"]),
  person("ind-modi-narendra", "Narendra Modi", "Modi", [`${HOG}|2014-05-26`]),
  person("egy-sisi", "Abdel Fattah el-Sisi", "el-Sisi", [`${HOS}|2014-06-08`], ["Abdel Fattah al-Sisi"]),
  person("eth-abiy-ahmed", "Abiy Ahmed", "Abiy", [`${HOG}|2018-04-02`]),
  person("aus-dutton-peter", "Peter Dutton", "Dutton", ["defence_minister|Minister for Defence|2021-03-30|2022-05-23"]),
  person("aus-payne-marise", "Marise Payne", "Payne", ["foreign_minister|Foreign Minister|2018-08-28|2022-05-23"]),
  person("aus-wong-penny", "Penny Wong", "Wong", ["foreign_minister|Foreign Minister|2022-05-23"]),
  person("est-kallas-kaja", "Kaja Kallas", "Kallas", [`${HOG}|2021-01-26|2024-07-23`]),
  person("slb-sogavare-manasseh", "Manasseh Sogavare", "Sogavare", [`${HOG}|2019-04-24|2024-05-02`]),
  person("sau-mohammed-bin-salman", "Mohammed bin Salman", "bin Salman", ["crown_prince|Crown Prince|2017-06-21"]),
  person("mys-anwar-ibrahim", "Anwar Ibrahim", "Anwar", [`${HOG}|2022-11-24`], ["Anwar bin Ibrahim"]),
  person("deu-scholz-olaf", "Olaf Scholz", "Scholz", ["head_of_government|Chancellor|2021-12-08|2025-05-06"]),
];

const organisations: readonly Organisation[] = [
  organisation("asean", "organisation", "Association of Southeast Asian Nations", "ASEAN"),
  organisation("who", "organisation", "World Health Organization", "WHO"),
  organisation("nato", "organisation", "NATO", "North Atlantic Treaty Organization|Atlantic Alliance"),
  organisation("au", "organisation", "African Union", "AU"),
  organisation("cptpp", "instrument", "Comprehensive and Progressive Agreement for Trans-Pacific Partnership", "CPTPP"),
  organisation("unclos", "instrument", "United Nations Convention on the Law of the Sea", "UNCLOS"),
  organisation("un", "organisation", "United Nations", "UN|U.N."),
  organisation("pse-pa", "organisation", "Palestinian Authority", "", "PSE"),
  organisation("quad", "forum", "Quad", "Quadrilateral Security Dialogue"),
  organisation("cop", "forum", "United Nations Climate Change Conference", "COP"),
  organisation("foip", "concept", "Free and Open Indo-Pacific", "FOIP"),
  organisation("parliament", "body", "Parliament", "parliament", null),
  organisation("embassy", "body", "Embassy", "embassy|Consulate", null),
  organisation("gbr-parliament", "body", "Parliament of the United Kingdom", "British parliament", "GBR"),
  organisation("white-house", "body", "White House", "", "USA"),
  organisation("vnm-mofa", "body", "Ministry of Foreign Affairs of Vietnam", "", "VNM"),
  organisation("jpn-mofa", "body", "Ministry of Foreign Affairs of Japan", "", "JPN"),
  organisation("gbr-mofa", "body", "Foreign Office", "British Foreign Office", "GBR"),
  organisation("deu-mofa", "body", "Federal Foreign Office", "German Foreign Office|German Foreign Ministry", "DEU"),
  organisation("embraer", "organisation", "Embraer", "", "BRA"),
  organisation("outlet-reuters", "outlet", "Reuters", "", "GBR"),
  organisation("equipment-patrol-boat", "equipment", "patrol boat"),
  organisation("equipment-radar", "equipment", "radar"),
  organisation("equipment-drone", "equipment", "drone", "unmanned aerial vehicle"),
  organisation("equipment-tank", "equipment", "tank"),
];

const places: readonly PlaceName[] = [
  ...states.map((s) => place(`${s.id.toLowerCase()}-capital`, "capital", s.capital!, s.id)),
  place("south-china-sea", "sea", "South China Sea", null),
  place("indo-pacific", "region", "Indo-Pacific", null),
  place("southeast-asia", "region", "Southeast Asia", null),
  place("fra-nice", "city", "Nice", "FRA"),
  place("gbr-reading", "city", "Reading", "GBR"),
  place("asia", "continent", "Asia", null),
  place("rus-kaliningrad", "region", "Kaliningrad", "RUS"),
];

const offices: readonly Office[] = [
  office("head_of_state", 1, "president|presidents"),
  office("head_of_government", 1, "prime minister|prime ministers|premier|pm|chancellor@DEU"),
  office("head_of_state_or_government", 1, "leader|leaders"),
  office("party_leader", 1, "general secretary|party chief"),
  office("vice_president", 2, "vice president|vice presidents"),
  office("deputy_head_of_government", 2, "deputy prime minister|deputy prime ministers|vice premier"),
  office(
    "foreign_minister",
    2,
    "foreign minister|foreign ministers|minister of foreign affairs|secretary of state@USA",
  ),
  office(
    "defence_minister",
    2,
    "defence minister|defence ministers|defense minister|defense ministers|minister of defence",
  ),
  office("crown_prince", 2, "crown prince"),
  office("minister", 4, "minister|ministers|trade minister"),
  office("secretary_general", 2, "secretary-general|secretary general"),
  office("ambassador", 5, "ambassador|ambassadors"),
  office("spokesperson", 6, "spokesman|spokeswoman|spokesperson|press secretary"),
  office("other_official", 8, "official|officials|director|coordinator|chairman"),
  office("expert", 9, "analyst|professor|prof."),
];

/** Knowledge for tests: thirty states and as many people, some organisations, places and offices. */
export const sampleKnowledge: Knowledge = {
  version: "sample",
  states,
  offices,
  people,
  aliases: [
    alias("jpn-suga-yoshihide", "Kan Yoshihide", "reading"),
    alias("jpn-suga-yoshihide", "Kan", "reading"),
    alias("ukr-zelenskyy-volodymyr", "Zelenskiy", "spelling"),
  ],
  organisations,
  memberships: [],
  summits: [
    {
      ...sourced,
      series: "cop",
      number: "COP26",
      name: "26th United Nations Climate Change Conference",
      date: "2021-10-31/2021-11-13",
      place: "Glasgow",
      country: "GBR",
      mode: "in person",
    },
  ],
  places,
  tables: {},
};
