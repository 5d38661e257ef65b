import { describe, expect, test } from "vitest";
import type { AttributionKind, EventClaim, EventType, Role, Stage, Status } from "../../document/layers.ts";
import type { Actor, ChronologyEntry, Source } from "../../record/queries/chronology.ts";
import type { NamedEntity } from "../../record/store.ts";
import { newNaming, shortTitle } from "./actors.ts";
import { gazetteerOf } from "./gazetteer.ts";
import { sentenceOf } from "./sentence.ts";

const SOURCED = { source: "test", verified: true };
const STATES = [
  ["NOR", "Norway", "Norwegian", "Oslo"],
  ["GHA", "Ghana", "Ghanaian", "Accra"],
  ["VNM", "Vietnam", "Vietnamese", "Hanoi"],
  ["PHL", "Philippines", "Philippine", "Manila"],
  ["USA", "United States", "American", "Washington"],
] as const;
const GAZETTEER = gazetteerOf({
  states: STATES.map(([id, name, demonym, capital]) => ({
    ...{
      id,
      iso2: null,
      kind: "state",
      name,
      official: null,
      names: [],
      demonyms: [demonym],
      capital,
      from: null,
      to: null,
      ...SOURCED,
    },
  })),
  people: [{ id: "nor-lund-kari", name: "Kari Lund", country: "NOR", family: "Lund", names: [], tenures: [] }],
  places: [],
});

type Who = Pick<Actor, "name" | "kind" | "country" | "known" | "office" | "names">;
const person = (name: string, country: string | null, office: string | null, known: string | null = null): Who => ({
  ...{ name, kind: "person", country, office, known, names: [name] },
});
const group = (name: string, kind: Actor["kind"], country: string | null = null): Who => ({
  ...{ name, kind, country, office: null, known: null, names: [name] },
});

const CAST: Readonly<Record<string, Who>> = {
  lund: person("Kari Lund", "NOR", "Prime Minister", "nor-lund-kari"),
  mensah: person("Kofi Mensah", "GHA", "President"),
  tran: person("Tran Thi Bich", "VNM", "foreign minister"),
  exPremier: person("Per Dahl", "NOR", "former Prime Minister"),
  unnamed: person("defence minister of Norway (unnamed)", "NOR", null),
  norway: group("Norway", "state", "NOR"),
  ghana: group("Ghana", "state", "GHA"),
  manila: group("Philippines", "state", "PHL"),
  usa: group("United States", "state", "USA"),
  ministry: group("Foreign Ministry", "body", "GHA"),
  gna: group("Ghana News Agency", "outlet", "GHA"),
  forum: group("Sahel Water Forum", "forum"),
  summit: group("Sahel Summit", "forum"),
  kumasi: group("Kumasi", "place", "GHA"),
};

interface Case {
  readonly type: EventType;
  readonly who: readonly string[];
  readonly wanted: string;
  readonly status?: Status;
  readonly stage?: Stage;
  readonly trigger?: string;
  readonly title?: string;
  readonly topics?: readonly string[];
  readonly place?: string;
  readonly mode?: "call" | "video";
  readonly words?: string;
  readonly by?: readonly [string, AttributionKind, string];
}

