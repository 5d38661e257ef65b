import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Entity } from "../../../merge/merged.ts";
import type { DocumentRow } from "../../../record/kept.ts";
import { entriesOf, inOrder } from "../../../record/queries/chronology.ts";
import { isWanted, wantedParty } from "../../../record/queries/party.ts";
import { judgementsOn, membersOf } from "../../../record/queries/show.ts";
import type { Store } from "../../../record/store.ts";
import { citedAs } from "../../chronology/source-words.ts";
import { claimsJson } from "../../text/claims.ts";
import type { Desk, Look } from "../desk.ts";
import { pageOf } from "../pages.ts";
import { PAGE } from "../parameters.ts";
import { refused } from "../problems.ts";
import { reading } from "../reading.ts";
import { ID, listOf, WORDS } from "../schemas/any.ts";
import { CLAIM, ENTITY, ENTRY, JUDGEMENT } from "../schemas/records.ts";
import { linesOf } from "./chronology.ts";

const LISTED = ENTITY.extend({ mentions: z.number().int(), documents: z.number().int() });
const OFFICE = z.looseObject({
  title: z.string(),
  of: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
const NAMED = WORDS.extend({ document: ID });
const WHOLE = ENTITY.extend({
  offices: z.array(OFFICE),
  told: z.array(z.object({ office: z.string(), documents: z.array(ID) })),
  origins: z.array(z.object({ name: z.string(), times: z.number().int(), first: NAMED, source: z.string() })),
  members: z.array(
    z.object({ reference: z.string(), file: z.string(), citedAs: z.string(), names: z.array(z.string()) }),
  ),
  events: z.array(ENTRY),
  statements: z.array(CLAIM),
  judgements: z.array(JUDGEMENT),
  totals: z.object({ events: z.number().int(), documents: z.number().int(), mentions: z.number().int() }),
}).loose();

/** People, states and bodies. */
export function entityRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/entities",
    tag: "entities",
    summary: "Who and what is named, those most named first",
    params: {},
    query: {
      kind: z.string().optional().openapi({ description: "person, state, body, organisation, place …" }),
      about: z.string().optional().openapi({ description: "Words of a name, a code or a state" }),
      country: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional()
        .openapi({ description: "Of this state (ISO 3166 alpha-3)" }),
      ...PAGE,
    },
    answer: listOf(LISTED),
    of: "merged",
    read: async ({ store, knowledge, whole }, { query }) => {
      const wanted = query.about === undefined ? null : wantedParty(query.about, knowledge);
      const namings = await whole("namings", () => store.namings());
      const listed = await whole("entities", () => listedOf(store, namings));
      const all = listed.filter(
        (one) =>
          (query.kind === undefined || one.kind === query.kind) &&
          (query.country === undefined || one.country === query.country) &&
          (wanted === null || isWanted(one, wanted)),
      );
      const { items, ...rest } = pageOf(all, query, ({ id }) => id);
      return { items, ...rest };
    },
  });
  reading(app, desk, {
    path: "/api/entities/{id}",
    tag: "entities",
    summary: "One of them: offices, names with where each is from, events, statements, why its mentions are one",
    params: { id: z.string() },
    query: {},
    answer: WHOLE,
    read: (look, { params }) => entityOf(look, params.id),
  });
}

type Namings = Awaited<ReturnType<Store["namings"]>>;

/** All with how often they are named, those most named first. */
async function listedOf(store: Store, namings: Namings) {
  const all = (await store.entities({ bare: true })).map(({ id, kind, name, names, country, known }) => ({
    ...{ id, kind, name, names, country, known },
    ...(namings.get(id) ?? { mentions: 0, documents: 0 }),
  }));
  return all.sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

/** Of somebody in most of the news only the latest are shown. */
const SHOWN = 200;

async function entityOf(look: Look, id: string): Promise<unknown> {
  const { store, knowledge } = look;
  const [entity] = await store.entities({ ids: [await idOf(store, id)] });
  if (entity === undefined) throw refused(404, `wanted a person, state or body, found "${id}"`);
  const documents = await store.documents([...new Set(entity.members.map(({ document }) => document))]);
  const events = await store.events({ entity: entity.id });
  const shown = events.toSorted(inOrder).slice(-SHOWN);
  const references = entity.members.map(({ document, key }) => `${document}#${key}`);
  const { members: _members, ...particulars } = entity;
  return {
    ...particulars,
    mentions: entity.mentions.slice(0, SHOWN * 10),
    offices: knowledge.people.find((person) => person.id === entity.known)?.tenures ?? [],
    told: await officesTold(look, entity),
    origins: originsOf(entity, knowledge.aliases),
    members: toldMembers(entity, documents).slice(0, SHOWN),
    events: linesOf(await entriesOf(store, shown), look).entries,
    statements: claimsJson(await statementsOf(store, entity, documents)),
    judgements: await judgementsOn(store, references),
    totals: { events: events.length, documents: documents.length, mentions: entity.mentions.length },
  };
}

/** With each document as a reader would cite it. */
function toldMembers(entity: Entity, documents: readonly DocumentRow[]) {
  const byId = new Map(documents.map((one) => [one.id, one]));
  const files = new Map(documents.map(({ id, file }) => [id, file]));
  return membersOf(entity, files).map((member) => {
    const document = byId.get(member.reference.split("#")[0] ?? "");
    return { ...member, citedAs: document === undefined ? member.file : citedAs(document) };
  });
}

/** The id that is, or alone begins with, `prefix`. */
async function idOf(store: Store, prefix: string): Promise<string> {
  const found = (await store.ids(prefix)).filter(({ kind }) => kind === "entity");
  return found.find(({ id }) => id === prefix)?.id ?? (found.length === 1 ? (found[0]?.id ?? prefix) : prefix);
}

/** What they say, in the latest documents that name them. */
async function statementsOf(store: Store, { id }: Entity, documents: readonly DocumentRow[]) {
  const latest = documents.toSorted((a, b) => ((a.published ?? "") < (b.published ?? "") ? 1 : -1)).slice(0, SHOWN);
  const claims = await store.claims({ documents: latest.map((document) => document.id) });
  return claims.filter((kept) =>
    kept.claim.attribution.some((one) => one.entity !== null && kept.entities.get(one.entity)?.entity === id),
  );
}

/** The offices that the texts give, each with the documents. */
async function officesTold({ store }: Look, { members, kind }: Entity) {
  if (kind !== "person" && kind !== "body") return [];
  const keys = new Set(members.map(({ document, key }) => `${document}#${key}`));
  const documents = [...new Set(members.map(({ document }) => document))].slice(-SHOWN);
  const told = (await store.testimonies(documents)).flatMap((testimony) =>
    testimony.entities
      .filter(({ key, office }) => office !== null && keys.has(`${testimony.id}#${key}`))
      .map(({ office }) => ({ office: office ?? "", document: testimony.id })),
  );
  const groups = [...Map.groupBy(told, ({ office }) => office)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([office, some]) => ({ office, documents: [...new Set(some.map(({ document }) => document))] }));
}

/** Each name with its first words in a document, how often, and whether a row of the knowledge files ties it. */
function originsOf({ mentions, name, known }: Entity, aliases: Look["knowledge"]["aliases"]) {
  const groups = [...Map.groupBy(mentions, ({ exact }) => exact)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.flatMap(([exact, some]) => {
    const alias = aliases.find((one) => one.of === known && one.name === exact);
    const source = alias === undefined ? (exact === name ? "name" : "text") : `${alias.kind}: ${alias.source}`;
    return some[0] === undefined ? [] : [{ name: exact, times: some.length, first: some[0], source }];
  });
}
