import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { daysOf } from "../../days.ts";
import { decide } from "../../decided/decide.ts";
import { type Entities, joinEntities } from "../../entities.ts";
import { byText } from "../../fold.ts";
import type { Agreement, Entity, Event, Judgement, LocalReference, Testimony } from "../../merged.ts";
import { draftOver } from "../draft.ts";
import { type Changes, changesNear } from "../near.ts";
import { NOTHING } from "../neighbours.ts";

/** A record that only ever looks at what is new and its neighbours. */
export interface RecordInMemory {
  /** All documents and judgements there are from now on; those named came, changed or went. */
  set(
    documents: readonly string[],
    all: readonly Testimony[],
    judgements: readonly Judgement[],
    options?: { readonly isWhole: boolean },
  ): Promise<Changes>;
  events(): readonly Event[];
  agreements(): readonly Agreement[];
  judgements(): readonly Judgement[];
}

export function recordInMemory(knowledge: Knowledge): RecordInMemory {
  const draft = draftOver(NOTHING);
  const events = new Map<string, Event>();
  const ledger = new Map<string, Agreement>();
  const made = new Map<string, Judgement>();
  let entities: Entities = joinEntities([], knowledge, []);
  let before: readonly Testimony[] = [];
  let decidedBefore: readonly Judgement[] = [];

  function apply({ events: { put, remove, within }, agreements, judgements }: Changes): void {
    for (const id of remove) events.delete(id);
    for (const event of put) events.set(event.id, event);
    for (const [id, outer] of within) events.set(id, { ...events.get(id)!, within: outer });
    for (const id of agreements.remove) ledger.delete(id);
    for (const agreement of agreements.put) ledger.set(agreement.id, agreement);
    for (const { about, claims, put: anew } of judgements) {
      const replaced = new Set(claims);
      for (const one of made.values())
        if (one.about === about && (replaced.has(one.left) || replaced.has(one.right!))) made.delete(one.id);
      for (const judgement of anew) made.set(judgement.id, judgement);
    }
  }

  return {
    async set(documents, all, judgements, { isWhole } = { isWhole: false }) {
      const inOrder = all.toSorted((a, b) => byText(a.id, b.id));
      const { documents: now, judgements: decided } = decide(inOrder, judgements, knowledge);
      const joined = joinEntities(now, knowledge, decided);
      const changes = await changesNear(
        {
          documents,
          references: changedBetween(entities, joined, [...before, ...now]),
          claims: sidesOf(decidedBefore, decided),
          isWhole,
        },
        {
          load: async (ids) => ({ documents: now.filter(({ id }) => ids.includes(id)), entities: joined }),
          draft,
          decided,
          knowledge,
        },
      );
      apply(changes);
      [entities, before, decidedBefore] = [joined, now, decided];
      return changes;
    },
    events: () =>
      [...events.values()].sort((a, b) => {
        const [x, y] = [a, b].map(({ date }) => daysOf(date)?.from ?? Infinity) as [number, number];
        return x === y ? byText(a.id, b.id) : x - y;
      }),
    agreements: () => [...ledger.values()].sort((a, b) => byText(a.id, b.id)),
    judgements: () => [...made.values()].sort((a, b) => byText(a.id, b.id)),
  };
}

/** Local entities whose entity is another, or is called or kept otherwise. */
function changedBetween(before: Entities, now: Entities, documents: readonly Testimony[]): readonly LocalReference[] {
  const sign = (entity: Entity | null) =>
    entity === null ? "" : JSON.stringify([entity.id, entity.name, entity.kind, entity.country, entity.known]);
  const references = documents.flatMap(({ id, entities }) => entities.map(({ key }) => ({ document: id, key })));
  return references.filter(({ document, key }) => sign(before.of(document, key)) !== sign(now.of(document, key)));
}

function sidesOf(before: readonly Judgement[], now: readonly Judgement[]): readonly string[] {
  const sides = (some: readonly Judgement[], others: readonly Judgement[]) =>
    some.filter((one) => !others.some(({ id }) => id === one.id)).flatMap(({ left, right }) => [left, right ?? left]);
  return [...sides(before, now), ...sides(now, before)];
}