function entry(one: Case): ChronologyEntry {
  const status = one.status ?? "occurred";
  const cast = one.who.map((who) => who.split(":") as [Role, string]);
  const actors = cast.map(([role, key]): Actor => ({ ...(CAST[key] as Who), role, entity: `ent_${key}` }));
  const entities = new Map(
    Object.entries(CAST).map(([key, who]): [string, NamedEntity] => [
      key,
      {
        key,
        kind: who.kind ?? "person",
        name: who.name,
        country: who.country,
        known: who.known,
        office: who.office,
        names: [],
        entity: `ent_${key}`,
      },
    ]),
  );
  const words = one.words ?? "the words";
  const evidence = { start: 0, end: words.length, exact: words };
  const speaker = one.by?.[0] ?? "";
  const claim: EventClaim = {
    ...{
      id: "clm_1",
      document: "doc_1",
      kind: "event",
      type: one.type,
      stage: one.stage ?? null,
      status,
      date: null,
      evidence,
    },
    attribution:
      one.by === undefined
        ? []
        : [
            {
              speaker: CAST[speaker]?.name ?? speaker,
              entity: speaker in CAST ? speaker : null,
              kind: one.by[1],
              cue: one.by[2],
              hedge: null,
            },
          ],
    parts: one.trigger === undefined ? {} : { trigger: { start: 0, end: one.trigger.length, exact: one.trigger } },
    ...{ rule: "test", score: 1, participants: [], place: null, topics: one.topics ?? [], title: one.title ?? null },
    ...{ instrument: null, mode: one.mode ?? null, within: null },
  };
  const document = {
    ...{
      id: "doc_1",
      file: "a.txt",
      title: null,
      publisher: "The Paper",
      author: null,
      published: "2019-01-01",
      publishedBasis: "option",
    },
    ...{ url: null, language: "en", sha256: "", mediaType: "text/plain" },
  };
  const source: Source = { claim, document, entities, event: "evt_1" };
  return {
    event: {
      ...{
        id: "evt_1",
        type: one.type,
        status,
        date: null,
        dates: [],
        place: one.place ?? null,
        topics: one.topics ?? [],
      },
      participants: actors.map(({ entity, name, role }) => ({ entity, name, role })),
      ...{ claims: ["clm_1"], within: null, codes: { plover: null, cameo: null }, history: [] },
    },
    ...{ actors, sources: [source], discrepancies: [] },
  };
}

