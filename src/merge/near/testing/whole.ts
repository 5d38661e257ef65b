import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { daysOf } from "../../days.ts";
import { byText } from "../../fold.ts";
import type {
  Agreement,
  ClaimDecision,
  Discrepancy,
  Effect,
  Entity,
  Event,
  Judgement,
  Merged,
  Testimony,
} from "../../merged.ts";
import { draftOver } from "../draft.ts";
import { type MergedNear, mergeNear } from "../merged.ts";
import { NOTHING } from "../neighbours.ts";

/** What a record says. */
export interface Said {
  readonly entities: readonly Omit<Entity, "members" | "mentions">[];
  readonly members: Readonly<Record<string, string>>;
  readonly events: readonly Event[];
  readonly agreements: readonly Agreement[];
  readonly discrepancies: readonly Discrepancy[];
  readonly judgements: readonly Judgement[];
  readonly effects: readonly Effect[];
  readonly decisions: readonly ClaimDecision[];
}

/** A record in memory that brings together what is new with its neighbours alone. */
export function nearRecord(knowledge: Knowledge) {
  const draft = draftOver(NOTHING);
  const docs = new Map<string, Testimony>();
  const entities = new Map<string, Omit<Entity, "members" | "mentions">>();
  const members = new Map<string, string>();
  const events = new Map<string, Event>();
  const ledger = new Map<string, Agreement>();
  const found = new Map<string, Discrepancy>();
  const made = new Map<string, Judgement>();
  let last: Pick<MergedNear, "effects" | "decisions"> = { effects: [], decisions: [] };

  function apply({ entities: named, changes, discrepancies, documents, effects, decisions }: MergedNear): void {
    for (const id of named.removed) entities.delete(id);
    for (const one of named.put) entities.set(one.id, one);
    for (const reference of members.keys()) if (documents.includes(reference.split("#")[0]!)) members.delete(reference);
    for (const { document, key, entity } of named.members) members.set(`${document}#${key}`, entity);
    for (const id of named.judgements.removed) made.delete(id);
    for (const one of named.judgements.put) made.set(one.id, one);
    for (const id of changes.events.remove) events.delete(id);
    for (const event of changes.events.put) events.set(event.id, event);
    for (const [id, outer] of changes.events.within) events.set(id, { ...events.get(id)!, within: outer });
    for (const id of changes.agreements.remove) ledger.delete(id);
    for (const agreement of changes.agreements.put) ledger.set(agreement.id, agreement);
    for (const { about, claims, put } of changes.judgements) {
      const replaced = new Set(claims);
      for (const one of made.values())
        if (one.about === about && (replaced.has(one.left) || replaced.has(one.right!))) made.delete(one.id);
      for (const judgement of put) made.set(judgement.id, judgement);
    }
    for (const id of discrepancies.removed) found.delete(id);
    for (const one of discrepancies.put) found.set(one.id, one);
    last = { effects, decisions };
  }

  return {
    /** Documents come, or go where there is none; `judgements` are all of people from now on. */
    async change(news: ReadonlyMap<string, Testimony | null>, judgements: readonly Judgement[]): Promise<void> {
      for (const [id, doc] of news)
        if (doc === null) docs.delete(id);
        else docs.set(id, doc);
      const load = async (ids: readonly string[]) => ids.flatMap((id) => docs.get(id) ?? []);
      const documentsOf = async (claims: readonly string[]) =>
        [...docs.values()].filter((doc) => doc.claims.some(({ id }) => claims.includes(id))).map(({ id }) => id);
      const around = { load, documentsOf, draft, knowledge, isWhole: false };
      apply(await mergeNear({ documents: [...news.keys()], judgements }, around));
    },
    documents: () => [...docs.values()],
    said: (): Said => ({
      entities: byId(entities.values()),
      members: Object.fromEntries([...members].sort(([a], [b]) => byText(a, b))),
      events: [...events.values()].sort((a, b) =>
        firstDay(a) === firstDay(b) ? byText(a.id, b.id) : firstDay(a) - firstDay(b),
      ),
      agreements: byId(ledger.values()),
      discrepancies: byId(found.values()),
      judgements: byId(made.values()),
      ...last,
    }),
  };
}

/** The same of a merging of all. */
export function saidBy(merged: Merged): Said {
  const { entities, events, agreements, discrepancies, judgements, effects, decisions } = merged;
  const members = entities.flatMap((one) =>
    one.members.map(({ document, key }) => [`${document}#${key}`, one.id] as const),
  );
  return {
    entities: entities.map(({ members: _members, mentions: _mentions, ...one }) => one),
    members: Object.fromEntries(members.toSorted(([a], [b]) => byText(a, b))),
    judgements: judgements.filter(({ by }) => by === "engine"),
    ...{ events, agreements, discrepancies, effects, decisions },
  };
}

function byId<T extends { readonly id: string }>(all: Iterable<T>): readonly T[] {
  return [...all].sort((a, b) => byText(a.id, b.id));
}

function firstDay({ date }: Event): number {
  return daysOf(date)?.from ?? Infinity;
}
