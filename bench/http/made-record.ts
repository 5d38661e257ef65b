import type { EventClaim, Participant } from "../../src/document/claim.ts";
import type { Document } from "../../src/document/document.ts";
import { contentId, sha256 } from "../../src/document/ids.ts";
import type { LocalEntity, Mention } from "../../src/document/layers.ts";
import type { Span } from "../../src/document/span.ts";
import type { EventType, Role, Status } from "../../src/document/vocabulary.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { Agreement, Discrepancy, Entity, Event, Merged, Testimony } from "../../src/merge/merged.ts";
import { copyOf } from "../../src/record/effective.ts";
import type { Maker } from "../../src/record/kept.ts";
import type { Store } from "../../src/record/store.ts";
import { chances } from "../chances.ts";

/** How large a made record is. */
export interface Size {
  readonly events: number;
  /** Acts that one document tells. */
  readonly perDocument: number;
}

interface Someone {
  readonly key: string;
  readonly name: string;
  readonly kind: "person" | "state";
  readonly country: string;
}

interface Act {
  readonly number: number;
  readonly type: EventType;
  readonly status: Status;
  readonly day: string;
  readonly visitor: Someone;
  readonly host: Someone;
  readonly guest: Someone;
  readonly place: string;
  readonly topic: string;
}

const TYPES: readonly EventType[] = [
  "visit",
  "meeting",
  "meeting",
  "agreement",
  "negotiation",
  "statement",
  "aid",
  "exercise",
  "protest",
  "transfer",
];
const STATUSES: readonly Status[] = [
  "occurred",
  "occurred",
  "occurred",
  "occurred",
  "scheduled",
  "announced",
  "expected",
  "denied",
  "cancelled",
  "rumoured",
];
const VERBS: Readonly<Record<string, string>> = {
  visit: "visited",
  meeting: "met with",
  agreement: "signed an agreement with",
  negotiation: "negotiated with",
  statement: "spoke of",
  aid: "aided",
  exercise: "exercised with",
  protest: "protested to",
  transfer: "supplied",
};
const TOPICS = [
  "defence",
  "trade",
  "security",
  "energy and climate",
  "health",
  "culture",
  "infrastructure",
  "maritime security",
];
const PUBLISHERS = Array.from({ length: 60 }, (_, at) => `Agency ${at + 1}`);
const SYLLABLES = ["ka", "ri", "lo", "men", "sa", "to", "vi", "dan", "el", "mo", "ra", "ni", "bek", "shi", "tor", "an"];

/** Fills an empty record with acts that nobody did, told by documents that nobody wrote; what is merged is made with them. */
export async function makeRecord(store: Store, knowledge: Knowledge, maker: Maker, size: Size): Promise<void> {
  const chance = chances(7);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)]!;
  const states = knowledge.states.filter(({ kind, to }) => kind === "state" && to === null);
  const stateOf = (index: number): Someone => {
    const { id, name } = states[index]!;
    return { key: `s-${id}`, name, kind: "state", country: id };
  };
  const word = () => {
    const made = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
    return made[0]!.toUpperCase() + made.slice(1);
  };
  const people = Array.from(
    { length: 4000 },
    (_, at): Someone => ({
      key: `p-${at}`,
      name: `${word()} ${word()}`,
      kind: "person",
      country: states[at % states.length]!.id,
    }),
  );
  // a few states are in most of the news
  const anyState = () => stateOf(Math.floor(chance() ** 2 * states.length));
  const anyDay = () =>
    new Date(Date.UTC(1995, 0, 1) + Math.floor(chance() * 11_000) * 86_400_000).toISOString().slice(0, 10);
  const acts = Array.from(
    { length: size.events },
    (_, number): Act => ({
      ...{
        number,
        type: pick(TYPES),
        status: pick(STATUSES),
        day: anyDay(),
        visitor: pick(people),
        host: anyState(),
        guest: pick(people),
      },
      ...{ place: `${word()} City`, topic: pick(TOPICS) },
    }),
  );
  const told = acts.flatMap((act) => (chance() < 0.4 ? [act, act] : [act]));
  for (let at = told.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [told[at], told[other]] = [told[other]!, told[at]!];
  }
  const claimsOf = new Map<number, EventClaim[]>();
  const members = new Map<
    string,
    { someone: Someone; members: Entity["members"][number][]; mentions: Entity["mentions"][number][] }
  >();
  for (let from = 0; from < told.length; from += size.perDocument) {
    const made = documentOf(from, told.slice(from, from + size.perDocument), pick(PUBLISHERS), anyDay());
    const { doc, testimony, sentences } = made;
    const bytes = new TextEncoder().encode(doc.text);
    await store.keepDocument({ copies: [{ copy: copyOf(doc), bytes }], doc, testimony, sentences, maker });
    for (const { act, claim } of made.claims) claimsOf.set(act.number, [...(claimsOf.get(act.number) ?? []), claim]);
    for (const { someone, spans } of made.named) {
      const one = members.get(someone.key) ?? { someone, members: [], mentions: [] };
      one.members.push({ document: doc.id, key: someone.key });
      one.mentions.push(
        ...spans.map((span) => ({ document: doc.id, ...span, exact: doc.text.slice(span.start, span.end) })),
      );
      members.set(someone.key, one);
    }
  }
  const merged = mergedOf(acts, claimsOf, members);
  await store.keepMerged(merged, await store.stateOfTestimony(), maker);
}