const CASES: readonly Case[] = [
  { type: "visit", who: ["visitor:lund", "host:ghana"], wanted: "Norwegian PM Kari Lund visits Ghana." },
  {
    type: "visit",
    who: ["visitor:lund", "host:ghana"],
    place: "Accra",
    wanted: "Norwegian PM Kari Lund visits Ghana.",
  },
  {
    type: "visit",
    who: ["visitor:lund", "host:ghana"],
    place: "Kumasi",
    wanted: "Norwegian PM Kari Lund visits Ghana in Kumasi.",
  },
  { type: "visit", who: ["visitor:lund", "host:mensah"], wanted: "Norwegian PM Kari Lund visits Ghana." },
  {
    type: "visit",
    who: ["visitor:lund", "host:ghana", "host:manila"],
    wanted: "Norwegian PM Kari Lund visits Ghana and the Philippines.",
  },
  {
    type: "visit",
    who: ["visitor:lund", "visitor:norway", "host:usa"],
    wanted: "Norwegian PM Kari Lund visits the United States.",
  },
  { type: "visit", who: ["visitor:exPremier"], place: "Kumasi", wanted: "Former Norwegian PM Per Dahl visits Kumasi." },
  { type: "visit", who: ["visitor:unnamed", "host:ghana"], wanted: "The Norwegian defence minister visits Ghana." },
  {
    type: "visit",
    who: ["visitor:lund", "host:ghana"],
    status: "scheduled",
    wanted: "Norwegian PM Kari Lund is to visit Ghana.",
  },
  {
    type: "visit",
    who: ["visitor:lund", "host:ghana"],
    status: "scheduled",
    by: ["gna", "indirect", "reports"],
    wanted: "Ghana News Agency reports that Norwegian PM Kari Lund will visit Ghana.",
  },
  {
    type: "visit",
    who: ["visitor:lund", "host:ghana"],
    status: "announced",
    by: ["ministry", "official", "announced"],
    wanted: "The Ghanaian Foreign Ministry announces that Norwegian PM Kari Lund will visit Ghana.",
  },
  {
    type: "visit",
    who: ["visitor:lund", "host:ghana"],
    status: "expected",
    by: ["impersonal", "indirect", "it is expected"],
    wanted: "Norwegian PM Kari Lund is expected to visit Ghana.",
  },
  {
    type: "visit",
    who: ["visitor:lund", "visitor:tran", "host:ghana"],
    status: "rumoured",
    wanted: "Norwegian PM Kari Lund and Vietnamese FM Tran Thi Bich are rumoured to visit Ghana.",
  },
  {
    type: "visit",
    who: ["visitor:lund", "host:ghana"],
    status: "postponed",
    wanted: "A visit by Norwegian PM Kari Lund to Ghana is postponed.",
  },
  {
    type: "visit",
    who: ["visitor:lund", "host:ghana"],
    status: "denied",
    by: ["ministry", "denial", "denied"],
    wanted: "The Ghanaian Foreign Ministry denies that Norwegian PM Kari Lund visits Ghana.",
  },
  {
    type: "meeting",
    who: ["party:lund", "party:mensah"],
    place: "Kumasi",
    topics: ["trade", "security"],
    wanted: "Norwegian PM Kari Lund meets Ghanaian President Kofi Mensah in Kumasi on trade and security.",
  },
  {
    type: "meeting",
    who: ["party:lund", "host:mensah"],
    place: "Accra",
    wanted: "Norwegian PM Kari Lund meets Ghanaian President Kofi Mensah.",
  },
  {
    type: "meeting",
    who: ["party:lund", "party:mensah"],
    mode: "call",
    wanted: "Norwegian PM Kari Lund speaks by phone with Ghanaian President Kofi Mensah.",
  },
  { type: "meeting", who: ["party:lund"], status: "ongoing", wanted: "Norwegian PM Kari Lund holds talks." },
  {
    type: "summit",
    who: ["party:summit"],
    place: "Kumasi",
    status: "scheduled",
    wanted: "The Sahel Summit is to take place in Kumasi.",
  },
  { type: "summit", who: ["host:usa", "party:norway"], wanted: "The United States and Norway hold a summit." },
  {
    type: "agreement",
    who: ["party:norway", "party:ghana"],
    stage: "signed",
    trigger: "signed",
    title: "agreement on fisheries",
    wanted: "Norway and Ghana sign an agreement on fisheries.",
  },
  {
    type: "agreement",
    who: ["party:norway", "party:ghana"],
    stage: "to be signed",
    status: "expected",
    title: "agreements on fisheries",
    wanted: "Norway and Ghana are expected to sign agreements on fisheries.",
  },
  {
    type: "agreement",
    who: ["party:ghana"],
    stage: "ratified",
    trigger: "ratification",
    title: "Treaty of Kumasi",
    wanted: "Ghana ratifies the Treaty of Kumasi.",
  },
  {
    type: "agreement",
    who: [],
    stage: "in force",
    title: "treaty on water",
    wanted: "A treaty on water enters into force.",
  },
  {
    type: "agreement",
    who: ["party:ghana", "party:norway"],
    stage: "signed",
    trigger: "exchanged",
    title: "notes on a loan",
    wanted: "Ghana and Norway exchange notes on a loan.",
  },
  {
    type: "agreement",
    who: ["party:ghana"],
    stage: "signed",
    topics: ["health"],
    wanted: "Ghana signs an agreement on health.",
  },
  {
    type: "agreement",
    who: ["party:ghana", "party:norway"],
    stage: "agreed in principle",
    trigger: "agreed",
    status: "denied",
    words: "no such deal",
    by: ["mensah", "denial", "denied"],
    title: "pact",
    wanted: "Ghanaian President Kofi Mensah denies that Ghana and Norway agree on a pact.",
  },
  {
    type: "agreement",
    who: ["party:ghana", "party:norway"],
    stage: "signed",
    status: "denied",
    title: "pact",
    wanted: "Ghana and Norway do not sign a pact.",
  },
  {
    type: "transfer",
    who: ["supplier:usa", "recipient:ghana"],
    status: "denied",
    by: ["impersonal", "denial", "it was denied"],
    wanted: "It is denied that the United States supplies equipment to Ghana.",
  },
  {
    type: "visit",
    who: ["visitor:lund", "host:ghana", "host:kumasi"],
    wanted: "Norwegian PM Kari Lund visits Ghana.",
  },
  {
    type: "negotiation",
    who: ["party:ghana", "party:usa"],
    title: "treaty on water",
    wanted: "Ghana and the United States hold negotiations on treaty on water.",
  },
  {
    type: "transfer",
    who: ["supplier:usa", "recipient:ghana"],
    trigger: "delivered",
    topics: ["defence equipment and technology"],
    wanted: "The United States delivers defence equipment and technology to Ghana.",
  },
  {
    type: "aid",
    who: ["supplier:norway", "recipient:ghana"],
    trigger: "gave",
    status: "announced",
    topics: ["health"],
    wanted: "Norway is to give aid to Ghana for health.",
  },
  {
    type: "exercise",
    who: ["party:norway", "party:usa"],
    wanted: "Norway and the United States hold joint military exercises.",
  },
  {
    type: "accession",
    who: ["party:ghana", "target:forum"],
    trigger: "joined",
    wanted: "Ghana joins the Sahel Water Forum.",
  },
  {
    type: "accession",
    who: ["party:ghana", "target:forum"],
    trigger: "withdrew",
    status: "hypothetical",
    wanted: "Ghana could leave the Sahel Water Forum.",
  },
  { type: "appointment", who: ["party:lund"], trigger: "elected", wanted: "Kari Lund is elected Prime Minister." },
  { type: "appointment", who: ["party:lund"], trigger: "resigned", wanted: "Kari Lund resigns as Prime Minister." },
  {
    type: "accession",
    who: ["party:ghana", "party:norway", "target:forum"],
    trigger: "join",
    status: "proposed",
    wanted: "Ghana and Norway seek to join the Sahel Water Forum.",
  },
  {
    type: "appointment",
    who: ["party:lund"],
    trigger: "sworn in",
    wanted: "Kari Lund takes office as Prime Minister.",
  },
  {
    type: "sanction",
    who: ["party:usa", "target:forum"],
    trigger: "lifted",
    wanted: "The United States lifts sanctions on the Sahel Water Forum.",
  },
  { type: "protest", who: ["party:ghana", "target:norway"], trigger: "lodged", wanted: "Ghana protests to Norway." },
  {
    type: "expulsion",
    who: ["party:ghana", "target:norway"],
    trigger: "expelled",
    wanted: "Ghana expels diplomats of Norway.",
  },
  {
    type: "recognition",
    who: ["party:ghana", "party:norway"],
    trigger: "restored",
    wanted: "Ghana and Norway restore diplomatic relations.",
  },
  {
    type: "incident",
    who: ["party:ghana", "target:norway"],
    trigger: "fired",
    words: "Ghana fired a missile at Norway",
    wanted: "“Ghana fired a missile at Norway”",
  },
  {
    type: "incident",
    who: ["party:mensah"],
    trigger: "fired",
    words: "fired a\nmissile.",
    wanted: "Ghanaian President Kofi Mensah: “fired a missile”",
  },
  {
    type: "statement",
    who: ["speaker:mensah"],
    by: ["mensah", "no comment", "did not answer"],
    words: "did not answer",
    wanted: "Ghanaian President Kofi Mensah does not comment: “did not answer”",
  },
  {
    type: "statement",
    who: ["speaker:mensah", "target:norway"],
    trigger: "condemned",
    wanted: "Ghanaian President Kofi Mensah condemns Norway.",
  },
  { type: "other", who: [], words: "it came to nothing", wanted: "The Paper: “it came to nothing”" },
  { type: "other", who: [], status: "denied", words: "it came to nothing", wanted: "The Paper: “it came to nothing”" },
];

