import type { Span } from "../../document/span.ts";
import type { Entity, Judgement } from "../../merge/merged.ts";
import type { KeptClaim, KeptDocument, KeptJudgement } from "../kept.ts";
import type { IdKind, Store } from "../store.ts";
import { agreementOf, type LedgerEntry } from "./agreements.ts";
import { type ChronologyEntry, entriesOf } from "./chronology.ts";
import { type Disagreement, disagreements } from "./discrepancies.ts";
import { type JudgementEntry, judgementList } from "./judgements.ts";

/** Everything about one entry of the record. */
export type Shown =
  | {
      readonly kind: "claim";
      readonly claim: KeptClaim;
      readonly document: KeptDocument;
      readonly judgements: readonly Judgement[];
    }
  | { readonly kind: "event"; readonly entry: ChronologyEntry; readonly judgements: readonly Judgement[] }
  | { readonly kind: "agreement"; readonly entry: LedgerEntry }
  | { readonly kind: "discrepancy"; readonly entry: Disagreement }
  | {
      readonly kind: "entity";
      readonly entity: Entity;
      /** What was taken as one: the entity of each document, with the names that it has there, by file. */
      readonly members: readonly {
        readonly reference: string;
        readonly file: string;
        readonly names: readonly string[];
      }[];
      readonly claims: readonly KeptClaim[];
      readonly judgements: readonly Judgement[];
    }
  | { readonly kind: "document"; readonly document: KeptDocument; readonly claims: readonly KeptClaim[] }
  | {
      readonly kind: "judgement";
      readonly judgement: Judgement | KeptJudgement;
      /** Of a person: with what it is about. */
      readonly entry: JudgementEntry | null;
    };

/**
 * The entry whose id is, or alone begins with, `prefix`.
 * Throws when there is none, or more than one.
 */
export async function show(store: Store, prefix: string): Promise<Shown> {
  const found = await store.ids(prefix);
  const exact = found.find((one) => one.id === prefix) ?? (found.length === 1 ? found[0] : undefined);
  if (exact === undefined) throw new Error(notOne(prefix, found));
  return shown(store, exact.id, exact.kind);
}

function notOne(prefix: string, found: readonly { id: string; kind: IdKind }[]): string {
  if (found.length === 0)
    return `wanted the id of an entry, or its beginning; the record has none that begins with "${prefix}"`;
  const list = found.map(({ id, kind }) => `  ${id} (${kind})`).join("\n");
  return `wanted one entry; ${found.length >= 20 ? "20 or more" : found.length} begin with "${prefix}":\n${list}`;
}

async function shown(store: Store, id: string, kind: IdKind): Promise<Shown> {
  if (kind === "claim") return shownClaim(store, id);
  if (kind === "entity") return shownEntity(store, id);
  if (kind === "document") {
    return { kind, document: (await store.document(id)) as KeptDocument, claims: await store.claims({ document: id }) };
  }
  if (kind === "agreement") {
    return { kind, entry: (await agreementOf(store, id)) as LedgerEntry };
  }
  if (kind === "discrepancy") {
    return { kind, entry: (await disagreements(store, { ids: [id] }))[0] as Disagreement };
  }
  if (kind === "event") {
    const [entry] = await entriesOf(store, await store.events({ ids: [id] }));
    const claims = new Set(entry?.event.claims ?? []);
    return {
      kind,
      entry: entry as ChronologyEntry,
      judgements: await judgementsOn(store, [...claims, id]),
    };
  }
  const entry = (await judgementList(store)).find(({ judgement }) => judgement.id === id) ?? null;
  const all = entry === null ? await store.engineJudgements() : [entry.judgement];
  return { kind, judgement: all.find((judgement) => judgement.id === id) as Judgement, entry };
}

async function shownClaim(store: Store, id: string): Promise<Shown> {
  const [claim] = (await store.claims({ ids: [id] })) as [KeptClaim];
  const document = (await store.document(claim.claim.document)) as KeptDocument;
  return { kind: "claim", claim, document, judgements: await judgementsOn(store, [id]) };
}

async function shownEntity(store: Store, id: string): Promise<Shown> {
  const [entity] = (await store.entities({ ids: [id] })) as [Entity];
  const members = new Set(entity.members.map(({ document, key }) => `${document}#${key}`));
  const claims = (await store.claims()).filter((kept) =>
    [...kept.entities.values()].some((local) => local.entity === id),
  );
  const documents = new Map((await store.documents()).map((row) => [row.id, row.file]));
  return {
    kind: "entity",
    entity,
    members: membersOf(entity, documents),
    claims,
    judgements: await judgementsOn(store, [...members]),
  };
}

/** What was taken as one, by file. */
export function membersOf({ members, mentions }: Entity, files: ReadonlyMap<string, string>) {
  const forms = Map.groupBy(mentions, ({ document }) => document);
  const listed = members.map(({ document, key }) => ({
    reference: `${document}#${key}`,
    file: files.get(document) ?? document,
    names: [...new Set((forms.get(document) ?? []).map(({ exact }) => exact))].sort(),
  }));
  return listed.sort((a, b) => (`${a.file} ${a.reference}` < `${b.file} ${b.reference}` ? -1 : 1));
}

/** The judgements that stand on any of these claims or references, of people, then of the engine. */
export async function judgementsOn(store: Store, sides: readonly string[]): Promise<Judgement[]> {
  const wanted = new Set(sides);
  const isOn = ({ left, right }: Judgement) => wanted.has(left) || (right !== null && wanted.has(right));
  const people = (await store.judgements()).filter((judgement) => judgement.undone === null && isOn(judgement));
  return [...people, ...(await store.engineJudgements(sides))];
}

/** The sentences of a document that `span` touches, as one span; the span itself when it lies in none. */
export function sentenceAround(document: KeptDocument, span: Span): Span {
  const touching = document.sentences.filter((one) => one.start < span.end && span.start < one.end);
  return {
    start: Math.min(span.start, ...touching.map((one) => one.start)),
    end: Math.max(span.end, ...touching.map((one) => one.end)),
  };
}
