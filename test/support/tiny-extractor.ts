import type { Attribution, Claim } from "../../src/document/claim.ts";
import type { Document } from "../../src/document/document.ts";
import { contentId, sha256 } from "../../src/document/ids.ts";
import type { Annotated, EntityKind, LocalEntity } from "../../src/document/layers.ts";
import type { Evidence } from "../../src/document/span.ts";
import type { AttributionKind, EventType, Relation, Role, Stage, Status } from "../../src/document/vocabulary.ts";
import { codesFor } from "../../src/extract/claims/codes.ts";
import type { Extractor } from "../../src/record/add.ts";
import type { Maker } from "../../src/record/kept.ts";
import { TINY_TEXTS, type TinyText } from "./tiny-texts.ts";

/** Who stands in a tiny text; `forms` are looked for in it. */
export interface Cast {
  readonly name: string;
  readonly forms: readonly string[];
  readonly kind?: EntityKind;
  readonly country?: string;
  readonly office?: string;
}

/** A claim in short; `words` are its evidence, the other words lie in them; `who` is "role:key". */
export interface Said {
  readonly type?: EventType;
  readonly relation?: Relation;
  readonly status?: Status;
  readonly stage?: Stage;
  readonly words: string;
  readonly trigger: string;
  readonly who: readonly string[];
  readonly date?: string;
  readonly dateWords?: string;
  readonly place?: string;
  readonly title?: string;
  readonly topics?: readonly string[];
  readonly within?: number;
  /** Date and participants have their own words as evidence. */
  readonly located?: true;
  readonly by?: readonly { readonly speaker: string; readonly cue: string; readonly kind: AttributionKind }[];
}

export const TINY_MAKER: Maker = { engine: "0.0.0-test", pipeline: "tiny", knowledge: "none" };

/** The document that a tiny text is, as a reader would give it, with its bytes. */
export function tinyDocument(tiny: TinyText, changes: Partial<Document> = {}): { doc: Document; bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(tiny.text);
  const doc: Document = {
    id: contentId("doc", tiny.text),
    file: tiny.file,
    title: tiny.text.split("\n")[0] ?? null,
    publisher: tiny.publisher,
    author: null,
    published: tiny.published,
    publishedBasis: tiny.published === null ? null : "side file",
    url: null,
    language: "en",
    sha256: sha256(bytes),
    mediaType: "text/plain",
    text: tiny.text,
    zones: [{ start: 0, end: tiny.text.trimEnd().length, kind: "paragraph" }],
    ...changes,
  };
  return { doc, bytes };
}

/** Knows the tiny texts by heart; a sentence ends at ". " or a line end. The date of writing is that of publication, so that metadata matter. */
export function tinyExtractor(texts: readonly TinyText[] = TINY_TEXTS): Extractor {
  const known = new Map(texts.map((tiny) => [contentId("doc", tiny.text), tiny]));
  return { annotate: async (doc) => annotate(doc, known.get(doc.id)) };
}

function annotate(doc: Document, tiny: TinyText | undefined): Annotated {
  const sentences = [...doc.text.matchAll(/[^\n]+?(?:\.(?= |\n|$)|(?=\n|$))/g)].map((match) => ({
    ...{ start: match.index, end: match.index + match[0].length },
    ...{ first: 0, last: 0, zone: "paragraph" as const },
  }));
  const cast = Object.entries(tiny?.cast ?? {});
  const entities = cast.map(([key, one]) => local(key, one));
  const mentions = cast.flatMap(([key, one]) => placed(doc.text, key, one));
  const claims = (tiny?.said ?? []).map((said, index) => claimOf(doc, tiny as TinyText, said, index));
  const written = { edtf: doc.published, basis: doc.publishedBasis ?? "none" };
  return {
    ...doc,
    ...{ tokens: [], sentences, syntax: [], quotations: [], claims },
    mentions: { entities, mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end) },
    dates: { expressions: [], written },
  };
}

function local(key: string, one: Cast): LocalEntity {
  const { name, forms, kind = "person", country = null, office = null } = one;
  return { key, kind, name, country, known: null, office, names: [...forms].sort() };
}

function placed(text: string, key: string, { kind = "person", forms }: Cast) {
  const [form = ""] = forms;
  const starts = [...text.matchAll(new RegExp(form, "g"))].map((match) => match.index);
  return starts.map((start) => ({
    ...{ start, end: start + form.length, kind, form: "name" as const },
    ...{ head: 0, entities: [key], rule: "tiny" },
  }));
}

function claimOf(doc: Document, tiny: TinyText, said: Said, index: number): Claim {
  const evidence = find(doc.text, said.words, 0);
  const inside = (words: string) => find(doc.text, words, evidence.start);
  const dated = said.located && said.dateWords !== undefined ? inside(said.dateWords) : null;
  const date =
    said.date === undefined ? null : { edtf: said.date, exact: said.dateWords ?? null, basis: "tiny", evidence: dated };
  const base = {
    ...{ id: claimId(doc, index), document: doc.id, status: said.status ?? "occurred", date, evidence },
    attribution: (said.by ?? []).map((one): Attribution => {
      const who = tiny.cast[one.speaker];
      return {
        speaker: who?.name ?? one.speaker,
        entity: who === undefined ? null : one.speaker,
        cue: one.cue,
        kind: one.kind,
        hedge: null,
      };
    }),
    parts: { trigger: inside(said.trigger) },
    ...{ rule: "tiny", score: 0.9 },
  };
  const who = said.who.map((one) => one.split(":") as [string, string]);
  const name = (key: string) => tiny.cast[key]?.name ?? key;
  if (said.relation !== undefined) {
    const [actor = "", object = ""] = who.map(([, key]) => key);
    const party = (key: string, role: Role) => ({ entity: key, name: name(key), role, evidence: null });
    return {
      ...base,
      participants: [party(actor, "party"), party(object, "target")],
      kind: "position",
      relation: said.relation,
      actor: name(actor),
      actorEntity: actor,
      object: name(object),
      objectEntity: object,
    };
  }
  return {
    ...base,
    kind: "event",
    type: said.type ?? "other",
    stage: said.stage ?? null,
    participants: who.map(([role, key]) => {
      const form = tiny.cast[key]?.forms[0] ?? "";
      const named = said.located && evidence.exact.includes(form) ? inside(form) : null;
      return { entity: key, name: name(key), role: role as Role, evidence: named };
    }),
    place: said.place === undefined ? null : { entity: said.place, name: name(said.place), evidence: null },
    topics: said.topics ?? [],
    title: said.title ?? null,
    ...{
      instrument: null,
      mode: null,
      codes: codesFor(said.type ?? "other", base.status, { stage: said.stage ?? null, mode: null }),
    },
    within: said.within === undefined ? null : claimId(doc, said.within),
  };
}

function claimId(doc: Document, index: number): string {
  return contentId("clm", doc.id, index);
}

function find(text: string, words: string, from: number): Evidence {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`a tiny text does not hold "${words}"`);
  return { start, end: start + words.length, exact: words };
}
