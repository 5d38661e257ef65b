import type { Judgement } from "../../merge/merged.ts";
import { dayRange } from "../../record/edtf-range.ts";
import type { KeptClaim, KeptJudgement } from "../../record/kept.ts";
import type { Store } from "../../record/store.ts";

type Cell = string | number | null;

/** One table of the export. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The tables of the CSV export, by name; each is read only when asked for. */
export const TABLES: Readonly<Record<string, (store: Store) => Promise<Table>>> = {
  documents,
  entities,
  mentions,
  claims,
  participants,
  attributions,
  positions,
  events,
  agreements,
  steps,
  discrepancies,
  judgements,
};

const DATE = ["date", "date_min", "date_max"];

function days(edtf: string | null): Cell[] {
  const { min, max } = dayRange(edtf);
  return [edtf, min, max];
}

function list(values: readonly string[]): string {
  return values.join("; ");
}

async function documents(store: Store): Promise<Table> {
  const rows = (await store.documents()).map((row) => [
    ...[row.id, row.file, row.title, row.publisher, row.author, ...days(row.published), row.publishedBasis],
    ...[row.url, row.language, row.mediaType, row.sha256],
  ]);
  const published = ["published", "published_min", "published_max", "published_basis"];
  return {
    columns: ["id", "file", "title", "publisher", "author", ...published, "url", "language", "media_type", "sha256"],
    rows,
  };
}

async function entities(store: Store): Promise<Table> {
  const rows = (await store.entities()).map((one) => [
    one.id,
    one.kind,
    one.name,
    list(one.names),
    one.country,
    one.known,
  ]);
  return { columns: ["id", "kind", "name", "names", "country", "known"], rows };
}

async function mentions(store: Store): Promise<Table> {
  const rows = (await store.entities()).flatMap((one) =>
    one.mentions.map((mention) => [one.id, one.name, mention.document, mention.start, mention.end, mention.exact]),
  );
  return { columns: ["entity", "name", "document", "start", "end", "exact"], rows };
}

async function claims(store: Store): Promise<Table> {
  const rows = (await store.claims({ kind: "event" })).map((kept) => claimCells(kept));
  const proof = ["start", "end", "exact", "rule", "score"];
  const act = [
    "type",
    "stage",
    "status",
    "participants",
    "place",
    ...DATE,
    "date_exact",
    "date_basis",
    "topics",
    "title",
    "mode",
    "plover",
    "cameo",
  ];
  return { columns: ["id", "document", "file", "event", "within", ...act, "said_by", ...proof], rows };
}

function claimCells(kept: KeptClaim): Cell[] {
  const { claim, document, event } = kept;
  if (claim.kind !== "event") return [];
  const { date, evidence } = claim;
  const participants = list(claim.participants.map(({ name, role }) => `${name} (${role})`));
  return [
    ...[claim.id, document.id, document.file, event, claim.within, claim.type, claim.stage, claim.status, participants],
    ...[claim.place?.name ?? null, ...days(date?.edtf ?? null), date?.exact ?? null, date?.basis ?? null],
    ...[
      list(claim.topics),
      claim.title,
      claim.mode,
      claim.codes.plover,
      claim.codes.cameo,
      list(claim.attribution.map((one) => one.speaker)),
    ],
    ...[evidence.start, evidence.end, evidence.exact, claim.rule, claim.score],
  ];
}

async function participants(store: Store): Promise<Table> {
  const rows = (await store.claims({ kind: "event" })).flatMap(({ claim, entities: local }) =>
    claim.kind === "event"
      ? claim.participants.map(({ entity, name, role }) => {
          const found = entity === null ? undefined : local.get(entity);
          return [
            claim.id,
            found?.entity ?? null,
            name,
            role,
            found?.kind ?? null,
            found?.country ?? null,
            found?.office ?? null,
          ];
        })
      : [],
  );
  return { columns: ["claim", "entity", "name", "role", "kind", "country", "office"], rows };
}

async function attributions(store: Store): Promise<Table> {
  const rows = (await store.claims()).flatMap(({ claim, entities: local }) =>
    claim.attribution.map(({ speaker, entity, cue, kind, hedge }) => {
      const found = entity === null ? undefined : local.get(entity);
      return [claim.id, found?.entity ?? null, speaker, cue, kind, hedge];
    }),
  );
  return { columns: ["claim", "entity", "speaker", "cue", "kind", "hedge"], rows };
}

async function positions(store: Store): Promise<Table> {
  const rows = (await store.claims({ kind: "position" })).map(({ claim, document }) =>
    claim.kind === "position"
      ? [
          ...[claim.id, document.id, document.file, claim.actor, claim.relation, claim.object, claim.status],
          ...[...days(claim.date?.edtf ?? null), list(claim.attribution.map((one) => one.speaker))],
          ...[claim.evidence.start, claim.evidence.end, claim.evidence.exact, claim.rule, claim.score],
        ]
      : [],
  );
  const what = ["actor", "relation", "object", "status", ...DATE, "said_by"];
  return { columns: ["id", "document", "file", ...what, "start", "end", "exact", "rule", "score"], rows };
}

async function events(store: Store): Promise<Table> {
  const rows = (await store.events()).map((event) => [
    ...[event.id, event.type, event.status, ...days(event.date), list(event.dates), event.place],
    ...[list(event.participants.map(({ name, role }) => `${name} (${role})`)), list(event.topics), event.within],
    ...[event.codes.plover, event.codes.cameo, list(event.claims)],
    ...[event.corroboration?.documents ?? null, event.corroboration?.independent ?? null],
  ]);
  const what = ["place", "participants", "topics", "within", "plover", "cameo", "claims", "told_by", "independent"];
  return { columns: ["id", "type", "status", ...DATE, "all_dates", ...what], rows };
}

async function agreements(store: Store): Promise<Table> {
  const rows = (await store.agreements()).map((one) => [
    one.id,
    one.title,
    list(one.parties),
    one.area,
    one.stage,
    one.instrument,
  ]);
  return { columns: ["id", "title", "parties", "area", "stage", "instrument"], rows };
}

async function steps(store: Store): Promise<Table> {
  const rows = (await store.agreements()).flatMap((one) =>
    one.steps.map((step) => [one.id, one.title, step.stage, ...days(step.date), step.asOf, step.by, step.claim]),
  );
  return { columns: ["agreement", "title", "stage", ...DATE, "as_of", "said_by", "claim"], rows };
}

async function discrepancies(store: Store): Promise<Table> {
  const rows = (await store.discrepancies()).map((one) => [
    ...[one.id, one.kind, one.field, one.state, one.explanation, one.note, list(one.claims)],
    list(one.evidence.map(({ document, exact }) => `${document}: ${exact}`)),
  ]);
  return { columns: ["id", "kind", "field", "state", "explanation", "note", "claims", "evidence"], rows };
}

async function judgements(store: Store): Promise<Table> {
  const cells = (one: Judgement) => [
    ...[one.id, one.about, one.verdict, one.left, one.right, one.field ?? null, one.value ?? null],
    ...[one.why, one.by, one.score],
  ];
  const state = ({ undone, effect }: KeptJudgement) => (undone !== null ? "undone" : (effect?.state ?? null));
  const rows = [
    ...(await store.engineJudgements()).map((one) => [...cells(one), null]),
    ...(await store.judgements()).map((one) => [...cells(one), state(one)]),
  ];
  const columns = ["id", "about", "verdict", "left", "right", "field", "value", "why", "by", "score", "state"];
  return { columns, rows };
}