function documentOf(number: number, acts: readonly Act[], publisher: string, published: string) {
  let text = `Dispatch ${number}\n`;
  const sentences: Span[] = [];
  const named = new Map<string, { someone: Someone; spans: Span[] }>();
  const drafts: { act: Act; start: number; parts: Record<string, Span>; end: number }[] = [];
  for (const act of acts) {
    const start = text.length;
    const parts: Record<string, Span> = {};
    const put = (words: string, part?: string, someone?: Someone) => {
      const span = { start: text.length, end: text.length + words.length };
      text += words;
      if (part !== undefined) parts[part] = span;
      if (someone !== undefined) {
        const one = named.get(someone.key) ?? { someone, spans: [] };
        one.spans.push(span);
        named.set(someone.key, one);
      }
    };
    put("On ");
    put(act.day, "date");
    put(" ");
    put(act.visitor.name, "participant:0", act.visitor);
    put(" ");
    put(VERBS[act.type] ?? "met", "trigger");
    put(" ");
    put(act.host.name, "participant:1", act.host);
    put(" and ");
    put(act.guest.name, "participant:2", act.guest);
    put(` in ${act.place} over ${act.topic}`);
    drafts.push({ act, start, parts, end: text.length });
    put(".\n");
    sentences.push({ start, end: text.length - 1 });
  }
  const id = contentId("doc", text);
  const doc: Document = {
    ...{
      id,
      file: `dispatch-${number}.txt`,
      title: `Dispatch ${number}`,
      publisher,
      author: null,
      published,
      publishedBasis: "side file",
      url: null,
    },
    ...{
      language: "en",
      sha256: sha256(text),
      mediaType: "text/plain",
      text,
      zones: [{ start: 0, end: text.length - 1, kind: "paragraph" as const }],
    },
  };
  const words = (span: Span) => ({ ...span, exact: text.slice(span.start, span.end) });
  const claims = drafts.map(({ act, start, end, parts }) => {
    const who = [act.visitor, act.host, act.guest];
    const roles: readonly Role[] = act.type === "visit" ? ["visitor", "host", "host"] : ["party", "party", "party"];
    const participants: Participant[] = who.map((one, at) => ({
      entity: one.key,
      name: one.name,
      role: roles[at]!,
      evidence: words(parts[`participant:${at}`]!),
    }));
    const claim: EventClaim = {
      ...{
        id: contentId("clm", id, start),
        document: id,
        kind: "event",
        type: act.type,
        status: act.status,
        stage: act.type === "agreement" ? "signed" : null,
      },
      ...{
        participants,
        place: null,
        topics: [act.topic],
        title: null,
        instrument: null,
        mode: null,
        within: null,
        codes: { plover: "CONSULT", cameo: "042" },
      },
      date: { edtf: act.day, exact: act.day, basis: "as written", evidence: words(parts.date!) },
      attribution: [{ speaker: publisher, entity: null, cue: null, kind: "author", hedge: null }],
      evidence: words({ start, end }),
      parts: Object.fromEntries(Object.entries(parts).map(([name, span]) => [name, words(span)])),
      ...{ rule: "made", score: 0.9 },
    };
    return { act, claim };
  });
  const entities: LocalEntity[] = [...named.values()].map(({ someone }) => ({
    ...{
      key: someone.key,
      kind: someone.kind,
      name: someone.name,
      country: someone.country,
      known: someone.kind === "state" ? someone.country : null,
    },
    ...{ office: someone.kind === "person" ? "Minister" : null, names: [someone.name] },
  }));
  const mentions = [...named.values()].flatMap(({ someone, spans }) =>
    spans.map((span): Mention & { exact: string } => ({
      ...words(span),
      kind: someone.kind,
      form: "name",
      head: 0,
      entities: [someone.key],
      rule: "made",
    })),
  );
  const testimony: Testimony = {
    ...{
      id,
      file: doc.file,
      title: doc.title,
      publisher,
      author: null,
      published,
      publishedBasis: "side file",
      url: null,
      language: "en",
    },
    ...{ written: { edtf: published, basis: "made" }, entities, mentions, claims: claims.map(({ claim }) => claim) },
  };
  return { doc, testimony, sentences, claims, named: [...named.values()] };
}

