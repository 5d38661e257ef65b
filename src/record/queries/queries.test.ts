import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noKnowledge } from "../../../test/support/no-knowledge.ts";
import { addTiny } from "../../../test/support/tiny-record.ts";
import type { Knowledge, Person, Tenure } from "../../knowledge/knowledge.ts";
import { knownState } from "../../knowledge/testing/states.ts";
import { openStore } from "../open.ts";
import type { Store } from "../store.ts";
import { agreements } from "./agreements.ts";
import { chronology } from "./chronology.ts";
import { claims, positions } from "./claims.ts";
import type { Filter } from "./filter.ts";
import { wantedParty } from "./party.ts";
import { who } from "./who/who.ts";

const SOURCED = { source: "test", verified: true };

function person(
  id: string,
  name: string,
  country: string,
  ...held: readonly (readonly [string, string, string, string | null])[]
): Person {
  const tenures = held.map(
    ([office, title, from, to]): Tenure => ({ person: id, office, title, of: country, from, to, ...SOURCED }),
  );
  return { id, name, country, family: name.split(" ").at(-1) ?? "", names: [], tenures };
}

const KNOWLEDGE: Knowledge = {
  ...noKnowledge(),
  states: [
    knownState("NOR", "Norway", "Norwegian"),
    knownState("GHA", "Ghana", "Ghanaian"),
    knownState("TGO", "Togo", "Togolese"),
  ],
  offices: [
    { id: "head_of_government", forms: ["prime minister", "premier"], rank: 1, ...SOURCED },
    { id: "foreign_minister", forms: ["foreign minister", "secretary of state@USA"], rank: 2, ...SOURCED },
  ],
  people: [
    person("nor-dahl-per", "Per Dahl", "NOR", ["head_of_government", "Prime Minister", "2010-05-01", "2016-02"]),
    person(
      "nor-lund-kari",
      "Kari Lund",
      "NOR",
      ["foreign_minister", "Foreign Minister", "2012", "2016"],
      ["head_of_government", "Prime Minister", "2016-02", null],
    ),
    person("gha-owusu-kojo", "Kojo Owusu", "GHA", ["head_of_government", "Premier", "2017", null]),
  ],
  aliases: [{ of: "nor-lund-kari", name: "Kåre Lunde", kind: "misreading", ...SOURCED }],
  organisations: [{ id: "gna", kind: "outlet", name: "Ghana News Agency", names: ["GNA"], country: "GHA", ...SOURCED }],
};

let store: Store;
beforeAll(async () => {
  store = await openStore(":memory:");
  await addTiny(store);
});
afterAll(() => store.close());

const wanted = (...names: readonly string[]) => names.map((name) => wantedParty(name, KNOWLEDGE));

describe("who is meant", () => {
  test.each([
    ["NOR", "NOR", null],
    ["nor", "NOR", null],
    ["norway", "NOR", null],
    ["GNA", null, "gna"],
    ["Kari Lund", null, null],
    ["XYZ", null, null],
    ["", null, null],
  ])("%s", (input, country, known) => {
    expect(wantedParty(input, KNOWLEDGE)).toMatchObject({ country, known });
  });

  test("without knowledge a code is a code", () => {
    expect(wantedParty("NOR", null).country).toBe("NOR");
    expect(wantedParty("Norway", null).country).toBeNull();
  });
});

