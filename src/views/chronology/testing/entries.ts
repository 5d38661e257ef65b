import type { EventClaim } from "../../../document/claim.ts";
import type { Span } from "../../../document/span.ts";
import type { AttributionKind, EventType, Role, Stage, Status } from "../../../document/vocabulary.ts";
import { knownState } from "../../../knowledge/testing/states.ts";
import type { NamedEntity } from "../../../record/kept.ts";
import type { Actor, ChronologyEntry, Source } from "../../../record/queries/chronology.ts";
import { gazetteerOf } from "../gazetteer.ts";

const STATES = [
  ["NOR", "Norway", "Norwegian", "Oslo"],
  ["GHA", "Ghana", "Ghanaian", "Accra"],
  ["VNM", "Vietnam", "Vietnamese", "Hanoi"],
  ["PHL", "Philippines", "Philippine", "Manila"],
  ["USA", "United States", "American", "Washington"],
] as const;
export const GAZETTEER = gazetteerOf({
  states: STATES.map(([id, name, demonym, capital]) => knownState(id, name, demonym, capital)),
  people: [{ id: "nor-lund-kari", name: "Kari Lund", country: "NOR", family: "Lund", names: [], tenures: [] }],
  places: [],
  organisations: [
    {
      id: "swf",
      kind: "forum",
      name: "Sahel Water Forum",
      names: ["SWF"],
      country: null,
      source: "test",
      verified: true,
    },
  ],
});

export type Who = Pick<Actor, "name" | "kind" | "country" | "known" | "office" | "names">;
export const person = (
  name: string,
  country: string | null,
  office: string | null,
  known: string | null = null,
): Who => ({
  ...{ name, kind: "person", country, office, known, names: [name] },
});
const group = (name: string, kind: Actor["kind"], country: string | null = null): Who => ({
  ...{ name, kind, country, office: null, known: null, names: [name] },
});

export const CAST: Readonly<Record<string, Who>> = {
  lund: person("Kari Lund", "NOR", "Prime Minister", "nor-lund-kari"),
  mensah: person("Kofi Mensah", "GHA", "President"),
  tran: person("Tran Thi Bich", "VNM", "foreign minister"),
  secretary: person("Per Vik", "NOR", "SWF Secretary-General"),
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
  shouted: group("KUMASI", "place", "GHA"),
  kumasi: group("Kumasi", "place", "GHA"),
};

/** An entry told by one claim, with the sentence that is wanted of it. */
export interface Case {
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

/** Where the words have the trigger; words that leave it out begin with it. */
function triggerIn(words: string, exact: string): Span & { readonly exact: string } {
  const start = Math.max(0, words.indexOf(exact));
  return { start, end: start + exact.length, exact };
}

export function entry(one: Case): ChronologyEntry {
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
      codes: { plover: null, cameo: null },
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
    parts: one.trigger === undefined ? {} : { trigger: triggerIn(words, one.trigger) },
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
  const source: Source = { claim, told: claim, decision: null, document, entities, event: "evt_1" };
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
    ...{ actors, sources: [source], discrepancies: [], listed: true },
  };
}