function mergedOf(
  acts: readonly Act[],
  claimsOf: ReadonlyMap<number, readonly EventClaim[]>,
  members: ReadonlyMap<
    string,
    { someone: Someone; members: Entity["members"][number][]; mentions: Entity["mentions"][number][] }
  >,
): Merged {
  const idOf = (someone: Someone) => contentId("ent", someone.key);
  const entities = [...members.values()].map((one): Entity => {
    const { kind, name, country } = one.someone;
    return {
      id: idOf(one.someone),
      kind,
      name,
      names: [],
      country,
      known: kind === "state" ? country : null,
      members: one.members,
      mentions: one.mentions,
    };
  });
  const events = acts.map((act): Event => {
    const claims = (claimsOf.get(act.number) ?? []).map(({ id }) => id).sort();
    const roles: readonly Role[] = act.type === "visit" ? ["visitor", "host", "host"] : ["party", "party", "party"];
    const who = [act.visitor, act.host, act.guest];
    return {
      ...{
        id: contentId("evt", claims[0]!),
        type: act.type,
        status: act.status,
        date: act.day,
        dates: [],
        place: act.place,
        topics: [act.topic],
        claims,
        within: null,
      },
      participants: who.map((one, at) => ({ entity: idOf(one), name: one.name, role: roles[at]! })),
      codes: { plover: "CONSULT", cameo: "042" },
      history: claims.map((claim) => ({ status: act.status, asOf: act.day, claim })),
    };
  });
  const agreements = acts
    .filter(({ type, number }) => type === "agreement" && number % 2 === 0)
    .map((act): Agreement => {
      const [first] = claimsOf.get(act.number) ?? [];
      const parties = [...new Set([act.visitor.country, act.host.country])].sort();
      const step = { stage: "signed" as const, date: act.day, asOf: act.day, claim: first!.id, by: "the text" };
      return {
        id: contentId("agr", first!.id),
        title: `agreement on ${act.topic}`,
        parties,
        area: act.topic,
        stage: "signed",
        instrument: null,
        steps: [step],
      };
    });
  const discrepancies = acts
    .filter(({ number }) => (claimsOf.get(number)?.length ?? 0) > 1 && number % 12 === 0)
    .map((act): Discrepancy => {
      const claims = claimsOf.get(act.number)!;
      const evidence = claims.map(({ document, parts }) => ({ document, ...parts.date! }));
      return {
        id: contentId("dis", claims[0]!.id),
        kind: "date",
        field: "date",
        claims: claims.map(({ id }) => id).sort(),
        evidence,
        note: "made",
        state: "open",
        explanation: null,
      };
    });
  const byId = <T extends { readonly id: string }>(all: readonly T[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    entities: byId(entities),
    events,
    agreements: byId(agreements),
    discrepancies: byId(discrepancies),
    judgements: [],
    decisions: [],
    effects: [],
  };
}