describe("chronology", () => {
  const told = async (filter: Filter = {}) =>
    (await chronology(store, filter)).map(({ event }) => `${event.type} ${event.status} ${event.date}`);

  test("dated first, in order; mere statements left out, refusals to comment not", async () => {
    const all = await told();
    expect(all.slice(0, 4)).toEqual([
      "visit occurred 2019-04-03/2019-04-05",
      "meeting occurred 2019-04-04",
      "meeting occurred 2019-04-05",
      "meeting occurred 2019-05",
    ]);
    expect(all.slice(4).every((one) => one.endsWith("null"))).toBe(true);
    expect(all).toContain("statement occurred null");
  });

  test.each<[string, Filter, number]>([
    ["a state takes part through its people", { between: wanted("NOR", "GHA"), type: "meeting" }, 2],
    ["all must take part", { between: wanted("NOR", "TGO") }, 1],
    ["a person by one word", { between: wanted("Mensah") }, 2],
    ["accents do not count", { about: wantedParty("dang", KNOWLEDGE) }, 1],
    ["nobody", { between: wanted("Atlantis") }, 0],
    ["since", { since: "2019-04-06" }, 1],
    ["until", { until: "2019-04-03" }, 1],
    ["a month", { since: "2019-04", until: "2019-04" }, 3],
    ["status", { status: "postponed" }, 1],
    ["an agency by its short name", { by: wantedParty("GNA", KNOWLEDGE) }, 1],
    ["a publisher's own word", { by: wantedParty("Oslo Dagsblad", KNOWLEDGE) }, 3],
  ])("%s", async (_name, filter, count) => {
    expect(await told(filter)).toHaveLength(count);
  });

  test("actors come with country and office, sources latest first", async () => {
    const [visit] = await chronology(store, { type: "visit", until: "2019-12" });
    expect(visit?.actors[0]).toMatchObject({
      name: "Kari Lund",
      country: "NOR",
      office: "Prime Minister",
      kind: "person",
    });
    expect(visit?.sources.map((source) => source.document.published)).toEqual(["2019-04-06", "2019-03-28"]);
  });
});

describe("claims, positions, agreements", () => {
  test("by a state are the words of its people too", async () => {
    const speakers = (await claims(store, { by: wantedParty("Ghana", KNOWLEDGE) })).flatMap(({ claim }) =>
      claim.attribution.map((one) => one.speaker),
    );
    expect(new Set(speakers)).toEqual(new Set(["Ama Owusu", "Ghana", "Ghana News Agency"]));
  });

  test("positions are claims of their own", async () => {
    expect((await positions(store)).map(({ claim }) => claim.kind)).toEqual(["position"]);
    expect(await positions(store, { about: wantedParty("Norway", KNOWLEDGE) })).toEqual([]);
    expect(await positions(store, { about: wantedParty("Togo", KNOWLEDGE) })).toHaveLength(1);
  });

  test("the ledger is found by party and by the time of a step", async () => {
    expect(await agreements(store, { between: wanted("Norway", "GHA") })).toHaveLength(1);
    expect(await agreements(store, { between: wanted("Togo") })).toEqual([]);
    expect(await agreements(store, { since: "2019-04" })).toHaveLength(1);
    expect(await agreements(store, { until: "2018" })).toEqual([]);
    const [entry] = await agreements(store);
    expect(entry?.steps.every(({ source }) => source !== null)).toBe(true);
  });
});

describe("who", () => {
  const asked = (name: string, on: string | null = null) => who(store, KNOWLEDGE, name, on);

  test.each([
    ["prime minister of Norway", "2015", ["nor-dahl-per"]],
    ["prime minister of Norway", "2016-02", ["nor-lund-kari", "nor-dahl-per"]],
    ["the Norwegian Prime Minister", "2020-01-01", ["nor-lund-kari"]],
    ["Norway's foreign minister", "2013", ["nor-lund-kari"]],
    ["NOR premier", null, ["nor-lund-kari", "nor-dahl-per"]],
    ["premier of Ghana", null, ["gha-owusu-kojo"]],
    ["secretary of state of Norway", null, []],
    ["prime minister of Atlantis", null, []],
  ])("%s on %s", async (name, on, ids) => {
    expect((await asked(name, on)).holders.map(({ person: one }) => one.id)).toEqual(ids);
  });

  test("a person by a name, by another's reading, and in the record", async () => {
    const lund = await asked("lund");
    expect(lund.people.map(({ person: one }) => one.id)).toEqual(["nor-lund-kari"]);
    expect(lund.inRecord).toMatchObject([{ entity: { name: "Kari Lund" }, offices: ["Prime Minister"] }]);
    expect((await asked("Lunde")).people.map(({ person: one }) => one.id)).toEqual(["nor-lund-kari"]);
    expect((await asked("Lunde")).aliases).toEqual([
      { of: "nor-lund-kari", name: "Kåre Lunde", kind: "misreading", source: "test", rows: [] },
    ]);
    expect((await asked("Lund", "2013")).people[0]?.tenures.map((tenure) => tenure.office)).toEqual([
      "foreign_minister",
    ]);
  });

  test("nobody", async () => {
    expect(await asked("")).toMatchObject({ people: [], holders: [], inRecord: [], aliases: [] });
    expect(await who(null, KNOWLEDGE, "Mensah", null)).toMatchObject({ people: [], inRecord: [] });
  });
});
