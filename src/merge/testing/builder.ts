import type { Attribution, Claim, EventClaim } from "../../document/claim.ts";
import { contentId } from "../../document/ids.ts";
import type { LocalEntity } from "../../document/layers.ts";
import type { EventType, Role, Status } from "../../document/vocabulary.ts";
import { codesFor } from "../../extract/claims/codes.ts";
import type { Count } from "../../extract/counts/counts.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Judgement, Testimony } from "../merged.ts";

/** Who or what stands in a test document: name, kind, state, id in the knowledge, office. */
export interface Cast {
  readonly name: string;
  readonly kind?: LocalEntity["kind"];
  readonly country?: string | null;
  readonly known?: string | null;
  readonly office?: string | null;
  readonly names?: readonly string[];
}

/** A claim in short: participants as "role:key", place as key; dates in EDTF. */
export interface Told {
  readonly type: EventType;
  readonly status?: Status;
  readonly who?: readonly string[];
  readonly date?: string | null;
  /** The words of the date; the EDTF itself where they do not matter. */
  readonly dateWords?: string;
  readonly place?: string | null;
  readonly words?: string;
  readonly title?: string | null;
  readonly stage?: EventClaim["stage"];
  readonly instrument?: string | null;
  readonly mode?: EventClaim["mode"];
  readonly within?: number | null;
  readonly by?: string;
  /** How the speaker says it; "indirect" where that does not matter. */
  readonly says?: Attribution["kind"];
  readonly topics?: readonly string[];
  /** What its sentence counts, as "number thing modifier*": "6 farm dairy". */
  readonly counts?: readonly string[];
  /** Number of the clause, where two claims share one. */
  readonly clause?: number;
}

/** A document with hand-made claims; claim ids are `${id}-${number from 0}`. */
export function testimony(
  id: string,
  published: string | null,
  cast: Readonly<Record<string, Cast>>,
  told: readonly Told[],
): Testimony {
  const entities = Object.entries(cast).map(([key, one]) => local(key, one));
  return {
    ...{
      id,
      file: `${id}.txt`,
      language: "en",
      title: id,
      publisher: null,
      author: null,
      published,
      publishedBasis: null,
      url: null,
    },
    written: { edtf: null, basis: "none" },
    entities,
    mentions: entities.map(({ key, kind, name }, i) => ({
      ...{
        start: i * 50,
        end: i * 50 + name.length,
        exact: name,
        kind,
        form: /\(unnamed\)/.test(name) ? "office" : "name",
      },
      ...{ head: 0, entities: [key], rule: "test" },
    })),
    claims: told.map((one, i) => claim(id, i, one, cast)),
    print: {
      sketch: [],
      credits: [],
      counts: told.flatMap((one, i) => (one.counts ?? []).map((words) => count(words, claim(id, i, one, cast)))),
    },
  };
}

function count(words: string, { evidence }: Claim): Count {
  const [number = "", thing = "", ...of] = words.split(" ");
  const { start, end, exact } = evidence;
  return {
    start,
    end,
    exact,
    number: Number(number),
    bound: null,
    thing,
    of,
    on: null,
    by: null,
    verb: "open",
    clause: null,
    when: null,
    sentence: evidence,
  };
}

function local(key: string, one: Cast): LocalEntity {
  const kind = one.kind ?? "person";
  return {
    ...{
      key,
      kind,
      name: one.name,
      country: one.country ?? null,
      known: one.known ?? null,
      office: one.office ?? null,
    },
    names: [...(one.names ?? [one.name])].sort(),
  };
}

function claim(document: string, i: number, told: Told, cast: Readonly<Record<string, Cast>>): Claim {
  const words = told.words ?? `${told.type} ${i}`;
  const start = (told.clause ?? i) * 1000;
  const date = told.date ?? null;
  return {
    ...{ id: `${document}-${i}`, document, kind: "event", type: told.type, stage: told.stage ?? null },
    ...{ status: told.status ?? "occurred", title: told.title ?? null, instrument: told.instrument ?? null },
    ...{
      mode: told.mode ?? null,
      within: told.within == null ? null : `${document}-${told.within}`,
      topics: told.topics ?? [],
    },
    participants: (told.who ?? []).map((who) => {
      const [role = "", key = ""] = who.split(":");
      return { entity: key in cast ? key : null, name: cast[key]?.name ?? key, role: role as Role, evidence: null };
    }),
    date: date === null ? null : { edtf: date, exact: told.dateWords ?? date, basis: "test", evidence: null },
    place:
      told.place == null ? null : { entity: told.place, name: cast[told.place]?.name ?? told.place, evidence: null },
    attribution:
      told.by === undefined
        ? []
        : [{ speaker: told.by, entity: null, cue: null, kind: told.says ?? "indirect", hedge: null }],
    codes: codesFor(told.type, told.status ?? "occurred", { stage: told.stage ?? null, mode: told.mode ?? null }),
    evidence: { start, end: start + words.length, exact: words },
    ...{ parts: partsOf(told, start), rule: "test", score: 1 },
  };
}

/** The words of the date, where they are given, are those of the claim itself. */
function partsOf({ dateWords }: Told, start: number): Claim["parts"] {
  return dateWords === undefined ? {} : { date: { start, end: start + dateWords.length, exact: dateWords } };
}

/** A judgement of a person. */
export function judge(
  about: Judgement["about"],
  verdict: Judgement["verdict"],
  left: string,
  right: string | null = null,
): Judgement {
  const pair = right === null || left < right ? [left, right] : [right, left];
  const [a, b] = pair as [string, string | null];
  return {
    id: contentId("jud", about, verdict, a, b),
    about,
    verdict,
    left: a,
    right: b,
    why: "test",
    by: "tester",
    score: 1,
  };
}

/** Knowledge with nothing in it but what is given. */
export function knowledge(some: Partial<Knowledge> = {}): Knowledge {
  const none = {
    states: [],
    offices: [],
    people: [],
    aliases: [],
    organisations: [],
    memberships: [],
    summits: [],
    places: [],
  };
  return { version: "test", ...none, tables: {}, ...some };
}

/** A state, as cast. */
export function state(name: string, id: string): Cast {
  return { name, kind: "state", country: id, known: id };
}
