import { edtfOverlap } from "../../src/document/edtf.ts";
import type { Annotated } from "../../src/document/layers.ts";
import type { JoinedRecord } from "../stories/record.ts";
import type { CatDocument, GoldMention } from "./cat.ts";
import { spansOf } from "./plain-text.ts";

/** What the program has of a gold mention. */
export interface MentionFacts {
  readonly id: string;
  readonly doc: string;
  readonly published: string | null;
  readonly lemma: string;
  /** Event of the record whose claim has its trigger in the mention, or null. */
  readonly event: string | null;
  /** Entities of the record among its arguments. */
  readonly entities: ReadonlySet<string>;
  /** EDTF of the dates in its clause. */
  readonly dates: readonly string[];
}

/** Looks every gold mention of a document up in its layers and in the record. */
export function factsOf(cat: CatDocument, doc: Annotated, record: Lookup): readonly MentionFacts[] {
  const spans = spansOf(cat.tokens, doc.text);
  return cat.mentions.map((mention) => {
    const words = wordsOf(mention, spans, doc);
    const head = words.find((word) => !words.includes(doc.syntax[word]!.head)) ?? words[0];
    const spelt = mention.tokens.map((token) => cat.tokens[token]!.text).join(" ");
    const clause = head === undefined ? new Set<number>() : clauseOf(head, doc);
    return {
      id: mention.id,
      doc: cat.id,
      published: cat.published,
      lemma: (head === undefined ? spelt : doc.syntax[head]!.lemma).toLowerCase(),
      event: eventAt(words, doc, record),
      entities: new Set(entitiesAmong(clause, doc, record)),
      dates: doc.dates.expressions.flatMap(({ start, edtf }) => {
        const token = doc.tokens.findIndex((one) => one.start <= start && start < one.end);
        return edtf !== null && clause.has(token) ? [edtf] : [];
      }),
    };
  });
}

/** Indices of the words of a mention among the program's own tokens. */
function wordsOf({ tokens }: GoldMention, spans: ReturnType<typeof spansOf>, doc: Annotated): readonly number[] {
  const own = tokens.flatMap((token) => spans[token] ?? []);
  return doc.tokens.flatMap(({ start, end }, i) =>
    own.some((span) => span.start < end && start < span.end) ? [i] : [],
  );
}

/** What hangs on a word, and the subject that it takes from the words above it. */
function clauseOf(head: number, { syntax }: Annotated): ReadonlySet<number> {
  const children = Map.groupBy(syntax.keys(), (i) => syntax[i]!.head);
  const under = (word: number): readonly number[] => [
    word,
    ...(children.get(word) ?? []).filter((child) => child !== word && !isOther(syntax[child]!.relation)).flatMap(under),
  ];
  const subjectsOf = (word: number) =>
    (children.get(word) ?? []).filter((child) => /^nsubj/.test(syntax[child]!.relation));
  let at = head;
  while (subjectsOf(at).length === 0 && syntax[at]!.head !== at && syntax[at]!.relation !== "root")
    at = syntax[at]!.head;
  return new Set([...under(head), ...subjectsOf(at).flatMap(under)]);
}

/** A clause of its own, or a further act. */
function isOther(relation: string): boolean {
  return /^(conj|parataxis|advcl|ccomp|acl:relcl|punct)/.test(relation);
}

/** Ids of the record. */
export interface Lookup {
  readonly events: ReadonlyMap<string, string>;
  entity(document: string, start: number): string | null;
}

/** Events by claim, entities by place. */
export function lookupOf(record: JoinedRecord): Lookup {
  const entities = new Map(
    record.entities.flatMap(({ id, mentions }) =>
      mentions.map(({ document, start }) => [`${document} ${start}`, id] as const),
    ),
  );
  return {
    events: new Map(record.events.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const))),
    entity: (document, start) => entities.get(`${document} ${start}`) ?? null,
  };
}

function entitiesAmong(clause: ReadonlySet<number>, doc: Annotated, record: Lookup): readonly string[] {
  const near = doc.mentions.mentions.filter(({ head }) => clause.has(head));
  return near.flatMap(({ start }) => record.entity(doc.id, start) ?? []);
}

function eventAt(words: readonly number[], doc: Annotated, { events }: Lookup): string | null {
  const spans = words.map((word) => doc.tokens[word]!);
  const claim = doc.claims.find(({ kind, parts }) => {
    const trigger = parts.trigger;
    return (
      kind === "event" &&
      trigger !== undefined &&
      spans.some(({ start, end }) => start < trigger.end && trigger.start < end)
    );
  });
  return claim === undefined ? null : (events.get(claim.id) ?? null);
}

/** Whether two mentions can be of one time: their dates meet, or where one has none, their texts are at most so many days apart. */
export function areOfOneTime(a: MentionFacts, b: MentionFacts, days: number): boolean {
  if (a.dates.length > 0 && b.dates.length > 0)
    return a.dates.some((one) => b.dates.some((other) => edtfOverlap(one, other)));
  if (a.doc === b.doc) return true;
  if (a.published === null || b.published === null) return false;
  return Math.abs(Date.parse(a.published) - Date.parse(b.published)) <= days * 86_400_000;
}