describe("one sentence an entry", () => {
  test.each(CASES.map((one) => [one.wanted, one] as const))("%s", (wanted, one) => {
    expect(sentenceOf(entry(one), { naming: newNaming(GAZETTEER), gazetteer: GAZETTEER })).toBe(wanted);
  });

  test("names are short after the first mention, unless two are called alike", () => {
    const naming = newNaming(GAZETTEER);
    const named = (key: string) => naming.name({ ...(CAST[key] as Who), entity: key });
    expect([named("lund"), named("lund"), named("tran"), named("tran"), named("norway"), named("norway")]).toEqual([
      ...["Norwegian PM Kari Lund", "Lund", "Vietnamese FM Tran Thi Bich", "Bich", "Norway", "Norway"],
    ]);
    const other = { ...person("Nguyen Van Bich", "VNM", null), entity: "other" };
    expect([naming.name(other), naming.name(other)]).toEqual(["Nguyen Van Bich", "Nguyen Van Bich"]);
  });

  test.each([
    ["Prime Minister", null, "PM"],
    ["Norwegian prime minister", "Norwegian", "PM"],
    ["foreign minister", null, "FM"],
    ["Minister of National Defence", null, "Defense Minister"],
    ["deputy prime minister", null, "Deputy PM"],
    ["Prime Minister of the Republic of Norway", "Norwegian", "PM"],
    ["Minister of State", null, "Minister of State"],
    ["Chief of the General Staff of the Norway People's Army", "Norwegian", "Chief of the General Staff"],
    ["secretary of state", null, "Secretary of State"],
    ["Foreign Ministry spokeswoman", null, "Foreign Ministry spokeswoman"],
    ["spokesman", null, "spokesperson"],
    ["governor", null, "Gov."],
  ])("the title %s of a %s is written %s", (office, demonym, wanted) => {
    expect(shortTitle(office, demonym)).toBe(wanted);
  });
});
